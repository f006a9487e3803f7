package import TierwiseCatalog
package import TierwiseRunLog

/// A conversation with a tier for each turn, and what that costs beside one tier for all.
package struct Conversation: Sendable {
  /// The turns in their order.
  package private(set) var turns: [Turn] = []
  /// What the turns cost, and what they would cost without a change of tier; nil without tokens or
  /// prices.
  package private(set) var cost: Money? = .zero
  package private(set) var costOfOne: Money? = .zero
  /// Answers that were written on the simple tier, for nobody knew that they would be the last.
  package private(set) var simpleAnswers = 0

  /// What a model gave back.
  package struct Response: Sendable {
    /// The tools it asked for; nil where it was complete.
    package var tools: Set<String>?
    /// The tokens it was given, those of all turns before included.
    package var prompt: Int?
    /// The tokens it wrote.
    package var output: Int?
    /// The tokens that somebody expected it to write, before it did.
    package var expected: Int?

    package init(
      tools: Set<String>?, prompt: Int? = nil, output: Int? = nil, expected: Int? = nil
    ) {
      self.tools = tools
      self.prompt = prompt
      self.output = output
      self.expected = expected
    }
  }

  /// One turn.
  package struct Turn: Sendable {
    package let choice: TurnRules.Turn
    /// Whether the tier is another one than before.
    package let isChange: Bool
    /// What it costs; nil without tokens or a price.
    package let cost: Money?
  }

  /// Prices of a tier, by its place and the size of the prompt.
  package typealias Prices = (_ tier: Int, _ prompt: Int) -> Model.Price?

  /// Chooses a tier for each turn, as the rules would were they on.
  package init(_ responses: [Response], _ rules: TurnRules, _ prices: @escaping Prices) {
    var before = TurnRules.Before.start
    var mine = Caches(prices)
    var others = Caches(prices)
    for response in responses {
      let choice = rules.turn(after: before, expecting: response.expected)
      let cost = mine.cost(of: response, on: choice.tier)
      turns.append(
        Turn(
          choice: choice, isChange: turns.last.map { $0.choice.tier != choice.tier } ?? false,
          cost: cost))
      self.cost = self.cost.flatMap { sum in cost.map { sum + $0 } }
      let other = others.cost(of: response, on: rules.otherwise)
      costOfOne = costOfOne.flatMap { sum in other.map { sum + $0 } }
      if response.tools == nil, choice.tier != rules.otherwise { simpleAnswers += 1 }
      before = response.tools.map { .toolUse($0) } ?? .end
    }
  }

  /// What each model has in its cache: caches are per model, so that a change writes anew what the
  /// other model would have read.
  private struct Caches {
    private let prices: Prices
    private var cached: [Int: Int] = [:]
    private var last = 0

    init(_ prices: @escaping Prices) { self.prices = prices }

    /// Returns what a turn costs, its caches still warm; the whole prompt is cached afterwards.
    mutating func cost(of response: Response, on tier: Int) -> Money? {
      guard let prompt = response.prompt, let output = response.output,
        let price = prices(tier, prompt)
      else { return nil }
      // A prompt that became shorter begins otherwise, so that nothing of it was written before.
      if prompt < last { cached = [:] }
      last = prompt
      let read = min(cached[tier] ?? 0, prompt)
      cached[tier] = prompt
      return Money(
        picodollars: Int128(read) * Int128(price.cacheRead)
          + Int128(prompt - read) * Int128(price.cacheWrite5m)
          + Int128(output) * Int128(price.output))
    }
  }
}
