import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a temperature for a model that takes none.
enum UnsupportedTemperature: AgentRule {
  static let info = RuleInfo(
    id: "unsupported-temperature", group: .schema, severity: .warning,
    dialects: [.structured, .opencode],
    summary: "The agent sets a temperature that its model does not take.",
    why: """
      Newer Claude models refuse temperature and its like: a harness that passes it on gets an \
      error, one that knows leaves it out. The agent is not as even, or as free, as is written.
      """,
    source: "Claude API documentation, \"Models overview\"",
    examples: [
      .bad(
        "OpenCode",
        """
        === .opencode/agents/a.md
        ---
        description: b
        model: anthropic/claude-opus-5-5
        temperature: ‹0.1›
        ---
        Body.

        """),
      .bad(
        "an assignment",
        """
        ---
        name: a
        description: b
        model: {preference: claude-opus-5, temperature: ‹0.2›}
        ---
        Body.

        """),
      .good(
        "a model that takes it",
        """
        === .opencode/agents/a.md
        ---
        description: b
        model: anthropic/claude-haiku-4-5
        temperature: 0.1
        ---
        Body.

        """),
      .good(
        "a model that is not known",
        """
        === .opencode/agents/a.md
        ---
        description: b
        model: openai/gpt-5
        temperature: 0.1
        ---
        Body.

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let use = context.models.first(where: { $0.role == .preference }),
      let node = temperature(of: agent), agent.tree.kind(node) == .scalar,
      !agent.tree.isEmptyValue(node), let text = agent.tree.string(node),
      let id = context.registry.runningModel(of: use.value, on: context.today)
    else { return }
    let model = context.registry[id]
    guard model.traits.contains(.refusesSampling) else { return }
    findings.report(
      info, at: agent.tree.range(node), .refused(text, by: model.name), help: "remove it")
  }

  private static func temperature(of agent: Agent) -> NodeID? {
    if let node = agent.value("temperature") { return node }
    return agent.model?.node.flatMap { agent.tree.value(for: "temperature", in: $0) }
  }
}

extension Message {
  fileprivate static func refused(_ value: String, by model: String) -> Message {
    "temperature '\(value)' is not taken by \(model)"
  }
}
