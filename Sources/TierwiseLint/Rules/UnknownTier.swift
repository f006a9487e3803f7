import TierwiseCatalog
import TierwiseCore

/// Reports a model in an assignment that has no place among the tiers.
enum UnknownTier: AgentRule {
  static let info = RuleInfo(
    id: "unknown-tier", group: .assignment, severity: .warning, dialects: [.structured],
    summary: "A model of the assignment has no place among the tiers.",
    why: """
      Fallbacks, escalation and fast path are compared by tier. 'best', 'default' and 'opusplan' \
      change with the account or the session, and 'inherit' is the preference of another \
      conversation: nobody can say whether that is up or down. As a preference 'inherit' is what \
      it says.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "a word for whatever there is",
        "---\nname: a\ndescription: b\nmodel: {preference: ‹best›}\n---\nBody.\n"),
      .bad(
        "an escalation to the caller's model",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, escalation: {to: ‹inherit›, when: [it fails]}}\n---\nBody.\n"
      ),
      .good(
        "tiers",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, fallbacks: [sonnet]}\n---\nBody.\n"
      ),
      .good(
        "the caller's model",
        "---\nname: a\ndescription: b\nmodel: {preference: inherit}\n---\nBody.\n"),
      .good(
        "an id, which has a tier",
        "---\nname: a\ndescription: b\nmodel: {preference: claude-opus-5}\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard context.assignment != nil else { return }
    for use in context.models where hasNoTier(use) {
      findings.report(info, at: use.range, .tierless(use.text), help: "name a tier, or an id")
    }
  }

  private static func hasNoTier(_ use: ModelUse) -> Bool {
    switch use.value.core {
    case .alias(let alias): alias.family == nil
    case .inherit: use.role != .preference
    default: false
    }
  }
}

extension Message {
  fileprivate static func tierless(_ model: String) -> Message {
    "'\(model)' has no place among the tiers, so that nothing can be compared with it"
  }
}
