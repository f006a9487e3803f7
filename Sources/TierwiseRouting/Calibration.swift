package import TierwisePolicy
import TierwiseRunLog

/// Finds the limit of confidence above which answers were good enough, from what they came to.
public struct Calibration: Hashable, Sendable {
  /// The limits that were tried, in rising order.
  public let limits: [Limit]
  /// The lowest limit that is good enough; nil where none is proven to be.
  public let chosen: Limit?

  /// An answer and what became of it.
  public struct Sample: Hashable, Sendable {
    /// How sure it said it was.
    public let confidence: Double
    /// Whether it was good.
    public let isGood: Bool

    /// Creates a sample.
    public init(confidence: Double, isGood: Bool) {
      self.confidence = confidence
      self.isGood = isGood
    }
  }

  /// What accepting from a limit on would have come to.
  public struct Limit: Hashable, Sendable {
    /// The limit.
    public let confidence: Double
    /// Answers at or above it.
    public let accepted: Int
    /// Good ones among them.
    public let good: Int
    /// The lower bound of their rate, one-sided 95 %, corrected for looking at several limits.
    public let bound: Double
  }

  /// Tries limits in steps of five hundredths; good enough is a rate proven to be at least `rate`.
  public init(_ samples: [Sample], rate: Double) {
    let tried = Array(stride(from: 50, through: 95, by: 5))
    // Each limit gets its part of the 5 % that may be wrong.
    let confidence = Confidence(1 - 0.05 / Double(tried.count))
    limits = tried.map { hundredths in
      let limit = Double(hundredths) / 100
      let accepted = samples.filter { $0.confidence >= limit }
      let good = accepted.count { $0.isGood }
      let bound = Rate(good, of: accepted.count).wilson(confidence.oneSided).lowerBound
      return Limit(confidence: limit, accepted: accepted.count, good: good, bound: bound)
    }
    chosen = limits.first { $0.accepted > 0 && $0.bound >= rate }
  }
}

extension Policy {
  /// The rate of success below which an alert fires: the least that accepted answers should have.
  package var leastSuccess: Double { Double(thousandths("alerts", "success-min") ?? 1000) / 1000 }
}
