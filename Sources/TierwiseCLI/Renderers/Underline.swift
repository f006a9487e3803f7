import TierwiseCore

/// A source line, cut to fit, with the marks that go below it.
struct Underline {
  let text: String
  let indent: String
  let marks: String

  init(_ line: Excerpt.Line, _ finding: Finding, room: Int) {
    let scalars = Array(line.text.unicodeScalars)
    let first = min(max(finding.start.column - 1 - line.skipped, 0), scalars.count)
    let last =
      finding.end.line == finding.start.line
      ? min(max(finding.end.column - 1 - line.skipped, first), scalars.count) : scalars.count
    var before = Self.shown(scalars[..<first])
    let marked = Self.shown(scalars[first..<last])
    let after = Self.shown(scalars[last...])
    // The marked part is what must be seen: what stands before it is cut first.
    let wanted = min(DisplayWidth.of(marked), room / 2)
    var isCut = line.skipped > 0
    let space = room - wanted - 1
    if DisplayWidth.of(before) > space {
      before = Self.suffix(of: before, columns: min(space, room / 3))
      isCut = true
    }
    if isCut { before = "…" + before }
    let width = DisplayWidth.of(before)
    let whole = before + marked + after
    text = DisplayWidth.of(whole) > room ? Self.prefix(of: whole, columns: room - 1) + "…" : whole
    indent = String(repeating: " ", count: width)
    marks = String(
      repeating: "^", count: max(1, min(DisplayWidth.of(marked), max(1, room - width))))
  }

  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return Printable.text(String(view))
  }

  /// Returns a text, with an ellipsis for what some columns have no room for.
  static func cut(_ text: String, to room: Int) -> String {
    DisplayWidth.of(text) > room ? prefix(of: text, columns: room - 1) + "…" : text
  }

  /// Returns the longest beginning of a text that fits into some columns.
  static func prefix(of text: String, columns: Int) -> String {
    var view = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      width += DisplayWidth.of(scalar)
      if width > columns { break }
      view.append(scalar)
    }
    return String(view)
  }

  private static func suffix(of text: String, columns: Int) -> String {
    var kept: [Unicode.Scalar] = []
    var width = 0
    for scalar in text.unicodeScalars.reversed() {
      width += DisplayWidth.of(scalar)
      if width > columns { break }
      kept.append(scalar)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept.reversed())
    return String(view)
  }
}
