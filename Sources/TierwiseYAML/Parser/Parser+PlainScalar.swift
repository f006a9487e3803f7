import TierwiseCore

extension Parser {
  /// Reads a plain scalar in block context, or the key of a block mapping (YAML 1.2.2, 7.3.3).
  mutating func parsePlainInBlock(
    _ text: Span<UInt8>, _ position: BlockPosition
  ) throws(YAMLProblem) {
    let start = offset
    try Parser.checkPlainStart(text, offset, text.byte(at: start), .block)
    let stop = scanPlainLine(text, .block)
    if stop == ASCII.colon {
      let colon = offset
      if position.room == .besideKey { throw YAMLProblem(.colonInPlainValue, colon..<colon &+ 1) }
      try openMapping(text, position, colon: colon)
      append(.scalar, .plain, start..<plainEnd, flags: .verbatim)
      attachProperties()
      return try endKey(text, position.start, colon)
    }
    let line = lineStart
    let firstEnd = plainEnd
    if ASCII.isBreak(stop), try scanPlainLines(text, .block) == ASCII.colon {
      // Where every line begins in one column outside of all collections, keys were meant.
      if indent < 0, position.room == .any,
        text.skipBlanks(from: lineStart) &- lineStart == position.column
      {
        throw missingColon(text, start..<firstEnd)
      }
      throw YAMLProblem(.colonInPlainValue, offset..<offset &+ 1)
    }
    if !outer.isEmpty { try outer.checkMerge(with: inner) }
    append(.scalar, .plain, start..<plainEnd, flags: lineStart == line ? .verbatim : .multiline)
    attachProperties()
  }

  /// Reports a plain scalar at `offset` that begins with an indicator (YAML 1.2.2, 5.3 and 7.3.3).
  @inline(__always) static func checkPlainStart(
    _ text: Span<UInt8>, _ offset: Int, _ byte: UInt8, _ context: Context
  ) throws(YAMLProblem) {
    if ASCII.isLetter(byte) { return }
    try checkUnusualPlainStart(text, offset, byte, context)
  }

  private static func checkUnusualPlainStart(
    _ text: Span<UInt8>, _ offset: Int, _ byte: UInt8, _ context: Context
  ) throws(YAMLProblem) {
    switch byte {
    case ASCII.hyphen, ASCII.question, ASCII.colon:
      guard Parser.isIndicated(text, before: offset &+ 1, context) else { return }
    case ASCII.hash:
      throw YAMLProblem(.commentWithoutSpace, offset..<offset &+ 1)
    case ASCII.comma, ASCII.openBracket, ASCII.closeBracket, ASCII.openBrace, ASCII.closeBrace,
      ASCII.ampersand, ASCII.asterisk, ASCII.exclamation, ASCII.pipe, ASCII.greater,
      ASCII.singleQuote, ASCII.doubleQuote, ASCII.percent, ASCII.at, ASCII.backtick:
      break
    default:
      return
    }
    throw YAMLProblem(.valueStartsWithIndicator, offset..<offset &+ 1)
  }

  /// Scans a plain scalar to the end of its line, or to what ends it there.
  ///
  /// Returns the byte it stopped at: a `:` that is an indicator, the `#` of a comment, a line break,
  /// 0 at the end, or in flow context one of `,[]{}`. `offset` is there, `plainEnd` before the
  /// blanks.
  @inline(__always) mutating func scanPlainLine(
    _ text: Span<UInt8>, _ context: Context
  ) -> UInt8 {
    context == .flow ? scanPlainLineInFlow(text) : scanPlainLineInBlock(text)
  }

  private mutating func scanPlainLineInBlock(_ text: Span<UInt8>) -> UInt8 {
    var position = offset
    while true {
      position = text.endOfPlain(from: position)
      let byte = text.byte(at: position)
      switch byte {
      case ASCII.colon:
        if text.isWhite(at: position &+ 1) { return endPlainLine(text, position, byte) }
      case ASCII.hash:
        if position > offset, ASCII.isBlank(text[position &- 1]) {
          return endPlainLine(text, position, byte)
        }
      case ASCII.tab:
        break
      default:
        return endPlainLine(text, position, byte)
      }
      position &+= 1
    }
  }

  /// Ends the line before `stop` at `position`, and its text before the blanks there.
  @inline(__always) private mutating func endPlainLine(
    _ text: Span<UInt8>, _ position: Int, _ stop: UInt8
  ) -> UInt8 {
    var end = position
    while end > offset, ASCII.isBlank(text.byte(at: end &- 1)) { end &-= 1 }
    plainEnd = end
    offset = position
    return stop
  }

  private mutating func scanPlainLineInFlow(_ text: Span<UInt8>) -> UInt8 {
    var position = offset
    var stop: UInt8 = 0
    while position < text.count {
      let byte = text[position]
      if byte > ASCII.colon {
        if Parser.isFlowIndicator(byte) {
          stop = byte
          break
        }
      } else if byte == ASCII.colon {
        if Parser.isIndicated(text, before: position &+ 1, .flow) {
          stop = byte
          break
        }
      } else if byte == ASCII.hash {
        if position > offset, ASCII.isBlank(text[position &- 1]) {
          stop = byte
          break
        }
      } else if ASCII.isBreak(byte) || byte == ASCII.comma {
        stop = byte
        break
      }
      position &+= 1
    }
    return endPlainLine(text, position, stop)
  }

  /// Scans the further lines of the plain scalar whose line ends at `offset` (YAML 1.2.2, 6.5).
  ///
  /// Returns what it stopped at, as `scanPlainLine` does. `offset` and `lineStart` are those of the
  /// last line that belongs to the scalar.
  mutating func scanPlainLines(
    _ text: Span<UInt8>, _ context: Context
  ) throws(YAMLProblem) -> UInt8 {
    var behind = offset
    var stop = text.byte(at: offset)
    while ASCII.isBreak(stop) {
      let start = text.skipBreak(at: behind)
      var position = start
      while text.byte(at: position) == ASCII.space { position &+= 1 }
      let spaces = position &- start
      position = text.skipBlanks(from: position)
      let byte = text.byte(at: position)
      if ASCII.isBreak(byte) {
        behind = position
        continue
      }
      if spaces <= indent || byte == 0 || byte == ASCII.hash { return 0 }
      if position == start, text.isMarker(at: start) { return 0 }
      if context == .flow, Parser.isFlowIndicator(byte) { return 0 }
      if byte == ASCII.colon, Parser.isIndicated(text, before: position &+ 1, context) {
        if context == .flow { return 0 }
        lineStart = start
        offset = position
        return byte
      }
      lineStart = start
      offset = position
      stop = scanPlainLine(text, context)
      behind = offset
    }
    return stop
  }
}
