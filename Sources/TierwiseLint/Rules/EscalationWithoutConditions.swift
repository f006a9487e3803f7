import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an escalation that does not say when.
enum EscalationWithoutConditions: AgentRule {
  static let info = RuleInfo(
    id: "escalation-without-conditions", group: .assignment, severity: .warning,
    dialects: [.structured],
    summary: "The escalation does not say when.",
    why: """
      Whoever routes the work decides by these conditions. Without them harder work stays on the \
      preferred model, or all of it goes up.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "no key",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, ‹escalation›: {to: sonnet}}\n---\nBody.\n"
      ),
      .bad(
        "an empty list",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, escalation: {to: sonnet, ‹when›: []}}\n---\nBody.\n"
      ),
      .good(
        "conditions",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, escalation: {to: sonnet, when: [it fails twice]}}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let escalation = context.assignment?.escalation,
      agent.tree.kind(escalation.value) == .mapping
    else { return }
    guard let when = agent.tree.entry(for: "when", in: escalation.value) else {
      findings.report(info, at: agent.tree.range(escalation.key), .missing, help: "add 'when'")
      return
    }
    guard agent.isBlank(when.value) else { return }
    findings.report(info, at: agent.tree.range(when.key), .missing, help: "name the conditions")
  }
}

extension Message {
  fileprivate static let missing: Message = "the escalation does not say when"
}
