import TierwiseCatalog
import TierwiseCore

/// Reports an escalation to a tier that is not above the preference.
enum EscalationNotUpward: AgentRule {
  static let info = RuleInfo(
    id: "escalation-not-upward", group: .assignment, severity: .warning, dialects: [.structured],
    summary: "The escalation leads to a tier that is not above the preference.",
    why: """
      Escalation is for work that the preferred model is not good enough for. A model of the same \
      tier, or a lower one, does not do it better.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "down",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, escalation: {to: ‹sonnet›, when: [it fails]}}\n---\nBody.\n"
      ),
      .bad(
        "level",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, escalation: {to: ‹claude-opus-5›, when: [it fails]}}\n---\nBody.\n"
      ),
      .good(
        "up",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, escalation: {to: sonnet, when: [it fails]}}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let preference = context.models.first(where: { $0.role == .preference }),
      let rank = context.registry.family(of: preference.value)?.rank
    else { return }
    for use in context.models where use.role == .escalation {
      guard let target = context.registry.family(of: use.value)?.rank, target <= rank else {
        continue
      }
      findings.report(info, at: use.range, .wrongWay(use.text, preference.text))
    }
  }
}

extension Message {
  fileprivate static func wrongWay(_ target: String, _ preference: String) -> Message {
    "the escalation leads to '\(target)', which is not above '\(preference)'"
  }
}
