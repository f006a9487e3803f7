import TierwiseCore

/// Terms and what is to be said of them, in two columns.
struct Definitions {
  private(set) var rows: [(term: String, text: String)] = []

  /// Adds a row; without a text nothing is added.
  mutating func add(_ term: String, _ text: String?) {
    if let text, !text.isEmpty { rows.append((term, text)) }
  }

  /// Returns the rows, two columns in, the texts wrapped below themselves.
  func text(columns: Int, _ style: Style) -> String {
    let width = rows.map { DisplayWidth.of($0.term) }.max() ?? 0
    let indent = String(repeating: " ", count: width + 4)
    return rows.map { row in
      let padding = String(repeating: " ", count: width - DisplayWidth.of(row.term))
      let lines = Wrap.lines(Printable.text(row.text), columns: max(20, columns - indent.count))
      return "  \(style.paint(row.term, .strong))\(padding)  "
        + lines.joined(separator: "\n" + indent) + "\n"
    }.joined()
  }
}
