import TierwiseCore

/// The escapes of double-quoted scalars (YAML 1.2.2, 5.7).
enum Escape {
  /// Returns how many hexadecimal digits follow the letter, 0 if it takes none.
  static func digits(_ letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }

  /// Returns the character that a letter without digits stands for.
  static func value(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"), ASCII.tab: 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "e"): 0x1B
    case ASCII.space, ASCII.doubleQuote, ASCII.slash, ASCII.backslash: UInt32(letter)
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
  }

  /// Returns the number that `count` digits at `start` write, or nil where they are not there.
  static func hexadecimal(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for offset in start..<start &+ count {
      guard let digit = Parser.hexValue(text.byte(at: offset)) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// Returns whether the number is a Unicode scalar.
  static func isScalar(_ value: UInt32) -> Bool {
    value < 0xD800 || value > 0xDFFF && value <= 0x10FFFF
  }

  /// Returns the character of the surrogate pair `\uD83D\uDE00` at `start`.
  static func pair(_ text: Span<UInt8>, _ start: Int) -> UInt32? {
    guard text.byte(at: start &+ 1) == UInt8(ascii: "u"),
      let high = hexadecimal(text, start &+ 2, 4), high >> 10 == 0xD800 >> 10,
      text.byte(at: start &+ 6) == ASCII.backslash, text.byte(at: start &+ 7) == UInt8(ascii: "u"),
      let low = hexadecimal(text, start &+ 8, 4), low >> 10 == 0xDC00 >> 10
    else { return nil }
    return 0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)
  }

  /// Adds the character to the bytes as UTF-8.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension Span<UInt8> {
  /// Returns the length of the character at `offset`.
  func characterLength(at offset: Int) -> Int {
    guard offset < count else { return 0 }
    return TierwiseCore.UTF8Check.sequenceLength(at: offset, in: self, before: count) ?? 1
  }
}
