public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that put a new key in front of the key at the route.
  ///
  /// It stands above that key's own comment lines. No edits mean that the key is there with this
  /// value.
  public func insertingKey(
    _ key: String, _ value: YAMLNewValue, before route: YAMLRoute
  ) throws(EditRefusal) -> [TextEdit] {
    let entry = try entry(at: route)
    if try hasEntry(key, value, beside: entry) { return [] }
    let text = valueText(in: entry.mapping)
    if style(entry.mapping) == .flow {
      return try FlowItems(entry.mapping, in: self).inserting(
        text.flowEntry(key, value), before: entry.number / 2, entry.name)
    }
    try checkLineEnds(entry.name)
    let column = Int(self[entry.mapping].indent)
    let start = rangeWithProperties(entry.key).lowerBound
    let lineBreak = lineBreak(at: start)
    let lines = text.lines(key, value, column: column)
    if isFirstOnLine(start) {
      let place = commentStart(above: start, column: column)
      return [TextEdit(place..<place, lines.map { $0 + lineBreak }.joined())]
    }
    // `- name: a`: the new key takes the place behind the dash, and the old one a line of its own.
    let indent = String(repeating: " ", count: column)
    let block = lines.joined(separator: lineBreak).dropFirst(column)
    return [TextEdit(start..<start, block + lineBreak + indent)]
  }
}
