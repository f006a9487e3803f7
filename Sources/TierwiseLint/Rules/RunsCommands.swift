import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an agent whose file makes the harness run commands.
enum RunsCommands: AgentRule {
  static let info = RuleInfo(
    id: "runs-commands", group: .security, severity: .info, dialects: [.claudeCode, .structured],
    summary: "The agent's file makes the harness run commands.",
    why: """
      Hooks, and servers that are written out, are commands that run on the machine of whoever uses \
      the agent, without a model's judgement in between. Whoever takes over a catalog wants to read \
      them. In plugins they are ignored.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"",
    examples: [
      .bad(
        "a hook",
        """
        ---
        name: a
        description: b
        ‹hooks›:
          PreToolUse:
            - matcher: Bash
              hooks: [{type: command, command: ./check.sh}]
        ---
        Body.

        """),
      .bad(
        "a server that is written out",
        """
        ---
        name: a
        description: b
        ‹mcpServers›:
          - playwright: {type: stdio, command: npx, args: ["-y", "@playwright/mcp"]}
        ---
        Body.

        """),
      .good(
        "a server by its name", "---\nname: a\ndescription: b\nmcpServers: [github]\n---\nBody.\n"),
      .good("no hooks", "---\nname: a\ndescription: b\nhooks: {}\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    let tree = agent.tree
    if let entry = agent.entry("hooks"), tree.kind(entry.value) == .mapping {
      let events = tree.entries(entry.value).compactMap { tree.string($0.key) }
      if !events.isEmpty { findings.report(info, at: tree.range(entry.key), .hooks(events)) }
    }
    guard let entry = agent.entry("mcpServers") else { return }
    let names = servers(entry.value, in: tree)
    if !names.isEmpty { findings.report(info, at: tree.range(entry.key), .servers(names)) }
  }

  /// Returns the names of servers that come with a command.
  private static func servers(_ node: NodeID, in tree: YAMLTree) -> [String] {
    switch tree.kind(node) {
    case .sequence: return tree.children(node).flatMap { servers($0, in: tree) }
    case .mapping:
      return tree.entries(node).compactMap { entry in
        tree.value(for: "command", in: entry.value) == nil ? nil : tree.string(entry.key)
      }
    case .scalar, .alias: return []
    }
  }
}

extension Message {
  fileprivate static func hooks(_ events: [String]) -> Message {
    "the agent runs commands at \(events.joined(separator: ", "))"
  }

  fileprivate static func servers(_ names: [String]) -> Message {
    "the agent starts a server's command: \(names.joined(separator: ", "))"
  }
}
