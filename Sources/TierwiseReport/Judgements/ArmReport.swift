import TierwiseCore
import TierwiseRunLog

/// The sides of a comparison that was tossed for, beside the first of them.
package struct ArmReport: Sendable {
  package let base: Bucket
  package let others: [Other]

  /// One side beside the base.
  package struct Other: Sendable {
    package let arm: Bucket
    /// Between what the difference of the rates of success lies; nil where one is not known.
    package let gap: ClosedRange<Double>?

    /// Whether a difference is proven.
    package var isProven: Bool { gap.map { !$0.contains(0) } ?? false }
  }

  /// Creates it from buckets by arm; nil where there are not two.
  ///
  /// The first by name is the base.
  package init?(_ arms: [Bucket]) {
    let sorted = arms.ordered { $0.name < $1.name }
    guard sorted.count > 1 else { return nil }
    base = sorted[0]
    let rate = base.totals.success
    others = sorted.dropFirst().map { arm in
      Other(
        arm: arm, gap: arm.totals.success.difference(from: rate, Confidence.usual.twoSided))
    }
  }
}
