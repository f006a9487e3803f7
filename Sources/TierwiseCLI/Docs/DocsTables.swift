import TierwiseCatalog
import TierwiseCore
import TierwiseDocs
import TierwisePolicy

/// All tables that documents can have: those that are made of files, and those whose rows others
/// know.
enum DocsTables {
  /// Returns the tables of a project, in the order they are told.
  static func all(_ facts: DocsFacts) -> [DocsTable] {
    let columns = AgentColumn.policy(facts.policy) { facts.range(of: $0) }
    return [
      .agents(adding: columns), .assignments(adding: columns), .escalations(facts.policy),
      .decisions { _ in facts.decisions }, models,
    ] + DocsTable.policy(facts.policy) + [
      DocsTable(
        "migrations", "The migrations of the catalog, and how far each is.",
        noun: ("migration", "migrations"), columns: MigrationRows.columns,
        standard: DocsTable.Layout(["migration", "title", "week", "agents", "aim", "state"])
      ) { _ in facts.migrations }
    ]
  }

  /// The names of all tables.
  static var names: [String] { all(DocsFacts(policy: .unified)).map { $0.name } }

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
