import TierwiseCore

extension YAMLTree {
  /// Returns the edits that make a literal or folded scalar another one; its header's comment stays.
  func replacingBlockScalar(
    _ place: EditPlace, with scalar: YAMLScalar
  ) throws(EditRefusal) -> [TextEdit] {
    try checkLineEnds(place.name)
    let range = range(place.node)
    let header = BlockHeader(bytes.span, at: range.lowerBound)
    let end = endOfText(place.node)
    if case .string(let text) = scalar,
      let block = BlockText(text, header, isFolded: style(place.node) == .folded),
      textColumn(place, header) > 0 || !block.hasMarker,
      // Readers disagree whether a last line without a break has one in the value.
      block.isStripped || max(end, lineEnd(of: header.end)) < self.range.upperBound
    {
      let indent = String(repeating: " ", count: textColumn(place, header))
      let lineBreak = lineBreak(at: header.end)
      let lines = block.lines.map { lineBreak + ($0.isEmpty ? "" : indent + $0) }
      let start = lineEnd(of: header.end)
      return [
        TextEdit(range.lowerBound..<header.end, block.header),
        TextEdit(start..<max(start, end), lines.joined()),
      ]
    }
    let written = scalarText(for: place).written(scalar)
    let start = min(lineEnd(of: header.end), end)
    return [TextEdit(range.lowerBound..<header.end, written), TextEdit(start..<end, "")]
  }

  /// Returns where the last line of text ends; blank lines behind it are not touched.
  func endOfText(_ node: NodeID) -> Int {
    let range = range(node)
    let header = BlockHeader(bytes.span, at: range.lowerBound)
    // Only `+` makes the blank lines part of the scalar.
    guard header.chomping == .keep else { return range.upperBound }
    var end = range.upperBound
    while end > lineEnd(of: header.end) {
      let line = lineStart(of: end)
      // Spaces to the right of the text's column are text.
      guard bytes[line..<end].allSatisfy({ $0 == ASCII.space }),
        end - line <= Int(self[node].indent)
      else { return end }
      end = breakStart(before: line)
    }
    return header.end
  }

  private func textColumn(_ place: EditPlace, _ header: BlockHeader) -> Int {
    let column = Int(self[place.node].indent)
    let hasText = endOfText(place.node) > header.end
    guard !hasText, header.indicator == 0, let parent = place.parent else { return column }
    // Blank lines that are there must not reach behind the column of the text (8.1.1.1).
    return max(column, Int(self[parent].indent) + EditStyle(of: self).step)
  }
}

/// A text as a literal or folded scalar.
private struct BlockText {
  let header: String
  let lines: [String]

  /// Whether the value is to end without a line break.
  var isStripped: Bool { header.utf8.last == ASCII.hyphen }

  /// Whether a line would end the document if it stood at the margin.
  var hasMarker: Bool {
    lines.contains { $0.utf8.starts(with: "---".utf8) || $0.utf8.starts(with: "...".utf8) }
  }

  /// Lays out the text in the style of the header that is there; nil where only quotes can hold it.
  init?(_ text: String, _ old: BlockHeader, isFolded: Bool) {
    guard text.unicodeScalars.allSatisfy({ $0 == "\n" || ScalarText.isPrintable($0) }) else {
      return nil
    }
    var body = Substring(text)
    let chomping = body.last == "\n" ? "" : "-"
    if body.last == "\n" { body.removeLast() }
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Blank lines at the end would count with those behind; at the start they hide the indent.
    guard let first = lines.first, let last = lines.last,
      !BlockText.isBlank(first), !BlockText.isBlank(last)
    else { return nil }
    if first.utf8.first == ASCII.space, old.indicator == 0 { return nil }
    // Lines that begin with a blank do not fold.
    let folds =
      isFolded
      && lines.allSatisfy { line in
        !(line.utf8.first.map(ASCII.isBlank) ?? false)
      }
    if folds { lines = Array(lines.flatMap { [$0, ""] }.dropLast()) }
    if folds, body.has("\n\n") { return nil }
    let indicator = old.indicator > 0 ? String(old.indicator) : ""
    header = (folds ? ">" : "|") + indicator + chomping
    self.lines = lines
  }

  private static func isBlank(_ line: String) -> Bool {
    line.utf8.allSatisfy { ASCII.isBlank($0) }
  }
}
