import TierwiseCore
public import TierwiseYAML

/// The mapping that an agent of the structured dialect declares its models in.
public struct Assignment: Sendable {
  /// What the agent runs on.
  public private(set) var preference: YAMLTree.Entry?
  /// What stands in for it.
  public private(set) var fallbacks: YAMLTree.Entry?
  /// Why it is so.
  public private(set) var reasoning: YAMLTree.Entry?
  /// Where harder work goes up to.
  public private(set) var escalation: YAMLTree.Entry?
  /// Where simpler work goes down to.
  public private(set) var fastPath: YAMLTree.Entry?

  fileprivate init(_ mapping: NodeID, in tree: YAMLTree) {
    for entry in tree.entries(mapping) {
      if tree.key(entry.key, equals: "preference") {
        preference = entry
      } else if tree.key(entry.key, equals: "fallbacks") {
        fallbacks = entry
      } else if tree.key(entry.key, equals: "reasoning") {
        reasoning = entry
      } else if tree.key(entry.key, equals: "escalation") {
        escalation = entry
      } else if tree.key(entry.key, equals: "fast_path") {
        fastPath = entry
      }
    }
  }
}

extension Agent {
  /// The agent's assignment; nil where its model is no mapping.
  public var assignment: Assignment? {
    guard let node = model?.node, tree.kind(node) == .mapping else { return nil }
    return Assignment(node, in: tree)
  }

  /// Returns whether a value says nothing: it is not written, null, blank, or a collection of nothing.
  public func isBlank(_ node: NodeID) -> Bool {
    switch tree.kind(node) {
    case .alias: return false
    case .sequence, .mapping: return tree.children(node).first { _ in true } == nil
    case .scalar:
      if tree.isEmptyValue(node) { return true }
      if !tree.isText(node), case .null? = tree.resolved(node) { return true }
      // Most texts say at once that they are one.
      if let range = tree.verbatimRange(node), let first = range.first,
        ASCII.space + 1..<0x7F ~= tree.bytes[first]
      {
        return false
      }
      return tree.string(node)?.allSatisfy(\.isWhitespace) == true
    }
  }
}
