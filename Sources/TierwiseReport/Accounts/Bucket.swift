package import TierwiseRunLog

/// The sums of one agent, one model, one day, or whatever rows are grouped by.
package struct Bucket: Sendable {
  /// What it is called.
  package let name: String
  package var totals = Totals()
  /// How long runs took, by percentile; where there are too few, nothing stands there.
  package var percentiles: [Percentile: UInt32] = [:]

  package init(_ name: String) { self.name = name }
}

/// What rows are grouped by.
package enum Dimension: String, CaseIterable, Sendable {
  case agent, model, tier, category, day, week, month, project, arm

  /// Whether its groups come in the order of time, and not of cost.
  package var isTime: Bool { self == .day || self == .week || self == .month }
}
