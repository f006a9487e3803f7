import TierwiseCore

extension Parser {
  /// Opens a block sequence at the `-` of its first item (YAML 1.2.2, 8.2.1).
  mutating func openBlockSequence(
    _ text: Span<UInt8>, _ position: BlockPosition
  ) throws(YAMLProblem) {
    let dash = offset
    if position.room != .any { throw YAMLProblem(.sequenceOnKeyLine, dash..<dash &+ 1) }
    try checkCollectionStart(position)
    try openBlock(.sequence, at: dash, column: position.column, .item)
    attachOuterOnly()
    moveBehindIndicator()
  }

  /// Reads the `-` of a further item.
  mutating func parseNextItem(_ text: Span<UInt8>) throws(YAMLProblem) {
    guard text.byte(at: offset) == ASCII.hyphen, text.isWhite(at: offset &+ 1) else {
      throw YAMLProblem(.missingDash, restOfLine(text, offset))
    }
    phase = .item
    moveBehindIndicator()
  }

  /// Reports a tab or properties in front of a block collection's first entry.
  func checkCollectionStart(_ position: BlockPosition) throws(YAMLProblem) {
    if position.tab >= 0 {
      throw YAMLProblem(.tabIndentation, position.tab..<position.tab &+ 1)
    }
    // The properties of a block collection stand on a line before it (YAML 1.2.2, 8.2.3).
    if !inner.isEmpty { throw YAMLProblem(.misplacedProperty, position.start..<tokenEnd) }
  }

  @inline(__always) mutating func attachOuterOnly() {
    if !outer.isEmpty { attachOuter(to: nodes.count &- 1) }
  }

  @inline(__always) mutating func moveBehindIndicator() {
    offset &+= 1
    endToken(at: offset)
  }
}
