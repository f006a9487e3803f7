import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports tools that Claude Code does not have.
enum UnknownTool: CatalogRule {
  static let info = RuleInfo(
    id: "unknown-tool", group: .schema, severity: .warning, dialects: [.claudeCode, .structured],
    summary: "The agent is given tools that Claude Code does not have.",
    why: """
      A tool that does not exist is left out without a word: the agent does its work without it. \
      Where none of them exists, Claude Code from 2.1.208 on does not launch the agent, which makes \
      it an error. Names that are another harness's are told once for the whole catalog: as an \
      error where Claude Code loads it, else as information, for it may be that harness's.
      """,
    source: "Claude Code documentation, \"Tools reference\"; agent-sh/agnix#957",
    examples: [
      .bad(
        "a typing error", "---\nname: a\ndescription: b\ntools: Read, ‹Gerp›\n---\nBody.\n"),
      .bad(
        "programs in place of tools",
        "---\nname: a\ndescription: b\ntools: [‹docker›, kubectl]\n---\nBody.\n"),
      .bad(
        "nothing is denied", "---\nname: a\ndescription: b\ndisallowedTools: ‹Wirte›\n---\nBody.\n"),
      .bad(
        "another harness's names",
        """
        === agents/a.md
        ---
        name: a
        description: b
        tools: ‹read_file›, run_shell_command
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        tools: read_file
        ---
        Body.

        """),
      .good(
        "tools, parts of tools, and tools of servers",
        """
        ---
        name: a
        description: b
        tools: Read, Bash(git diff:*, git log:*), Agent(explorer, planner), mcp__github__*
        ---
        Body.

        """),
      .good("every tool", "---\nname: a\ndescription: b\ntools: \"*\"\n---\nBody.\n"),
      .good(
        "Copilot's file, whose names are its own",
        "=== agents/a.agent.md\n---\ndescription: b\ntools: [search/codebase]\n---\nBody.\n"),
    ])

  static func check(
    _ catalog: Catalog, _ context: RuleContext, into findings: inout Findings
  ) {
    var foreign: (agent: Int, tool: ToolEntry, count: Int)?
    for index in catalog.agents.indices where catalog.isOwn(index) {
      let agent = catalog.agents[index]
      for key in ["tools", "disallowedTools"] {
        guard let entries = suspicious(key, in: agent) else { continue }
        let unknown = entries.filter { !isKnown($0, in: agent) }
        guard let first = unknown.first else { continue }
        if unknown.count == entries.count, unknown.contains(where: { isForeign($0, in: agent) }) {
          if key == "tools" { foreign = foreign ?? (index, first, 0) }
          foreign?.count += key == "tools" ? 1 : 0
        } else {
          report(unknown, of: entries, key, in: agent, into: &findings)
        }
      }
    }
    guard let foreign else { return }
    let agent = catalog.agents[foreign.agent]
    let isLoaded = catalog.root.kind == .harness(.claudeCode)
    findings.report(
      info, in: agent, at: foreign.tool.range,
      .foreign(text(foreign.tool.range, in: agent), foreign.count),
      severity: isLoaded ? .error : .info,
      notes: [
        Note("none of them exists, and Claude Code from 2.1.208 on does not launch such agents")
      ]
    )
  }

  /// Returns the entries of a list if one of them is not known.
  private static func suspicious(_ key: String, in agent: Agent) -> [ToolEntry]? {
    guard !agent.hasOnlyNamesOfTools(key), let entries = agent.tools(key),
      entries.contains(where: { !isKnown($0, in: agent) })
    else { return nil }
    return entries
  }

  private static func report(
    _ unknown: [ToolEntry], of entries: [ToolEntry], _ key: String, in agent: Agent,
    into findings: inout Findings
  ) {
    let names = unknown.prefix(3).map { "'\(text($0.range, in: agent))'" }
    let more = unknown.count - names.count
    let list = names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let nearest = ToolNames.nearest(to: text(unknown[0].name, in: agent))
    let help = nearest.map { "did you mean '\($0)'?" }
    let isPlural = unknown.count > 1
    if key != "tools" {
      findings.report(
        info, in: agent, at: unknown[0].range, .deniesNothing(list, isPlural), help: help)
    } else if unknown.count == entries.count {
      findings.report(
        info, in: agent, at: unknown[0].range, .none(list, isPlural), severity: .error,
        help: help ?? "name tools of Claude Code, or remove 'tools' for every tool")
    } else {
      findings.report(info, in: agent, at: unknown[0].range, .some(list, isPlural), help: help)
    }
  }

  /// Several names without commas are no fault that is known for one.
  private static func isKnown(_ entry: ToolEntry, in agent: Agent) -> Bool {
    let head = agent.tree.bytes
    let bytes = head.span
    var start = entry.name.lowerBound
    for offset in entry.name where ASCII.isBlank(bytes[offset]) {
      if offset > start, !ToolNames.isKnown(bytes, start..<offset) { return false }
      start = offset + 1
    }
    return ToolNames.isKnown(bytes, start..<entry.name.upperBound)
  }

  private static func isForeign(_ entry: ToolEntry, in agent: Agent) -> Bool {
    let head = agent.tree.bytes
    let bytes = head.span
    return ToolNames.isForeign(bytes, entry.name)
  }

  private static func text(_ range: Range<Int>, in agent: Agent) -> String {
    String(decoding: agent.tree.bytes[range], as: UTF8.self)
  }
}

extension Message {
  fileprivate static func some(_ list: String, _ isPlural: Bool) -> Message {
    isPlural
      ? "\(list) are no tools of Claude Code, and left out"
      : "\(list) is no tool of Claude Code, and left out"
  }

  fileprivate static func none(_ list: String, _ isPlural: Bool) -> Message {
    isPlural
      ? "\(list) are no tools of Claude Code; with none that exists the agent is not launched"
      : "\(list) is no tool of Claude Code; with none that exists the agent is not launched"
  }

  fileprivate static func deniesNothing(_ list: String, _ isPlural: Bool) -> Message {
    isPlural
      ? "\(list) are no tools of Claude Code; nothing is denied by them"
      : "\(list) is no tool of Claude Code; nothing is denied by it"
  }

  fileprivate static func foreign(_ name: String, _ count: Int) -> Message {
    count > 1
      ? "the tools of \(count) agents, such as '\(name)', are another harness's"
      : "the tools, such as '\(name)', are another harness's"
  }
}
