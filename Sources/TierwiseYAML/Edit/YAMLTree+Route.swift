extension YAMLTree {
  /// Returns the route to the key or the single value that begins at a byte; nil where none does.
  package func route(toNodeAt offset: Int) -> YAMLRoute? {
    guard problems.isEmpty, var node = root else { return nil }
    var steps: [YAMLRoute.Step] = []
    while true {
      switch kind(node) {
      case .alias: return nil
      case .scalar: return range(node).lowerBound == offset ? YAMLRoute(steps) : nil
      case .sequence:
        var index = -1
        var next = node
        for child in children(node) where range(child).lowerBound <= offset {
          index += 1
          next = child
        }
        guard index >= 0 else { return nil }
        steps.append(.index(index))
        node = next
      case .mapping:
        var last: Entry?
        for entry in entries(node) where range(entry.key).lowerBound <= offset { last = entry }
        guard let entry = last, let key = string(entry.key) else { return nil }
        steps.append(.key(key))
        if range(entry.key).lowerBound == offset { return YAMLRoute(steps) }
        node = entry.value
      }
    }
  }

  /// Returns whether something stands where the route leads.
  package func has(_ route: YAMLRoute) -> Bool { (try? find(route, [])) != nil }

  /// Returns the value that belongs to a key.
  package func value(ofKey key: NodeID) -> NodeID { NodeID(Int(self[key].next)) }
}
