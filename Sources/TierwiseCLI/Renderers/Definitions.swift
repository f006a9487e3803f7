import TierwiseCore

/// Terms and what is to be said of them, in two columns.
struct Definitions {
  private(set) var rows: [(term: String, text: String, lead: Lead?)] = []

  /// What a text begins with, in a colour of its own.
  struct Lead {
    let text: String
    let role: Style.Role?
  }

  /// Adds a row; without a text nothing is added.
  mutating func add(_ term: String, _ text: String?, lead: Lead? = nil) {
    if let text, !text.isEmpty || lead != nil { rows.append((term, text, lead)) }
  }

  /// Returns the rows, two columns in, the texts wrapped below themselves.
  ///
  /// The terms' column is as wide as the widest of them, within bounds; a term wider than `widest`
  /// has a line of its own.
  func text(columns: Int, _ style: Style, narrowest: Int = 0, widest: Int = .max) -> String {
    let width = min(max(rows.map { DisplayWidth.of($0.term) }.max() ?? 0, narrowest), widest)
    let indent = String(repeating: " ", count: width + 4)
    return rows.map { row in
      let term = style.paint(row.term, .strong)
      let missing = width + 2 - DisplayWidth.of(row.term)
      let head = missing < 2 ? term + "\n" + indent : term + String(repeating: " ", count: missing)
      let text = row.lead.map { "\($0.text): \(row.text)" } ?? row.text
      var lines = Wrap.lines(Printable.text(text), columns: max(20, columns - indent.count))
      if let lead = row.lead, let role = lead.role, lines[0].hasPrefix(lead.text) {
        lines[0] = style.paint(lead.text, role) + lines[0].dropFirst(lead.text.count)
      }
      return "  \(head)\(lines.joined(separator: "\n" + indent))\n"
    }.joined()
  }
}
