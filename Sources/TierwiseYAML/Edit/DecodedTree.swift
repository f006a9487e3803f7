/// A value with everything a reader can tell about it, and nothing of how it is written.
///
/// Two texts say the same if their decoded trees are equal. Aliases stay aliases: what they repeat
/// is named by the anchor, which is part of the tree.
package struct DecodedTree: Hashable, Sendable {
  package var content: Content
  package var anchor: [UInt8]?
  package var tag: [UInt8]?

  package indirect enum Content: Hashable, Sendable {
    case scalar(DecodedScalar)
    case alias([UInt8])
    case sequence([DecodedTree])
    /// The keys and values in turn.
    case mapping([DecodedTree])
  }

  package init(_ content: Content) { self.content = content }
}

/// What a scalar is to readers of YAML 1.2 and of 1.1.
package struct DecodedScalar: Hashable, Sendable {
  package var value: Value
  /// What YAML 1.1 makes of it, where that is something else.
  package var old: YAML11Reading?

  /// A scalar's value; texts are bytes, as two spellings of one accented letter are two texts.
  package enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case float(UInt64)
    case text([UInt8])
  }

  /// Reads a scalar to be written as it is to be read back.
  package init(_ scalar: YAMLScalar) {
    value = Value(scalar)
    if case .string = scalar { old = nil } else { old = YAMLScalar.yaml11(plain: scalar.plainText) }
  }

  package init(value: Value, old: YAML11Reading?) {
    self.value = value
    self.old = old
  }
}

extension DecodedScalar.Value {
  package init(_ scalar: YAMLScalar) {
    switch scalar {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .float(let value): self = .float(value.bitPattern)
    case .string(let text): self = .text(Array(text.utf8))
    }
  }
}

extension YAMLTree {
  /// Returns the decoded tree of a node.
  package func decodedTree(_ node: NodeID) -> DecodedTree {
    var result: DecodedTree
    switch kind(node) {
    case .scalar: result = DecodedTree(.scalar(decodedScalar(node)))
    case .alias: result = DecodedTree(.alias(Array(bytes[range(node)])))
    case .sequence: result = DecodedTree(.sequence(children(node).map { decodedTree($0) }))
    case .mapping: result = DecodedTree(.mapping(children(node).map { decodedTree($0) }))
    }
    guard hasProperties(node) else { return result }
    result.anchor = anchor(of: node).map { Array($0.utf8) }
    result.tag = resolvedTag(of: node).map { Array($0.utf8) }
    return result
  }

  /// Returns what a scalar is to its readers.
  package func decodedScalar(_ node: NodeID) -> DecodedScalar {
    let scalar = resolved(node) ?? .null
    var old: YAML11Reading?
    if style(node) == .plain, tag(of: node) == nil {
      old = YAMLScalar.yaml11(plain: string(node) ?? "")
    }
    guard case .string = scalar else {
      return DecodedScalar(value: DecodedScalar.Value(scalar), old: old)
    }
    return DecodedScalar(value: .text(decoded(node) ?? []), old: old)
  }
}

extension DecodedTree {
  /// Creates the tree that a new value is to be read back as.
  package init(_ value: YAMLNewValue) {
    switch value {
    case .scalar(let scalar): self.init(.scalar(DecodedScalar(scalar)))
    case .list(let items):
      self.init(.sequence(items.map { DecodedTree(.scalar(DecodedScalar($0))) }))
    case .mapping(let entries):
      self.init(
        .mapping(entries.flatMap { [DecodedTree(.text($0.key)), DecodedTree($0.value)] }))
    }
  }

  /// Changes the collection's children, keys and values of a mapping in turn.
  package mutating func changeChildren(_ change: (inout [DecodedTree]) -> Void) {
    switch content {
    case .sequence(var children):
      change(&children)
      content = .sequence(children)
    case .mapping(var children):
      change(&children)
      content = .mapping(children)
    case .scalar, .alias: break
    }
  }

  /// Changes the node that the child numbers lead to.
  package mutating func change(at path: ArraySlice<Int>, _ change: (inout DecodedTree) -> Void) {
    guard let first = path.first else { return change(&self) }
    changeChildren { children in
      guard children.indices.contains(first) else { return }
      children[first].change(at: path.dropFirst(), change)
    }
  }
}

extension DecodedTree {
  /// Which of two keys counts that stand in one mapping with one value.
  package enum Repeats: CaseIterable {
    case first, last
  }

  /// Returns the tree without keys that repeat another one with its value.
  package func withoutRepeats(keeping kept: Repeats) -> DecodedTree {
    var result = self
    result.changeChildren { children in
      for index in children.indices {
        children[index] = children[index].withoutRepeats(keeping: kept)
      }
    }
    guard case .mapping(let children) = result.content else { return result }
    var entries = stride(from: 0, to: children.count - 1, by: 2).map {
      [children[$0], children[$0 + 1]]
    }
    if kept == .last { entries.reverse() }
    var seen: Set<[DecodedTree]> = []
    entries = entries.filter { seen.insert($0).inserted }
    if kept == .last { entries.reverse() }
    result.content = .mapping(entries.flatMap { $0 })
    return result
  }
}
