import TierwiseCore

/// Finds which of few short keys some bytes spell, with three words of eight bytes.
///
/// A key is all of its first eight bytes, its second eight, its last eight and its length, so that
/// keys of up to 24 bytes are compared whole.
struct KeyTable {
  /// The longest key.
  static let longest = 24

  private struct Slot {
    var head: UInt64 = 0
    var middle: UInt64 = 0
    var tail: UInt64 = 0
    var count = 0
    var index = 0
  }

  private let slots: [Slot]

  /// Creates a table of keys, which are called by their places.
  init(_ keys: [String]) {
    var size = 16
    while size < keys.count * 4 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (index, key) in keys.enumerated() {
      let bytes = Array(key.utf8)
      precondition((1...Self.longest).contains(bytes.count), "a key of 1 to 24 bytes")
      var slot = Self.slot(bytes.span, 0..<bytes.count)
      slot.index = index
      var place = Self.place(slot, size)
      while slots[place].count > 0 { place = (place + 1) & (size - 1) }
      slots[place] = slot
    }
    self.slots = slots
  }

  /// Returns the place of the key that a range spells, or nil.
  @inline(__always)
  func index(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count > 0, range.count <= Self.longest else { return nil }
    let wanted = Self.slot(bytes, range)
    var place = Self.place(wanted, slots.count)
    while slots[place].count > 0 {
      let slot = slots[place]
      if slot.head == wanted.head, slot.tail == wanted.tail, slot.middle == wanted.middle,
        slot.count == wanted.count
      {
        return slot.index
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  @inline(__always)
  private static func place(_ slot: Slot, _ size: Int) -> Int {
    let mixed = (slot.head ^ slot.tail &* 31 ^ UInt64(slot.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (size &- 1)
  }

  @inline(__always)
  private static func slot(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Slot {
    let count = range.count
    let start = range.lowerBound
    if count >= 8 {
      // Words overlap where the key is no multiple of eight; the middle one starts where it can.
      let middle = count >= 16 ? start &+ 8 : range.upperBound &- 8
      return Slot(
        head: ByteSearch.word(in: bytes, at: start),
        middle: ByteSearch.word(in: bytes, at: middle),
        tail: ByteSearch.word(in: bytes, at: range.upperBound &- 8), count: count)
    }
    let head: UInt64
    if start &+ 8 <= bytes.count {
      // What stands behind the key is shifted out.
      head = ByteSearch.word(in: bytes, at: start) << UInt64(64 &- count &* 8)
    } else {
      var word: UInt64 = 0
      for offset in range.reversed() { word = word << 8 | UInt64(bytes[offset]) }
      head = word << UInt64(64 &- count &* 8)
    }
    return Slot(head: head, middle: 0, tail: 0, count: count)
  }
}
