import TierwiseCore

/// Names that occur again and again in a log, each kept once and called by a number.
package struct Names: Sendable {
  /// The names; the first one is the empty name, which stands for nothing.
  package private(set) var texts: [String] = [""]
  private var hashes: [UInt64] = [0]
  /// Places in `texts`, by hash; 0 where free.
  private var slots = [UInt32](repeating: 0, count: 256)

  /// A name of one table of names.
  package struct ID: Hashable, Sendable {
    package let index: UInt32
    package init(_ index: UInt32) { self.index = index }

    /// No name.
    package static let none = ID(0)
  }

  package init() {}

  /// Returns the text of a name.
  package subscript(id: ID) -> String { texts[Int(id.index)] }

  /// Returns the name for some bytes; new ones are kept.
  @inline(__always)
  package mutating func id(_ bytes: Span<UInt8>, _ text: JSONCursor.Text) -> ID {
    if text.hasEscapes { return id(JSONText.decoded(bytes, text)) }
    let range = text.range
    if range.isEmpty { return .none }
    let hash = Hash.of(bytes, range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, equals(index, bytes, range) { return ID(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let name = String(bytes, range)
    // Bytes that are no UTF-8 are mended in the text, which is then looked for instead.
    guard name.utf8.elementsEqual([UInt8](bytes, range)) else { return id(name) }
    return add(name, hash)
  }

  /// Returns the name for a text; new ones are kept.
  package mutating func id(_ text: String) -> ID {
    let bytes = Array(text.utf8)
    return id(bytes.span, JSONCursor.Text(range: 0..<bytes.count, hasEscapes: false))
  }

  private func equals(_ index: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let known = texts[index].utf8Span.span
    guard known.count == range.count else { return false }
    for offset in 0..<known.count where known[offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func add(_ text: String, _ hash: UInt64) -> ID {
    let index = texts.count
    texts.append(text)
    hashes.append(hash)
    if texts.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for known in 1...index { place(known) }
    } else {
      place(index)
    }
    return ID(UInt32(index))
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: hashes[index]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(index)
  }
}
