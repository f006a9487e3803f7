import TierwiseCatalog
import TierwiseCore

/// Reports an exception that does not say why it is made.
enum AllowWithoutReason: FileRule {
  static let info = RuleInfo(
    id: "allow-without-reason", group: .allow, severity: .warning,
    summary: "An exception from a rule does not say why it is made.",
    why: """
      Whoever meets the exception later cannot tell whether it still holds, and so it stays for \
      good. The reason stands behind two hyphens; the exception counts without it, too.
      """,
    source: "tierwise itself",
    examples: [
      .bad(
        "in the frontmatter",
        """
        ---
        # tierwise: allow ‹missing-model›
        name: a
        description: b
        ---
        Body.

        """),
      .bad(
        "in the text",
        """
        ---
        name: a
        description: b
        ---
        Body.
        <!-- tierwise: allow ‹missing-model› -- -->

        """),
      .bad(
        "without a rule",
        """
        ---
        ‹# tierwise: allow›
        name: a
        description: b
        ---
        Body.

        """),
      .bad(
        "another word",
        """
        ---
        ‹# tierwise: ignore missing-model -- runs on whatever the session runs on›
        name: a
        description: b
        ---
        Body.

        """),
      .good(
        "with a reason",
        """
        ---
        # tierwise: allow missing-model, empty-body -- runs on whatever the session runs on
        name: a
        description: b
        ---

        """),
      .good(
        "texts that are no exceptions",
        """
        ---
        name: a
        description: |
          # tierwise: allow missing-model
        # tierwise: see its page
        ---
        `<!-- tierwise: allow missing-model -->`
        ```markdown
        <!-- tierwise: allow missing-model -->
        ```

        """),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    for allow in agent.allows {
      if let mistake = allow.mistake {
        // Others may write to people what begins like this.
        guard mistake.names.contains(where: RuleSelection.names.contains) else { continue }
        findings.report(info, at: allow.range, .noException(mistake.word), help: form)
        continue
      }
      guard let first = allow.rules.first, let last = allow.rules.last else {
        findings.report(info, at: allow.range, .noRule, help: form)
        continue
      }
      guard !allow.hasReason else { continue }
      findings.report(
        info, at: first.range.lowerBound..<last.range.upperBound, .noReason, help: form)
    }
  }

  private static let form = "write 'tierwise: allow RULE -- reason'"
}

extension Message {
  fileprivate static let noReason: Message = "the exception does not say why it is made"
  fileprivate static func noException(_ word: String) -> Message {
    "'\(word)' makes no exception; 'allow' does"
  }
  fileprivate static let noRule: Message = "the exception names no rule"
}
