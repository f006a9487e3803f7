import TierwiseCore
import TierwiseYAML

/// One entry of `tools` or `disallowedTools`.
public struct ToolEntry: Sendable {
  /// The entry's bytes: `Bash(git push *)`.
  public let range: Range<Int>
  /// The bytes of the tool's name: `Bash`.
  public let name: Range<Int>

  /// Whether it speaks of a part of the tool only.
  public var hasSpecifier: Bool { name.upperBound < range.upperBound }
}

extension Agent {
  /// Returns the entries of a list of tools, written as one text or as a sequence; nil where the key
  /// is missing or its value is something else.
  public func tools(_ key: String) -> [ToolEntry]? {
    guard let mapping, let node = tree.value(for: key, in: mapping) else { return nil }
    var entries: [ToolEntry] = []
    switch tree.kind(node) {
    case .scalar: return split(node, into: &entries) ? entries : nil
    case .sequence:
      for child in tree.children(node) {
        guard tree.kind(child) == .scalar, let range = written(child) else { continue }
        append(range, to: &entries)
      }
      return entries
    case .mapping, .alias: return nil
    }
  }

  /// Splits a text at its commas, but for those in parentheses.
  private func split(_ node: NodeID, into entries: inout [ToolEntry]) -> Bool {
    guard let range = written(node) else { return false }
    var start = range.lowerBound
    var depth = 0
    for offset in range {
      switch tree.bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case ASCII.comma where depth == 0:
        append(start..<offset, to: &entries)
        start = offset + 1
      default: break
      }
    }
    append(start..<range.upperBound, to: &entries)
    return true
  }

  /// Returns the bytes of a scalar without its quotes; nil for a block scalar, whose lines are no list.
  private func written(_ node: NodeID) -> Range<Int>? {
    let range = tree.range(node)
    switch tree.style(node) {
    case .plain: return range
    case .singleQuoted, .doubleQuoted: return range.lowerBound + 1..<range.upperBound - 1
    case .literal, .folded, .block, .flow: return nil
    }
  }

  private func append(_ range: Range<Int>, to entries: inout [ToolEntry]) {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpace(tree.bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(tree.bytes[upper - 1]) { upper -= 1 }
    guard lower < upper else { return }
    var end = upper
    if let open = ByteSearch.first(UInt8(ascii: "("), in: tree.bytes.span, lower..<upper) {
      end = open
      while end > lower, isSpace(tree.bytes[end - 1]) { end -= 1 }
    }
    entries.append(ToolEntry(range: lower..<upper, name: lower..<end))
  }

  private func isSpace(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || ASCII.isBreak(byte) }
}
