extension Table {
  /// Returns the lines of a table for a terminal: the titles, then the rows, without line feeds.
  ///
  /// What cells hold is made printable; columns are two blanks apart, and nothing trails.
  package func textLines() -> [String] {
    let titles = columns.map(\.title)
    let body = rows.map { row in row.map { Printable.text($0.words) } }
    let widths = columns.indices.map { column in
      ([titles] + body).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return ([titles] + body).map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        if column > 0 { line += "  " }
        line += columns[column].side == .right ? padding + cell : cell + padding
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The table as comma-separated values (RFC 4180, with line feeds), keys in the first line.
  package var csv: String {
    func line(_ cells: [String]) -> String {
      cells.map(Self.quoted).joined(separator: ",") + "\n"
    }
    return line(columns.map(\.key)) + rows.map { row in line(row.map(\.words)) }.joined()
  }

  /// Writes the table as an array of objects, cells under their columns' keys.
  package func write(to json: inout JSONWriter) {
    json.array { json in
      for row in rows {
        json.object { $0.row(row, columns) }
      }
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}

extension JSONWriter {
  /// Writes the cells of a row as members under their columns' keys.
  package mutating func row(_ cells: [Table.Cell], _ columns: [Table.Column]) {
    for (column, cell) in zip(columns, cells) {
      key(column.key)
      self.cell(cell)
    }
  }

  /// Writes a cell in the type it has.
  fileprivate mutating func cell(_ cell: Table.Cell) {
    switch cell {
    case .text(let text), .link(let text, _): string(text)
    case .integer(let number): integer(number)
    case .decimal(let number): decimal(number)
    case .day(let day): string(day.description)
    case .missing: null()
    }
  }
}
