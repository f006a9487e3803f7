extension ByteSearch {
  /// Sixteen bytes, compared at once.
  private typealias Block = SIMD16<UInt8>

  @inline(__always) private static func block(_ bytes: RawSpan, at offset: Int) -> Block {
    // The callers keep offset + 16 within the span; a block has no invalid bit pattern.
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Block.self)
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Returns whether a byte of the block has its high bit set.
  @inline(__always) private static func hasHighBit(_ block: Block) -> Bool {
    let words = unsafe unsafeBitCast(block, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & highBits != 0
  }

  @inline(__always)
  private static func raising(_ left: UInt8, _ right: UInt8, in block: Block) -> Block {
    raising(Block(repeating: left), Block(repeating: right), in: block)
  }

  /// Returns the block with 0xFF in place of the two bytes, which sets their high bits.
  @inline(__always)
  private static func raising(_ left: Block, _ right: Block, in block: Block) -> Block {
    block.replacing(with: 0xFF, where: (block .== left) .| (block .== right))
  }

  /// The first places of what few texts have, found in one pass.
  package struct Marks {
    /// The first byte that is not ASCII.
    package var nonASCII: Int?
    package var carriageReturn: Int?
    /// The first `<`.
    package var less: Int?
  }

  /// Returns where in a range the first bytes stand that few texts have.
  package static func marks(in bytes: Span<UInt8>, _ range: Range<Int>) -> Marks {
    let raw = unsafe bytes.bytes
    var marks = Marks()
    // What was found is not looked for again: no byte equals 0xFF once its high bit is taken off,
    // and before that it is no ASCII.
    var kept = Block(repeating: 0xFF)
    var carriage = Block(repeating: ASCII.carriageReturn)
    var less = Block(repeating: ASCII.less)
    var offset = range.lowerBound
    precondition(offset >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    while offset < range.upperBound {
      if offset &+ 64 <= range.upperBound {
        let found =
          raising(carriage, less, in: block(raw, at: offset) & kept)
          | raising(carriage, less, in: block(raw, at: offset &+ 16) & kept)
          | raising(carriage, less, in: block(raw, at: offset &+ 32) & kept)
          | raising(carriage, less, in: block(raw, at: offset &+ 48) & kept)
        if !hasHighBit(found) {
          offset &+= 64
          continue
        }
      }
      let rest = offset..<min(offset &+ 64, range.upperBound)
      if marks.nonASCII == nil, let found = firstNonASCII(in: bytes, rest) {
        marks.nonASCII = found
        kept = Block(repeating: 0x7F)
      }
      if marks.carriageReturn == nil, let found = first(ASCII.carriageReturn, in: bytes, rest) {
        marks.carriageReturn = found
        carriage = Block(repeating: 0xFF)
      }
      if marks.less == nil, let found = first(ASCII.less, in: bytes, rest) {
        marks.less = found
        less = Block(repeating: 0xFF)
      }
      if marks.nonASCII != nil, marks.carriageReturn != nil, marks.less != nil { break }
      offset = rest.upperBound
    }
    return marks
  }
}
