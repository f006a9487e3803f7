package import TierwiseCatalog
package import TierwiseCore

/// A table that documents can have: its name, its columns, and where its rows are from.
///
/// Floor 5 adds those whose rows only others on this floor know.
package struct DocsTable: Sendable {
  /// The name, as markers write it.
  package let name: String
  /// What its rows are, in one sentence.
  package let summary: String
  /// What one row is called, and several.
  package let noun: (one: String, many: String)
  /// All columns there are.
  package let columns: [Table.Column]
  /// How it is shown where a marker does not ask for anything else.
  package let standard: Layout
  let rows: @Sendable (DocsSource) -> [DocsRow]

  /// Describes a table.
  package init(
    _ name: String, _ summary: String, noun: (one: String, many: String),
    columns: [Table.Column], standard: Layout,
    rows: @escaping @Sendable (DocsSource) -> [DocsRow]
  ) {
    self.name = name
    self.summary = summary
    self.noun = noun
    self.columns = columns
    self.standard = standard
    self.rows = rows
  }

  /// Which cells are shown, and in which form.
  package struct Layout: Hashable, Sendable {
    /// The keys of the columns.
    package var columns: [String]
    /// The keys of the columns whose cells become headings.
    package var group: [String] = []
    /// How the rows below a heading stand.
    package var form = Form.table

    package init(_ columns: [String], group: [String] = [], form: Form = .table) {
      self.columns = columns
      self.group = group
      self.form = form
    }
  }

  /// How rows stand in a document.
  package enum Form: String, CaseIterable, Sendable { case table, list }
}

/// A row of a table, and the agent it is about.
package struct DocsRow: Sendable {
  /// The cells, one for each column.
  package let cells: [Table.Cell]
  /// What selectors know of the agent; nil where the row is about none.
  package let subject: Selector.Subject?

  package init(_ cells: [Table.Cell], of subject: Selector.Subject? = nil) {
    self.cells = cells
    self.subject = subject
  }
}

/// What tables are made from: nothing else changes them, the day of today included.
package struct DocsSource: Sendable {
  /// The agents, by path.
  package let agents: [DocumentedAgent]
  /// Facts about models.
  package let registry: Registry
  /// The day that prices and ends are told of.
  package var day: CalendarDay
  /// The keys of the columns that anybody looks at; nil for all.
  var columns: Set<String>?

  /// Takes the agents of catalogs; `name` says how a path is called from the documents' root.
  package init(_ catalogs: [Catalog], _ registry: Registry, naming name: (String) -> String) {
    self.registry = registry
    // The facts' own day, so that a table only changes when they, or the agents, do.
    day = registry.asOf
    let day = day
    agents = catalogs.flatMap { catalog in
      catalog.agents.filter { $0.frontmatter != nil }.map { agent in
        DocumentedAgent(
          agent, catalog.dialect(ofFile: agent.path), path: name(agent.path), registry, day)
      }
    }.ordered { ByteSearch.precedes($0.path, $1.path) }
  }
}
