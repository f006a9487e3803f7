import TierwiseCatalog
import TierwiseCore
import TierwiseDocs
import TierwiseMigrate
import TierwisePolicy

/// What tables are made from besides the agents' files, as far as it was asked for.
struct DocsFacts: Sendable {
  var policy: Policy
  /// Who judges; nil where nobody asks.
  var judge: Judge?
  /// What the judge makes of agents by their words, by the paths of their files.
  var verdicts: [String: Verdict] = [:]
  /// A row for each migration.
  var migrations: [DocsRow] = []
  /// What is decided outside of the agents' files.
  var decisions: [DocsRow] = []

  /// Returns the tiers that fit an agent, in words; nil where nobody asks.
  func range(of agent: DocumentedAgent) -> String? {
    guard let judge else { return nil }
    let verdict = judge.assigned(to: agent.name) ?? verdicts[agent.agent.path]
    return verdict.map { verdict in
      let (low, high) = (verdict.range.lowerBound, verdict.range.upperBound)
      return low == high ? judge.tiers[low] : "\(judge.tiers[low]) to \(judge.tiers[high])"
    }
  }
}

extension DocsRow {
  /// Returns what a configuration and migrations decide about agents, and what ledgers keep of it.
  static func decisions(
    _ configuration: Configuration, _ migrations: MigrateProject?, about agents: [DocumentedAgent]
  ) -> [DocsRow] {
    var rows: [DocsRow] = []
    for override in configuration.overrides {
      let levels = override.rules.ordered { $0.key < $1.key }
      let words = levels.map { "\($0.key): \($0.value.word)" }.joined(separator: ", ")
      for agent in agents where override.select.selects(agent.subject) {
        rows.append(.decision("override", words, because: override.reason, about: agent))
      }
    }
    for migration in migrations?.migrations ?? [] {
      for exclusion in migration.exclude {
        let date = exclusion.until.map { "until \($0)" }
        for agent in agents
        where migration.select.selects(agent.subject)
          && exclusion.name.contains(where: { $0.covers(agent.name) })
        {
          rows.append(
            .decision(
              "exclusion", migration.id, because: exclusion.reason, date: date, about: agent))
        }
      }
    }
    for event in migrations?.ledger.events ?? [] {
      guard let reason = event.override else { continue }
      let day = String(event.time.prefix(10))
      let date = event.until.map { "\(day) to \($0)" } ?? day
      rows.append(.decision("gate passed over", event.migration, because: reason, date: date))
    }
    return rows
  }
}
