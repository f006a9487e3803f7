package import TierwiseRunLog

/// What must hold before a migration counts as good; all numbers come from files.
package struct GateRule: Hashable, Sendable {
  /// The rate of success below which it has failed.
  package var threshold: Double
  /// The rate that must be proven for it to pass.
  package var floor: Double
  /// How many runs with a known outcome the whole migration needs.
  package var minimum: Int
  /// The same for one agent.
  package var agentMinimum: Int
  /// How sure a proof must be.
  package var confidence: Confidence
  /// What else must hold, of the migration and of each agent.
  package var limits: [Limit]
  /// What the migration is made for; it holds of all agents together.
  package var aims: [Limit] = []
  /// How much worse than its reference it may be; nil where it is not compared.
  package var margin: Double?
  /// The share of runs with an unknown outcome above which nothing is concluded.
  package var unknownAtMost: Double

  package init(
    threshold: Double, floor: Double, minimum: Int, agentMinimum: Int, confidence: Confidence,
    limits: [Limit] = [], margin: Double? = nil, unknownAtMost: Double
  ) {
    self.threshold = threshold
    self.floor = floor
    self.minimum = minimum
    self.agentMinimum = agentMinimum
    self.confidence = confidence
    self.limits = limits
    self.margin = margin
    self.unknownAtMost = unknownAtMost
  }

  /// Something that may be so large at most.
  package struct Limit: Hashable, Sendable {
    package let measure: GateMeasure
    /// A rate, or the ratio to the reference.
    package let atMost: Double

    package init(_ measure: GateMeasure, atMost: Double) {
      self.measure = measure
      self.atMost = atMost
    }
  }
}

/// What a gate measures.
package enum GateMeasure: String, CaseIterable, Hashable, Sendable {
  case success
  /// Success beside that of the reference.
  case notInferior = "not-inferior"
  /// The ratio of the costs of a run.
  case cost
  /// The ratio of the 95th percentiles of a run's duration.
  case p95
  case escalation
  case fallback
}

/// What was measured of one agent, since it runs on its new model.
package struct GateSample: Hashable, Sendable {
  /// The agent's name.
  package var agent: String
  package var now = Measured()
  /// The time it is measured against.
  package var reference = Measured()

  package init(agent: String) { self.agent = agent }

  /// The runs of one span of time.
  package struct Measured: Hashable, Sendable {
    /// Successes of the runs whose outcome is known.
    package var success = Rate(0, of: 0)
    /// Runs of which nobody has said how they went.
    package var unknown = 0
    /// What each run cost, in dollars, in the order of time.
    package var costs: [Double] = []
    /// How long each run took, in milliseconds.
    package var latencies: [UInt32] = []
    package var escalation = Rate(0, of: 0)
    package var fallback = Rate(0, of: 0)

    package init() {}

    /// Takes in the runs of another agent.
    mutating func add(_ other: Measured) {
      success = success + other.success
      unknown += other.unknown
      costs += other.costs
      latencies += other.latencies
      escalation = escalation + other.escalation
      fallback = fallback + other.fallback
    }
  }
}
