public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that make the scalar at the route a mapping with these entries.
  ///
  /// In block context its keys stand on lines of their own, a comment on the old line stays with the
  /// key; in brackets it is written in braces. No edits mean that it is this mapping already.
  public func replacingScalar(
    at route: YAMLRoute, withMapping entries: [YAMLNewValue.Entry]
  ) throws(EditRefusal) -> [TextEdit] {
    let place = try place(of: route)
    let node = place.node
    if decodedTree(node) == DecodedTree(.mapping(entries)) { return [] }
    guard kind(node) == .scalar else {
      throw EditRefusal(.notAScalar, at: range(node).lowerBound, place.name)
    }
    guard let parent = place.parent else {
      throw EditRefusal(.notAKey, at: range(node).lowerBound, place.name)
    }
    if hasProperties(node) {
      throw EditRefusal(.anchor, at: rangeWithProperties(node).lowerBound, place.name)
    }
    let style = EditStyle(of: self)
    let needed = ScalarText.Quotes.needed(style.quotes)
    let text = ValueText(style: style, keyQuotes: needed, valueQuotes: needed)
    if isInFlow(node) || entries.isEmpty {
      let flow = text.flow(.mapping(entries))
      if isEmptyValue(node) { return [try insertingValue(flow, at: place)] }
      // The header's comment and blank lines of a block scalar are better left to a person.
      guard self.style(node) != .literal, self.style(node) != .folded else {
        throw EditRefusal(.noRoom, at: range(node).lowerBound, place.name)
      }
      return [TextEdit(range(node), flow)]
    }
    try checkLineEnds(place.name)
    if let key = place.key, isExplicit(key, in: parent) || isEmptyValue(key) {
      throw EditRefusal(.complexKey, at: rangeWithProperties(key).lowerBound, place.name)
    }
    if let key = place.key, lineStart(of: range(key).upperBound) == lineStart(of: start(of: node)) {
      let column = Int(self[parent].indent) + style.step
      return movingBelow(place, text.lines(entries, column: column))
    }
    return try writingInPlace(place, entries, text)
  }

  private func start(of node: NodeID) -> Int { range(node).lowerBound }

  /// Takes out the value behind its key, and puts lines below that line.
  private func movingBelow(_ place: EditPlace, _ lines: [String]) -> [TextEdit] {
    let value = range(place.node)
    let lineBreak = lineBreak(at: value.lowerBound)
    var start = value.lowerBound
    while !isEmptyValue(place.node), ASCII.isBlank(bytes[start - 1]) { start -= 1 }
    let text = lines.map { lineBreak + $0 }.joined()
    guard style(place.node) == .literal || style(place.node) == .folded else {
      let end = lineEnd(of: value.upperBound)
      return [TextEdit(start..<value.upperBound, ""), TextEdit(end..<end, text)]
    }
    let header = BlockHeader(bytes.span, at: value.lowerBound).end
    let end = lineEnd(of: header)
    return [
      TextEdit(start..<header, ""),
      TextEdit(end..<max(end, endOfText(place.node)), text),
    ]
  }

  /// Writes the first key where the value stands, on a line of its own or behind a dash.
  private func writingInPlace(
    _ place: EditPlace, _ entries: [YAMLNewValue.Entry], _ text: ValueText
  ) throws(EditRefusal) -> [TextEdit] {
    let value = range(place.node)
    let line = lineStart(of: value.lowerBound)
    let column = value.lowerBound - line + (isEmptyValue(place.node) ? 1 : 0)
    let isBlock = style(place.node) == .literal || style(place.node) == .folded
    guard !isBlock, !bytes[line..<value.lowerBound].contains(ASCII.tab) else {
      throw EditRefusal(.noRoom, at: value.lowerBound, place.name)
    }
    let lines = text.lines(entries, column: column)
    let lineBreak = lineBreak(at: value.upperBound)
    let end = lineEnd(of: value.upperBound)
    let first = (isEmptyValue(place.node) ? " " : "") + (lines.first ?? "").dropFirst(column)
    let rest = lines.dropFirst().map { lineBreak + $0 }.joined()
    if end == value.upperBound { return [TextEdit(value, first + rest)] }
    return [TextEdit(value, first), TextEdit(end..<end, rest)]
  }
}
