import TierwiseCore

/// Where a block node begins, and whether a block collection may begin there.
struct BlockPosition {
  /// The first byte of the node, its properties on the same line included.
  var start: Int
  /// The column of `start`: what the entries of a collection are indented by.
  var column: Int
  /// A tab between the indentation and the node, or -1: it must not indent (YAML 1.2.2, 6.1).
  var tab: Int
  var room: Room

  /// What may begin at a position.
  enum Room {
    /// Any node: it is the first of its line, or stands behind `-`, `?` or an explicit `:`.
    case any
    /// No block collection: the node stands on the line of its key.
    case besideKey
    /// No block collection: the node stands on the line of `---`.
    case besideMarker
  }
}

extension Parser {
  /// Reads block nodes and entries until the document ends.
  mutating func parseBlocks(_ text: Span<UInt8>) throws(YAMLProblem) {
    while true {
      switch phase {
      case .entry, .keyDone, .rootDone:
        guard try parseNextEntry(text) else { return }
      default:
        try parseExpectedNode(text)
      }
    }
  }

  /// Reads the node behind an indicator, which may be on a later line or not be there at all.
  private mutating func parseExpectedNode(_ text: Span<UInt8>) throws(YAMLProblem) {
    var position = BlockPosition(start: offset, column: 0, tab: -1, room: .any)
    if isAtContent {
      position.tab = lineTab
    } else {
      position.room = phase == .value ? .besideKey : phase == .root ? .besideMarker : .any
      let behind = text.skipBlanks(from: offset)
      let byte = text.byte(at: behind)
      if byte <= ASCII.space || byte == ASCII.hash && behind > offset {
        offset = behind
        guard moveToNode(text) else { return appendEmpty() }
        position.tab = lineTab
        position.room = .any
      } else {
        if position.room == .any { position.tab = firstTab(text, offset..<behind) }
        offset = behind
      }
    }
    isAtContent = false
    position.start = offset
    position.column = offset &- lineStart
    var byte = text.byte(at: offset)
    while byte == ASCII.ampersand || byte == ASCII.exclamation {
      try parseProperties(text, .block)
      byte = text.byte(at: offset)
      guard byte <= ASCII.space || byte == ASCII.hash else { break }
      try endPropertyLine()
      guard moveToNode(text) else { return appendEmpty() }
      isAtContent = false
      position = BlockPosition(start: offset, column: offset &- lineStart, tab: lineTab, room: .any)
      byte = text.byte(at: offset)
    }
    try parseBlockNode(text, byte, position)
  }

  /// Moves to the next content; returns whether it is the expected node and not a later entry.
  private mutating func moveToNode(_ text: Span<UInt8>) -> Bool {
    guard moveToContent(text) else { return false }
    isAtContent = true
    if lineIndent > indent { return true }
    // A sequence may stand in the column of the mapping it is a value of (YAML 1.2.2, 8.2.3).
    return lineIndent == indent && phase != .item && lineTab < 0
      && text.byte(at: offset) == ASCII.hyphen && text.isWhite(at: offset &+ 1)
  }

  private func firstTab(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    for offset in range where text.byte(at: offset) == ASCII.tab { return offset }
    return -1
  }

  /// Reads the node that begins with `byte`, or opens the collection it is in.
  private mutating func parseBlockNode(
    _ text: Span<UInt8>, _ byte: UInt8, _ position: BlockPosition
  ) throws(YAMLProblem) {
    switch byte {
    case ASCII.hyphen where text.isWhite(at: offset &+ 1):
      try openBlockSequence(text, position)
    case ASCII.question where text.isWhite(at: offset &+ 1):
      try openExplicitMapping(text, position)
    case ASCII.colon where text.isWhite(at: offset &+ 1):
      try openMapping(text, position, colon: offset)
      appendEmptyKey()
    case ASCII.pipe, ASCII.greater:
      try parseBlockScalar(text)
    case ASCII.openBracket, ASCII.openBrace:
      try parseFlowInBlock(text, position)
    case ASCII.doubleQuote, ASCII.singleQuote:
      try parseQuotedInBlock(text, position)
    case ASCII.asterisk:
      try parseAliasInBlock(text, position)
    default:
      try parsePlainInBlock(text, position)
    }
  }

  private mutating func parseQuotedInBlock(
    _ text: Span<UInt8>, _ position: BlockPosition
  ) throws(YAMLProblem) {
    let line = lineStart
    let scalar = try scanQuoted(text, .block)
    let colon = keyColon(text)
    if colon >= 0 {
      try checkOneLine(scalar.range, line)
      try openMapping(text, position, colon: colon)
      appendQuoted(scalar)
      attachProperties()
      try endKey(text, position.start, colon)
    } else {
      try outer.checkMerge(with: inner)
      appendQuoted(scalar)
      attachProperties()
    }
  }

  private mutating func parseAliasInBlock(
    _ text: Span<UInt8>, _ position: BlockPosition
  ) throws(YAMLProblem) {
    let alias = try scanAlias(text)
    let colon = keyColon(text)
    if colon >= 0 {
      try openMapping(text, position, colon: colon)
      try appendAlias(text, alias)
      try endKey(text, position.start, colon)
    } else {
      if !outer.isEmpty { throw YAMLProblem(.propertyOnAlias, alias) }
      try appendAlias(text, alias)
    }
  }

  private mutating func parseFlowInBlock(
    _ text: Span<UInt8>, _ position: BlockPosition
  ) throws(YAMLProblem) {
    let index = nodes.count
    let line = lineStart
    // Whether the outer properties are the collection's or those of a mapping whose key it is,
    // shows only behind it; until then both have the same node.
    let firstProperty = properties.count &+ (outer.isEmpty ? 0 : 1)
    let both = (outer, inner)
    try parseFlowCollection(text)
    let colon = keyColon(text)
    guard colon >= 0 else {
      return try both.0.checkMerge(with: both.1)
    }
    let range = Int(nodes[index].start)..<offset
    try checkOneLine(range, line)
    try checkRoom(text, position, colon: colon)
    indent = position.column
    try wrapInMapping(
      index, style: .block, at: position.start, firstProperty: firstProperty)
    nodes[index].flags = both.0.isEmpty ? [] : .hasProperties
    if both.1.isEmpty { nodes[index &+ 1].flags.remove(.hasProperties) }
    try endKey(text, position.start, colon)
  }

  /// Returns the offset of the `:` that makes the node before `offset` a key, or -1.
  @inline(__always) func keyColon(_ text: Span<UInt8>) -> Int {
    let colon = text.skipBlanks(from: offset)
    return text.byte(at: colon) == ASCII.colon && text.isWhite(at: colon &+ 1) ? colon : -1
  }

  /// Reports an implicit key that spans lines (YAML 1.2.2, 7.4.2).
  func checkOneLine(_ key: Range<Int>, _ line: Int) throws(YAMLProblem) {
    if lineStart != line { throw YAMLProblem(.multilineImplicitKey, key) }
  }
}
