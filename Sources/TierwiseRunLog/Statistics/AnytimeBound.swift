/// A test of a rate that may be looked at every day without raising its share of false alarms.
///
/// The likelihood of what was seen, averaged over all rates below the limit, is divided by its
/// likelihood at the limit. Under any rate at or above the limit that ratio is a nonnegative
/// supermartingale that begins at 1, so that it ever reaches 1/α with a chance of at most α
/// (Ville 1939), however often it is looked at.
package enum AnytimeBound {
  /// Returns the logarithm of the evidence that the rate is below a limit.
  package static func logEvidence(_ rate: Rate, below limit: Double) -> Double {
    guard rate.count > 0, limit > 0, limit < 1 else { return 0 }
    let (hits, misses) = (rate.hits, rate.count - rate.hits)
    // The integral of q^s (1-q)^f from 0 to t is B(s+1, f+1) times a tail of a binomial.
    let beta =
      Elementary.logFactorial(hits) + Elementary.logFactorial(misses)
      - Elementary.logFactorial(rate.count + 1)
    let tail = 1 - Elementary.binomialTail(atMost: hits, of: rate.count + 1, limit)
    return beta + Elementary.log(tail)
      - Double(hits + 1) * Elementary.log(limit) - Double(misses) * Elementary.log(1 - limit)
  }

  /// Returns whether the rate is proven to be below a limit, at any look, with a chance of error.
  package static func isProven(_ rate: Rate, below limit: Double, error: Double) -> Bool {
    logEvidence(rate, below: limit) >= -Elementary.log(error)
  }

  /// Returns the lowest limit that the rate is proven to be below; 1 where none is.
  package static func upperBound(_ rate: Rate, error: Double) -> Double {
    var low = rate.point ?? 1
    var high = 1.0
    guard low < 1, isProven(rate, below: 1 - 1e-9, error: error) else { return 1 }
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if isProven(rate, below: middle, error: error) { high = middle } else { low = middle }
    }
    return high
  }
}
