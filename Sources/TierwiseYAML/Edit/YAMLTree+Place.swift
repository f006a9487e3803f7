import TierwiseCore

/// Where a route leads: a value, the collection it is in, and the way there.
struct EditPlace {
  /// The value.
  var node: NodeID
  /// The collection it is in; nil for the root.
  var parent: NodeID?
  /// Its key; nil in a sequence.
  var key: NodeID?
  /// The numbers of the children on the way; an entry's value has an odd one.
  var path: [Int]
  /// The route that leads here, or further.
  let route: YAMLRoute
  /// How many of the route's steps are made.
  var depth = 0

  /// The way so far as people write it.
  var name: String { YAMLRoute(Array(route.steps.prefix(depth))).description }
}

/// A key of a mapping, as insertions, deletions and renamings need it.
struct EditEntry {
  let mapping: NodeID
  let key: NodeID
  let value: NodeID
  /// The number of the key among the mapping's children.
  let number: Int
  /// The numbers of the children on the way to the mapping.
  let path: [Int]
  /// The route as people write it.
  let name: String
}

extension YAMLTree {
  /// Returns where the route leads, or why the value there may not be changed.
  func place(of route: YAMLRoute) throws(EditRefusal) -> EditPlace {
    let aliased = aliasedNodes()
    let place = try find(route, aliased)
    try check(place.node, aliased, place.name)
    return place
  }

  /// Returns the entry that the route leads to; its last step must be a key that is written plainly.
  ///
  /// Of the entry's value nothing is asked: it may be an alias, or be repeated by one.
  func entry(at route: YAMLRoute) throws(EditRefusal) -> EditEntry {
    let place = try find(route, aliasedNodes())
    guard let mapping = place.parent, let key = place.key, let last = place.path.last else {
      throw EditRefusal(.notAKey, at: range(place.node).lowerBound, place.name)
    }
    if isExplicit(key, in: mapping) || isEmptyValue(key) || self[mapping].flags.contains(.pair) {
      throw EditRefusal(.complexKey, at: rangeWithProperties(key).lowerBound, place.name)
    }
    return EditEntry(
      mapping: mapping, key: key, value: place.node, number: last - 1,
      path: place.path.dropLast(), name: place.name)
  }

  /// Follows the route; what it passes must be fit for a change below it.
  func find(_ route: YAMLRoute, _ aliased: Set<Int>) throws(EditRefusal) -> EditPlace {
    if let problem = problems.first {
      throw EditRefusal(.unparsable(problem.code), at: problem.range.lowerBound, "")
    }
    guard let root else { throw EditRefusal(.missing, at: range.lowerBound, route.description) }
    if documents.count > 1 {
      throw EditRefusal(.severalDocuments, at: range.lowerBound, "")
    }
    var place = EditPlace(node: root, parent: nil, key: nil, path: [], route: route)
    for step in route.steps {
      try check(place.node, aliased, place.name)
      switch step {
      case .key(let name): try move(&place, toKey: name)
      case .index(let index): try move(&place, toItem: index)
      }
      if let key = place.key { try check(key, aliased, place.name) }
    }
    return place
  }

  private func move(_ place: inout EditPlace, toKey name: String) throws(EditRefusal) {
    let mapping = place.node
    guard kind(mapping) == .mapping else {
      throw EditRefusal(.notAMapping, at: range(mapping).lowerBound, place.name)
    }
    place.depth += 1
    if let merge = entries(mapping).first(where: { isMergeKey($0.key) }) {
      throw EditRefusal(.mergeKey, at: range(merge.key).lowerBound, place.name)
    }
    let found = entries(named: name, in: mapping)
    guard let first = found.first else {
      throw EditRefusal(.missing, at: range(mapping).lowerBound, place.name)
    }
    if found.count > 1 {
      throw EditRefusal(.duplicateKey, at: range(found[1].entry.key).lowerBound, place.name)
    }
    guard kind(first.entry.key) == .scalar else {
      throw EditRefusal(.complexKey, at: range(first.entry.key).lowerBound, place.name)
    }
    place.parent = mapping
    place.key = first.entry.key
    place.node = first.entry.value
    place.path.append(first.number + 1)
  }

  private func move(_ place: inout EditPlace, toItem index: Int) throws(EditRefusal) {
    let sequence = place.node
    guard kind(sequence) == .sequence else {
      throw EditRefusal(.notASequence, at: range(sequence).lowerBound, place.name)
    }
    place.depth += 1
    var number = 0
    for child in children(sequence) {
      if number == index {
        place.parent = sequence
        place.key = nil
        place.node = child
        place.path.append(number)
        return
      }
      number += 1
    }
    throw EditRefusal(.missing, at: range(sequence).lowerBound, place.name)
  }

  /// Returns the entries whose key is this text; an alias counts as what it repeats.
  func entries(named name: String, in mapping: NodeID) -> [(entry: Entry, number: Int)] {
    var result: [(entry: Entry, number: Int)] = []
    var number = 0
    for entry in entries(mapping) {
      let key = target(of: entry.key) ?? entry.key
      if self.key(key, equals: name) { result.append((entry, number)) }
      number += 2
    }
    return result
  }

  /// Reports what forbids a change at or below the node.
  private func check(
    _ node: NodeID, _ aliased: Set<Int>, _ name: @autoclosure () -> String
  ) throws(EditRefusal) {
    let start = rangeWithProperties(node).lowerBound
    if kind(node) == .alias { throw EditRefusal(.alias, at: start, name()) }
    if tag(of: node) != nil { throw EditRefusal(.tag, at: start, name()) }
    if aliased.contains(node.index) { throw EditRefusal(.aliasedAnchor, at: start, name()) }
  }

  /// Returns the nodes that aliases repeat.
  func aliasedNodes() -> Set<Int> {
    guard !properties.isEmpty else { return [] }
    var result: Set<Int> = []
    for index in nodes.indices where nodes[index].kind == .alias {
      if let target = target(of: NodeID(index)) { result.insert(target.index) }
    }
    return result
  }

  /// Returns whether the key merges another mapping for readers of YAML 1.1.
  private func isMergeKey(_ key: NodeID) -> Bool {
    style(key) == .plain && self.key(key, equals: "<<")
  }

  /// Returns whether `?` stands in front of the key.
  func isExplicit(_ key: NodeID, in mapping: NodeID) -> Bool {
    let start = rangeWithProperties(key).lowerBound
    guard style(mapping) == .flow else {
      // An implicit key begins in the column of the mapping; behind `?` that is taken.
      return start - lineStart(of: start) != Int(self[mapping].indent)
    }
    var offset = start
    while offset > range.lowerBound, bytes[offset - 1] <= ASCII.space { offset -= 1 }
    return offset > range.lowerBound && bytes[offset - 1] == ASCII.question
  }

  subscript(node: NodeID) -> Node { nodes[node.index] }

  /// Returns whether the node is in brackets, or begins with one.
  func isInFlow(_ node: NodeID) -> Bool {
    var index = UInt32(node.index)
    while index != .max {
      if nodes[Int(index)].style == .flow { return true }
      index = nodes[Int(index)].parent
    }
    return false
  }
}
