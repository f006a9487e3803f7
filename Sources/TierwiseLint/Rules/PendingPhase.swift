import TierwiseCatalog
import TierwiseCore

/// Reports an agent that a migration is about to change.
enum PendingPhase: AgentRule {
  static let info = RuleInfo(
    id: "pending-phase", group: .migration, severity: .info,
    summary: "A migration that is not applied yet will edit the agent.",
    why: """
      What is wrong with its assignment, or with the model for its work, has a date already. \
      Findings of these two groups are hygiene until then, and stop nobody.
      """,
    source: "tierwise's documentation, \"Migrations\"",
    examples: [
      .bad(
        "a migration to come",
        """
        === agents/a.md
        ---
        name: a
        description: b
        ‹model›: sonnet
        ---
        Body.
        === agents/migrations.example
        pending 01-core a

        """),
      .good(
        "a migration for others",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: sonnet
        ---
        Body.
        === agents/migrations.example
        pending 01-core b

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let migration = context.pending(agent) else { return }
    findings.report(
      info, at: agent.model?.keyRange ?? agent.openingFence, .pending(migration),
      help: "see what it does with: tierwise migrate apply \(migration.id) --dry-run")
  }
}

extension RuleContext {
  /// Returns the migration that is about to edit an agent.
  func pending(_ agent: Agent) -> MigrationFacts.Pending? {
    migrations.pending(
      for: agent,
      tier: agent.models(in: registry, for: dialect, on: today)
        .first { $0.role == .preference }.flatMap { registry.family(of: $0.value) }?.id)
  }
}

extension Message {
  fileprivate static func pending(_ migration: MigrationFacts.Pending) -> Message {
    let week = migration.week.map { ", week \($0)" } ?? ""
    return "migration '\(migration.id)' will edit this agent (\(migration.title)\(week))"
  }
}
