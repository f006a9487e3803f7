import TierwiseCore

/// Finds a name by its bytes: an open hash table over one packed array, without allocation.
package struct NameTable: Hashable, Sendable {
  /// The names, one after the other.
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// Indices into `entries`, -1 where free; a power of two of them, at most half in use.
  private let slots: [Int32]

  /// Where a name ends in `bytes`, and by what it is told from others.
  private struct Entry: Hashable {
    let end: Int32
    let key: Key
  }

  /// The ends of a name as numbers: all of it up to sixteen bytes, and a good hash beyond.
  private struct Key: Hashable {
    let first: UInt64
    let last: UInt64
    let count: Int

    @inline(__always)
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
      count = range.count
      let start = range.lowerBound
      if count >= 8 {
        first = ByteSearch.word(in: text, at: start)
        last = ByteSearch.word(in: text, at: range.upperBound - 8)
        return
      }
      last = 0
      if start + 8 <= text.count {
        let others = UInt64(truncatingIfNeeded: 64 - count * 8)
        first = count == 0 ? 0 : (ByteSearch.word(in: text, at: start) &<< others) &>> others
        return
      }
      var word: UInt64 = 0
      for offset in range.reversed() { word = word << 8 | UInt64(text[offset]) }
      first = word
    }

    /// Fibonacci hashing: the product's high bits depend on all bytes.
    var hash: Int {
      let mixed =
        (first ^ last.byteSwapped &+ UInt64(truncatingIfNeeded: count))
        &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 24)
    }
  }

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
    var entries: [Entry] = []
    entries.reserveCapacity(ends.count)
    let span = bytes.span
    var start = 0
    for (index, end) in ends.enumerated() {
      let key = Key(span, start..<Int(end))
      entries.append(Entry(end: end, key: key))
      var slot = key.hash & (size - 1)
      // Of many equal names only the first takes a slot, lest the others look for one ever longer.
      while slots[slot] >= 0 {
        let known = Int(slots[slot])
        let begin = known == 0 ? 0 : Int(entries[known - 1].end)
        if Self.isSame(entries[known].key, key, span, begin, span, start) { break }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: index) }
      start = Int(end)
    }
    self.bytes = bytes
    self.entries = entries
    self.slots = slots
  }

  /// The places of the names, in their order.
  package var indices: Range<Int> { entries.indices }

  /// Returns the name at a place.
  package func name(_ index: Int) -> String { String(bytes.span, range(index)) }

  /// Returns what `read` makes of the bytes of a name.
  func withName<Value>(_ index: Int, _ read: (Span<UInt8>) -> Value) -> Value {
    read(bytes.span.extracting(range(index)))
  }

  private func range(_ index: Int) -> Range<Int> { start(index)..<Int(entries[index].end) }

  private func start(_ index: Int) -> Int { index == 0 ? 0 : Int(entries[index - 1].end) }

  /// Returns the index of the first name that is the same as the one at a place.
  func firstIndex(ofNameAt index: Int) -> Int? {
    self.index(of: bytes.span, range(index))
  }

  /// Returns the index of the name that a range of bytes spells, or nil.
  package func index(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let key = Key(text, range)
    let mask = slots.count - 1
    var slot = key.hash & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if Self.isSame(
        entries[index].key, key, bytes.span, start(index), text, range.lowerBound)
      {
        return index
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Returns the index of a name, or nil.
  package func index(of name: String) -> Int? {
    let text = name.utf8Span.span
    return index(of: text, 0..<text.count)
  }

  /// Returns whether two names, which begin there, are the same.
  @inline(__always) private static func isSame(
    _ left: Key, _ right: Key, _ leftText: Span<UInt8>, _ leftStart: Int,
    _ rightText: Span<UInt8>, _ rightStart: Int
  ) -> Bool {
    guard left == right else { return false }
    return left.count <= 16
      || ByteSearch.areEqual(
        leftText, leftStart..<leftStart + left.count, rightText,
        rightStart..<rightStart + left.count)
  }
}
