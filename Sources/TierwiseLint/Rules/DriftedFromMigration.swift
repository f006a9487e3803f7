import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a value that a migration wrote, and that is another one now.
enum DriftedFromMigration: AgentRule {
  static let info = RuleInfo(
    id: "drifted-from-migration", group: .migration, severity: .warning,
    summary: "A value that a migration wrote was changed since.",
    why: """
      The ledger says that the agent was moved, the file says otherwise: what a gate measures is \
      not what runs, and the migration cannot be undone any more.
      """,
    source: "tierwise's documentation, \"Migrations\"",
    examples: [
      .bad(
        "another model",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: ‹opus›
        ---
        Body.
        === agents/migrations.example
        wrote 01-core agents/a.md model haiku

        """),
      .bad(
        "a key that is gone",
        """
        === agents/a.md
        ‹---›
        name: a
        description: b
        ---
        Body.
        === agents/migrations.example
        wrote 01-core agents/a.md model haiku

        """),
      .good(
        "the value that was written",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: haiku
        ---
        Body.
        === agents/migrations.example
        wrote 01-core agents/a.md model haiku

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for value in context.migrations.written(in: agent) {
      let node = agent.tree.node(at: value.route)
      if let node, agent.tree.json(node) == value.text { continue }
      findings.report(
        info, at: node.map(agent.tree.range) ?? agent.openingFence,
        .drifted(value, found: node.map(agent.tree.json)),
        help: "write a new migration, or put \(value.text) back")
    }
  }
}

extension Message {
  fileprivate static func drifted(_ value: MigrationFacts.Written, found: String?) -> Message {
    found.map { "'\(value.route)' is \($0), migration '\(value.migration)' made it \(value.text)" }
      .map { Message($0) }
      ?? "'\(value.route)' is gone, migration '\(value.migration)' made it \(value.text)"
  }
}
