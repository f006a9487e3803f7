import TierwiseCore

extension Span<UInt8> {
  /// Returns the byte at `offset`, or 0 behind the end.
  @inline(__always) func byte(at offset: Int) -> UInt8 {
    offset < count ? self[offset] : 0
  }

  /// Returns whether white space, a line break or the end is at `offset`.
  @inline(__always) func isWhite(at offset: Int) -> Bool {
    byte(at: offset) <= ASCII.space
  }

  /// Returns the offset of the first byte at or behind `offset` that is no space and no tab.
  @inline(__always) func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while ASCII.isBlank(byte(at: offset)) { offset &+= 1 }
    return offset
  }

  /// Returns the offset of the line break at or behind `offset`, or the end.
  func endOfLine(from offset: Int) -> Int {
    var offset = offset
    while true {
      offset = ByteSearch.firstControl(
        or: ASCII.lineFeed, or: ASCII.carriageReturn, in: self, from: offset)
      if byte(at: offset) != ASCII.tab { return offset }
      offset &+= 1
    }
  }

  /// Returns the offset of the first `:`, `#` or control at or behind `offset`, or the end: what may
  /// end the line of a plain scalar.
  func endOfPlain(from offset: Int) -> Int {
    ByteSearch.firstControl(or: ASCII.colon, or: ASCII.hash, in: self, from: offset)
  }

  /// Returns the offset behind the line break at `offset`; CR LF is one (YAML 1.2.2, 5.4).
  @inline(__always) func skipBreak(at offset: Int) -> Int {
    guard offset < count else { return offset }
    return self[offset] == ASCII.carriageReturn && byte(at: offset &+ 1) == ASCII.lineFeed
      ? offset &+ 2 : offset &+ 1
  }

  /// Returns whether `---` or `...` stands at `offset`, the start of a line (YAML 1.2.2, 9.1.2).
  @inline(__always) func isMarker(at offset: Int) -> Bool {
    let first = byte(at: offset)
    guard first == ASCII.hyphen || first == ASCII.period else { return false }
    return byte(at: offset &+ 1) == first && byte(at: offset &+ 2) == first
      && isWhite(at: offset &+ 3)
  }
}

extension Parser {
  /// Moves to the next content of the document; returns false at its end or at a marker.
  ///
  /// `offset` is at the start of a line, or behind the content of its line.
  mutating func moveToContent(_ text: Span<UInt8>) -> Bool {
    var position = offset
    if position != lineStart { position = text.skipBreak(at: text.endOfLine(from: position)) }
    while true {
      let start = position
      while text.byte(at: position) == ASCII.space { position &+= 1 }
      var byte = text.byte(at: position)
      var tab = -1
      let spaces = position &- start
      if byte <= ASCII.hash {
        if byte == ASCII.tab {
          tab = position
          position = text.skipBlanks(from: position)
          byte = text.byte(at: position)
        }
        if byte == ASCII.hash {
          position = text.endOfLine(from: position)
          byte = text.byte(at: position)
        }
        if ASCII.isBreak(byte) {
          position = text.skipBreak(at: position)
          continue
        }
      }
      lineStart = start
      offset = position
      lineIndent = spaces
      lineTab = tab
      if byte == 0 || position == start && text.isMarker(at: start) { return false }
      return true
    }
  }

  /// Checks that nothing but a comment follows on the line, and moves to the line's end.
  @inline(__always) mutating func endLine(_ text: Span<UInt8>) throws(YAMLProblem) {
    guard offset != lineStart else { return }
    let position = text.skipBlanks(from: offset)
    if text.byte(at: position) > ASCII.space { try endLineInComment(text, position) }
    offset = position
  }

  private func endLineInComment(_ text: Span<UInt8>, _ position: Int) throws(YAMLProblem) {
    let byte = text.byte(at: position)
    if byte == ASCII.hash {
      // A comment needs white space before it (YAML 1.2.2, 6.6).
      if ASCII.isBlank(text[position &- 1]) { return }
      throw YAMLProblem(.commentWithoutSpace, position..<position &+ 1)
    }
    if byte == ASCII.colon { throw YAMLProblem(.missingSpaceAfterColon, position..<position &+ 1) }
    let last = nodes.last
    let isQuoted = last?.style == .singleQuoted || last?.style == .doubleQuoted
    throw YAMLProblem(isQuoted ? .textAfterQuote : .textAfterValue, restOfLine(text, position))
  }

  /// Returns the text from `start` to the end of its line, without the blanks at the end.
  func restOfLine(_ text: Span<UInt8>, _ start: Int) -> Range<Int> {
    var end = text.endOfLine(from: start)
    while end > start &+ 1, ASCII.isBlank(text[end &- 1]) { end &-= 1 }
    return start..<max(end, start)
  }
}
