import TierwiseCore

/// Reads `key: value` lines without a YAML parser, for a frontmatter that YAML rejects (DESIGN §3).
package enum LineScan {
  /// Returns the key's bytes if the range reads `key:` or `key: …` with a plain key.
  package static func key(in bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while offset < range.upperBound, isKeyByte(bytes[offset]) { offset += 1 }
    guard offset > range.lowerBound, offset < range.upperBound, bytes[offset] == ASCII.colon,
      offset + 1 == range.upperBound || ASCII.isBlank(bytes[offset + 1])
    else { return nil }
    return range.lowerBound..<offset
  }

  /// Returns the value of the first line at the margin that is `key: value`, with the key.
  ///
  /// A value in one pair of quotes is given without them; a block scalar's header is no value.
  package static func field(
    _ name: String, in bytes: Span<UInt8>, _ content: Range<Int>
  ) -> (key: Range<Int>, value: Range<Int>)? {
    let text = bytes.extracting(0..<content.upperBound)
    var offset = content.lowerBound
    while let line = Line(at: offset, in: text) {
      offset = line.next
      guard let key = key(in: text, line.start..<line.end), equals(text, key, name) else {
        continue
      }
      return (key, value(in: text, key.upperBound + 1..<line.end))
    }
    return nil
  }

  private static func value(in bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
    guard upper - lower >= 2 else { return lower..<upper }
    let first = bytes[lower]
    if first == bytes[upper - 1], first == ASCII.doubleQuote || first == ASCII.singleQuote {
      return lower + 1..<upper - 1
    }
    return lower..<upper
  }

  private static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ name: String) -> Bool {
    guard range.count == name.utf8.count else { return false }
    var offset = range.lowerBound
    for byte in name.utf8 {
      if bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == ASCII.underscore
  }
}
