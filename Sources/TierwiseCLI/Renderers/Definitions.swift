import TierwiseCore

/// Terms and what is to be said of them, in two columns.
struct Definitions {
  private(set) var rows: [(term: String, text: String)] = []

  /// Adds a row; without a text nothing is added.
  mutating func add(_ term: String, _ text: String?) {
    if let text, !text.isEmpty { rows.append((term, text)) }
  }

  /// Returns the rows, two columns in, the texts wrapped below themselves.
  ///
  /// A term wider than `widest` has a line of its own.
  func text(columns: Int, _ style: Style, widest: Int = .max) -> String {
    let width = min(rows.map { DisplayWidth.of($0.term) }.max() ?? 0, widest)
    let indent = String(repeating: " ", count: width + 4)
    return rows.map { row in
      let term = style.paint(row.term, .strong)
      let missing = width + 2 - DisplayWidth.of(row.term)
      let head = missing < 2 ? term + "\n" + indent : term + String(repeating: " ", count: missing)
      let lines = Wrap.lines(Printable.text(row.text), columns: max(20, columns - indent.count))
      return "  \(head)\(lines.joined(separator: "\n" + indent))\n"
    }.joined()
  }
}
