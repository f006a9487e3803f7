import TierwiseCatalog
import TierwiseCore

/// What tiers cost on a day: the list prices of the models that their aliases mean.
struct TierPrices {
  let day: CalendarDay
  private let registry: Registry

  init(_ registry: Registry, on day: CalendarDay) {
    self.registry = registry
    self.day = day
  }

  private func model(of tier: String) -> Model? {
    registry.model(ofTier: tier, on: day).map { registry[$0] }
  }

  /// Returns the prices of a tier's tokens, by the size of the prompt.
  func price(of tier: String, prompt: Int) -> Model.Price? {
    model(of: tier)?.price(on: day, promptTokens: prompt)
  }

  /// Returns the prices of a tier in words: `$3 in, $15 out`, of short prompts.
  func words(of tier: String) -> String? {
    price(of: tier, prompt: 0).map { price in
      "$\(ModelFacts.dollars(price.input)) in, $\(ModelFacts.dollars(price.output)) out"
    }
  }

  /// Returns what one tier costs beside another, in words; nil where a price is missing.
  func ratio(of tier: String, to other: String) -> String? {
    guard let new = model(of: tier), let old = model(of: other) else { return nil }
    return BandedPriceRatio(of: new, to: old, on: day)?.words(besides: old.id)
  }

  /// Returns the same as the highest factor of all kinds of tokens and prompts, in thousandths.
  func factor(of tier: String, to other: String) -> Int? {
    guard let new = model(of: tier), let old = model(of: other) else { return nil }
    return PriceRatio(of: new, to: old, on: day)?.highest
  }
}
