import TierwiseCore

/// A value without values below it, and the way to it: what definitions and managed keys are made of.
package struct Leaf: Hashable, Sendable {
  /// The way from the root.
  package let route: YAMLRoute
  /// The value as JSON; of an alias, a tag or an anchor what is written.
  package let text: String
  /// Its first byte in the text it was read from.
  package let offset: Int
}

extension YAMLTree {
  /// Returns all leaves of the first document, in source order; an empty collection is one.
  package func leaves() -> [Leaf] { root.map { leaves(below: $0, at: YAMLRoute([])) } ?? [] }

  /// Returns the leaves below a node, their routes going on from its own.
  package func leaves(below node: NodeID, at route: YAMLRoute) -> [Leaf] {
    var result: [Leaf] = []
    collect(node, route, into: &result)
    return result
  }

  private func collect(_ node: NodeID, _ route: YAMLRoute, into result: inout [Leaf]) {
    let before = result.count
    switch kind(node) {
    case _ where hasProperties(node): break
    case .mapping:
      for entry in entries(node) {
        let key = string(entry.key) ?? String(decoding: bytes[range(entry.key)], as: UTF8.self)
        collect(entry.value, route.key(key), into: &result)
      }
    case .sequence:
      for (index, child) in children(node).enumerated() {
        collect(child, route.item(index), into: &result)
      }
    case .scalar, .alias: break
    }
    guard result.count == before else { return }
    result.append(Leaf(route: route, text: text(of: node), offset: range(node).lowerBound))
  }

  private func text(of node: NodeID) -> String {
    if kind(node) == .alias || hasProperties(node) {
      return String(decoding: bytes[range(node)], as: UTF8.self)
    }
    return json(node)
  }

  /// Returns a value as JSON.
  package func json(_ node: NodeID) -> String {
    var writer = JSONWriter()
    writeValue(node, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Returns the value at a route as JSON; nil where there is none.
  package func json(at route: YAMLRoute) -> String? { node(at: route).map { json($0) } }

  /// Returns the node a route leads to from the first document's root; nil where there is none.
  package func node(at route: YAMLRoute) -> NodeID? {
    guard var node = root else { return nil }
    for step in route.steps {
      let next: NodeID? =
        switch step {
        case .key(let name): value(for: name, in: node)
        case .index(let index):
          kind(node) == .sequence
            ? Array(children(node).prefix(index + 1)).dropFirst(index).first
            : nil
        }
      guard let next else { return nil }
      node = next
    }
    return node
  }
}

extension YAMLRoute {
  /// Returns whether the route is the other one, or leads on from it.
  package func isBelow(_ other: YAMLRoute) -> Bool { steps.starts(with: other.steps) }
}
