import TierwiseCatalog
import TierwiseCore

/// What a model costs on one day and on one set of terms.
struct Tariff {
  /// Why there is no price at all; nil where there is one.
  private let reason: Pricer.Reason?
  /// By the sizes of prompts, smallest first.
  private let bands: [Band]
  private let hasCachePrices: Bool

  /// The prices of prompts up to a size, in picodollars a token.
  private struct Band {
    /// The largest prompt.
    let upTo: Int
    /// Whether the speed has a price in it.
    let isKnown: Bool
    let input: Int
    let output: Int
    let cacheRead: Int
    let cacheWrite5m: Int
    let cacheWrite1h: Int
    /// In thousandths, where they are not 1000.
    let batch: Int
    let place: Int
    /// Of a search of the web.
    let search: Int
  }

  init(_ entry: PriceBook.Entry?, isDated: Bool, _ terms: RunGroup.Terms, _ day: Int?) {
    guard let entry else {
      self.init(.unknownModel)
      return
    }
    if isDated, day == nil {
      self.init(.noDate)
      return
    }
    let date = day.map { CalendarDay(number: $0) }
    let prices = entry.prices.filter { price in
      guard isDated, let date else { return true }
      return (price.from.map { $0 <= date } ?? true) && (price.until.map { $0 >= date } ?? true)
    }
    guard !prices.isEmpty else {
      self.init(.noPriceOnDay)
      return
    }
    self.init(
      nil, prices.map { Self.band($0, entry, terms, date) },
      hasCachePrices: entry.hasCachePrices)
  }

  private init(_ reason: Pricer.Reason?, _ bands: [Band] = [], hasCachePrices: Bool = false) {
    self.reason = reason
    self.bands = bands
    self.hasCachePrices = hasCachePrices
  }

  private static func band(
    _ price: Model.Price, _ entry: PriceBook.Entry, _ terms: RunGroup.Terms, _ day: CalendarDay?
  ) -> Band {
    var price = price
    var batch = terms.contains(.batch) ? entry.batch : 1000
    var isKnown = !terms.contains(.unknownSpeed)
    if isKnown, terms.contains(.fast) {
      if let fast = entry.fast, price.input > 0, fast.holds(on: day) {
        // The factors of the cache hold for the price of fast mode, and no batch runs in it.
        price.cacheWrite5m = scaled(price.cacheWrite5m, fast.input, price.input)
        price.cacheWrite1h = scaled(price.cacheWrite1h, fast.input, price.input)
        price.cacheRead = scaled(price.cacheRead, fast.input, price.input)
        price.input = fast.input
        price.output = fast.output
        batch = 1000
      } else {
        isKnown = false
      }
    }
    return Band(
      upTo: price.promptTokensUpTo ?? .max, isKnown: isKnown, input: price.input,
      output: price.output, cacheRead: price.cacheRead, cacheWrite5m: price.cacheWrite5m,
      cacheWrite1h: price.cacheWrite1h, batch: batch,
      place: terms.contains(.us) ? entry.usInference : 1000, search: entry.search)
  }

  private static func scaled(_ price: Int, _ fast: Int, _ input: Int) -> Int {
    Int(clamping: Int128(price) * Int128(fast) / Int128(input))
  }

  /// Returns what a row of this kind costs.
  @inline(__always)
  func cost(of row: RunRow) -> Pricer.Cost {
    if let reason { return .unpriced(reason) }
    let prompt = row.tokens.prompt
    if !hasCachePrices, prompt > Int(row.tokens.input) { return .unpriced(.noCachePrice) }
    var place = 0
    while place < bands.count &- 1, prompt > bands[place].upTo { place &+= 1 }
    let band = bands[place]
    guard band.isKnown else { return .unpriced(.unknownSpeed) }
    let cost = Self.amount(row, band)
    // Of a run only the sum of its prompts is known: each of them may have been in a smaller band.
    guard row.isRun, place > 0 else { return .priced(cost, upTo: cost) }
    let others = bands[..<place].filter(\.isKnown).map { Self.amount(row, $0) }
    return .priced(others.reduce(cost, min), upTo: others.reduce(cost, max))
  }

  @inline(__always)
  private static func amount(_ row: RunRow, _ band: Band) -> Money {
    let tokens = row.tokens
    var sum = product(tokens.input, band.input)
    sum += product(tokens.cacheRead, band.cacheRead)
    sum += product(tokens.cacheWrite5m, band.cacheWrite5m)
    sum += product(tokens.cacheWrite1h, band.cacheWrite1h)
    sum += product(tokens.output, band.output)
    if band.batch != 1000 { sum = sum * Int128(band.batch) / 1000 }
    if band.place != 1000 { sum = sum * Int128(band.place) / 1000 }
    if row.searches > 0 { sum += Int128(row.searches) * Int128(band.search) }
    return Money(picodollars: sum)
  }

  @inline(__always)
  private static func product(_ count: UInt32, _ price: Int) -> Int128 {
    let product = Int(count).multipliedFullWidth(by: price)
    return Int128(product.high) << 64 | Int128(product.low)
  }
}

extension Model.FastMode {
  /// Returns whether it has a price on a day; it has where nobody says which day it is.
  fileprivate func holds(on day: CalendarDay?) -> Bool {
    guard let day else { return true }
    return (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
