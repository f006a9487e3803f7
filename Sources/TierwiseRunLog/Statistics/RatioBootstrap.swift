/// The ratio of two means, with an interval from drawing the values again.
package struct RatioBootstrap: Hashable, Sendable {
  /// The ratio as it was seen: mean of the new values by mean of the old ones.
  package let point: Double
  /// Between which ratios the drawn ones lie, but for the share of error at each end.
  package let bounds: ClosedRange<Double>

  /// Draws so often.
  private static let draws = 2000
  /// More values than that are joined to so many sums of neighbours, which are drawn instead.
  private static let largest = 2048

  /// Creates the ratio; nil where one side has no values, or nothing but zeros below.
  ///
  /// The same values give the same interval: the draws follow from a seed that is part of the rule.
  /// Each end is a bound by itself, wrong with a chance of `error`.
  package init?(
    of new: [Double], to old: [Double], error: Double = 0.05, seed: UInt64 = 0x7469_6572
  ) {
    let above = Self.joined(new)
    let below = Self.joined(old)
    guard let point = Self.point(of: new, to: old) else { return nil }
    self.point = point
    var random = SplitMix(state: seed)
    var ratios: [Double] = []
    for _ in 0..<Self.draws {
      let top = Self.draw(above, &random)
      let bottom = Self.draw(below, &random)
      if bottom > 0 { ratios.append(top / bottom) }
    }
    ratios.sort()
    guard let last = ratios.indices.last else { return nil }
    let rest = Int(Double(last) * min(max(error, 0), 0.5))
    bounds = ratios[rest]...ratios[last - rest]
  }

  /// Returns the ratio as it is seen; nil where one side has no values, or nothing but zeros below.
  package static func point(of new: [Double], to old: [Double]) -> Double? {
    let newMean = new.reduce(0, +) / Double(new.count)
    let oldMean = old.reduce(0, +) / Double(old.count)
    return !new.isEmpty && !old.isEmpty && oldMean > 0 ? newMean / oldMean : nil
  }

  /// The values with how many each of them stands for.
  private static func joined(_ values: [Double]) -> [(sum: Double, count: Double)] {
    let size = (values.count + largest - 1) / largest
    return stride(from: 0, to: values.count, by: max(1, size)).map { start in
      let part = values[start..<min(values.count, start + size)]
      return (part.reduce(0, +), Double(part.count))
    }
  }

  private static func draw(
    _ values: [(sum: Double, count: Double)], _ random: inout SplitMix
  ) -> Double {
    var sum = 0.0
    var count = 0.0
    for _ in values.indices {
      let value = values[random.below(values.count)]
      sum += value.sum
      count += value.count
    }
    return sum / count
  }
}

/// Random numbers that a seed decides (Steele, Lea and Flood 2014).
package struct SplitMix: Sendable {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  /// Returns the next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Returns a number from 0 on below a count.
  package mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// Returns whether a chance came true.
  package mutating func chance(_ share: Double) -> Bool {
    Double(next() >> 11) * 0x1p-53 < share
  }
}
