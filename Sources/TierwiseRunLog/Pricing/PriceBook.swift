package import TierwiseCatalog
import TierwiseCore

/// What tokens cost, by model and day.
package struct PriceBook: Sendable {
  /// What reports call it.
  package let name: String
  private let source: Source

  private enum Source: Sendable {
    case registry(Registry)
    /// Prices of tiers, the same on every day.
    case tiers([String: Entry], Registry)
  }

  /// The prices of one model.
  package struct Entry: Hashable, Sendable {
    package var prices: [Model.Price]
    package var fast: Model.FastMode?
    /// What inference in the US costs, in thousandths.
    package var usInference = 1000
    /// What a batch costs, in thousandths.
    package var batch = 1000
    /// What a search of the web costs, in picodollars.
    package var search = 0
    /// Whether the prices of caches are known.
    package var hasCachePrices = true

    package init(prices: [Model.Price]) { self.prices = prices }
  }

  /// The list prices of a registry, each on its days.
  package init(_ registry: Registry) {
    name = "list prices of \(registry.asOf)"
    source = .registry(registry)
  }

  /// Input and output prices by tier, in picodollars per token; a model is priced as its tier.
  package init(named name: String, tiers: [String: (input: Int, output: Int)], _ registry: Registry)
  {
    self.name = name
    source = .tiers(
      tiers.mapValues { price in
        var entry = Entry(prices: [
          Model.Price(
            input: price.input, output: price.output, cacheWrite5m: 0, cacheWrite1h: 0,
            cacheRead: 0)
        ])
        entry.hasCachePrices = false
        return entry
      }, registry)
  }

  /// Whether a price depends on the day.
  package var isDated: Bool {
    if case .registry = source { true } else { false }
  }

  /// Returns the prices of a model by the exact id of a log; nil where it is not known.
  ///
  /// Platforms' prefixes are taken off; nothing is guessed from a family or the beginning of a name.
  package func entry(for text: String) -> Entry? {
    switch source {
    case .registry(let registry):
      guard let id = Self.model(text, in: registry) else { return nil }
      let model = registry[id]
      var entry = Entry(prices: model.prices)
      entry.fast = model.fastMode
      if model.traits.contains(.usPremium) { entry.usInference = registry.pricing.usInference }
      entry.batch = registry.pricing.batch
      // Millionths of a dollar for a thousand are thousands of picodollars for one.
      entry.search = registry.pricing.webSearch * 1000
      return entry.prices.isEmpty ? nil : entry
    case .tiers(let tiers, let registry):
      return tiers[text] ?? Self.tier(of: text, in: registry).flatMap { tiers[$0] }
    }
  }

  /// Returns the model that an id of a log names, exactly, or in the dress of a platform.
  package static func model(_ text: String, in registry: Registry) -> ModelID? {
    switch registry.classify(text, for: .claudeCode, on: registry.asOf) {
    case .active(let id), .retiring(let id, _), .retired(let id, _): id
    case .providerPrefixed(_, let inner): inner.exactModel
    default: nil
    }
  }

  /// Returns the family of what a log names: an id, or the tier itself.
  package static func tier(of text: String, in registry: Registry) -> String? {
    if let id = model(text, in: registry) { return registry[id].family }
    if case .alias(let alias) = registry.classify(text, for: .claudeCode, on: registry.asOf) {
      return alias.family
    }
    return nil
  }
}

extension ModelValue {
  /// The model of an id that is written as it is.
  fileprivate var exactModel: ModelID? {
    switch self {
    case .active(let id), .retiring(let id, _), .retired(let id, _): id
    default: nil
    }
  }
}
