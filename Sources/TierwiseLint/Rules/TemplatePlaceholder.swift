import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a name, description or model that a template left to be filled in.
enum TemplatePlaceholder: AgentRule {
  static let info = RuleInfo(
    id: "template-placeholder", group: .file, severity: .error,
    summary: "A value is a placeholder that nobody filled in.",
    why: """
      '{name}' is a mapping and '[name]' a list to YAML, so the agent has no text there and is \
      dropped; as text, the placeholder becomes the agent's name or model.
      """,
    source: "research on real catalogs (templates that lie among agents)",
    examples: [
      .bad("braces", "---\nname: ‹{agent-name}›\ndescription: b\n---\nBody.\n"),
      .bad("double braces", "---\nname: ‹{{AGENT_NAME}}›\ndescription: b\n---\nBody.\n"),
      .bad("a quoted one", "---\nname: a\ndescription: ‹\"{{description}}\"›\n---\nBody.\n"),
      .bad("angle brackets", "---\nname: ‹<agent-name>›\ndescription: b\n---\nBody.\n"),
      .good("braces in prose", "---\nname: a\ndescription: fills {x} in templates\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    check("name", agent.name, in: agent, into: &findings)
    check("description", agent.description, in: agent, into: &findings)
    check("model", agent.model, in: agent, into: &findings)
  }

  private static func check(
    _ key: String, _ field: Field?, in agent: Agent, into findings: inout Findings
  ) {
    guard let field, agent.isPlaceholder(field) else { return }
    let head = agent.tree.bytes
    let value = String(head.span, field.range)
    findings.report(
      info, at: field.range, .placeholder(value, for: key), help: "write the agent's \(key)")
  }
}

extension Message {
  fileprivate static func placeholder(_ value: String, for key: String) -> Message {
    "'\(value)' is a template's placeholder, not the agent's \(key)"
  }
}
