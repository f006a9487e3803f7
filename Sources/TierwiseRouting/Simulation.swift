package import TierwiseCatalog
package import TierwiseRunLog

/// What many tasks come to under one policy.
package struct Simulation: Sendable {
  /// What the policy is called.
  package let name: String
  /// The names of its tiers.
  package let tiers: [String]
  /// The tier of each task, by its name.
  package private(set) var choices: [String] = []
  /// What the tasks with tokens cost.
  package private(set) var cost = Money.zero
  /// How many of them have a price.
  package private(set) var priced = 0
  /// Tasks on the tier that somebody judged right, of those judged.
  package private(set) var accuracy = Rate(0, of: 0)

  /// A task, with what is known of how it went.
  package struct Case: Sendable {
    package var task: RoutingTask
    /// The line it stands in.
    package let line: Int
    /// The tier that was judged right.
    package var right: String?
    package var input: Int?
    package var output: Int?

    package init(_ task: RoutingTask, line: Int = 1) {
      self.task = task
      self.line = line
    }
  }

  /// Prices of a tier, by the size of the prompt.
  package typealias Prices = (_ tier: String, _ prompt: Int) -> Model.Price?

  /// Routes all tasks.
  package init(_ name: String, _ cases: [Case], _ router: Router, _ prices: Prices) {
    var router = router
    self.name = name
    tiers = router.tiers
    for entry in cases {
      let tier = router.tiers[router.route(entry.task).tier]
      choices.append(tier)
      if let right = entry.right { accuracy = accuracy + Rate(tier == right ? 1 : 0, of: 1) }
      guard let input = entry.input, let output = entry.output,
        let price = prices(tier, input)
      else { continue }
      priced += 1
      cost += Money(
        picodollars: Int128(input) * Int128(price.input) + Int128(output) * Int128(price.output))
    }
  }

  /// How many tasks are on each tier, the lowest first.
  package var counts: [Int] { tiers.map { tier in choices.count { $0 == tier } } }

  /// The accuracy's interval, 95 %.
  package var interval: ClosedRange<Double> { accuracy.wilson(Confidence.usual.twoSided) }

  /// Returns the places of the tasks that policies send to different tiers.
  package static func disagreements(of runs: [Simulation]) -> [Int] {
    guard let first = runs.first else { return [] }
    return first.choices.indices.filter { place in
      runs.contains { $0.choices[place] != first.choices[place] }
    }
  }
}
