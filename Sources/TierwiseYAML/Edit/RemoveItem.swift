public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that take the item at the route out of its list, with its own comments.
  ///
  /// Only this item is meant: where another one stands in its place, there is nothing to do.
  public func removingItem(
    _ item: YAMLScalar, at route: YAMLRoute
  ) throws(EditRefusal) -> [TextEdit] {
    let place = try find(route, aliasedNodes())
    guard let list = place.parent, place.key == nil, let number = place.path.last else {
      throw EditRefusal(.notASequence, at: range(place.node).lowerBound, place.name)
    }
    guard decodedTree(place.node).isText(of: item) else { return [] }
    _ = try self.place(of: route)
    if style(list) == .flow { return try FlowItems(list, in: self).deleting(number, place.name) }
    try checkLineEnds(place.name)
    guard Array(children(list)).count > 1 else {
      throw EditRefusal(.lastItem, at: range(place.node).lowerBound, place.name)
    }
    let column = Int(self[list].indent)
    let start = rangeWithProperties(place.node).lowerBound
    let dash = lineStart(of: start) + column
    guard dash < start, bytes[dash] == ASCII.hyphen, isFirstOnLine(dash) else {
      throw EditRefusal(.noRoom, at: start, place.name)
    }
    return [TextEdit(lines(from: dash, to: place.node, column: column), "")]
  }
}

extension DecodedTree {
  /// Whether it is a scalar of this value; how YAML 1.1 reads it does not matter.
  package func isText(of scalar: YAMLScalar) -> Bool {
    guard tag == nil, case .scalar(let own) = content else { return false }
    return own.value == DecodedScalar(scalar).value
  }
}
