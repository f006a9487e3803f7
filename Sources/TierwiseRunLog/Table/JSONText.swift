import TierwiseCore

/// Texts of JSON with escapes (RFC 8259, 7).
package enum JSONText {
  /// Returns what a text says; a lone surrogate and a broken escape read as U+FFFD.
  package static func decoded(_ bytes: Span<UInt8>, _ text: JSONCursor.Text) -> String {
    guard text.hasEscapes else { return String(bytes, text.range) }
    var units: [UInt8] = []
    var offset = text.range.lowerBound
    let end = text.range.upperBound
    while offset < end {
      guard bytes[offset] == ASCII.backslash, offset + 1 < end else {
        units.append(bytes[offset])
        offset += 1
        continue
      }
      let sign = bytes[offset + 1]
      offset += 2
      switch sign {
      case 0x62: units.append(0x08)
      case 0x66: units.append(0x0C)
      case 0x6E: units.append(ASCII.lineFeed)
      case 0x72: units.append(ASCII.carriageReturn)
      case 0x74: units.append(ASCII.tab)
      case 0x75:
        var value = hex(bytes, offset, end)
        if value != nil { offset += 4 }
        if let high = value, (0xD800..<0xDC00).contains(high), offset + 1 < end,
          bytes[offset] == ASCII.backslash, bytes[offset + 1] == 0x75,
          let low = hex(bytes, offset + 2, end), (0xDC00..<0xE000).contains(low)
        {
          value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
          offset += 6
        }
        let scalar = value.flatMap { Unicode.Scalar($0) } ?? "\u{FFFD}"
        units.append(contentsOf: String(Character(scalar)).utf8)
      default: units.append(sign)
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func hex(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> UInt32? {
    guard offset + 4 <= end else { return nil }
    var value: UInt32 = 0
    for place in offset..<offset + 4 {
      let byte = bytes[place]
      let digit: UInt8
      if ASCII.isDigit(byte) {
        digit = byte - ASCII.zero
      } else if (0x61...0x66).contains(byte | 0x20) {
        digit = (byte | 0x20) - 0x57
      } else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
