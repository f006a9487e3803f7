/// Searches sixteen bytes at a time, which every processor compares at once.
extension ByteSearch {
  @usableFromInline typealias Block = SIMD16<UInt8>

  /// Returns the offset of the first byte at or behind `start` that equals one of the two or is below
  /// a space, or the end.
  ///
  /// Whoever names the two has them ready as blocks.
  @inlinable @inline(__always)
  package static func firstControl(
    or left: UInt8, or right: UInt8, in bytes: Span<UInt8>, from start: Int
  ) -> Int {
    precondition(start >= 0, "an offset outside the bytes")
    let raw = unsafe bytes.bytes
    let (lefts, rights) = (Block(repeating: left), Block(repeating: right))
    let spaces = Block(repeating: ASCII.space)
    var offset = start
    while offset &+ 16 <= bytes.count {
      let block = block(raw, at: offset)
      let place = first(ones(block .< spaces) | ones(block .== lefts) | ones(block .== rights))
      if place < 16 { return offset &+ place }
      offset &+= 16
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < ASCII.space || byte == left || byte == right { return offset }
      offset &+= 1
    }
    return offset
  }

  /// Returns the offset of the first byte in `range` that is neither printable ASCII nor a line feed,
  /// or nil.
  package static func firstUnusual(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    precondition(offset >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    let raw = unsafe bytes.bytes
    while offset &+ 64 <= range.upperBound {
      let found =
        unusual(block(raw, at: offset)) | unusual(block(raw, at: offset &+ 16))
        | unusual(block(raw, at: offset &+ 32)) | unusual(block(raw, at: offset &+ 48))
      if first(found) < 16 { break }
      offset &+= 64
    }
    while offset &+ 16 <= range.upperBound {
      let place = first(unusual(block(raw, at: offset)))
      if place < 16 { return offset &+ place }
      offset &+= 16
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte &- ASCII.space > 0x5E, byte != ASCII.lineFeed { return offset }
      offset &+= 1
    }
    return nil
  }

  @inline(__always) private static func unusual(_ block: Block) -> Block {
    ones((block &- ASCII.space) .> Block(repeating: 0x5E))
      & ~ones(block .== Block(repeating: ASCII.lineFeed))
  }

  /// Returns the offset of the first byte in `range` that equals `left` and has `right` behind it in
  /// the range, or nil.
  package static func firstPair(
    _ left: UInt8, _ right: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var offset = range.lowerBound
    precondition(offset >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    let raw = unsafe bytes.bytes
    let (lefts, rights) = (Block(repeating: left), Block(repeating: right))
    while offset &+ 65 <= range.upperBound {
      let found =
        pairs(raw, offset, lefts, rights) | pairs(raw, offset &+ 16, lefts, rights)
        | pairs(raw, offset &+ 32, lefts, rights) | pairs(raw, offset &+ 48, lefts, rights)
      if first(found) < 16 { break }
      offset &+= 64
    }
    while offset &+ 17 <= range.upperBound {
      let place = first(pairs(raw, offset, lefts, rights))
      if place < 16 { return offset &+ place }
      offset &+= 16
    }
    while offset &+ 1 < range.upperBound {
      if bytes[offset] == left, bytes[offset &+ 1] == right { return offset }
      offset &+= 1
    }
    return nil
  }

  @inline(__always) private static func pairs(
    _ bytes: RawSpan, _ offset: Int, _ lefts: Block, _ rights: Block
  ) -> Block {
    ones(block(bytes, at: offset) .== lefts) & ones(block(bytes, at: offset &+ 1) .== rights)
  }
}

extension ByteSearch {
  /// Returns the sixteen bytes at an offset; the callers keep them within the span.
  @inlinable @inline(__always) static func block(_ bytes: RawSpan, at offset: Int) -> Block {
    // A block has no invalid bit pattern.
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Block.self)
  }

  /// Returns bytes of ones where a mask is true, which is how masks are kept; to join masks, or to
  /// choose by them, takes them apart first.
  @inlinable @inline(__always) static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> Block {
    unsafe unsafeBitCast(mask, to: Block.self)
  }

  /// Returns the place of the first byte that is not 0, or 16.
  @inlinable @inline(__always) static func first(_ found: Block) -> Int {
    let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: halves[0])
    if low != 0 { return low.trailingZeroBitCount >> 3 }
    return 8 &+ UInt64(littleEndian: halves[1]).trailingZeroBitCount >> 3
  }
}
