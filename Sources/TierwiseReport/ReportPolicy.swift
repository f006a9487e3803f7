/// The limits that a report judges by; what nobody has set is not judged.
package struct ReportPolicy: Hashable, Sendable {
  package var alerts = Alerts()
  package var targets = Targets()
  package var budgets = Budgets()
  package var trueCost = TrueCost()
  package var gates = Gates()
  /// Where prices are from; `registry`, or the name of a price book.
  package var priceBook: String?

  package init() {}

  /// When a report warns.
  package struct Alerts: Hashable, Sendable {
    /// The cost of a day by the mean of the days before, at most.
    package var costDailyRatio: Double?
    /// How many days before.
    package var costWindowDays: Int?
    /// A tier's share of a day by its share of the days before, at most.
    package var tierSpikeRatio: Double?
    package var successAtLeast: Double?
    /// The 95th percentile of durations by that of the reference, at most.
    package var p95Ratio: Double?
    package var escalationAtMost: Double?
    package var fallbackAtMost: Double?
    /// How many runs or requests it takes to say that something is firing.
    package var minimumSample: Int?

    package init() {}
  }

  /// What gates decide by, where a migration says nothing else.
  package struct Gates: Hashable, Sendable {
    /// The rate of success below which a migration has failed.
    package var success: Double?
    /// The rate that must be proven.
    package var floor: Double?
    package var confidence: Double?
    package var runs: Int?
    package var agentRuns: Int?
    package var windowDays: Int?
    package var maxHoldDays: Int?
    /// How many days before a migration it is compared with.
    package var referenceDays: Int?
    /// The cost of a run by that of the reference, at most.
    package var costRatio: Double?
    package var p95Ratio: Double?
    /// The share of unknown outcomes above which nothing is concluded.
    package var unknownAtMost: Double?

    package init() {}
  }

  /// What is to be reached.
  package struct Targets: Hashable, Sendable {
    package var savings: Range = Range()
    /// How many times as fast as before.
    package var latencySpeedup: Double?
    /// Dollars for a run, at most.
    package var averageTaskCost: Double?
    /// Shares of runs by tier.
    package var tierShare: [String: Range] = [:]
    package var routingAccuracy: Double?
    /// The share of marks that count as good.
    package var qualityAtLeast: Double?
    /// The mark from which it is good.
    package var qualityCountsFrom: Int?

    package init() {}
  }

  /// From one share to another; nil where there is no end.
  package struct Range: Hashable, Sendable {
    package var min: Double?
    package var max: Double?

    package init(min: Double? = nil, max: Double? = nil) {
      self.min = min
      self.max = max
    }
  }

  /// What may be spent in a month, in dollars.
  package struct Budgets: Hashable, Sendable {
    package var monthly: Double?
    /// Shares of a budget that are told when they are in sight.
    package var alertAt: [Double] = []
    package var agents: [String: Double] = [:]
    package var tiers: [String: Double] = [:]

    package init() {}
  }

  /// What failures and waiting cost, in dollars.
  package struct TrueCost: Hashable, Sendable {
    package var isOn = false
    package var failure: Double?
    package var hour: Double?

    package init() {}
  }
}
