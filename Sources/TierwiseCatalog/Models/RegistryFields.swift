import TierwiseCore

/// Reads the fields of a registry's lines one after the other; a line that ends early has empty ones.
struct RegistryFields {
  // Constants of this module are folded into the loops below; those of another one are called.
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let bar = UInt8(ascii: "|")

  /// Where the next field begins.
  var offset = 0

  /// Goes to the next line, and tells whether there is one.
  mutating func nextLine(_ bytes: Span<UInt8>) -> Bool {
    let feed = ByteSearch.first(Self.lineFeed, in: bytes, offset..<bytes.count)
    offset = (feed ?? bytes.count) + 1
    return offset < bytes.count
  }

  mutating func field(_ bytes: Span<UInt8>) -> Range<Int> {
    let start = offset
    var end = offset
    while end < bytes.count, bytes[end] != Self.tab, bytes[end] != Self.lineFeed { end += 1 }
    offset = end < bytes.count && bytes[end] == Self.tab ? end + 1 : end
    return start..<end
  }

  /// Reads a record's letter; 0 where it is none.
  mutating func kind(_ bytes: Span<UInt8>) -> UInt8 {
    let range = field(bytes)
    return range.count == 1 ? bytes[range.lowerBound] : 0
  }

  mutating func text(_ bytes: Span<UInt8>) -> String { String(bytes, field(bytes)) }

  mutating func optional(_ bytes: Span<UInt8>) -> String? {
    let range = field(bytes)
    return range.isEmpty ? nil : String(bytes, range)
  }

  /// Reads a list, and calls `take` with the bytes of each item.
  mutating func items(_ bytes: Span<UInt8>, _ take: (Range<Int>) -> Void) {
    let range = field(bytes)
    guard !range.isEmpty else { return }
    var start = range.lowerBound
    for offset in range where bytes[offset] == Self.bar {
      take(start..<offset)
      start = offset + 1
    }
    take(start..<range.upperBound)
  }

  mutating func list(_ bytes: Span<UInt8>) -> [String] {
    var list: [String] = []
    items(bytes) { list.append(String(bytes, $0)) }
    return list
  }

  mutating func int(_ bytes: Span<UInt8>) -> Int? {
    let range = field(bytes)
    return range.isEmpty ? nil : number(bytes, range)
  }

  /// Reads a case by its place among all cases.
  mutating func place<Case: CaseIterable>(_ bytes: Span<UInt8>) -> Case?
  where Case.AllCases == [Case] {
    guard let place = int(bytes), place < Case.allCases.count else { return nil }
    return Case.allCases[place]
  }

  mutating func day(_ bytes: Span<UInt8>) -> CalendarDay? {
    let range = field(bytes)
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    return CalendarDay(
      year: number(bytes, start..<start + 4), month: number(bytes, start + 5..<start + 7),
      day: number(bytes, start + 8..<start + 10))
  }

  mutating func life(_ bytes: Span<UInt8>) -> Model.LifeSpan {
    Model.LifeSpan(released: day(bytes), deprecated: day(bytes), retires: day(bytes))
  }

  mutating func traits(_ bytes: Span<UInt8>) -> Model.Traits {
    Model.Traits(rawValue: UInt8(truncatingIfNeeded: int(bytes) ?? 0))
  }

  private func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var value = 0
    for offset in range { value = value &* 10 &+ Int(bytes[offset]) &- 0x30 }
    return value
  }
}
