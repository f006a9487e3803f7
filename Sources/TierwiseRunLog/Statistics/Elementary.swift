/// Logarithm and exponential, in arithmetic that gives the same bits on every machine.
///
/// The C library's differ between platforms in their last place, and with it a report could.
package enum Elementary {
  /// ln 2, in a part that products with small whole numbers keep exact, and its rest.
  private static let (ln2High, ln2Low) = (0x1.62e42fefa0000p-1, 0x1.cf79abc9e3b3ap-40)

  /// Returns the natural logarithm; of 0 minus infinity.
  package static func log(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value == 0 ? -.infinity : value }
    var significand = value.significand
    var exponent = Double(value.exponent)
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), whose series needs few terms below the root of two.
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 25.0, through: 3, by: -2) { sum = (sum + 1 / odd) * square }
    return exponent * ln2High + (exponent * ln2Low + 2 * ratio * sum + 2 * ratio)
  }

  /// Returns e to a power.
  package static func exp(_ value: Double) -> Double {
    if value < -745 { return 0 }
    if value > 709 { return .infinity }
    let twos = (value / (ln2High + ln2Low)).rounded()
    let rest = value - twos * ln2High - twos * ln2Low
    var sum = 1.0
    for term in stride(from: 20.0, through: 1, by: -1) { sum = 1 + rest / term * sum }
    // In two steps, for the result may be below the smallest normal number.
    let half = Int(twos) / 2
    let first = Double(sign: .plus, exponent: half, significand: 1)
    return sum * first * Double(sign: .plus, exponent: Int(twos) - half, significand: 1)
  }

  /// Returns the logarithm of n!.
  package static func logFactorial(_ count: Int) -> Double {
    if count < 2 { return 0 }
    if count < 32 { return log((2...count).reduce(1.0) { $0 * Double($1) }) }
    let x = Double(count) + 1
    let inverse = 1 / (x * x)
    // Stirling's series; its next term is below one part in 10^16 here.
    let series = (1 / 12.0 - inverse * (1 / 360.0 - inverse * (1 / 1260.0 - inverse / 1680))) / x
    return (x - 0.5) * log(x) - x + 0.9189385332046727 + series
  }

  /// Returns the logarithm of the chance of `hits` in `count` tries of chance `rate`.
  package static func logBinomial(_ hits: Int, of count: Int, _ rate: Double) -> Double {
    let choose = logFactorial(count) - logFactorial(hits) - logFactorial(count - hits)
    let first = hits == 0 ? 0 : Double(hits) * log(rate)
    let second = hits == count ? 0 : Double(count - hits) * log(1 - rate)
    return choose + first + second
  }

  /// Returns the chance of at most `hits` in `count` tries of chance `rate`.
  package static func binomialTail(atMost hits: Int, of count: Int, _ rate: Double) -> Double {
    if hits < 0 { return 0 }
    if hits >= count { return 1 }
    if rate <= 0 { return 1 }
    if rate >= 1 { return 0 }
    // The nearer tail is summed from its largest term on, until terms do not count any more.
    let mode = Double(count) * rate
    if Double(hits) <= mode {
      var term = exp(logBinomial(hits, of: count, rate))
      var sum = 0.0
      var place = hits
      while place >= 0, term > sum * 1e-17 || place == hits {
        sum += term
        term *= Double(place) / Double(count - place + 1) * (1 - rate) / rate
        place -= 1
      }
      return min(1, sum)
    }
    return max(0, 1 - binomialTail(atMost: count - hits - 1, of: count, 1 - rate))
  }
}

/// The normal distribution.
package enum Normal {
  /// Returns the value below which a share of a standard normal distribution lies.
  ///
  /// Acklam's rational approximation; off by less than one part in 10^9.
  package static func quantile(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return share <= 0 ? -.infinity : .infinity }
    if share < 0.02425 { return tail(share) }
    if share > 1 - 0.02425 { return -tail(1 - share) }
    let q = share - 0.5
    let r = q * q
    let top = polynomial(
      r,
      [
        -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
        1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
      ])
    let bottom = polynomial(
      r,
      [
        -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
        6.680131188771972e+01, -1.328068155288572e+01, 1,
      ])
    return top * q / bottom
  }

  private static func tail(_ share: Double) -> Double {
    let q = (-2 * Elementary.log(share)).squareRoot()
    let top = polynomial(
      q,
      [
        -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
        -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
      ])
    let bottom = polynomial(
      q,
      [
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
        3.754408661907416e+00, 1,
      ])
    return top / bottom
  }

  private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
}
