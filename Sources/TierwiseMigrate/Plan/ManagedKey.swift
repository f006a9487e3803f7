package import TierwiseYAML

/// A key that a migration changed in a file: what it was, and what the migration made of it.
package struct ManagedKey: Hashable, Sendable {
  /// The way to it.
  package let route: YAMLRoute
  /// Its value before, as JSON; nil where it was not there, or that is not known.
  package let before: String?
  /// Its value after, as JSON; nil where it was taken away.
  package let after: String?

  package init(_ route: YAMLRoute, before: String?, after: String?) {
    self.route = route
    self.before = before
    self.after = after
  }

  /// Returns the keys at the outermost of some routes, as two texts have them.
  static func at(
    _ routes: [YAMLRoute], before: YAMLTree?, after: YAMLTree
  ) -> [ManagedKey] {
    var outer: [YAMLRoute] = []
    for route in routes where !outer.contains(where: route.isBelow) {
      outer.removeAll { $0.isBelow(route) }
      outer.append(route)
    }
    return outer.map { route in
      ManagedKey(route, before: before?.json(at: route), after: after.json(at: route))
    }
  }

  /// The values that must stand in the file as long as nobody changes them.
  package var leaves: [Leaf] {
    guard let after else { return [] }
    let tree = YAMLTree(parsing: Array(after.utf8))
    return tree.root.map { tree.leaves(below: $0, at: route) } ?? []
  }
}
