public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that put a new key behind the whole value of the key at the route.
  ///
  /// The next key's comment lines, and a blank line between groups, stay behind the new key. No edits
  /// mean that the key is there with this value.
  public func insertingKey(
    _ key: String, _ value: YAMLNewValue, after route: YAMLRoute
  ) throws(EditRefusal) -> [TextEdit] {
    let entry = try entry(at: route)
    if try hasEntry(key, value, beside: entry) { return [] }
    let text = valueText(in: entry.mapping)
    if style(entry.mapping) == .flow {
      return try FlowItems(entry.mapping, in: self).inserting(
        text.flowEntry(key, value), after: entry.number / 2, entry.name)
    }
    try checkLineEnds(entry.name)
    let column = Int(self[entry.mapping].indent)
    let place = linesEnd(of: entry.value, column: column)
    let lineBreak = lineBreak(at: range(entry.value).upperBound)
    let lines = text.lines(key, value, column: column)
    return [try inserting(lines, at: place, lineBreak, entry.name)]
  }
}
