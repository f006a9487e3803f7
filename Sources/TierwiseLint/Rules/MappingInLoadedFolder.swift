import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a structured model in a folder that Claude Code loads.
enum MappingInLoadedFolder: AgentRule {
  static let info = RuleInfo(
    id: "mapping-in-loaded-folder", group: .model, severity: .warning, dialects: [.claudeCode],
    summary: "The model is a mapping, in a folder that Claude Code loads.",
    why: """
      Claude Code documents 'model' as an alias, an id or 'inherit'. What it makes of a mapping \
      with a preference is documented nowhere; the preference is not what runs.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"; microsoft/hve-core#2674",
    examples: [
      .bad(
        "a preference",
        """
        === .claude/agents/a.md
        ---
        name: a
        description: b
        model: ‹{preference: sonnet}›
        ---
        Body.

        """),
      .good(
        "an alias",
        """
        === .claude/agents/a.md
        ---
        name: a
        description: b
        model: sonnet
        ---
        Body.

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard context.root.kind == .harness(.claudeCode), let field = agent.model,
      let node = field.node, agent.tree.kind(node) == .mapping
    else { return }
    let preference = agent.tree.value(for: "preference", in: node).flatMap(agent.tree.string)
    findings.report(
      info, at: field.range, .mapping, help: preference.map { "write 'model: \($0)'" })
  }
}

extension Message {
  fileprivate static let mapping: Message =
    "'model' is a mapping, which Claude Code does not document; its preference is not what runs"
}
