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

  @Test func `a search finds the first of several signs at every distance from the start`() {
    for length in 0..<90 {
      for place in 0..<length {
        for sign: UInt8 in [0x0A, 0x09, 0x1F, 0x3A, 0x23, 0x7F, 0x80, 0xFF] {
          var bytes = [UInt8](repeating: 0x61, count: length)
          bytes[place] = sign
          if place + 2 < length { bytes[place + 2] = 0x00 }
          let next = place + 2 < length ? place + 2 : length
          let isControl = sign < 0x20 || sign == 0x3A || sign == 0x23
          #expect(
            ByteSearch.firstControl(or: 0x3A, or: 0x23, in: bytes.span, from: 0)
              == (isControl ? place : next))
          let isUsual = sign == 0x0A || sign == 0x3A || sign == 0x23
          #expect(
            ByteSearch.firstUnusual(in: bytes.span, 0..<length)
              == (isUsual ? (next < length ? next : nil) : place))
        }
      }
    }
  }

  @Test func `a pair of bytes is found within its range`() {
    for length in 0..<70 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x2D, count: length)
        bytes[place] = 0x0A
        let found = place + 1 < length ? place : nil
        #expect(ByteSearch.firstPair(0x0A, 0x2D, in: bytes.span, 0..<length) == found)
        #expect(ByteSearch.firstPair(0x0A, 0x2D, in: bytes.span, 0..<place + 1) == nil)
        #expect(ByteSearch.firstPair(0x0A, 0x2D, in: bytes.span, place..<length) == found)
      }
    }
  }

  @Test func `a range is compared with a text`() {
    let bytes = Array("a name: b".utf8)
    func isName(_ range: Range<Int>) -> Bool { ByteSearch.isEqual("name", in: bytes.span, range) }
    #expect(isName(2..<6))
    #expect(!isName(1..<5))
    #expect(!isName(2..<5))
  }

  @Test func `each byte of a text has its bits`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let signs = Set("\n\"<\\`".utf8).union([0xE2])
    var bits = TextBits()
    func places(_ numbers: [UInt64]) -> [Int] {
      (0..<numbers.count * 64).filter { numbers[$0 >> 6] >> UInt64($0 & 63) & 1 != 0 }
    }
    for count in 0..<bytes.count {
      bits.find(in: bytes.span.extracting(0..<count))
      #expect(
        places(bits.words)
          == (0..<count).filter { ASCII.isLetter(bytes[$0]) || ASCII.isDigit(bytes[$0]) })
      #expect(places(bits.signs) == (0..<count).filter { signs.contains(bytes[$0]) })
    }
  }

  @Test func `a run of ones ends at the first zero`() {
    let bits: [UInt64] = [.max << 60, .max, 0b1011]
    let ends = [59, 60, 63, 64, 127, 128, 130, 131].map {
      TextBits.endOfRun(at: $0, in: bits.span)
    }
    #expect(ends == [59, 130, 130, 130, 130, 130, 130, 132])
    #expect(TextBits.endOfRun(at: 70, in: [0, .max].span) == 128)
  }

  @Test func `four bytes are read as a number up to the end`() {
    let bytes: [UInt8] = [1, 2, 3, 4, 5]
    let numbers = (0...5).map { ByteSearch.fourBytes(in: bytes.span, at: $0) }
    #expect(numbers == [0x0403_0201, 0x0504_0302, 0x050403, 0x0504, 0x05, 0])
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

struct ByteSearchTests {
  @Test func `a byte is found wherever it stands, the first of its kind`() {
    let signs: [UInt8] = [0x80, 0xFF, ASCII.carriageReturn, ASCII.less, 0x0C, 0x8D, 0xBC]
    for count in [0, 1, 15, 16, 63, 64, 65, 127, 128, 200] {
      for first in stride(from: 0, to: count, by: 7) {
        for (number, sign) in signs.enumerated() {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
          bytes[first] = sign
          bytes[(first * 3 + 5) % count] = signs[(number + 2) % signs.count]
          bytes[count - 1] = signs[(number + first) % signs.count]
          let range = (first % 3 == 0 ? 0 : first / 2)..<count
          #expect(
            ByteSearch.firstNonASCII(in: bytes.span, range)
              == range.first { bytes[$0] >= 0x80 }, "\(bytes)")
          for sign in signs {
            #expect(
              ByteSearch.first(sign, in: bytes.span, range) == range.first { bytes[$0] == sign },
              "\(bytes)")
          }
        }
      }
    }
  }

  @Test func `ranges are equal where their bytes are`() {
    let bytes = Array("abcabd".utf8)
    func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
      ByteSearch.areEqual(bytes.span, left, bytes.span, right)
    }
    #expect(areEqual(0..<2, 3..<5))
    #expect(!areEqual(0..<3, 3..<6))
    #expect(!areEqual(0..<2, 3..<6))
    #expect(areEqual(0..<0, 6..<6))
  }
}

struct UTF8SurveyTests {
  private func survey(_ bytes: [UInt8]) -> UTF8Check.Survey {
    UTF8Check.survey(bytes.span, from: 0)
  }

  @Test(arguments: [
    0x200B...0x200D, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF, 0xE0000...0xE007F, 0xE0100...0xE01EF,
  ])
  func `characters that nobody sees are suspected`(_ range: ClosedRange<UInt32>) throws {
    for value in range {
      let scalar = try #require(Unicode.Scalar(value))
      let found = survey(Array("é \(Character(scalar)) é".utf8))
      #expect(found.isValid && found.mayHide, "\(value)")
    }
  }

  @Test func `what writers set in type is not`() {
    let found = survey(Array("– — ‘a’ “b” … • → é 中文 😀".utf8))
    #expect(found.isValid && !found.mayHide)
  }

  @Test func `a byte that is no UTF-8 is found wherever it stands`() {
    for end in 0..<40 {
      let text = Array("aé中😀".utf8) + [UInt8](repeating: 0x61, count: end)
      #expect(survey(text).isValid)
      #expect(!survey(text + [0xC3]).isValid && !survey(text + [0x80, 0x61]).isValid)
    }
  }
}
