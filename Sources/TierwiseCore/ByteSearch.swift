#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Searches over bytes, by the C library or some at a time: the only place where words are read out
/// of byte buffers.
///
/// What is asked for once a word is inlinable; see `ASCII`.
@usableFromInline
package enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Returns a word whose lowest set high bit marks the first byte of `word` equal to `byte`.
  @inline(__always) private static func matches(_ word: UInt64, _ repeated: UInt64) -> UInt64 {
    let difference = word ^ repeated
    return (difference &- ones) & ~difference & highs
  }

  @inline(__always) private static func word(_ bytes: RawSpan, at offset: Int) -> UInt64 {
    // The callers keep offset + 8 within the span; UInt64 has no invalid bit pattern.
    let loaded = unsafe bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: loaded)
  }

  /// Returns the eight bytes at an offset as a number, the first byte lowest.
  @inlinable @inline(__always)
  package static func word(in bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= bytes.count, "a word outside the bytes")
    let loaded = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: loaded)
  }

  /// Returns whether the left text comes before the right one in the order of their UTF-8 bytes.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let left = left.utf8Span.span
    let right = right.utf8Span.span
    let order = unsafe left.withUnsafeBytes { leftBuffer in
      unsafe right.withUnsafeBytes { rightBuffer in
        guard let left = leftBuffer.baseAddress, let right = rightBuffer.baseAddress else {
          return 0 as Int32
        }
        return unsafe memcmp(left, right, min(leftBuffer.count, rightBuffer.count))
      }
    }
    return order == 0 ? left.count < right.count : order < 0
  }

  /// Returns the offset of the first `byte` in `range`, or nil.
  package static func first(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "outside the bytes")
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Returns whether a range holds the bytes of a text.
  @inlinable @inline(__always)
  package static func isEqual(
    _ text: StaticString, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { letters in
      for index in 0..<letters.count
      where unsafe letters[index] != bytes[range.lowerBound &+ index] { return false }
      return true
    }
  }

  /// Returns whether two ranges hold the same bytes.
  package static func areEqual(
    _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
  ) -> Bool {
    precondition(leftRange.lowerBound >= 0 && leftRange.upperBound <= left.count, "outside")
    precondition(rightRange.lowerBound >= 0 && rightRange.upperBound <= right.count, "outside")
    guard leftRange.count == rightRange.count else { return false }
    return unsafe left.withUnsafeBytes { leftBuffer in
      unsafe right.withUnsafeBytes { rightBuffer in
        guard let left = leftBuffer.baseAddress, let right = rightBuffer.baseAddress else {
          return true
        }
        return unsafe memcmp(
          left + leftRange.lowerBound, right + rightRange.lowerBound, leftRange.count) == 0
      }
    }
  }

  /// Returns the offset of the first byte in `range` that is not ASCII, or nil.
  package static func firstNonASCII(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let raw = unsafe bytes.bytes
    var offset = range.lowerBound
    precondition(offset >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    while offset &+ 64 <= range.upperBound {
      let joined =
        word(raw, at: offset) | word(raw, at: offset &+ 8) | word(raw, at: offset &+ 16)
        | word(raw, at: offset &+ 24) | word(raw, at: offset &+ 32) | word(raw, at: offset &+ 40)
        | word(raw, at: offset &+ 48) | word(raw, at: offset &+ 56)
      if joined & highs != 0 { break }
      offset &+= 64
    }
    while offset &+ 8 <= range.upperBound {
      let found = word(raw, at: offset) & highs
      if found != 0 { return offset &+ found.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < range.upperBound {
      if bytes[offset] >= 0x80 { return offset }
      offset &+= 1
    }
    return nil
  }

  /// Returns the offset of the first byte in `range` that is not printable ASCII, or nil.
  package static func firstUnprintable(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let raw = unsafe bytes.bytes
    var offset = range.lowerBound
    precondition(offset >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    while offset &+ 8 <= range.upperBound {
      let value = word(raw, at: offset)
      // Subtracting a space from a smaller byte sets its high bit, which it did not have.
      let controls = (value &- ones &* UInt64(ASCII.space)) & ~value & highs
      let found = controls | matches(value, ones &* 0x7F) | (value & highs)
      if found != 0 { return offset &+ found.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < range.upperBound {
      if bytes[offset] &- ASCII.space > 0x5E { return offset }
      offset &+= 1
    }
    return nil
  }
}
