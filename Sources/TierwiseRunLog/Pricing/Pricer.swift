import TierwiseCatalog
import TierwiseCore

/// Prices the rows of a table.
///
/// What rows of one model, on one day and one set of terms have in common is looked up once, in a
/// `Tariff`; what is left for a row is a handful of products.
package struct Pricer {
  private let book: PriceBook
  private let names: Names
  private let isDated: Bool
  /// For each group of the table, the place of its kind.
  private let kindOfGroup: [Int32]
  private var kinds: [Kind]
  /// What the book says of models; a nil inside is one that it does not know.
  private var entries: [Names.ID: PriceBook.Entry?] = [:]
  private var tariffs: [Tariff] = []

  /// A model on some terms.
  private struct Kind {
    let model: Names.ID
    let terms: RunGroup.Terms
    /// The places of tariffs, by the day; 0 where none was made yet, else one more than the place.
    var byDay: [Int32] = []
    /// The day of the first of them.
    var firstDay = 0
    /// The same for what has no day.
    var undated: Int32 = 0
  }

  package init(_ book: PriceBook, for table: RunTable) {
    self.book = book
    names = table.names
    isDated = book.isDated
    var places: [UInt64: Int32] = [:]
    var kinds: [Kind] = []
    kindOfGroup = table.groups.map { group in
      let key = UInt64(group.model.index) << 8 | UInt64(group.terms.rawValue)
      if let known = places[key] { return known }
      let place = Int32(kinds.count)
      places[key] = place
      kinds.append(Kind(model: group.model, terms: group.terms))
      return place
    }
    self.kinds = kinds
  }

  /// What a row costs.
  package enum Cost: Hashable, Sendable {
    /// Between two amounts, which are equal where the band of the price is known.
    case priced(Money, upTo: Money)
    case unpriced(Reason)
  }

  /// Why something has no price.
  package enum Reason: Int, CaseIterable, Sendable {
    /// No model of that exact id is known.
    case unknownModel
    /// The line does not say when it was.
    case noDate
    /// The model had no price on that day.
    case noPriceOnDay
    /// It ran at a speed of which no price is known.
    case unknownSpeed
    /// The book has no prices for caches.
    case noCachePrice
  }

  /// Returns what a row costs; runs whose requests are known cost nothing themselves.
  @inline(__always)
  package mutating func cost(of row: RunRow) -> Cost {
    if row.isRun, row.flags.contains(.hasRequests) || row.tokens == Tokens() {
      return .priced(.zero, upTo: .zero)
    }
    let place = tariff(Int(kindOfGroup[Int(row.group)]), row.day)
    return tariffs[place].cost(of: row)
  }

  /// Returns the place of the tariff for a kind on a day.
  @inline(__always)
  private mutating func tariff(_ kind: Int, _ day: Int?) -> Int {
    let known: Int32
    if let day {
      let place = day &- kinds[kind].firstDay
      let days = kinds[kind].byDay.count
      known = place >= 0 && place < days ? kinds[kind].byDay[place] : 0
    } else {
      known = kinds[kind].undated
    }
    return known > 0 ? Int(known) &- 1 : made(kind, day)
  }

  @inline(never)
  private mutating func made(_ kind: Int, _ day: Int?) -> Int {
    let model = kinds[kind].model
    let entry = entries[model] ?? book.entry(for: names[model])
    entries[model] = .some(entry)
    tariffs.append(Tariff(entry, isDated: isDated, kinds[kind].terms, day))
    let place = Int32(tariffs.count)
    guard let day else {
      kinds[kind].undated = place
      return tariffs.count - 1
    }
    if kinds[kind].byDay.isEmpty { kinds[kind].firstDay = day }
    let before = kinds[kind].firstDay - day
    if before > 0 {
      kinds[kind].byDay.insert(contentsOf: [Int32](repeating: 0, count: before), at: 0)
      kinds[kind].firstDay = day
    }
    let index = day - kinds[kind].firstDay
    let missing = index + 1 - kinds[kind].byDay.count
    if missing > 0 { kinds[kind].byDay += [Int32](repeating: 0, count: missing) }
    kinds[kind].byDay[index] = place
    return tariffs.count - 1
  }
}
