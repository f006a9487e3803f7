import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an escalation that leads nowhere.
enum EscalationWithoutTarget: AgentRule {
  static let info = RuleInfo(
    id: "escalation-without-target", group: .assignment, severity: .warning,
    dialects: [.structured],
    summary: "The escalation does not say to which model.",
    why: """
      Without a target the agent stays where it is, however hard the work becomes.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "no key",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, ‹escalation›: {when: [it fails twice]}}\n---\nBody.\n"
      ),
      .bad(
        "nothing behind the key",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, escalation: {‹to›: , when: [it fails twice]}}\n---\nBody.\n"
      ),
      .good(
        "a target",
        "---\nname: a\ndescription: b\nmodel: {preference: haiku, escalation: {to: sonnet, when: [it fails twice]}}\n---\nBody.\n"
      ),
      .good(
        "no escalation", "---\nname: a\ndescription: b\nmodel: {preference: haiku}\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let escalation = context.assignment?.escalation,
      agent.tree.kind(escalation.value) == .mapping
    else { return }
    guard let target = agent.tree.entry(for: "to", in: escalation.value) else {
      findings.report(info, at: agent.tree.range(escalation.key), .missing, help: "add 'to'")
      return
    }
    guard agent.isBlank(target.value) else { return }
    findings.report(info, at: agent.tree.range(target.key), .missing, help: "name a tier")
  }
}

extension Message {
  fileprivate static let missing: Message = "the escalation does not say to which model"
}
