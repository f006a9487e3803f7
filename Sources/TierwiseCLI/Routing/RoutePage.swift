import TierwiseCore
import TierwiseRouting

/// Where a task goes, for people.
struct RoutePage {
  private let explanation: RouteExplanation
  private let fallbacks: [Router.Fallback]
  private let router: Router
  private let prices: TierPrices

  init(
    _ explanation: RouteExplanation, _ fallbacks: [Router.Fallback], _ router: Router,
    _ prices: TierPrices
  ) {
    self.explanation = explanation
    self.fallbacks = fallbacks
    self.router = router
    self.prices = prices
  }

  func text(columns: Int, _ style: Style) -> String {
    let columns = min(columns, 100)
    let decision = explanation.decision
    var text = style.paint(decision.tier, .strong) + "\n"
    var head = Definitions()
    head.add(decision.step.rawValue, decision.because)
    let route = explanation.route.tier
    let other = route == router.tiers.count - 1 ? 0 : router.tiers.count - 1
    if other != route, let ratio = prices.ratio(of: decision.tier, to: router.tiers[other]) {
      head.add("price", "a token costs \(ratio), on \(prices.day)")
    }
    // Nothing below the task's floor is offered, and the fallbacks know it.
    if fallbacks.contains(where: { $0.tier == route - 1 }),
      let factor = prices.factor(of: router.tiers[route - 1], to: decision.tier)
    {
      let limit = TieredExecution.breakEven(priceRatio: Double(factor) / 1000)
      let below = Figures.percent(limit)
      head.add(
        "try first",
        "\(router.tiers[route - 1]), checked, saves while it fails less than \(below) of the time")
    }
    for (place, fallback) in fallbacks.enumerated() {
      head.add(
        place == 0 ? "fallback" : "then", "\(router.tiers[fallback.tier]) \(fallback.because)")
    }
    text += head.text(columns: columns, style)
    guard !explanation.others.isEmpty else { return text }
    text += "\n" + style.paint("what other steps would have said", .strong) + "\n"
    var others = Definitions()
    for opinion in explanation.others {
      others.add(opinion.step.rawValue, "\(opinion.tier): \(opinion.because)")
    }
    return text + others.text(columns: columns, style)
  }
}
