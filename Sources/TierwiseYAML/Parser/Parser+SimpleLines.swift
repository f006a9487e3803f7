import TierwiseCore

/// A shortcut for the lines that agents are made of: `key: value`, `key:` and `- value`, where the
/// value is a plain or quoted scalar of one line.
///
/// It saves time and decides nothing: a line is left where it turns out to be anything else, or wrong,
/// and the functions that know all of YAML go on from there. What it reads, it reads as they do.
extension Parser {
  /// Opens the mapping that a document is whose first line is at hand and begins with a simple key.
  mutating func openSimpleRoot(_ text: Span<UInt8>) throws(YAMLProblem) {
    guard lineTab < 0, Parser.simpleColon(text, offset) > 0 else { return }
    try openBlock(.mapping, at: offset, column: offset &- lineStart, .entry)
    isAtContent = false
    offset = lineStart
  }

  /// Reads lines from the end of the one at hand, as long as they are simple.
  mutating func readSimpleLines(_ text: Span<UInt8>) throws(YAMLProblem) {
    if offset != lineStart {
      guard text.byte(at: offset) == ASCII.lineFeed else { return }
      guard try readSimpleLine(text, offset &+ 1) else { return }
    } else {
      // Behind a block scalar, and before the first key.
      guard try readSimpleLine(text, offset) else { return }
    }
    while try readSimpleLine(text, offset &+ 1) {}
  }

  /// Reads an entry of an open collection and its value from the line at `start`; returns whether
  /// `offset` is at that line's end.
  private mutating func readSimpleLine(
    _ text: Span<UInt8>, _ start: Int
  ) throws(YAMLProblem) -> Bool {
    let content = text.skipSpaces(from: start)
    let column = content &- start
    let colon = Parser.simpleColon(text, content)
    if colon > 0 {
      guard closeCollections(to: column) else { return false }
      lineStart = start
      append(.scalar, .plain, content..<colon, flags: .verbatim)
      offset = colon &+ 1
      phase = .value
    } else {
      guard Parser.isSimpleItem(text, content), column == indent,
        nodes[Int(open)].kind == .sequence
      else { return false }
      lineStart = start
      offset = content &+ 1
      phase = .item
    }
    endToken(at: offset)
    return try readSimpleValue(text)
  }

  /// Closes what stands in the mapping of that column; returns whether that waits for an entry now.
  private mutating func closeCollections(to column: Int) -> Bool {
    var mapping = open
    while true {
      let node = nodes[Int(mapping)]
      if node.kind == .mapping, Int(node.indent) <= column {
        guard Int(node.indent) == column else { return false }
        break
      }
      guard node.parent != Parser.none else { return false }
      mapping = node.parent
    }
    while open != mapping { close() }
    return phase == .entry
  }

  /// Reads the value behind an indicator; returns whether `offset` is at the end of its line.
  private mutating func readSimpleValue(_ text: Span<UInt8>) throws(YAMLProblem) -> Bool {
    let start = text.skipSpaces(from: offset)
    let first = text.byte(at: start)
    if ASCII.isLetter(first) || ASCII.isDigit(first) { return readSimplePlain(text, start) }
    switch first {
    case ASCII.singleQuote: return readSimpleQuoted(text, start, .singleQuoted, first)
    case ASCII.doubleQuote: return readSimpleQuoted(text, start, .doubleQuoted, ASCII.backslash)
    case ASCII.lineFeed where phase == .value: return try openSimpleCollection(text, start &+ 1)
    default: return false
    }
  }

  @inline(__always) private mutating func readSimplePlain(_ text: Span<UInt8>, _ start: Int) -> Bool
  {
    var end = start
    while true {
      end = text.endOfPlain(from: end &+ 1)
      let byte = text.byte(at: end)
      if byte == ASCII.lineFeed { break }
      if byte == ASCII.colon, !text.isWhite(at: end &+ 1) { continue }
      if byte == ASCII.hash, text[end &- 1] != ASCII.space { continue }
      return false
    }
    guard Parser.endsSimplePlain(text, end &+ 1, indent) else { return false }
    var last = end
    while text[last &- 1] == ASCII.space { last &-= 1 }
    append(.scalar, .plain, start..<last, flags: .verbatim)
    offset = end
    return true
  }

  /// Returns whether the line at `start` does not continue a plain scalar before it, which shows at
  /// once: a blank line, or a tab, may stand before a line that does.
  @inline(__always) private static func endsSimplePlain(
    _ text: Span<UInt8>, _ start: Int, _ indent: Int
  ) -> Bool {
    let content = text.skipSpaces(from: start)
    let byte = text.byte(at: content)
    if byte == 0 || byte == ASCII.hash { return true }
    return byte > ASCII.space && content &- start <= indent
  }

  private mutating func readSimpleQuoted(
    _ text: Span<UInt8>, _ start: Int, _ style: NodeStyle, _ escape: UInt8
  ) -> Bool {
    let quote = text[start]
    let end = ByteSearch.firstControl(or: quote, or: escape, in: text, from: start &+ 1)
    guard text.byte(at: end) == quote, text.byte(at: end &+ 1) == ASCII.lineFeed else {
      return false
    }
    append(.scalar, style, start..<end &+ 1, flags: .verbatim)
    offset = end &+ 1
    return true
  }

  /// Opens the collection that is the value of the key before, if it begins in the line at `start`;
  /// returns whether `offset` is at the end of a line.
  private mutating func openSimpleCollection(
    _ text: Span<UInt8>, _ start: Int
  ) throws(YAMLProblem) -> Bool {
    let content = text.skipSpaces(from: start)
    let column = content &- start
    if Parser.isSimpleItem(text, content), column >= indent {
      lineStart = start
      try openBlock(.sequence, at: content, column: column, .item)
      offset = content &+ 1
      endToken(at: offset)
      return try readSimpleValue(text)
    }
    guard column > indent, Parser.simpleColon(text, content) > 0 else { return false }
    lineStart = start
    try openBlock(.mapping, at: content, column: column, .entry)
    // The end of the line before: the key is read with its line.
    offset = start &- 1
    return true
  }

  private static func isSimpleItem(_ text: Span<UInt8>, _ content: Int) -> Bool {
    text.byte(at: content) == ASCII.hyphen && text.byte(at: content &+ 1) == ASCII.space
  }

  /// Returns where the `:` stands behind a plain key that begins with a letter at `content`, or 0.
  @inline(__always) private static func simpleColon(_ text: Span<UInt8>, _ content: Int) -> Int {
    guard ASCII.isLetter(text.byte(at: content)) else { return 0 }
    let colon = text.endOfPlain(from: content &+ 1)
    guard text.byte(at: colon) == ASCII.colon, text.isWhite(at: colon &+ 1),
      text[colon &- 1] != ASCII.space, colon &- content <= 1024
    else { return 0 }
    return colon
  }
}

extension Span<UInt8> {
  /// Returns the offset of the first byte at or behind `offset` that is no space.
  @inline(__always) fileprivate func skipSpaces(from offset: Int) -> Int {
    var offset = offset
    while byte(at: offset) == ASCII.space { offset &+= 1 }
    return offset
  }
}
