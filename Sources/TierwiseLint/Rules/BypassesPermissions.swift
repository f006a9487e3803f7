import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an agent that asks for no permission.
enum BypassesPermissions: AgentRule {
  static let info = RuleInfo(
    id: "bypasses-permissions", group: .security, severity: .info,
    dialects: [.claudeCode, .structured],
    summary: "The agent does what it wants without being asked.",
    why: """
      In the mode 'bypassPermissions' nothing is asked before a file is written or a command run. \
      Whoever takes over a catalog wants to know which agents do so. In plugins it is ignored.
      """,
    source: "Claude Code documentation, \"Permission modes\"",
    examples: [
      .bad(
        "no questions",
        "---\nname: a\ndescription: b\npermissionMode: ‹bypassPermissions›\n---\nBody.\n"),
      .good(
        "fewer questions",
        "---\nname: a\ndescription: b\npermissionMode: acceptEdits\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let node = agent.value("permissionMode"),
      agent.tree.key(node, equals: "bypassPermissions")
    else { return }
    findings.report(info, at: agent.tree.range(node), .bypasses)
  }
}

extension Message {
  fileprivate static let bypasses: Message =
    "the agent writes files and runs commands without asking"
}
