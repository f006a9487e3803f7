import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports an agent whose work nothing settles, and which has no way up.
enum UndecidedWithoutEscalation: FitRule {
  static let info = RuleInfo(
    id: "undecided-without-escalation", group: .assignment, severity: .info,
    dialects: [.structured],
    summary: "Nothing settles the agent's tier, and it does not say when to go up.",
    why: """
      Where an agent's work is easy one day and hard the next, no single tier is right. \
      'escalation' says what sends the hard part to a higher one.
      """,
    source: "claude-ctx, \"Model optimization\", best practice 3",
    examples: [
      .bad(
        "no way up",
        "---\nname: a\ndescription: b\nmodel: {preference: ‹haiku›}\n---\nBody.\n"),
      .good(
        "a way up",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, escalation: {to: sonnet, when: [a puzzle]}}\n---\nBody.\n"
      ),
    ])

  static let subjects = FitSubjects.assigned

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard verdict.strength == .undecided, let assignment = context.base.assignment,
      assignment.escalation == nil, assignment.fastPath == nil, let (use, tier) = context.declared,
      tier < context.judge.tiers.count - 1
    else { return }
    findings.report(
      info, at: use.range, .noWay(use.text),
      help: "add 'escalation', with 'to' and 'when', or declare 'characteristics'")
  }
}

extension Message {
  fileprivate static func noWay(_ model: String) -> Message {
    "nothing settles whether '\(model)' is enough, and there is no 'escalation'"
  }
}
