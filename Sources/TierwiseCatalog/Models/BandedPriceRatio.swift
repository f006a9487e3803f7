public import TierwiseCore

/// What one model costs beside another, for short prompts and for long ones.
public struct BandedPriceRatio: Hashable, Sendable {
  /// The ratio up to each size of prompt; the last holds for all larger ones.
  private let bands: [Band]

  private struct Band: Hashable, Sendable {
    let upTo: Int?
    let ratio: PriceRatio
  }

  /// Returns what a token of `new` costs on a day, times one of `old`; nil where a price is missing.
  public init?(of new: Model, to old: Model, on day: CalendarDay) {
    let prices = new.prices(on: day) + old.prices(on: day)
    let limits = Set(prices.compactMap(\.promptTokensUpTo)).ordered()
    var bands: [Band] = []
    for limit in limits.map(Optional.some) + [nil] {
      let tokens = limit ?? (limits.last ?? 0) + 1
      guard let after = new.price(on: day, promptTokens: tokens),
        let before = old.price(on: day, promptTokens: tokens),
        let ratio = PriceRatio(of: after, to: before)
      else { return nil }
      if let last = bands.last, last.ratio == ratio { bands.removeLast() }
      bands.append(Band(upTo: limit, ratio: ratio))
    }
    self.bands = bands
  }

  /// Returns the ratio in words: `0.05 times one of x, in prompts above 100k tokens 0.25 times`.
  public func words(besides id: String) -> String {
    var text = ""
    var limit: Int?
    for band in bands {
      text +=
        limit.map { ", in prompts above \(Self.short($0)) tokens \(band.ratio) times" }
        ?? "\(band.ratio) times one of \(id)"
      limit = band.upTo
    }
    return text
  }

  private static func short(_ tokens: Int) -> String {
    tokens % 1000 == 0 ? "\(tokens / 1000)k" : "\(tokens)"
  }
}
