import TierwiseCore

extension Parser {
  /// Returns the end of the tag at `offset`, whose handle must be known (YAML 1.2.2, 6.9.1).
  mutating func scanTag(_ text: Span<UInt8>, _ context: Context) throws(YAMLProblem) -> Int {
    let start = offset
    if text.byte(at: start &+ 1) == ASCII.less { return try scanVerbatimTag(text) }
    var end = start &+ 1
    while Parser.isTagWord(text.byte(at: end)) { end &+= 1 }
    var suffix = start &+ 1
    if text.byte(at: end) == ASCII.exclamation {
      end &+= 1
      suffix = end
      let isSecondary = end &- start == 2
      if !isSecondary, !isDeclared(text, start..<end) {
        throw YAMLProblem(.undefinedTagHandle, start..<end)
      }
    }
    end = try Parser.scanURI(text, from: end, Parser.isURICharacter)
    // `!` alone is the non-specific tag; behind another handle a suffix must follow.
    if end == suffix, suffix != start &+ 1 { throw YAMLProblem(.badTag, start..<end) }
    return end
  }

  private func scanVerbatimTag(_ text: Span<UInt8>) throws(YAMLProblem) -> Int {
    let start = offset
    let end = try Parser.scanURI(text, from: start &+ 2, Parser.isVerbatimTagCharacter)
    guard text.byte(at: end) == ASCII.greater, end > start &+ 2 else {
      throw YAMLProblem(.badTag, start..<restOfWord(text, from: end))
    }
    return end &+ 1
  }

  /// Returns the end of the characters at `start` that a tag may have (YAML 1.2.2, 5.6 and 6.9.1).
  static func scanURI(
    _ text: Span<UInt8>, from start: Int, _ isPart: (UInt8) -> Bool
  ) throws(YAMLProblem) -> Int {
    var end = start
    while isPart(text.byte(at: end)) {
      if text.byte(at: end) == ASCII.percent {
        guard hexValue(text.byte(at: end &+ 1)) != nil, hexValue(text.byte(at: end &+ 2)) != nil
        else { throw YAMLProblem(.badTag, end..<end &+ 1) }
        end &+= 2
      }
      end &+= 1
    }
    return end
  }

  /// Returns what a hexadecimal digit stands for.
  static func hexValue(_ byte: UInt8) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte &- ASCII.zero) }
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x66 ? UInt32(letter &- 0x61 &+ 10) : nil
  }

  static func isTagWord(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen
  }

  private static func isURICharacter(_ byte: UInt8) -> Bool {
    if isTagWord(byte) { return true }
    switch byte {
    case ASCII.percent, ASCII.hash, ASCII.slash, ASCII.question, ASCII.colon, ASCII.at,
      ASCII.ampersand, ASCII.plus, ASCII.underscore, ASCII.period, ASCII.tilde, ASCII.asterisk,
      ASCII.singleQuote, UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "$"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      return true
    default:
      return false
    }
  }

  /// Returns whether the byte may stand in `!<…>` and in the prefix of `%TAG` (5.6).
  static func isVerbatimTagCharacter(_ byte: UInt8) -> Bool {
    isURICharacter(byte) || byte == ASCII.exclamation || byte == ASCII.comma
      || byte == ASCII.openBracket || byte == ASCII.closeBracket
  }
}
