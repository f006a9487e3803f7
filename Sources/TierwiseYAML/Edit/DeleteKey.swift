public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that take out the key at the route: its lines, its trailing comment, and its
  /// own comment lines above it.
  public func deletingKey(at route: YAMLRoute) throws(EditRefusal) -> [TextEdit] {
    let entry = try entry(at: route)
    if tag(of: entry.value) != nil {
      throw EditRefusal(.tag, at: rangeWithProperties(entry.value).lowerBound, entry.name)
    }
    try checkNoAnchorIsRepeated(entry)
    let count = entries(entry.mapping).reduce(0) { sum, _ in sum + 1 }
    if style(entry.mapping) == .flow {
      return try FlowItems(entry.mapping, in: self).deleting(entry.number / 2, entry.name)
    }
    if count == 1 { throw EditRefusal(.lastKey, at: range(entry.key).lowerBound, entry.name) }
    try checkLineEnds(entry.name)
    return [TextEdit(linesToDelete(entry), "")]
  }

  private func linesToDelete(_ entry: EditEntry) -> Range<Int> {
    let start = rangeWithProperties(entry.key).lowerBound
    let column = Int(self[entry.mapping].indent)
    let end = linesEnd(of: entry.value, column: column)
    guard isFirstOnLine(start) else {
      // `- name: a`: the dash stays, and the next key moves up to it.
      var next = end
      while next < range.upperBound, bytes[next] <= ASCII.space { next += 1 }
      return start..<next
    }
    let first = commentStart(above: start, column: column)
    guard end == range.upperBound, !ASCII.isBreak(bytes[end - 1]), first > range.lowerBound else {
      return first..<end
    }
    // The break before belongs to the value of a block scalar.
    if isUnstrippedBlock(entry.key.index - 1) { return first..<end }
    // The last line has no break: the one before it goes, so that there is still none.
    return breakStart(before: first)..<end
  }

  /// Reports an anchor in the entry that an alias behind the entry repeats.
  private func checkNoAnchorIsRepeated(_ entry: EditEntry) throws(EditRefusal) {
    guard !properties.isEmpty else { return }
    let inside = entry.key.index..<Int(self[entry.value].next)
    for index in nodes.indices where nodes[index].kind == .alias && !inside.contains(index) {
      guard let target = target(of: NodeID(index)), inside.contains(target.index) else { continue }
      throw EditRefusal(
        .aliasedAnchor, at: rangeWithProperties(target).lowerBound, entry.name)
    }
  }
}
