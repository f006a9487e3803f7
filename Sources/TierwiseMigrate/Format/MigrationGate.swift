/// What must hold before the next migration may be applied; what it leaves out, the policy says.
package struct MigrationGate: Hashable, Sendable {
  /// What the migration is made for; all of it must be reached.
  package var aims: [Aim] = []
  /// The rate of success that must hold.
  package var success: Double?
  /// The rate that its lower bound must reach.
  package var floor: Double?
  /// How far below its own reference an agent may fall; nil where it is not compared.
  package var margin: Double?
  /// The fewest runs to judge by.
  package var runs: Int?
  /// The same for one agent.
  package var agentRuns: Int?
  /// How many days are measured.
  package var windowDays: Int?
  /// After so many days without a verdict somebody has to decide.
  package var maxHoldDays: Int?

  /// Something to be reached.
  package struct Aim: Hashable, Sendable {
    package let metric: Metric
    /// Of success the lowest rate, of all else the highest one, or the highest ratio to the reference.
    package let limit: Double

    package init(_ metric: Metric, atMost limit: Double) {
      self.metric = metric
      self.limit = limit
    }
  }

  /// What an aim is about.
  package enum Metric: String, CaseIterable, Sendable {
    case success, cost, p95, escalation, fallback
  }
}
