package import TierwiseCore

extension YAMLTree {
  /// Writes the value of a node as JSON, under the core schema (YAML 1.2.2, 10.3).
  ///
  /// Aliases are replaced by what they stand for. Keys are texts in JSON: of a scalar its value,
  /// of a collection what is written. Numbers that JSON does not have are texts, too. Of entries
  /// with one key all are written. Where `expansionProblem` finds one, nothing must be written.
  /// `each` is called in between, so that what is written need not all be kept.
  package func writeValue(
    _ node: NodeID, to writer: inout JSONWriter, each: (inout JSONWriter) -> Void = { _ in }
  ) {
    var expansion = Expansion(self, node, limit: expansionLimit)
    while let step = expansion.next() {
      each(&writer)
      switch step {
      case .open(let node): writer.open(kind(node) == .mapping ? .object : .array)
      case .close(let node): writer.close(kind(node) == .mapping ? .object : .array)
      case .key(let node): writer.key(keyText(node))
      case .scalar(let node): write(resolved(node) ?? .null, to: &writer)
      }
    }
  }

  /// Returns the problem of aliases that stand for far more than is written, or for themselves.
  package func expansionProblem() -> YAMLProblem? {
    guard nodes.contains(where: { $0.kind == .alias }) else { return nil }
    var left = expansionLimit
    for document in documents where Int(document.root) < nodes.count {
      var expansion = Expansion(self, NodeID(Int(document.root)), limit: left)
      while expansion.next() != nil {}
      if let problem = expansion.problem { return problem }
      left = expansion.left
    }
    return nil
  }

  /// How many bytes the aliases may stand for in all: ten times the text.
  private var expansionLimit: Int { 10 * range.count }

  private func write(_ value: YAMLScalar, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.null()
    case .bool(let value): writer.boolean(value)
    case .int(let value): writer.integer(value)
    case .float(let value) where value.isFinite: writer.number(value)
    case .float(let value): writer.string(YAMLTree.name(ofInfinite: value))
    case .string(let text): writer.string(text)
    }
  }

  private func keyText(_ node: NodeID) -> String {
    switch resolved(node) {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .float(let value): value.isFinite ? String(value) : YAMLTree.name(ofInfinite: value)
    case .string(let text): text
    case nil: String(decoding: bytes[range(node)], as: UTF8.self)
    }
  }

  private static func name(ofInfinite value: Double) -> String {
    value.isNaN ? ".nan" : value < 0 ? "-.inf" : ".inf"
  }
}

/// A walk over a node and all below it, with targets in place of their aliases.
///
/// It does not recurse, and it ends with a problem where the targets' bytes add up to more than
/// the limit, or where collections are nested deeper than any text may nest them.
private struct Expansion: ~Copyable {
  enum Step {
    case open(NodeID), close(NodeID), key(NodeID), scalar(NodeID)
  }

  private struct Level {
    var collection: Int
    var child: Int
    var isKeyNext: Bool
  }

  /// How many more bytes aliases may stand for.
  private(set) var left: Int
  private(set) var problem: YAMLProblem?
  private let tree: YAMLTree
  private var root: Int?
  private var levels: [Level] = []
  /// The alias that is part of the text itself and being replaced, and how deep it is.
  private var alias: (node: Int, depth: Int)?

  init(_ tree: borrowing YAMLTree, _ root: NodeID, limit: Int) {
    self.tree = copy tree
    self.root = root.index
    left = limit
  }

  mutating func next() -> Step? {
    guard problem == nil else { return nil }
    if let root {
      self.root = nil
      return visit(root)
    }
    guard let level = levels.last else { return nil }
    let top = levels.count - 1
    guard level.child < Int(tree.nodes[level.collection].next) else {
      levels.removeLast()
      return .close(NodeID(level.collection))
    }
    if let alias, levels.count <= alias.depth { self.alias = nil }
    levels[top].child = Int(tree.nodes[level.child].next)
    levels[top].isKeyNext.toggle()
    guard level.isKeyNext, tree.nodes[level.collection].kind == .mapping else {
      return visit(level.child)
    }
    return target(of: level.child).map { .key(NodeID($0)) }
  }

  private mutating func visit(_ index: Int) -> Step? {
    guard let target = target(of: index) else { return nil }
    guard tree.nodes[target].kind != .scalar else { return .scalar(NodeID(target)) }
    guard levels.count < Parser.deepest else { return end(.tooDeep, index) }
    levels.append(Level(collection: target, child: target + 1, isKeyNext: true))
    return .open(NodeID(target))
  }

  /// Returns the node, or what it stands for; nil if that is too much.
  private mutating func target(of index: Int) -> Int? {
    guard tree.nodes[index].kind == .alias else { return index }
    if alias == nil { alias = (index, levels.count) }
    guard let target = tree.target(of: NodeID(index)) else { return index }
    left -= tree.range(target).count
    let holdsItself = Int(tree.nodes[target.index].next) > index
    if left < 0 || holdsItself {
      _ = end(.aliasExpansion, index)
      return nil
    }
    return target.index
  }

  private mutating func end(_ code: YAMLProblem.Code, _ index: Int) -> Step? {
    problem = YAMLProblem(code, tree.range(NodeID(alias?.node ?? index)))
    return nil
  }
}
