extension YAMLTree {
  /// The root of the first document, or nil where there is none.
  public var root: NodeID? {
    // The first node is the first document's root, for whatever has nodes has documents.
    nodes.isEmpty ? nil : NodeID(0)
  }

  /// Returns what the node is.
  @inlinable public func kind(_ node: NodeID) -> NodeKind { nodes[node.index].kind }

  /// Returns how the node is written.
  @inlinable public func style(_ node: NodeID) -> NodeStyle { nodes[node.index].style }

  /// Returns whether an anchor or a tag stands in front of the node.
  @inlinable package func hasProperties(_ node: NodeID) -> Bool {
    nodes[node.index].flags.contains(.hasProperties)
  }

  /// Returns the node's own bytes, quotes included, anchor and tag excluded.
  @inlinable public func range(_ node: NodeID) -> Range<Int> {
    Int(nodes[node.index].start)..<Int(nodes[node.index].end)
  }

  /// Returns the bytes that hold the value of a verbatim scalar, without its quotes, else nil.
  @inlinable @inline(__always) package func verbatimRange(_ node: NodeID) -> Range<Int>? {
    let entry = nodes[node.index]
    guard entry.kind == .scalar, entry.flags.contains(.verbatim) else { return nil }
    return entry.style == .plain
      ? Int(entry.start)..<Int(entry.end) : Int(entry.start) + 1..<Int(entry.end) - 1
  }

  /// The nodes directly below a collection, in source order; of a mapping, keys and values in turn.
  @inlinable public func children(_ node: NodeID) -> Children {
    Children(nodes: nodes, index: node.index + 1, end: Int(nodes[node.index].next))
  }

  /// The entries of a mapping, in source order; nothing for other nodes.
  @inlinable public func entries(_ node: NodeID) -> Entries {
    Entries(children: kind(node) == .mapping ? children(node) : children(after: node))
  }

  @inlinable func children(after node: NodeID) -> Children {
    Children(nodes: nodes, index: node.index, end: node.index)
  }

  /// The children of a node.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [Node]
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    @inlinable init(nodes: [Node], index: Int, end: Int) {
      self.nodes = nodes
      self.index = index
      self.end = end
    }

    /// Returns the next child.
    @inlinable public mutating func next() -> NodeID? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].next) }
      return NodeID(index)
    }
  }

  /// A key and its value.
  public struct Entry: Sendable {
    /// The key's node.
    public let key: NodeID
    /// The value's node; an empty one where nothing is written.
    public let value: NodeID

    @inlinable init(key: NodeID, value: NodeID) {
      self.key = key
      self.value = value
    }
  }

  /// The entries of a mapping.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    @usableFromInline var children: Children

    @inlinable init(children: Children) { self.children = children }

    /// Returns the next entry.
    @inlinable public mutating func next() -> Entry? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return Entry(key: key, value: value)
    }
  }
}
