import TierwiseCatalog
import TierwiseCore

/// Prices the rows of a table.
package struct Pricer {
  private let book: PriceBook
  private let table: RunTable
  /// The prices by model name; nil until one is asked for.
  private var entries: [PriceBook.Entry??]
  /// The prices of each model on each day that was asked for, smallest band first.
  private var daily: [UInt64: [Model.Price]] = [:]

  package init(_ book: PriceBook, for table: RunTable) {
    self.book = book
    self.table = table
    entries = Array(repeating: nil, count: table.names.texts.count)
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
  package mutating func cost(of row: RunRow) -> Cost {
    if row.isRun, row.flags.contains(.hasRequests) || row.tokens == Tokens() {
      return .priced(.zero, upTo: .zero)
    }
    let group = table.group(of: row)
    guard let entry = entry(for: group.model) else { return .unpriced(.unknownModel) }
    let prices: [Model.Price]
    if book.isDated {
      guard let day = row.day else { return .unpriced(.noDate) }
      prices = self.prices(of: entry, group.model, day)
    } else {
      prices = entry.prices
    }
    guard let largest = prices.last else { return .unpriced(.noPriceOnDay) }
    if !entry.hasCachePrices, row.tokens.prompt > Int(row.tokens.input) {
      return .unpriced(.noCachePrice)
    }
    let prompt = row.tokens.prompt
    let band = prices.first { $0.promptTokensUpTo.map { prompt <= $0 } ?? true } ?? largest
    guard let cost = amount(row, group.terms, band, entry) else { return .unpriced(.unknownSpeed) }
    // Of a run only the sum of its prompts is known: each of them may have been in a smaller band.
    guard row.isRun, let first = prices.first, first != band else {
      return .priced(cost, upTo: cost)
    }
    let others = prices.prefix { $0 != band }.compactMap { amount(row, group.terms, $0, entry) }
    return .priced(others.reduce(cost, min), upTo: others.reduce(cost, max))
  }

  private mutating func entry(for model: Names.ID) -> PriceBook.Entry? {
    let place = Int(model.index)
    if let known = entries[place] { return known }
    let entry = book.entry(for: table.names[model])
    entries[place] = .some(entry)
    return entry
  }

  private mutating func prices(
    of entry: PriceBook.Entry, _ model: Names.ID, _ day: Int
  ) -> [Model.Price] {
    let key = UInt64(model.index) << 32 | UInt64(day)
    if let known = daily[key] { return known }
    let day = CalendarDay(number: day)
    let prices = entry.prices.filter { price in
      (price.from.map { $0 <= day } ?? true) && (price.until.map { $0 >= day } ?? true)
    }
    daily[key] = prices
    return prices
  }

  /// Returns the price of a row in a band; nil where its speed has none.
  private func amount(
    _ row: RunRow, _ terms: RunGroup.Terms, _ price: Model.Price, _ entry: PriceBook.Entry
  ) -> Money? {
    var price = price
    var batch = terms.contains(.batch) ? entry.batch : 1000
    if terms.contains(.unknownSpeed) { return nil }
    if terms.contains(.fast) {
      guard let fast = entry.fast, price.input > 0 else { return nil }
      if let day = row.day.map({ CalendarDay(number: $0) }) {
        if let from = fast.from, day < from { return nil }
        if let until = fast.until, day > until { return nil }
      }
      // The factors of the cache hold for the price of fast mode, and no batch runs in it.
      price.cacheWrite5m = Self.scaled(price.cacheWrite5m, fast.input, price.input)
      price.cacheWrite1h = Self.scaled(price.cacheWrite1h, fast.input, price.input)
      price.cacheRead = Self.scaled(price.cacheRead, fast.input, price.input)
      price.input = fast.input
      price.output = fast.output
      batch = 1000
    }
    let tokens = row.tokens
    var sum = Int128(tokens.input) * Int128(price.input)
    sum += Int128(tokens.cacheRead) * Int128(price.cacheRead)
    sum += Int128(tokens.cacheWrite5m) * Int128(price.cacheWrite5m)
    sum += Int128(tokens.cacheWrite1h) * Int128(price.cacheWrite1h)
    sum += Int128(tokens.output) * Int128(price.output)
    if batch != 1000 { sum = sum * Int128(batch) / 1000 }
    if terms.contains(.us), entry.usInference != 1000 {
      sum = sum * Int128(entry.usInference) / 1000
    }
    sum += Int128(row.searches) * Int128(entry.search)
    return Money(picodollars: sum)
  }

  private static func scaled(_ price: Int, _ fast: Int, _ input: Int) -> Int {
    Int(clamping: Int128(price) * Int128(fast) / Int128(input))
  }
}
