import TierwiseCore

/// What a byte is to a phrase.
enum TextClass {
  /// Returns whether the byte is part of a word; bytes beyond ASCII are not.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }

  /// Returns whether the byte is one of those that stand between words.
  @inline(__always)
  static func isGap(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn, ASCII.hyphen,
      ASCII.underscore, ASCII.asterisk:
      true
    default: false
    }
  }

  /// Returns whether the byte ends a sentence where no word goes on behind it.
  @inline(__always)
  static func isStop(_ byte: UInt8) -> Bool {
    byte == ASCII.period || byte == ASCII.exclamation || byte == ASCII.question
      || byte == 0x3B
  }
}

/// What stands between two words: blanks, hyphens, one end of a line.
struct Gap {
  /// Where it ends.
  let end: Int
  /// Whether a paragraph or an item of a list ends in it; no phrase reaches over that.
  let isBreak: Bool

  /// Measures the gap that begins at `start`, nil where none does.
  ///
  /// In a value of the frontmatter the escapes `\n`, `\t` and `\r` are blanks, too.
  init?(at start: Int, in bytes: Span<UInt8>, before limit: Int, _ kind: TextPiece.Kind) {
    var offset = start
    var hasFeed = false
    var isBreak = false
    while offset < limit {
      let byte = bytes[offset]
      if TextClass.isGap(byte) {
        let marks = byte == ASCII.hyphen || byte == ASCII.asterisk || byte == ASCII.underscore
        if hasFeed, marks || byte == ASCII.lineFeed { isBreak = true }
        if byte == ASCII.lineFeed { hasFeed = true }
        offset += 1
      } else if kind == .value, byte == ASCII.backslash, offset + 1 < limit,
        let feeds = Self.escape(bytes[offset + 1])
      {
        if feeds, hasFeed { isBreak = true }
        if feeds { hasFeed = true }
        offset += 2
      } else {
        break
      }
    }
    guard offset > start else { return nil }
    end = offset
    self.isBreak = isBreak
  }

  /// Returns whether an escape ends a line; nil where it is no blank.
  static func escape(_ byte: UInt8) -> Bool? {
    switch byte {
    case UInt8(ascii: "n"): true
    case UInt8(ascii: "t"), UInt8(ascii: "r"): false
    default: nil
    }
  }
}
