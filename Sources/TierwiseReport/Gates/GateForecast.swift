package import TierwiseRunLog

/// When a gate can decide, and how likely it passes, from how much agents run (DESIGN §7).
///
/// Success alone is forecast: nobody knows what runs will cost.
package struct GateForecast: Hashable, Sendable {
  /// By agent: runs with a known outcome, of all, and how they went.
  package let volumes: [Volume]
  /// After so many days there are enough runs, and the window is over; nil where that never comes.
  package let days: Int?
  private let rule: GateRule

  /// How much an agent runs.
  package struct Volume: Hashable, Sendable {
    package let agent: String
    /// Runs whose outcome is known, so many a day.
    package let perDay: Double
    /// All of them.
    package let allPerDay: Double
    /// How they went.
    package let success: Rate

    package init(agent: String, perDay: Double, allPerDay: Double, success: Rate) {
      self.agent = agent
      self.perDay = perDay
      self.allPerDay = allPerDay
      self.success = success
    }
  }

  /// A decision further away than that is none.
  private static let horizon = 3660.0

  package init(_ volumes: [Volume], _ rule: GateRule, windowDays: Int) {
    self.volumes = volumes
    self.rule = rule
    let all = volumes.map(\.allPerDay).reduce(0, +)
    let known = volumes.map(\.perDay).reduce(0, +)
    let needed = (Double(rule.minimum) / known).rounded(.up)
    let isKnown = all > 0 && (all - known) / all <= rule.unknownAtMost
    days = isKnown && needed <= Self.horizon ? max(windowDays, Int(needed)) : nil
  }

  /// How all of them went.
  package var success: Rate { volumes.map(\.success).reduce(Rate(0, of: 0), +) }

  /// How many runs there will be when it can decide.
  package var runs: Int { volumes.map { runs(of: $0) }.reduce(0, +) }

  /// Returns how many runs of an agent there will be.
  package func runs(of volume: Volume) -> Int { Int(volume.perDay * Double(days ?? 0)) }

  /// Returns the chance that all agents together pass and none of them fails, if each succeeds so
  /// often; nil where there will be no decision.
  package func chance(of success: Double) -> Double? {
    guard days != nil, runs >= rule.minimum else { return nil }
    var chance = Self.chance(atLeast: needed(of: runs), of: runs, success)
    for volume in volumes {
      let count = runs(of: volume)
      guard count >= rule.agentMinimum else { continue }
      chance *= Self.chance(atLeast: Self.ceiling(rule.threshold, of: count), of: count, success)
    }
    return chance
  }

  /// How many successes it takes; more than there are runs where no number is enough.
  private func needed(of count: Int) -> Int {
    var hits = Self.ceiling(rule.threshold, of: count)
    let deviations = rule.confidence.oneSided
    while hits <= count, Rate(hits, of: count).wilson(deviations).lowerBound < rule.floor {
      hits += 1
    }
    return hits
  }

  /// Returns the lowest number of hits that is no lower rate.
  private static func ceiling(_ rate: Double, of count: Int) -> Int {
    var hits = Int(rate * Double(count))
    while hits < count, Double(hits) / Double(count) < rate { hits += 1 }
    return hits
  }

  private static func chance(atLeast hits: Int, of count: Int, _ rate: Double) -> Double {
    if hits <= 0 { return 1 }
    return hits > count ? 0 : max(0, 1 - Elementary.binomialTail(atMost: hits - 1, of: count, rate))
  }
}
