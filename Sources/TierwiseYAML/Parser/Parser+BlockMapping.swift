import TierwiseCore

extension Parser {
  /// Moves to the next entry of an open block collection; returns false where the document ends.
  mutating func parseNextEntry(_ text: Span<UInt8>) throws(YAMLProblem) -> Bool {
    if !isAtContent {
      if phase == .entry {
        try readSimpleLines(text)
        if phase == .value || phase == .item { return true }
      }
      try endLine(text)
      guard moveToContent(text) else { return false }
    }
    isAtContent = false
    guard phase != .rootDone else {
      throw commentedText(text) ?? YAMLProblem(.contentAfterDocument, restOfLine(text, offset))
    }
    // A tab may separate tokens but never indent (YAML 1.2.2, 6.1).
    if lineTab >= 0 { throw YAMLProblem(.tabIndentation, lineTab..<lineTab &+ 1) }
    if lineIndent > indent { throw commentedText(text) ?? badIndentation(text) }
    while lineIndent < indent { close() }
    if lineIndent > indent { throw badIndentation(text) }
    if nodes[Int(open)].kind == .sequence {
      if isItem(text) || !isInMappingOfSameColumn {
        try parseNextItem(text)
        return true
      }
      close()
    }
    try parseNextKey(text)
    return true
  }

  private func isItem(_ text: Span<UInt8>) -> Bool {
    text.byte(at: offset) == ASCII.hyphen && text.isWhite(at: offset &+ 1)
  }

  private var isInMappingOfSameColumn: Bool {
    let parent = nodes[Int(open)].parent
    return parent != Parser.none && Int(nodes[Int(parent)].indent) == indent
  }

  /// Reads the key of a further entry, or the `:` behind an explicit key.
  private mutating func parseNextKey(_ text: Span<UInt8>) throws(YAMLProblem) {
    let byte = text.byte(at: offset)
    if text.isWhite(at: offset &+ 1) {
      switch byte {
      case ASCII.colon where phase == .keyDone:
        phase = .explicitValue
        return moveBehindIndicator()
      case ASCII.colon:
        return appendEmptyKey()
      case ASCII.question:
        completeEntry()
        phase = .key
        return moveBehindIndicator()
      case ASCII.hyphen:
        throw YAMLProblem(.unexpectedDash, offset..<offset &+ 1)
      default:
        break
      }
    }
    completeEntry()
    try parseImplicitKey(text, byte)
  }

  private mutating func parseImplicitKey(
    _ text: Span<UInt8>, _ first: UInt8
  ) throws(YAMLProblem) {
    let start = offset
    var byte = first
    if byte == ASCII.ampersand || byte == ASCII.exclamation {
      try parseProperties(text, .block)
      byte = text.byte(at: offset)
      if byte <= ASCII.space || byte == ASCII.hash {
        throw YAMLProblem(.missingColon, start..<tokenEnd)
      }
    }
    let line = lineStart
    let colon: Int
    switch byte {
    case ASCII.doubleQuote, ASCII.singleQuote:
      let scalar = try scanQuoted(text, .block)
      colon = try requireColon(text, scalar.range, line)
      appendQuoted(scalar)
      attachProperties()
    case ASCII.asterisk:
      let alias = try scanAlias(text)
      colon = try requireColon(text, alias, line)
      try appendAlias(text, alias)
    case ASCII.openBracket, ASCII.openBrace:
      try parseFlowCollection(text)
      colon = try requireColon(text, start..<offset, line)
    case ASCII.colon where text.isWhite(at: offset &+ 1):
      colon = offset
      append(.scalar, .plain, tokenEnd..<tokenEnd, flags: [.empty, .verbatim])
      attachProperties()
    default:
      try Parser.checkPlainStart(text, offset, byte, .block)
      let scalar = offset
      guard scanPlainLine(text, .block) == ASCII.colon else {
        throw missingColon(text, start..<plainEnd)
      }
      colon = offset
      append(.scalar, .plain, scalar..<plainEnd, flags: .verbatim)
      attachProperties()
    }
    try endKey(text, start, colon)
  }

  private func requireColon(
    _ text: Span<UInt8>, _ key: Range<Int>, _ line: Int
  ) throws(YAMLProblem) -> Int {
    let colon = keyColon(text)
    if colon >= 0 {
      try checkOneLine(key, line)
      return colon
    }
    let behind = text.skipBlanks(from: offset)
    if text.byte(at: behind) == ASCII.colon {
      throw YAMLProblem(.missingSpaceAfterColon, behind..<behind &+ 1)
    }
    throw YAMLProblem(.missingColon, key)
  }

  /// Opens a block mapping for the implicit key before `colon` (YAML 1.2.2, 8.2.2).
  mutating func openMapping(
    _ text: Span<UInt8>, _ position: BlockPosition, colon: Int
  ) throws(YAMLProblem) {
    try checkRoom(text, position, colon: colon)
    try openBlock(.mapping, at: position.start, column: position.column, .entry)
    attachOuterOnly()
  }

  /// Reports a mapping where only a value may stand: `a: b: c`, `a: 'b': c`, `--- a: b`.
  func checkRoom(
    _ text: Span<UInt8>, _ position: BlockPosition, colon: Int
  ) throws(YAMLProblem) {
    if position.room != .any {
      throw YAMLProblem(.mappingOnKeyLine, colon..<colon &+ 1)
    }
    if position.tab >= 0 {
      throw YAMLProblem(.tabIndentation, position.tab..<position.tab &+ 1)
    }
  }

  /// Opens a block mapping at the `?` of its first entry.
  mutating func openExplicitMapping(
    _ text: Span<UInt8>, _ position: BlockPosition
  ) throws(YAMLProblem) {
    if position.room != .any {
      throw YAMLProblem(.mappingOnKeyLine, offset..<offset &+ 1)
    }
    try checkCollectionStart(position)
    try openBlock(.mapping, at: offset, column: position.column, .key)
    attachOuterOnly()
    moveBehindIndicator()
  }

  /// Adds the key of `: value`, which is empty but may have properties.
  mutating func appendEmptyKey() {
    let position = inner.isEmpty ? offset : tokenEnd
    append(.scalar, .plain, position..<position, flags: [.empty, .verbatim])
    attachProperties()
    moveBehindIndicator()
    phase = .value
  }

  /// Moves behind the colon of the key that begins at `start`.
  @inline(__always) mutating func endKey(
    _ text: Span<UInt8>, _ start: Int, _ colon: Int
  ) throws(YAMLProblem) {
    if colon &- start > 1024 { try checkKeyLength(text, start..<colon) }
    offset = colon &+ 1
    endToken(at: offset)
    phase = .value
  }

  /// Reports an implicit key of more than 1024 characters (YAML 1.2.2, 7.4.2).
  func checkKeyLength(_ text: Span<UInt8>, _ key: Range<Int>) throws(YAMLProblem) {
    var characters = 0
    for offset in key where text.byte(at: offset) & 0xC0 != 0x80 {
      characters &+= 1
      if characters > 1024 { throw YAMLProblem(.keyTooLong, key) }
    }
  }
}
