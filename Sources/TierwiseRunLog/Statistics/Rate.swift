/// So many of so many, and what that says about the rate behind it.
package struct Rate: Hashable, Sendable {
  package var hits: Int
  package var count: Int

  package init(_ hits: Int, of count: Int) {
    self.hits = hits
    self.count = count
  }

  /// The rate as it was seen; nil of none.
  package var point: Double? { count > 0 ? Double(hits) / Double(count) : nil }

  /// The other way round: misses of so many.
  package var complement: Rate { Rate(count - hits, of: count) }

  package static func + (left: Rate, right: Rate) -> Rate {
    Rate(left.hits + right.hits, of: left.count + right.count)
  }
}

/// How sure a bound is meant to be.
package struct Confidence: Hashable, Sendable {
  /// The share of intervals that hold the truth, such as 0.95.
  package let level: Double

  package init(_ level: Double) { self.level = level }

  /// 95 %, as reports have it.
  package static let usual = Confidence(0.95)

  /// Standard deviations on each side of an interval.
  package var twoSided: Double { Normal.quantile(1 - (1 - level) / 2) }
  /// Standard deviations below or above a bound on one side.
  package var oneSided: Double { Normal.quantile(level) }
}

extension Rate {
  /// Returns the interval of Wilson (1927); all there is where nothing was counted.
  package func wilson(_ deviations: Double) -> ClosedRange<Double> {
    guard let point, count > 0 else { return 0...1 }
    let n = Double(count)
    let square = deviations * deviations
    let middle = (point + square / (2 * n)) / (1 + square / n)
    let spread =
      deviations / (1 + square / n)
      * ((point * (1 - point) + square / (4 * n)) / n).squareRoot()
    let low = hits == 0 ? 0 : max(0, middle - spread)
    let high = hits == count ? 1 : min(1, middle + spread)
    return min(low, high)...max(low, high)
  }

  /// Returns the interval of a difference of two rates, this one less the other (Newcombe 1998, 10).
  package func difference(from other: Rate, _ deviations: Double) -> ClosedRange<Double>? {
    guard let mine = point, let theirs = other.point else { return nil }
    let own = wilson(deviations)
    let its = other.wilson(deviations)
    func root(_ left: Double, _ right: Double) -> Double {
      (left * left + right * right).squareRoot()
    }
    let gap = mine - theirs
    let low = gap - root(mine - own.lowerBound, its.upperBound - theirs)
    let high = gap + root(own.upperBound - mine, theirs - its.lowerBound)
    return max(-1, low)...min(1, high)
  }

  /// Returns whether it is proven that the rate is at most a margin below a reference.
  package func isNotInferior(
    to reference: Rate, margin: Double, _ confidence: Confidence = .usual
  ) -> Bool? {
    difference(from: reference, confidence.oneSided).map { $0.lowerBound >= -margin }
  }
}
