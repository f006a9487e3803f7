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
    var entries: [ToolEntry] = []
    return visitTools(key) { entries.append($0) } ? entries : nil
  }

  /// Returns whether a list is missing, or holds nothing but names of known tools.
  ///
  /// It takes no entry apart: no says only that one of them needs a closer look.
  package func hasOnlyNamesOfTools(_ key: String) -> Bool {
    guard let node = value(key) else { return true }
    let head = tree.bytes
    let bytes = head.span
    switch tree.kind(node) {
    case .scalar:
      guard let range = written(node) else { return true }
      var start = range.lowerBound
      while let comma = ByteSearch.first(ASCII.comma, in: bytes, start..<range.upperBound) {
        if !ToolNames.isKnown(bytes, start..<comma) { return false }
        start = comma + 1
        while start < range.upperBound, bytes[start] == ASCII.space { start += 1 }
      }
      return ToolNames.isKnown(bytes, start..<range.upperBound)
    case .sequence:
      for child in tree.children(node) {
        guard tree.kind(child) == .scalar, let range = written(child),
          ToolNames.isKnown(bytes, range)
        else { return false }
      }
      return true
    case .mapping, .alias: return true
    }
  }

  private func visitTools(_ key: String, _ visit: (ToolEntry) -> Void) -> Bool {
    guard let node = value(key) else { return false }
    switch tree.kind(node) {
    case .scalar:
      guard let range = written(node) else { return false }
      split(range, visit)
      return true
    case .sequence:
      for child in tree.children(node) {
        guard tree.kind(child) == .scalar, let range = written(child) else { continue }
        trim(range, visit)
      }
      return true
    case .mapping, .alias: return false
    }
  }

  /// Splits a text at its commas, but for those in parentheses.
  private func split(_ range: Range<Int>, _ visit: (ToolEntry) -> Void) {
    let head = tree.bytes
    let bytes = head.span
    var start = range.lowerBound
    var depth = 0
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case ASCII.comma where depth == 0:
        trim(start..<offset, visit)
        start = offset + 1
      default: break
      }
    }
    trim(start..<range.upperBound, visit)
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

  private func trim(_ range: Range<Int>, _ visit: (ToolEntry) -> Void) {
    let head = tree.bytes
    let bytes = head.span
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    guard lower < upper else { return }
    // Names are short: to call a search takes longer than to look.
    var end = lower
    while end < upper, bytes[end] != UInt8(ascii: "(") { end += 1 }
    while end > lower, isSpace(bytes[end - 1]) { end -= 1 }
    visit(ToolEntry(range: lower..<upper, name: lower..<end))
  }

  private func isSpace(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || ASCII.isBreak(byte) }
}
