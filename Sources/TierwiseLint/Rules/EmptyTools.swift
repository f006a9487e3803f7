import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a list of tools with nothing in it.
enum EmptyTools: AgentRule {
  static let info = RuleInfo(
    id: "empty-tools", group: .schema, severity: .warning, dialects: [.claudeCode, .structured],
    summary: "The list of tools is empty.",
    why: """
      Left out, 'tools' means every tool. What an empty list means is documented nowhere, but that \
      Claude Code from 2.1.208 on does not launch an agent none of whose tools exists.
      """,
    source: "Claude Code documentation, \"Available tools\"; lsendel/sub-agents",
    examples: [
      .bad("an empty text", "---\nname: a\ndescription: b\ntools: ‹\"\"›\n---\nBody.\n"),
      .bad("an empty list", "---\nname: a\ndescription: b\ntools: ‹[]›\n---\nBody.\n"),
      .bad("nothing", "---\nname: a\ndescription: b\n‹tools›:\n---\nBody.\n"),
      .good("a tool", "---\nname: a\ndescription: b\ntools: Read\n---\nBody.\n"),
      .good("every tool", "---\nname: a\ndescription: b\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let entry = agent.entry("tools"), agent.isBlank(entry.value) else { return }
    let range = agent.tree.range(agent.tree.isEmptyValue(entry.value) ? entry.key : entry.value)
    findings.report(info, at: range, .empty, help: "remove 'tools' for every tool, or name some")
  }
}

extension Message {
  fileprivate static let empty: Message =
    "'tools' is empty; whether that is every tool or none is not documented"
}
