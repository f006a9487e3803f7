public import TierwiseCore

extension Model {
  /// List prices of one span of days and one band of prompt sizes, in picodollars per token.
  ///
  /// One USD per million tokens is 1,000,000 picodollars per token, so that every list price is whole.
  public struct Price: Hashable, Sendable {
    /// The first day; nil since the release.
    public var from: CalendarDay?
    /// The last day, inclusive; nil until further notice.
    public var until: CalendarDay?
    /// The largest prompt, in tokens with cache reads and writes; nil for every larger one.
    ///
    /// The band of the prompt prices all tokens of a request, its output too.
    public var promptTokensUpTo: Int?
    /// Of a token read in.
    public var input: Int
    /// Of a token written out.
    public var output: Int
    /// Of a token put into the cache for five minutes.
    public var cacheWrite5m: Int
    /// Of a token put into the cache for an hour.
    public var cacheWrite1h: Int
    /// Of a token read from the cache.
    public var cacheRead: Int

    package init(
      from: CalendarDay? = nil, until: CalendarDay? = nil, promptTokensUpTo: Int? = nil,
      input: Int, output: Int, cacheWrite5m: Int, cacheWrite1h: Int, cacheRead: Int
    ) {
      self.from = from
      self.until = until
      self.promptTokensUpTo = promptTokensUpTo
      self.input = input
      self.output = output
      self.cacheWrite5m = cacheWrite5m
      self.cacheWrite1h = cacheWrite1h
      self.cacheRead = cacheRead
    }
  }

  /// List prices of fast mode, in picodollars per token; cache factors apply on top.
  public struct FastMode: Hashable, Sendable {
    /// Of a token read in.
    public var input: Int
    /// Of a token written out.
    public var output: Int
    /// The first day; nil where it is not established.
    public var from: CalendarDay?
    /// The last day, inclusive; nil until further notice.
    public var until: CalendarDay?
  }

  /// Returns the prices that hold on a day, smallest band first; empty where none are established.
  public func prices(on day: CalendarDay) -> [Price] {
    prices.filter { price in
      (price.from.map { $0 <= day } ?? true) && (price.until.map { $0 >= day } ?? true)
    }
  }

  /// Returns the price of a request on a day, by the tokens of its prompt, or nil.
  public func price(on day: CalendarDay, promptTokens: Int) -> Price? {
    prices(on: day).first { price in price.promptTokensUpTo.map { promptTokens <= $0 } ?? true }
  }
}

/// What one model costs beside another: the lowest and the highest factor over its kinds of tokens.
public struct PriceRatio: Hashable, Sendable, CustomStringConvertible {
  /// The lowest factor, in thousandths.
  public let lowest: Int
  /// The highest factor, in thousandths; equal to `lowest` where one number says it.
  public let highest: Int

  /// The factor in words: `0.67`, `0.1 to 0.5`.
  public var description: String {
    let low = Decimal.words(lowest)
    let high = Decimal.words(highest)
    return low == high ? low : "\(low) to \(high)"
  }
}

extension PriceRatio {
  /// Returns what a token of `new` costs on a day, times one of `old`; nil where a price is missing.
  ///
  /// Input and output are compared, in every band.
  public init?(of new: Model, to old: Model, on day: CalendarDay) {
    var factors: [Int] = []
    for after in new.prices(on: day) {
      // A retired model has no price of the day any more: its last one is what was paid.
      for before in old.prices.filter({ $0.until == nil }) where before.input > 0 {
        factors.append(after.input * 1000 / before.input)
        if before.output > 0 { factors.append(after.output * 1000 / before.output) }
      }
    }
    guard let lowest = factors.min(), let highest = factors.max() else { return nil }
    self.lowest = lowest
    self.highest = highest
  }
}

extension PriceRatio {
  /// Returns what a token of one price costs, times one of another; nil where nothing is divided by.
  init?(of new: Model.Price, to old: Model.Price) {
    guard old.input > 0, old.output > 0 else { return nil }
    let factors = [new.input * 1000 / old.input, new.output * 1000 / old.output]
    lowest = min(factors[0], factors[1])
    highest = max(factors[0], factors[1])
  }
}

/// Decimal numbers as whole numbers of a small unit.
package enum Decimal {
  /// Returns thousandths as a number of at most two decimals: `670` is `0.67`.
  package static func words(_ thousandths: Int) -> String {
    let hundredths = (thousandths + 5) / 10
    let whole = hundredths / 100
    let rest = hundredths % 100
    if rest == 0 { return String(whole) }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
  }

  /// Returns a decimal number in units of its last place, or nil.
  ///
  /// It has at most twelve digits, `places` of them behind the point; up to six cannot overflow.
  package static func units(_ text: String, places: Int) -> Int? {
    var value = 0
    var decimals: Int?
    var digits = 0
    for byte in text.utf8 {
      if byte == ASCII.period, decimals == nil {
        decimals = 0
        continue
      }
      guard ASCII.isDigit(byte), digits < 12 else { return nil }
      if let count = decimals {
        guard count < places else { return nil }
        decimals = count + 1
      }
      value = value * 10 + Int(byte - ASCII.zero)
      digits += 1
    }
    guard digits > 0 else { return nil }
    for _ in (decimals ?? 0)..<places { value *= 10 }
    return value
  }
}

extension Registry.Pricing {
  /// How many tokens a new tokenizer makes for one of an old: `1.3`.
  public var newTokenizerWords: String { Decimal.words(newTokenizer) }
}
