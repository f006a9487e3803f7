/// Finds groups by what they say: places in an open hash table, at most half of it in use.
struct GroupIndex: Sendable {
  /// One more than the place of a group; 0 where free.
  private var slots = [UInt32](repeating: 0, count: 256)

  @inline(__always)
  func find(_ group: RunGroup, in groups: [RunGroup]) -> Int? {
    let mask = slots.count &- 1
    var slot = Self.hash(group) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) &- 1
      if groups[place] == group { return place }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Adds a group that is not in the index yet, and is the last one.
  mutating func put(_ place: Int, in groups: [RunGroup]) {
    if groups.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for known in groups.indices { set(known, groups[known]) }
    } else {
      set(place, groups[place])
    }
  }

  private mutating func set(_ place: Int, _ group: RunGroup) {
    let mask = slots.count - 1
    var slot = Self.hash(group) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(place + 1)
  }

  @inline(__always)
  private static func hash(_ group: RunGroup) -> Int {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var state = UInt64(group.agent.index) << 32 | UInt64(group.model.index)
    state = (state &* factor) ^ (UInt64(group.requested.index) << 32 | UInt64(group.project.index))
    state = (state &* factor) ^ (UInt64(group.arm.index) << 32 | UInt64(group.taskType.index))
    state = (state &* factor) ^ UInt64(group.terms.rawValue)
    return Int(truncatingIfNeeded: (state &* factor) >> 32)
  }
}
