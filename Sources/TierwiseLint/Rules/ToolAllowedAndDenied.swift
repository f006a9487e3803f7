import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a tool that an agent is given and denied.
enum ToolAllowedAndDenied: AgentRule {
  static let info = RuleInfo(
    id: "tool-allowed-and-denied", group: .schema, severity: .warning,
    dialects: [.claudeCode, .structured],
    summary: "A tool stands in 'tools' and in 'disallowedTools'.",
    why: """
      What is denied is taken from what is allowed, and always as a whole: 'Bash(git push *)' among \
      the denied tools leaves an agent without Bash, not only without pushing.
      """,
    source: "Claude Code documentation, \"Available tools\"",
    examples: [
      .bad(
        "the same tool twice",
        "---\nname: a\ndescription: b\ntools: Read, Edit\ndisallowedTools: ‹Edit›\n---\nBody.\n"),
      .bad(
        "a part of a tool",
        """
        ---
        name: a
        description: b
        tools: [Read, Bash]
        disallowedTools: [‹Bash(git push *)›]
        ---
        Body.

        """),
      .good(
        "different tools",
        "---\nname: a\ndescription: b\ntools: Read\ndisallowedTools: Edit\n---\nBody.\n"),
      .good(
        "denied only", "---\nname: a\ndescription: b\ndisallowedTools: Edit, Write\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let denied = agent.tools("disallowedTools"), !denied.isEmpty,
      let allowed = agent.tools("tools")
    else { return }
    let bytes = agent.tree.bytes
    let names = Set(allowed.map { bytes[$0.name] })
    for entry in denied where names.contains(bytes[entry.name]) {
      let text = String(decoding: bytes[entry.range], as: UTF8.self)
      let name = String(decoding: bytes[entry.name], as: UTF8.self)
      findings.report(
        info, at: entry.range, entry.hasSpecifier ? .part(text, of: name) : .whole(name),
        help: entry.hasSpecifier
          ? "deny it in the settings' permissions, which know parts of a tool"
          : "remove it from one of the two")
    }
  }
}

extension Message {
  fileprivate static func whole(_ name: String) -> Message {
    "'\(name)' is allowed and denied; the agent does not have it"
  }

  fileprivate static func part(_ text: String, of name: String) -> Message {
    "'\(text)' denies all of '\(name)', which 'tools' allows"
  }
}
