package import TierwiseCore
package import TierwiseYAML

/// Reads values out of a tree that has the right shape, and notes what no shape can say.
package struct YAMLReader {
  package let tree: YAMLTree
  package var problems: [Shape.Problem] = []

  package init(_ tree: YAMLTree) { self.tree = tree }

  /// Returns the text behind a key; nil where there is none, or another kind of value.
  package func text(_ key: String, _ mapping: NodeID) -> String? {
    guard let node = tree.value(for: key, in: mapping), case .string(let text) = tree.resolved(node)
    else { return nil }
    return text
  }

  /// Returns the text, or the list of texts, behind a key; nil where the key is not there.
  package mutating func list(_ key: String, _ mapping: NodeID) -> [String]? {
    nodes(key, mapping)?.compactMap(tree.string)
  }

  /// Returns the patterns behind a key; nil where the key is not there.
  package mutating func globs(_ key: String, _ mapping: NodeID) -> [Glob]? {
    guard let nodes = nodes(key, mapping) else { return nil }
    return nodes.compactMap { node in
      let text = tree.string(node) ?? ""
      let glob = Glob(text)
      if glob == nil { refuse("'\(text)' is no pattern for paths", node) }
      return glob
    }
  }

  private mutating func nodes(_ key: String, _ mapping: NodeID) -> [NodeID]? {
    guard let node = tree.value(for: key, in: mapping) else { return nil }
    switch tree.kind(node) {
    case .scalar: return tree.resolved(node) == .null ? nil : [node]
    case .sequence:
      let nodes = Array(tree.children(node))
      // An empty list would select nothing, or everything; nobody knows which is meant.
      if nodes.isEmpty { refuse("'\(key)' is an empty list", node) }
      return nodes
    case .mapping, .alias: return nil
    }
  }

  /// Notes what is wrong with a node.
  package mutating func refuse(_ message: Message, _ node: NodeID) {
    problems.append(Shape.Problem(.refused(message), tree.range(node)))
  }

  /// Refuses aliases, which no value below is read through.
  package mutating func refuseAliases(below node: NodeID) {
    switch tree.kind(node) {
    case .scalar: break
    case .alias: refuse("aliases are not read here; write the value out", node)
    case .mapping, .sequence: for child in tree.children(node) { refuseAliases(below: child) }
    }
  }
}
