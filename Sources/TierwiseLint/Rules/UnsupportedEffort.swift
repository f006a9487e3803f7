import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an effort that the agent's model does not take.
enum UnsupportedEffort: AgentRule {
  static let info = RuleInfo(
    id: "unsupported-effort", group: .schema, severity: .warning,
    dialects: [.claudeCode, .structured],
    summary: "The agent's model does not take the effort that the agent asks for.",
    why: """
      The API answers an effort that a model does not know with an error, so that Claude Code leaves \
      it out, or takes a lower one: the agent does not think as hard as is written. An alias may \
      mean an older model on another platform, which is only information.
      """,
    source: """
      Claude API documentation, "Effort"; anthropics/claude-code#30760; anthropics/claude-code#47175
      """,
    examples: [
      .bad(
        "a model without efforts",
        "---\nname: a\ndescription: b\nmodel: claude-haiku-4-5\neffort: ‹low›\n---\nBody.\n"),
      .bad(
        "a level that came later",
        "---\nname: a\ndescription: b\nmodel: claude-opus-4-6\neffort: ‹xhigh›\n---\nBody.\n"),
      .bad(
        "a preference",
        """
        ---
        name: a
        description: b
        model: {preference: claude-opus-4-6}
        effort: ‹xhigh›
        ---
        Body.

        """),
      .bad(
        "an alias that other platforms read otherwise",
        "---\nname: a\ndescription: b\nmodel: haiku\neffort: ‹low›\n---\nBody.\n"),
      .good("an alias", "---\nname: a\ndescription: b\nmodel: opus\neffort: xhigh\n---\nBody.\n"),
      .good(
        "a model that takes it",
        "---\nname: a\ndescription: b\nmodel: claude-opus-4-6\neffort: max\n---\nBody.\n"),
      .good(
        "another conversation's model",
        "---\nname: a\ndescription: b\nmodel: inherit\neffort: max\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let node = agent.value("effort"), let text = agent.tree.string(node),
      let effort = Model.Effort(rawValue: text),
      let use = context.models.first(where: { $0.role == .preference })
    else { return }
    let range = agent.tree.range(node)
    if let id = context.registry.runningModel(of: use.value, on: context.today),
      report(effort, context.registry[id], at: range, into: &findings)
    {
      return
    }
    if case .alias(let alias) = use.value.core {
      reportPlatforms(effort, alias.name, at: range, context, into: &findings)
    }
  }

  private static func report(
    _ effort: Model.Effort, _ model: Model, at range: Range<Int>, into findings: inout Findings
  ) -> Bool {
    guard let efforts = model.efforts, !efforts.contains(effort) else { return false }
    let levels = efforts.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    findings.report(
      info, at: range, .refused(effort, by: model.name),
      help: efforts.isEmpty ? "remove 'effort'; \(model.name) takes none" : "it takes \(levels)")
    return true
  }

  private static func reportPlatforms(
    _ effort: Model.Effort, _ alias: String, at range: Range<Int>, _ context: RuleContext,
    into findings: inout Findings
  ) {
    let registry = context.registry
    var platforms: [String] = []
    var name = ""
    for provider in Set(registry.aliases.compactMap(\.provider)).ordered() {
      guard
        let meaning = registry.meaning(of: alias, on: context.today, provider: provider),
        let id = registry.model(meaning.id), let efforts = registry[id].efforts,
        !efforts.contains(effort)
      else { continue }
      platforms.append(registry.providerName(provider))
      name = registry[id].name
    }
    guard !platforms.isEmpty else { return }
    findings.report(
      info, at: range, .elsewhere(effort, alias, name, platforms.joined(separator: ", ")),
      severity: .info)
  }
}

extension Message {
  fileprivate static func refused(_ effort: Model.Effort, by model: String) -> Message {
    "effort '\(effort.rawValue)' is not taken by \(model)"
  }

  fileprivate static func elsewhere(
    _ effort: Model.Effort, _ alias: String, _ model: String, _ platforms: String
  ) -> Message {
    "'\(alias)' is \(model) on \(platforms), which does not take effort '\(effort.rawValue)'"
  }
}
