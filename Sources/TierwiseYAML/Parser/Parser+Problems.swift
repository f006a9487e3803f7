import TierwiseCore

extension Parser {
  /// Returns the problem of a line that should be a key: `key:value` lacks but a space.
  func missingColon(_ text: Span<UInt8>, _ line: Range<Int>) -> YAMLProblem {
    for offset in line {
      let byte = text.byte(at: offset)
      if byte == ASCII.colon, offset > line.lowerBound {
        return YAMLProblem(.missingSpaceAfterColon, offset..<offset &+ 1)
      }
      if !Parser.isWord(byte) { break }
    }
    return YAMLProblem(.missingColon, line)
  }

  /// Returns the problem of a line in a column that no open collection has.
  func badIndentation(_ text: Span<UInt8>) -> YAMLProblem {
    YAMLProblem(
      .badIndentation, lineStart < offset ? lineStart..<offset : offset..<offset &+ 1)
  }

  /// Returns the problem of text that a comment cut off from the plain value before it, if so.
  func commentedText(_ text: Span<UInt8>) -> YAMLProblem? {
    guard let last = nodes.last, last.kind == .scalar, last.style == .plain,
      Int(last.end) == tokenEnd
    else { return nil }
    for offset in tokenEnd..<max(tokenEnd, lineStart) where text.byte(at: offset) == ASCII.hash {
      return YAMLProblem(.commentInsideValue, offset..<restOfLine(text, offset).upperBound)
    }
    return nil
  }

  /// Returns the problem of a line at `position` that is not indented as the quoted scalar needs:
  /// where no such quote follows, the line is not meant to be part of it.
  func unindentedLine(
    _ text: Span<UInt8>, _ position: Int, ofQuoteAt start: Int
  ) -> YAMLProblem {
    ByteSearch.first(text[start], in: text, position..<text.count) == nil
      ? YAMLProblem(.unclosedQuote, start..<start &+ 1)
      : YAMLProblem(.unindentedContinuation, position..<position &+ 1)
  }

  /// Returns the problem of a line at `position` that is not indented as the brackets need: where it
  /// is the next key, or no closing bracket follows, it is not meant to be part of them.
  func unindentedLine(inFlow text: Span<UInt8>, _ position: Int) -> YAMLProblem {
    let unclosed = unclosedFlow()
    let isSequence = text[unclosed.range.lowerBound] == ASCII.openBracket
    let closing = isSequence ? ASCII.closeBracket : ASCII.closeBrace
    if isSequence && isKey(text, position)
      || ByteSearch.first(closing, in: text, position..<text.count) == nil
    {
      return unclosed
    }
    return YAMLProblem(.unindentedContinuation, position..<position &+ 1)
  }

  /// Returns the problem of the innermost bracket that is open.
  func unclosedFlow() -> YAMLProblem {
    var index = Int(open)
    while nodes[index].flags.contains(.pair) { index = Int(nodes[index].parent) }
    let bracket = Int(nodes[index].start)
    return YAMLProblem(.unclosedFlow, bracket..<bracket &+ 1)
  }

  /// Returns whether a word, a colon and white space stand at `position`.
  private func isKey(_ text: Span<UInt8>, _ position: Int) -> Bool {
    var end = position
    while Parser.isWord(text.byte(at: end)) { end &+= 1 }
    return end > position && text.byte(at: end) == ASCII.colon && text.isWhite(at: end &+ 1)
  }

  /// Returns whether the byte is a letter, a digit, `-` or `_`.
  private static func isWord(_ byte: UInt8) -> Bool {
    isTagWord(byte) || byte == ASCII.underscore
  }
}
