import TierwiseCore

/// Finds a name by its bytes: an open hash table over one packed array, without allocation.
package struct NameTable: Hashable, Sendable {
  /// The names, one after the other.
  private let bytes: [UInt8]
  /// Where each name ends in `bytes`.
  private let ends: [Int32]
  /// Indices into `ends`, -1 where free; a power of two of them, at most half in use.
  private let slots: [Int32]

  /// Creates a table; of equal names the first is found.
  package init(_ names: [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(names.reduce(0) { $0 + $1.utf8.count })
    var ends: [Int32] = []
    ends.reserveCapacity(names.count)
    for name in names {
      bytes.append(contentsOf: name.utf8)
      ends.append(Int32(bytes.count))
    }
    self.init(bytes, ends: ends)
  }

  /// Creates a table of names that stand one after the other; `ends` says where each one ends.
  package init(_ bytes: [UInt8], ends: [Int32]) {
    var size = 8
    while size < ends.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var start = 0
    for (index, end) in ends.enumerated() {
      var slot = Int(truncatingIfNeeded: Self.hash(bytes.span, start..<Int(end))) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
      start = Int(end)
    }
    self.bytes = bytes
    self.ends = ends
    self.slots = slots
  }

  /// The places of the names, in their order.
  package var indices: Range<Int> { ends.indices }

  /// Returns the name at a place.
  package func name(_ index: Int) -> String { String(bytes.span, range(index)) }

  /// Returns what `read` makes of the bytes of a name.
  func withName<Value>(_ index: Int, _ read: (Span<UInt8>) -> Value) -> Value {
    read(bytes.span.extracting(range(index)))
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Returns the index of the name that a range of bytes spells, or nil.
  package func index(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text, range)) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if equals(index, text, range) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Returns the index of a name, or nil.
  package func index(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { buffer in
      let span = unsafe buffer.span
      return index(of: span, 0..<span.count)
    }
  }

  private func equals(_ index: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    ByteSearch.areEqual(bytes.span, self.range(index), text, range)
  }

  /// Mixes the length and eight bytes spread over the name: a comparison follows every hit.
  @inline(__always)
  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let count = range.count
    guard count > 0 else { return 0 }
    let first = range.lowerBound
    let last = range.upperBound - 1
    var word = UInt64(truncatingIfNeeded: count)
    word = word << 8 | UInt64(text[first])
    word = word << 8 | UInt64(text[last])
    word = word << 8 | UInt64(text[max(first, last - 1)])
    word = word << 8 | UInt64(text[max(first, last - 2)])
    word = word << 8 | UInt64(text[first + count / 2])
    word = word << 8 | UInt64(text[first + count / 4])
    word = word << 8 | UInt64(text[first + count * 3 / 4])
    // Fibonacci hashing: the product's high bits depend on all bytes.
    return (word &* 0x9E37_79B9_7F4A_7C15) >> 40
  }
}
