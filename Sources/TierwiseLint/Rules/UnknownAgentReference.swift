import TierwiseCatalog
import TierwiseCore

/// Reports a reference to an agent that the catalog does not have.
enum UnknownAgentReference: CatalogRule {
  static let info = RuleInfo(
    id: "unknown-agent-reference", group: .schema, severity: .info,
    dialects: [.claudeCode, .structured],
    summary: "The agent refers to another one that its catalog does not have.",
    why: """
      What is required is not there, or is not told apart from a typing error. It may be in another \
      catalog, or switched off, so that only a name that is near to one of the catalog is a warning.
      """,
    source:
      "claude-ctx, schema/agent-schema-v2.yaml; Claude Code documentation, \"Tools reference\"",
    examples: [
      .bad(
        "a typing error",
        """
        === agents/debugger.md
        ---
        name: debugger
        description: b
        dependencies:
          requires: [‹test-automater›]
        ---
        Body.
        === agents/test-automator.md
        ---
        name: test-automator
        description: b
        ---
        Body.

        """),
      .bad(
        "an agent that may be started",
        "---\nname: a\ndescription: b\ntools: Read, Agent(example, ‹planner›)\n---\nBody.\n"),
      .good(
        "names, other names, and the agents that Claude Code has",
        """
        === agents/debugger.md
        ---
        name: debugger
        description: b
        tools: Agent(Explore, general-purpose, other-plugin:helper)
        dependencies:
          requires: [test-automator]
          recommends: [qa]
        ---
        Body.
        === agents/test-automator.md
        ---
        name: test-automator
        alias: [qa]
        description: b
        ---
        Body.

        """),
    ])

  /// Agents that Claude Code brings along.
  private static let builtIn = Set(Harnesses.builtIn.agents)
  /// How many names are compared with all others.
  private static let limit = 50

  static func check(
    _ catalog: Catalog, _ context: RuleContext, into findings: inout Findings
  ) {
    let all = context.references
    var near: [String: String?] = [:]
    var names: EditDistance.Names?
    for reference in all.references where all.names[reference.name] == nil {
      let name = reference.name
      // A plugin's agents are its own, and a template's names nobody's.
      guard !builtIn.contains(name), !name.contains(":"), !name.contains("{"), name != "*" else {
        continue
      }
      if near[name] == nil, near.count < limit {
        if names == nil { names = EditDistance.Names(all.names.keys.ordered()) }
        // Names of agents are alike: 'docs-architect' is no typing error for 'devops-architect'.
        near[name] = .some(name.utf8.count < 8 ? nil : names?.nearest(to: name, atMost: 1))
      }
      let nearest = near[name] ?? nil
      findings.report(
        info, in: catalog.agents[reference.agent], at: reference.range,
        .unknown(name, reference.kind), severity: nearest == nil ? .info : .warning,
        help: nearest.map { "did you mean '\($0)'?" })
    }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String, _ kind: AgentReferences.Kind) -> Message {
    switch kind {
    case .requires: "'\(name)' is required, and no agent of this catalog"
    case .recommends: "'\(name)' is recommended, and no agent of this catalog"
    case .conflicts: "'\(name)' is a conflict, and no agent of this catalog"
    case .starts: "'\(name)' may be started, and is no agent of this catalog"
    }
  }
}
