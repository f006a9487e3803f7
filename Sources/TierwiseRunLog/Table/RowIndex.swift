/// Finds rows by their keys: places in an open hash table, at most three quarters of it in use.
struct RowIndex: Sendable {
  /// One more than the place of a row; 0 where free.
  private var slots = [UInt32](repeating: 0, count: 1024)

  func find(_ key: UInt64, _ keyOf: (Int) -> UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if keyOf(place) == key { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Returns whether so many rows are too many for it.
  func isFull(with count: Int) -> Bool { count * 4 > slots.count * 3 }

  /// Makes room, and puts the first `count` rows in again.
  mutating func grow(to count: Int, _ keyOf: (Int) -> UInt64) {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for place in 0..<count { put(keyOf(place), place) }
  }

  /// Adds a row that is not in the index yet.
  mutating func put(_ key: UInt64, _ place: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(place + 1)
  }
}
