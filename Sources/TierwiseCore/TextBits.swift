/// What there is in a text, as bits: one for each byte, the first lowest, 64 in a number.
@usableFromInline
package struct TextBits: Sendable {
  /// ASCII letters and digits.
  package var words: [UInt64] = []
  /// Ends of lines, and all that may open or close what is no prose: `"`, `<`, `\`, backticks, and
  /// the first byte of a curly quote.
  package private(set) var signs: [UInt64] = []

  package init() {}

  /// Looks at all bytes of a text; the bits behind the last one are 0.
  package mutating func find(in bytes: Span<UInt8>) {
    Self.find(in: bytes, &words, &signs)
  }

  private static func find(
    in bytes: Span<UInt8>, _ words: inout [UInt64], _ signs: inout [UInt64]
  ) {
    let count = (bytes.count &+ 63) >> 6
    clear(&words, count)
    clear(&signs, count)
    var words = words.mutableSpan
    var signs = signs.mutableSpan
    for block in 0..<bytes.count >> 6 {
      var word: UInt64 = 0
      var sign: UInt64 = 0
      for part in 0..<4 {
        let bits = ByteSearch.bits(in: bytes, at: block << 6 | part << 4)
        word |= bits.words &<< UInt64(truncatingIfNeeded: part << 4)
        sign |= bits.signs &<< UInt64(truncatingIfNeeded: part << 4)
      }
      words[block] = word
      signs[block] = sign
    }
    for place in bytes.count & ~63..<bytes.count {
      let byte = bytes[place]
      let bit: UInt64 = 1 << UInt64(place & 63)
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) { words[place >> 6] |= bit }
      if ByteSearch.isSign(byte) { signs[place >> 6] |= bit }
    }
  }

  /// Returns where the bytes end, from one on, whose bits are 1.
  @inlinable @inline(__always)
  package static func endOfRun(at offset: Int, in bits: Span<UInt64>) -> Int {
    var block = offset >> 6
    let rest = ~bits[block] &>> UInt64(truncatingIfNeeded: offset & 63)
    if rest != 0 { return offset &+ rest.trailingZeroBitCount }
    block &+= 1
    while block < bits.count, bits[block] == .max { block &+= 1 }
    return block << 6 | (block < bits.count ? (~bits[block]).trailingZeroBitCount : 0)
  }

  /// Makes so many numbers, all 0.
  private static func clear(_ numbers: inout [UInt64], _ count: Int) {
    numbers.removeAll(keepingCapacity: true)
    numbers.append(contentsOf: repeatElement(0, count: count))
  }
}

extension ByteSearch {
  /// Returns whether a byte ends a line, or may open or close what is no prose.
  fileprivate static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.lineFeed, ASCII.doubleQuote, ASCII.less, ASCII.backslash, ASCII.backtick, 0xE2: true
    default: false
    }
  }

  /// Returns the bits of the sixteen bytes at an offset.
  @inline(__always) fileprivate static func bits(
    in bytes: Span<UInt8>, at offset: Int
  ) -> (words: UInt64, signs: UInt64) {
    precondition(offset >= 0 && offset &+ 16 <= bytes.count, "a block outside the bytes")
    let block = unsafe block(bytes.bytes, at: offset)
    let letters = ((block | 0x20) &- 0x61) .< Block(repeating: 26)
    let digits = (block &- 0x30) .< Block(repeating: 10)
    let signs =
      ones(block .== Block(repeating: ASCII.lineFeed))
      | ones(block .== Block(repeating: ASCII.doubleQuote))
      | ones(block .== Block(repeating: ASCII.less))
      | ones(block .== Block(repeating: ASCII.backslash))
      | ones(block .== Block(repeating: ASCII.backtick))
      | ones(block .== Block(repeating: 0xE2))
    return (bits(ones(letters) | ones(digits)), bits(signs))
  }

  /// Returns a bit for each of sixteen bytes, which are 0 or ones.
  @inline(__always) private static func bits(_ bytes: Block) -> UInt64 {
    // Each byte keeps a bit of its own, so that the highest byte of a product has them all.
    let weights = unsafe unsafeBitCast(
      SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201), to: Block.self)
    let halves = unsafe unsafeBitCast(bytes & weights, to: SIMD2<UInt64>.self)
    return (halves[0] &* 0x0101_0101_0101_0101) >> 56
      | (halves[1] &* 0x0101_0101_0101_0101) >> 48 & 0xFF00
  }

  /// Returns the four bytes at an offset as a number, the first lowest; 0 for those behind the end.
  @inlinable @inline(__always)
  package static func fourBytes(in bytes: Span<UInt8>, at offset: Int) -> UInt32 {
    // A negative offset is a large one here.
    guard UInt(bitPattern: offset) &+ 4 <= UInt(bitPattern: bytes.count) else {
      precondition(offset >= 0, "an offset outside the bytes")
      var number: UInt32 = 0
      for place in offset..<max(offset, bytes.count) {
        number |= UInt32(bytes[place]) << UInt32((place &- offset) &* 8)
      }
      return number
    }
    let loaded = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: UInt32.self)
    return UInt32(littleEndian: loaded)
  }
}
