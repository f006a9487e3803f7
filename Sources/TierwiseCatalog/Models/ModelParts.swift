import TierwiseCore

/// The parts of a model's name, whatever stands between them and in whatever order its words come.
///
/// `claude-3-5-sonnet-20241022`, `Claude Sonnet 3.5` and `sonnet3_5` differ in the date alone. Two
/// names with equal parts name one model; there is no matching by prefix.
struct ModelParts: Hashable, Sendable {
  /// The sum of the words' hashes: their order does not count.
  private(set) var words: UInt64 = 0
  /// The numbers in their order, 16 bits each, the first one highest.
  private(set) var numbers: UInt64 = 0
  /// The number of eight digits; 0 where there is none.
  private(set) var date = 0
  /// Whether a window of a million tokens is asked for: `1m`.
  private(set) var asksForMillion = false

  /// Reads the parts of a name; nil where it holds other signs, or nothing but numbers.
  ///
  /// `fillers` are words that do not count, such as `claude`.
  init?(_ text: String, _ fillers: NameTable) {
    var text = text
    let parts = text.withUTF8 { buffer in
      let bytes = unsafe buffer.span
      return ModelParts(bytes, fillers)
    }
    guard let parts else { return nil }
    self = parts
  }

  /// Reads the parts of a name from its bytes.
  init?(_ bytes: Span<UInt8>, _ fillers: NameTable) {
    guard bytes.count <= 64 else { return nil }
    var hasWord = false
    var numberCount = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if ASCII.isLetter(byte) {
        let start = offset
        while offset < bytes.count, ASCII.isLetter(bytes[offset]) { offset += 1 }
        hasWord = true
        if !Self.isFiller(bytes, start..<offset, fillers) {
          words &+= Self.hash(bytes, start..<offset)
        }
      } else if ASCII.isDigit(byte) {
        var value = 0
        let start = offset
        while offset < bytes.count, ASCII.isDigit(bytes[offset]), offset - start < 9 {
          value = value * 10 + Int(bytes[offset] - ASCII.zero)
          offset += 1
        }
        if isMillion(value, behind: offset, in: bytes) {
          asksForMillion = true
          offset += 1
        } else if offset - start == 8, date == 0 {
          date = value
        } else {
          // One more than the number, so that a 0 in front is not lost.
          guard value < 0xFFFF, numberCount < 4 else { return nil }
          numbers = numbers << 16 | UInt64(value + 1)
          numberCount += 1
        }
      } else if Self.isSeparator(byte) {
        offset += 1
      } else {
        return nil
      }
    }
    guard hasWord else { return nil }
  }

  private func isMillion(_ value: Int, behind offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard value == 1, offset < bytes.count, ASCII.lowercased(bytes[offset]) == 0x6D else {
      return false
    }
    return offset + 1 == bytes.count || !ASCII.isLetter(bytes[offset + 1])
  }

  /// Returns whether the names differ at most in their dates and windows.
  func matches(_ other: ModelParts) -> Bool { words == other.words && numbers == other.numbers }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.hyphen || byte == ASCII.underscore || byte == ASCII.period
      || byte == ASCII.at
  }

  private static func isFiller(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ fillers: NameTable
  ) -> Bool {
    if fillers.index(of: bytes, range) != nil { return true }
    // Capitals are rare here, so that this way may be slow.
    guard range.contains(where: { ASCII.lowercased(bytes[$0]) != bytes[$0] }) else { return false }
    return fillers.index(of: String(bytes, range).lowercased()) != nil
  }

  /// The 64-bit FNV-1a hash of a word in small letters.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range {
      hash = (hash ^ UInt64(ASCII.lowercased(bytes[offset]))) &* 0x100_0000_01B3
    }
    return hash
  }
}
