import TierwiseCatalog
import TierwiseCore

/// Reports an exception from a rule that finds nothing; `Linter.settle` looks for them.
enum UnusedAllow: Rule {
  static let info = RuleInfo(
    id: "unused-allow", group: .allow, severity: .warning,
    summary: "An exception is made from a rule that finds nothing here.",
    why: """
      The fault it was made for is gone, or the rule's name is misspelt. Left in place, it would \
      hide the fault when it comes back. Only exceptions from rules that ran are looked at.
      """,
    source: "tierwise itself",
    examples: [
      .bad(
        "the model is there",
        """
        ---
        # tierwise: allow ‹missing-model› -- runs on whatever the session runs on
        name: a
        description: b
        model: sonnet
        ---
        Body.

        """),
      .bad(
        "one of two",
        """
        ---
        # tierwise: allow missing-model, ‹missing-description› -- a stub
        name: a
        description: b
        ---
        Body.

        """),
      .bad(
        "a rule that does not exist",
        """
        ---
        name: a
        description: b
        model: sonnet
        ---
        Body.
        <!-- tierwise: allow ‹mising-model› -- a stub -->

        """),
      .good(
        "the model is missing",
        """
        ---
        # tierwise: allow missing-model -- runs on whatever the session runs on
        name: a
        description: b
        ---
        Body.

        """),
    ])

  /// Returns the finding about a rule that an exception names and does not need.
  static func finding(_ rule: Allow.Rule, in path: String, _ excerpts: Findings.ExcerptStyle)
    -> Finding
  {
    let isKnown = RuleSelection.names.contains(rule.name)
    let isGroup = RuleInfo.Group(rawValue: rule.name) != nil
    let near =
      isKnown ? nil : EditDistance.nearest(to: rule.name, among: RuleSelection.names)
    var findings = Findings()
    findings.begin(path)
    findings.report(
      info, at: rule.range,
      isGroup ? .group(rule.name) : isKnown ? .unused(rule.name) : .unknown(rule.name),
      help: near.map { "did you mean '\($0)'?" } ?? (isKnown && !isGroup ? "remove it" : nil))
    var finding = findings.items[0]
    finding.start = rule.start
    finding.end = rule.end
    if excerpts != .dropped { finding.excerpt = rule.excerpt }
    return finding
  }
}

extension Message {
  fileprivate static func unused(_ rule: String) -> Message {
    "'\(rule)' finds nothing here; the exception is not needed"
  }

  fileprivate static func unknown(_ rule: String) -> Message {
    "there is no rule '\(rule)' to make an exception from"
  }

  fileprivate static func group(_ group: String) -> Message {
    "'\(group)' is a group; an exception names rules"
  }
}
