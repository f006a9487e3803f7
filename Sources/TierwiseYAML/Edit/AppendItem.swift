public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that put an item at the end of the list at the route.
  ///
  /// An empty value counts as an empty list. No edits mean that the list has the item.
  public func appendingItem(
    _ item: YAMLScalar, to route: YAMLRoute
  ) throws(EditRefusal) -> [TextEdit] {
    let place = try place(of: route)
    let node = place.node
    if kind(node) == .scalar, isEmptyValue(node) { return try beginningList(item, place) }
    guard kind(node) == .sequence else {
      throw EditRefusal(.notASequence, at: range(node).lowerBound, place.name)
    }
    let items = Array(children(node))
    let new = DecodedScalar(item)
    if items.contains(where: { kind($0) == .scalar && decodedScalar($0) == new }) { return [] }
    let quotes = valueQuotes(in: node, EditStyle(of: self))
    guard style(node) == .block, let last = items.last else {
      let text = ScalarText(context: .flow, quotes: quotes).written(item)
      let flow = FlowItems(node, in: self)
      guard flow.items.isEmpty else {
        return try flow.inserting(text, after: flow.items.count - 1, place.name)
      }
      return [try flow.filling(text, open: range(node).lowerBound, place.name)]
    }
    try checkLineEnds(place.name)
    let column = Int(self[node].indent)
    let line =
      String(repeating: " ", count: column) + "-" + gap(before: last)
      + ScalarText(context: .block, quotes: quotes).written(item)
    let lineBreak = lineBreak(at: range(last).upperBound)
    let end = linesEnd(of: last, column: column)
    return [try inserting([line], at: end, lineBreak, place.name)]
  }

  /// Returns the blanks between the item's dash and the item; one space where they are not usual.
  private func gap(before item: NodeID) -> String {
    let end = rangeWithProperties(item).lowerBound
    var start = end
    while start > range.lowerBound, bytes[start - 1] == ASCII.space { start -= 1 }
    let isGap = start > range.lowerBound && bytes[start - 1] == ASCII.hyphen && start < end
    return isGap ? String(repeating: " ", count: end - start) : " "
  }

  private func beginningList(
    _ item: YAMLScalar, _ place: EditPlace
  ) throws(EditRefusal) -> [TextEdit] {
    let style = EditStyle(of: self)
    let offset = range(place.node).upperBound
    let isFlow = isInFlow(place.node)
    let quotes = ScalarText.Quotes.needed(style.quotes)
    guard !isFlow, style.lists == .block, let parent = place.parent, let key = place.key,
      !isExplicit(key, in: parent)
    else {
      let text = ScalarText(context: .flow, quotes: quotes).written(item)
      return [try insertingValue("[" + text + "]", at: place)]
    }
    try checkLineEnds(place.name)
    let column = Int(self[parent].indent) + style.dash
    let line =
      String(repeating: " ", count: column) + "- "
      + ScalarText(context: .block, quotes: quotes).written(item)
    let next = nextLine(after: offset)
    return [try inserting([line], at: next, lineBreak(at: offset), place.name)]
  }
}
