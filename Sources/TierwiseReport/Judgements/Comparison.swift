package import TierwiseCore
import TierwiseRunLog

/// The same agents before and after a day, as when a migration was deployed on it.
package struct Comparison: Sendable {
  package let before: DaySpan
  package let after: DaySpan
  /// The agents that ran in both, dearest before first.
  package let pairs: [Pair]

  /// One agent in both spans.
  package struct Pair: Sendable {
    package let before: Bucket
    package let after: Bucket

    /// Cost of a run, after by before.
    package var costRatio: Double? {
      guard let new = after.totals.costPerRun, let old = before.totals.costPerRun, old > .zero
      else { return nil }
      return new.dollars / old.dollars
    }

    /// How many times as fast it is, by the 95th percentile.
    package var speedup: Double? {
      guard let new = after.percentiles[.p95], let old = before.percentiles[.p95], new > 0
      else { return nil }
      return Double(old) / Double(new)
    }

    /// Between what the difference of the rates of success lies.
    package var successGap: ClosedRange<Double>? {
      after.totals.success.difference(
        from: before.totals.success, Confidence.usual.twoSided)
    }
  }

  /// Compares so many days before a day with so many from it on, up to today.
  package init(
    _ accounts: inout Accounts, at day: CalendarDay, days: Int, today: CalendarDay, agent: String?
  ) {
    before = DaySpan.days(days, before: day)
    let last = min(day.number + days - 1, today.number - 1)
    after = DaySpan(day, CalendarDay(number: max(day.number, last)))
    var (old, new) = (Accounts.Scope(before), Accounts.Scope(after))
    old.agent = agent
    new.agent = agent
    old.includesMain = false
    new.includesMain = false
    let later = accounts.buckets(by: .agent, in: new)
    pairs = accounts.buckets(by: .agent, in: old).compactMap { bucket in
      later.first { $0.name == bucket.name }.map { Pair(before: bucket, after: $0) }
    }
  }

  /// What the runs after the day cost less than they would have at each agent's cost before it, as a
  /// share of that; nil where nothing can be compared.
  package var savings: Double? {
    var paid = 0.0
    var would = 0.0
    for pair in pairs {
      guard let old = pair.before.totals.costPerRun, pair.after.totals.runs > 0 else { continue }
      paid += pair.after.totals.cost.dollars
      would += old.dollars * Double(pair.after.totals.runs)
    }
    return would > 0 ? 1 - paid / would : nil
  }

  /// The speedup in the middle of the agents' own; nil where none is known.
  package var speedup: Double? {
    let sorted = pairs.compactMap(\.speedup).ordered()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }
}
