import Testing

@testable import TierwiseCore

struct ByteTests {
  @Test func `a search finds the first byte at every distance from the start`() {
    for length in 0..<90 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0x0A
        if place + 3 < length { bytes[place + 3] = 0x0A }
        #expect(ByteSearch.first(0x0A, in: bytes.span, 0..<length) == place)
        #expect(ByteSearch.firstUnprintable(in: bytes.span, 0..<length) == place)
        #expect(ByteSearch.firstNonASCII(in: bytes.span, 0..<length) == nil)
        bytes[place] = 0xC3
        #expect(ByteSearch.firstNonASCII(in: bytes.span, 0..<length) == place)
        #expect(ByteSearch.firstUnprintable(in: bytes.span, 0..<length) == place)
      }
    }
  }

  @Test func `a search keeps to its range`() {
    let bytes = Array("a\naaaaaaaaaa\n".utf8)
    #expect(ByteSearch.first(0x0A, in: bytes.span, 2..<12) == nil)
    #expect(ByteSearch.first(0x0A, in: bytes.span, 2..<13) == 12)
    #expect(ByteSearch.first(0x0A, in: bytes.span, 5..<5) == nil)
  }

  @Test(
    arguments: [
      ("c3a9", 2), ("c328", nil), ("e282ac", 3), ("e28228", nil), ("eda080", nil), ("c080", nil),
      ("f09f9880", 4), ("f4908080", nil), ("80", nil), ("c3", nil), ("41", 1), ("e0809f", nil),
    ] as [(String, Int?)])
  func `well-formed sequences are told from the others`(_ hex: String, _ length: Int?) {
    let digits = Array(hex.utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { index in
      UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16) ?? 0
    }
    #expect(UTF8Check.sequenceLength(at: 0, in: bytes.span, before: bytes.count) == length)
  }
}
