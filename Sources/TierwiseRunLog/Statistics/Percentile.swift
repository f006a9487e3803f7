/// Percentiles by the nearest rank: of n values in order, the one at place ceil(p · n).
package enum Percentile: Int, CaseIterable, Sendable {
  case p50 = 50
  case p90 = 90
  case p95 = 95
  case p99 = 99

  /// How many values are needed before it says anything (ten beyond it would say much).
  package var minimum: Int {
    switch self {
    case .p50: 5
    case .p90: 10
    case .p95: 20
    case .p99: 100
    }
  }

  /// Returns the value among values in rising order; nil where there are too few.
  package func value(_ sorted: [UInt32]) -> UInt32? {
    guard sorted.count >= minimum else { return nil }
    return sorted[(sorted.count * rawValue + 99) / 100 - 1]
  }

  /// Returns values between which it lies, by the ranks that a binomial distribution allows.
  ///
  /// Either is nil where there are too few values for it: an upper bound of p95 needs 59 at 95 %.
  package func bounds(
    _ sorted: [UInt32], _ confidence: Confidence = .usual
  ) -> (low: UInt32?, high: UInt32?) {
    let count = sorted.count
    let share = Double(rawValue) / 100
    let error = 1 - confidence.level
    // The k-th value is above the percentile with the chance of fewer than k values below it.
    var low = 0
    var high = count + 1
    var (from, to) = (0, count)
    while from < to {
      let middle = (from + to + 1) / 2
      if Elementary.binomialTail(atMost: middle - 1, of: count, share) <= error {
        from = middle
      } else {
        to = middle - 1
      }
    }
    low = from
    (from, to) = (1, count + 1)
    while from < to {
      let middle = (from + to) / 2
      if Elementary.binomialTail(atMost: middle - 1, of: count, share) >= confidence.level {
        to = middle
      } else {
        from = middle + 1
      }
    }
    high = from
    return (low >= 1 ? sorted[low - 1] : nil, high <= count ? sorted[high - 1] : nil)
  }
}
