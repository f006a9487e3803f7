package import TierwiseRunLog

/// What a success costs once failures and waiting are counted (002-22, 002-23).
package struct TrueCostReport: Hashable, Sendable {
  /// What the runs cost.
  package let paid: Money
  /// What their failures cost.
  package let failures: Money
  /// What waiting for them cost.
  package let waiting: Money
  package let successes: Int

  /// Creates it; nil where no outcomes are known.
  package init?(_ totals: Totals, _ policy: ReportPolicy.TrueCost) {
    successes = totals[.success]
    guard totals.success.count > 0 else { return nil }
    paid = totals.cost
    let failed = totals[.failure] + totals[.corrected]
    failures = Money(dollars: policy.failure ?? 0).times(failed)
    let hours = Double(totals.duration) / 3_600_000
    waiting = Money(dollars: (policy.hour ?? 0) * hours)
  }

  /// What one success costs; nil where there is none.
  package var perSuccess: Money? { (paid + failures + waiting).divided(by: successes) }

  /// Returns the rate of failures below which trying the lower tier first pays.
  ///
  /// `validation` is what it costs to see that it failed.
  package static func breakEven(low: Money, high: Money, validation: Money = .zero) -> Double? {
    guard high > .zero else { return nil }
    return max(0, 1 - (low + validation).dollars / high.dollars)
  }
}
