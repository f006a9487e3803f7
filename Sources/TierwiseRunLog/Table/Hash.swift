import TierwiseCore

/// A 64-bit hash of bytes, the same on every machine and in every run.
package enum Hash {
  /// Returns the hash of a range of bytes.
  ///
  /// Eight bytes at a time are folded in by a 128-bit product. It tells messages apart: of twenty
  /// million two share a hash with a chance of one in 90,000.
  @inline(__always)
  package static func of(
    _ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  ) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: range.count)
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      state = mix(state ^ ByteSearch.word(in: bytes, at: offset), 0xE703_7ED1_A0B4_28DB)
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < range.upperBound {
      tail = tail << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    return mix(mix(state ^ tail, 0x8EBC_6AF0_9C88_C6E3), 0x5896_5CA7_5BD4_38D9)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
