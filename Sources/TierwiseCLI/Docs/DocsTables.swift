import TierwiseCatalog
import TierwiseCore
import TierwiseDocs
import TierwisePolicy

/// All tables that documents can have: those that are made of files, and those whose rows others
/// know.
enum DocsTables {
  /// Returns the tables of a project with that policy, in the order they are told.
  ///
  /// `status` is how far migrations are; nil where nobody asks.
  static func all(_ policy: Policy, _ status: Table? = nil) -> [DocsTable] {
    let columns = AgentColumn.policy(policy)
    return [
      .agents(adding: columns), .assignments(adding: columns), .escalations(policy),
      .decisions(), models,
    ] + DocsTable.policy(policy) + [migrations(of: status)]
  }

  /// Returns how far migrations are, in the columns that `migrate status` has.
  private static func migrations(of status: Table?) -> DocsTable {
    let columns = (status ?? MigrationStatus.empty).columns
    return DocsTable(
      "migrations", "The migrations of the catalog, and how far each is.",
      noun: ("migration", "migrations"), columns: columns,
      standard: DocsTable.Layout(["migration", "week", "state", "agents"])
    ) { _ in (status?.rows ?? []).map { DocsRow($0) } }
  }

  /// The names of all tables.
  static var names: [String] { all(.unified).map { $0.name } }

  /// The models of the registry; states, prices and life left are those of the table's day.
  static let models: DocsTable = {
    let columns = ModelFacts.columns + ModelFacts.furtherColumns
    return DocsTable(
      "models", "The models that run on a day, with prices in USD per million tokens.",
      noun: ("model", "models"), columns: columns,
      standard: DocsTable.Layout([
        "model", "status", "input", "output", "retires", "not_retired_before",
      ])
    ) { source in
      source.registry.models.map { ModelFacts(model: $0, day: source.day) }
        .filter { $0.status != "retired" }
        .map { DocsRow($0.row + $0.fullRow.dropFirst(ModelFacts.columns.count)) }
    }
  }()
}
