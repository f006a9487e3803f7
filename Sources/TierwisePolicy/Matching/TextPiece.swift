import TierwiseCore

/// A stretch of a file that is matched by itself.
///
/// No word begins before it and goes on in it, or goes on behind it.
struct TextPiece {
  let zone: Lexicon.Zone
  let range: Range<Int>
  let kind: Kind
  /// The quote mark around a value of the frontmatter, or 0.
  let quote: UInt8

  enum Kind { case value, prose }
}

extension TextPiece {
  /// Returns whether a byte stands between words, or begins an escape that does.
  func hasGap(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    let byte = bytes[offset]
    if byte == ASCII.backslash, kind == .value, offset + 1 < range.upperBound {
      return Gap.escape(bytes[offset + 1]) != nil
    }
    return TextClass.isGap(byte)
  }

  /// Returns whether a byte is of an apostrophe that joins two words.
  func hasApostrophe(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    (0...2).contains { endOfApostrophe(at: offset - $0, in: bytes) ?? 0 > offset }
  }

  /// Returns where an apostrophe ends, straight or curly, that joins two words; nil where none
  /// begins.
  func endOfApostrophe(at offset: Int, in bytes: Span<UInt8>) -> Int? {
    guard offset > range.lowerBound, offset + 1 < range.upperBound,
      TextClass.isWord(bytes[offset - 1])
    else { return nil }
    if offset - 1 > range.lowerBound, bytes[offset - 2] == ASCII.backslash,
      hasGap(at: offset - 2, in: bytes)
    {
      return nil
    }
    var end = offset + 1
    if bytes[offset] != ASCII.singleQuote {
      end = offset + 3
      guard end < range.upperBound, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
        bytes[offset + 2] == 0x99
      else { return nil }
    }
    return TextClass.isWord(bytes[end]) ? end : nil
  }
}

extension TextPiece {
  /// Returns a bit for each of 64 bytes of the file: whether it is in the piece.
  func bits(ofBlock block: Int) -> UInt64 {
    let first = block << 6
    var bits = UInt64.max
    if range.lowerBound > first { bits <<= UInt64(range.lowerBound - first) }
    if range.upperBound < first + 64 { bits &= ~(.max << UInt64(range.upperBound - first)) }
    return bits
  }
}
