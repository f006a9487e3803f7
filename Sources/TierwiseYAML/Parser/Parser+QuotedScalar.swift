import TierwiseCore

/// A quoted scalar, its quotes included.
struct QuotedScalar {
  var range: Range<Int>
  var style: NodeStyle
  var flags: NodeFlags
}

extension Parser {
  /// Scans the quoted scalar at `offset` and moves behind its closing quote (YAML 1.2.2, 7.3).
  mutating func scanQuoted(
    _ text: Span<UInt8>, _ context: Context
  ) throws(YAMLProblem) -> QuotedScalar {
    text.byte(at: offset) == ASCII.singleQuote
      ? try scanSingleQuoted(text) : try scanDoubleQuoted(text)
  }

  mutating func appendQuoted(_ scalar: QuotedScalar) {
    append(.scalar, scalar.style, scalar.range, flags: scalar.flags)
  }

  private mutating func scanSingleQuoted(_ text: Span<UInt8>) throws(YAMLProblem) -> QuotedScalar {
    let start = offset
    var position = start &+ 1
    var flags = NodeFlags.verbatim
    while true {
      position = ByteSearch.firstControl(
        or: ASCII.singleQuote, or: ASCII.singleQuote, in: text, from: position)
      let byte = text.byte(at: position)
      if byte == ASCII.singleQuote {
        guard text.byte(at: position &+ 1) == ASCII.singleQuote else {
          offset = position &+ 1
          return QuotedScalar(range: start..<offset, style: .singleQuoted, flags: flags)
        }
        flags.remove(.verbatim)
        position &+= 2
      } else if ASCII.isBreak(byte) {
        flags = .multiline
        position = try moveToQuotedLine(text, position)
      } else if byte == 0 {
        throw YAMLProblem(.unclosedQuote, start..<start &+ 1)
      } else {
        position &+= 1
      }
    }
  }

  private mutating func scanDoubleQuoted(_ text: Span<UInt8>) throws(YAMLProblem) -> QuotedScalar {
    let start = offset
    var position = start &+ 1
    var flags = NodeFlags.verbatim
    while true {
      position = ByteSearch.firstControl(
        or: ASCII.doubleQuote, or: ASCII.backslash, in: text, from: position)
      let byte = text.byte(at: position)
      if byte == ASCII.doubleQuote {
        offset = position &+ 1
        return QuotedScalar(range: start..<offset, style: .doubleQuoted, flags: flags)
      } else if byte == ASCII.backslash {
        flags.remove(.verbatim)
        position = try scanEscape(text, position)
      } else if ASCII.isBreak(byte) {
        flags = .multiline
        position = try moveToQuotedLine(text, position)
      } else if byte == 0 {
        throw YAMLProblem(.unclosedQuote, start..<start &+ 1)
      } else {
        position &+= 1
      }
    }
  }

  /// Returns where the next line with content begins that continues the quoted scalar.
  private mutating func moveToQuotedLine(
    _ text: Span<UInt8>, _ lineBreak: Int
  ) throws(YAMLProblem) -> Int {
    var position = lineBreak
    while true {
      let start = text.skipBreak(at: position)
      position = start
      while text.byte(at: position) == ASCII.space { position &+= 1 }
      let spaces = position &- start
      if spaces == 0, text.isMarker(at: start) {
        throw YAMLProblem(.markerInsideValue, start..<start &+ 3)
      }
      let tab = position
      position = text.skipBlanks(from: position)
      let byte = text.byte(at: position)
      if ASCII.isBreak(byte) { continue }
      if byte == 0 { return position }
      if spaces <= indent {
        if tab < position { throw YAMLProblem(.tabIndentation, tab..<tab &+ 1) }
        throw unindentedLine(text, position, ofQuoteAt: offset)
      }
      lineStart = start
      return position
    }
  }

  /// Returns the offset behind the escape at `start` (YAML 1.2.2, 5.7).
  private func scanEscape(_ text: Span<UInt8>, _ start: Int) throws(YAMLProblem) -> Int {
    let letter = text.byte(at: start &+ 1)
    // An escaped line break is left to the scanner of lines.
    if ASCII.isBreak(letter) { return start &+ 1 }
    let digits = Escape.digits(letter)
    guard digits > 0 else {
      if Escape.value(letter) != nil { return start &+ 2 }
      // At the end of the text it is the closing quote that is missing.
      if letter == 0 { return start &+ 1 }
      throw YAMLProblem(.badEscape, start..<start &+ 1 &+ text.characterLength(at: start &+ 1))
    }
    let end = start &+ 2 &+ digits
    guard let value = Escape.hexadecimal(text, start &+ 2, digits) else {
      throw YAMLProblem(.badEscape, start..<min(end, text.endOfLine(from: start)))
    }
    if Escape.isScalar(value) { return end }
    // JSON writes characters beyond U+FFFF as two escapes; alone, each is none.
    if Escape.pair(text, start) != nil { return end &+ 6 }
    throw YAMLProblem(.badEscape, start..<end)
  }
}
