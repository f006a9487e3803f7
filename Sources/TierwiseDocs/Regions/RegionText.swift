import TierwiseCatalog
package import TierwiseCore

/// What stands in a region: the rows of its table, chosen, sorted and laid out.
package struct RegionText {
  private let table: DocsTable
  private let arguments: RegionArguments
  private let rows: [DocsRow]

  package init(_ table: DocsTable, _ arguments: RegionArguments, _ source: DocsSource) {
    self.table = table
    self.arguments = arguments
    var source = source
    source.day = arguments.day ?? source.day
    let layout = arguments.layout
    let sorting = arguments.sort.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
    source.columns = Set(layout.columns + layout.group + sorting)
    var rows = table.rows(source)
    if let select = arguments.select {
      rows = rows.filter { row in row.subject.map { select.selects($0) } ?? false }
    }
    // What is grouped has to stand together first, downwards where that is asked for.
    let group = arguments.isGrouped ? arguments.layout.group : []
    let order = group.map { arguments.sort.contains("-" + $0) ? "-" + $0 : $0 } + arguments.sort
    if !order.isEmpty { rows = table.inOrder(rows, by: order) }
    self.rows = rows
  }

  /// Whether there are no rows.
  package var isEmpty: Bool { rows.isEmpty }

  /// The rows with the columns that are shown.
  package var shown: Table { table.table(rows, arguments.layout.columns) }

  /// The text in Markdown, with line feeds, an empty line at both ends.
  package var markdown: String {
    guard !rows.isEmpty else { return "\nNone.\n\n" }
    let group = arguments.layout.group
    guard let first = group.first else { return "\n" + block(rows) + "\n" }
    let parts = table.parts(rows, by: first)
    let counts = parts.map { "\($0.rows.count) \($0.title)" }.joined(separator: ", ")
    return "\n\(count(rows)): \(counts).\n\n"
      + sections(rows, group[...], level: arguments.heading)
  }

  private func sections(
    _ rows: [DocsRow], _ group: ArraySlice<String>, level: Int, below heading: String = ""
  ) -> String {
    guard let key = group.first else { return block(rows) + "\n" }
    return table.parts(rows, by: key).map { part in
      let title = MarkdownText.line(Self.capitalised(part.title))
      // The same heading twice, one below the other, tells nothing.
      if title == heading, part.rows.count == rows.count {
        return sections(rows, group.dropFirst(), level: level, below: heading)
      }
      return String(repeating: "#", count: min(6, level)) + " \(title) (\(count(part.rows)))\n\n"
        + sections(part.rows, group.dropFirst(), level: level + 1, below: title)
    }.joined()
  }

  private func block(_ rows: [DocsRow]) -> String {
    let shown = table.table(rows, arguments.layout.columns)
    switch arguments.layout.form {
    case .table: return shown.markdown(arguments.style)
    case .list:
      return shown.rows.map { cells in
        let texts = cells.map { $0.line(arguments.style) }.filter { !$0.isEmpty }
        return "- " + texts.joined(separator: " - ") + "\n"
      }.joined()
    }
  }

  private func count(_ rows: [DocsRow]) -> String {
    "\(rows.count) \(rows.count == 1 ? table.noun.one : table.noun.many)"
  }

  private static func capitalised(_ title: String) -> String {
    title.prefix(1).uppercased() + title.dropFirst()
  }
}

extension DocsTable {
  /// Whether its rows are about agents, so that selectors can choose among them.
  package var isAboutAgents: Bool { columns.contains { $0.key == "agent" } }

  fileprivate func table(_ rows: [DocsRow], _ keys: [String]) -> Table {
    let places = keys.compactMap { key in columns.firstIndex { $0.key == key } }
    var table = Table(places.map { columns[$0] })
    for row in rows { table.add(places.map { row.cells[$0] }) }
    return table
  }

  fileprivate func inOrder(_ rows: [DocsRow], by keys: [String]) -> [DocsRow] {
    let orders = keys.compactMap { key -> (place: Int, isDown: Bool)? in
      let isDown = key.hasPrefix("-")
      let name = isDown ? String(key.dropFirst()) : key
      return columns.firstIndex { $0.key == name }.map { ($0, isDown) }
    }
    return rows.enumerated().ordered { left, right in
      for order in orders {
        let cells = (left.element.cells[order.place], right.element.cells[order.place])
        if cells.0 == cells.1 { continue }
        let isNumber = columns[order.place].side == .right
        if cells.0.precedes(cells.1, isNumber) { return !order.isDown }
        if cells.1.precedes(cells.0, isNumber) { return order.isDown }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// Returns the rows by what stands in a column, in the order in which that comes up.
  fileprivate func parts(
    _ rows: [DocsRow], by key: String
  ) -> [(title: String, rows: [DocsRow])] {
    guard let place = columns.firstIndex(where: { $0.key == key }) else { return [] }
    var parts: [(title: String, rows: [DocsRow])] = []
    var places: [String: Int] = [:]
    for row in rows {
      let words = row.cells[place].words
      if let known = places[words] {
        parts[known].rows.append(row)
      } else {
        places[words] = parts.count
        parts.append((words.isEmpty ? "without \(columns[place].title)" : words.unhyphened, [row]))
      }
    }
    return parts
  }
}

extension Table.Cell {
  /// Returns whether the cell comes before the other: numbers by size, all else by bytes.
  ///
  /// A range, such as `0.1-0.5`, counts by its lower end; what is not known comes first.
  fileprivate func precedes(_ other: Table.Cell, _ isNumber: Bool) -> Bool {
    guard isNumber else { return ByteSearch.precedes(words, other.words) }
    let (left, right) = (words.leadingNumber, other.words.leadingNumber)
    if left == right { return ByteSearch.precedes(words, other.words) }
    return left < right
  }

  fileprivate func line(_ style: MarkdownStyle) -> String {
    guard case .link(let text, let target) = self, !text.isEmpty else {
      return MarkdownText.line(words)
    }
    return style.link(text, to: target)
  }
}

extension String {
  /// The number that the text begins with; less than all where it begins with none.
  fileprivate var leadingNumber: Double {
    let digits = prefix { $0 == "." || $0 == "+" || $0 == "-" || $0.isASCII && $0.isNumber }
    let end = digits.dropFirst().firstIndex(of: "-") ?? digits.endIndex
    return Double(digits[..<end]) ?? -.infinity
  }

  /// The words of a name: `code-review` is `code review`; what has other signs stays.
  fileprivate var unhyphened: String {
    let isName = utf8.allSatisfy { $0 == ASCII.hyphen || (0x61...0x7A).contains($0) }
    return isName ? split(separator: "-").joined(separator: " ") : self
  }
}
