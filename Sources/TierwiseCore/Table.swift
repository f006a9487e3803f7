/// Rows of typed cells below named columns; rendered by `Table+Formats` and its like.
package struct Table: Hashable, Sendable {
  /// What stands above the cells of a column.
  package struct Column: Hashable, Sendable {
    /// The name for programs: `life_left`.
    package let key: String
    /// The name for people.
    package let title: String
    /// On which side the cells stand in line.
    package let side: Side

    /// On which side cells stand in line.
    package enum Side: Hashable, Sendable { case left, right }

    package init(_ key: String, _ title: String, side: Side = .left) {
      self.key = key
      self.title = title
      self.side = side
    }
  }

  /// What stands in one place of a table.
  package enum Cell: Hashable, Sendable {
    case text(String)
    /// A text that leads to a file, by its path from the root.
    case link(String, to: String)
    case integer(Int)
    /// A decimal number in its own words, such as `0.67`.
    case decimal(String)
    case day(CalendarDay)
    /// Nothing is known.
    case missing
  }

  package let columns: [Column]
  package private(set) var rows: [[Cell]] = []

  package init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row, a cell for each column; cells that are left out are missing.
  package mutating func add(_ cells: [Cell]) {
    let wanted = columns.count
    let missing = [Cell](repeating: .missing, count: max(0, wanted - cells.count))
    rows.append(Array(cells.prefix(wanted)) + missing)
  }
}

extension Table.Cell {
  /// The cell in words; empty where nothing is known.
  package var words: String {
    switch self {
    case .text(let text), .decimal(let text), .link(let text, _): text
    case .integer(let number): String(number)
    case .day(let day): day.description
    case .missing: ""
    }
  }

  /// Creates a cell that may have nothing to say.
  package init(_ text: String?) { self = text.map(Self.text) ?? .missing }
  /// Creates a cell that may have nothing to say.
  package init(_ number: Int?) { self = number.map(Self.integer) ?? .missing }
  /// Creates a cell that may have nothing to say.
  package init(_ day: CalendarDay?) { self = day.map(Self.day) ?? .missing }
}

/// The forms a table can take.
package enum TableFormat: String, CaseIterable, Sendable {
  case text, markdown, csv, json
}
