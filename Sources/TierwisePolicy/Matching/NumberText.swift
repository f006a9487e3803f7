import TierwiseCore

/// Writes whole numbers as printable text: six bits a byte, the lowest first.
///
/// Numbers below 32 take one byte; what has bit 5 goes on in the next. Line feeds say nothing.
struct NumberText {
  private(set) var bytes: [UInt8] = []
  private var lineStart = 0

  private static let zero: UInt8 = 0x30
  private static let goesOn: UInt8 = 0x20
  private static let longestLine = 96

  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= UInt(Self.goesOn) {
      add(UInt8(truncatingIfNeeded: rest & 0x1F) | Self.goesOn)
      rest >>= 5
    }
    add(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(Int(byte)) }
  }

  private mutating func add(_ digit: UInt8) {
    if bytes.count - lineStart == Self.longestLine {
      bytes.append(ASCII.lineFeed)
      lineStart = bytes.count
    }
    bytes.append(Self.zero + digit)
  }

  /// Reads what was written; behind the end there are only zeros.
  struct Reader {
    private var offset = 0

    @inline(__always)
    mutating func number(in bytes: Span<UInt8>) -> Int {
      var value: UInt = 0
      var shift: UInt = 0
      while offset < bytes.count {
        let digit = bytes[offset] &- NumberText.zero
        offset += 1
        guard digit < 0x40 else { continue }
        value |= UInt(digit & 0x1F) << shift
        guard digit & NumberText.goesOn != 0 else { break }
        shift += 5
      }
      return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }

    mutating func text(in bytes: Span<UInt8>) -> String {
      let count = number(in: bytes)
      let text = (0..<max(count, 0)).map { _ in UInt8(truncatingIfNeeded: number(in: bytes)) }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
