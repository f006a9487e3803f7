import TierwiseCore
import TierwiseYAML

/// Writes a mapping of YAML as the lines of a `PolicyTable`.
struct PolicyTableWriter {
  /// What stands for depth 0.
  static let firstDepth = 0x61

  private let tree: YAMLTree
  private(set) var bytes: [UInt8] = []

  init(_ tree: YAMLTree) { self.tree = tree }

  /// Adds the entries of a mapping, at a depth.
  mutating func add(entriesOf mapping: NodeID, depth: Int = 0) {
    for entry in tree.entries(mapping) {
      add(entry.value, key: tree.string(entry.key) ?? "", depth: depth)
    }
  }

  private mutating func add(_ node: NodeID, key: String, depth: Int) {
    switch tree.kind(node) {
    case .scalar:
      guard let text = tree.string(node), !tree.isEmptyValue(node) else { return }
      line(.scalar, depth, key, text)
    case .mapping:
      line(.mapping, depth, key)
      add(entriesOf: node, depth: depth + 1)
    case .sequence:
      line(.list, depth, key)
      for child in tree.children(node) { add(child, key: "", depth: depth + 1) }
    case .alias: break
    }
  }

  private mutating func line(
    _ kind: PolicyTable.Kind, _ depth: Int, _ key: String, _ value: String? = nil
  ) {
    if !bytes.isEmpty { bytes.append(ASCII.lineFeed) }
    bytes += [UInt8(truncatingIfNeeded: Self.firstDepth + depth), kind.rawValue]
    bytes += key.utf8
    if let value {
      bytes.append(ASCII.tab)
      bytes += value.utf8
    }
  }
}
