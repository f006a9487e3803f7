public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that take out the key at the route: its lines, its trailing comment, and its
  /// own comment lines above it.
  public func deletingKey(at route: YAMLRoute) throws(EditRefusal) -> [TextEdit] {
    try deleting(try entry(at: route))
  }

  /// Returns the edits that take out a key that repeats another one with its value.
  ///
  /// No comment goes with it: that would be a loss.
  package func deletingRepeat(_ key: NodeID) throws(EditRefusal) -> [TextEdit] {
    let mapping = NodeID(Int(self[key].parent))
    var number = 0
    for child in children(mapping) {
      if child == key { break }
      number += 1
    }
    guard let entry = entries(mapping).first(where: { $0.key == key }),
      !isExplicit(key, in: mapping)
    else { throw EditRefusal(.complexKey, at: range(key).lowerBound, string(key) ?? "") }
    let name = string(key) ?? ""
    let edits = try deleting(
      EditEntry(
        mapping: mapping, key: key, value: entry.value, number: number, path: [], name: name))
    for edit in edits where holdsComment(edit.range) {
      throw EditRefusal(.comment, at: edit.range.lowerBound, name)
    }
    return edits
  }

  /// Returns whether a comment stands in the bytes.
  package func holdsComment(_ place: Range<Int>) -> Bool {
    let leaves = nodes.indices.filter { nodes[$0].kind == .scalar }.map { range(NodeID($0)) }
    return place.contains { offset in
      bytes[offset] == ASCII.hash && !leaves.contains { $0.contains(offset) }
    }
  }

  private func deleting(_ entry: EditEntry) throws(EditRefusal) -> [TextEdit] {
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
    return lines(from: start, to: entry.value, column: column)
  }

  /// Returns the lines of an entry or item that begins at the offset, its own comments included.
  func lines(from start: Int, to value: NodeID, column: Int) -> Range<Int> {
    let end = linesEnd(of: value, column: column)
    let first = commentStart(above: start, column: column)
    guard end == range.upperBound, !ASCII.isBreak(bytes[end - 1]), first > range.lowerBound else {
      return first..<end
    }
    // The break before belongs to the value of a block scalar.
    let leaf = nodes.lastIndex { $0.kind == .scalar && Int($0.start) < start }
    if let leaf, isUnstrippedBlock(leaf) { return first..<end }
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
