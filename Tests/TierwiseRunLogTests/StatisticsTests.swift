import Foundation
import Testing
import TierwiseRunLog

struct StatisticsTests {
  private func near(_ left: Double, _ right: Double, _ distance: Double) -> Bool {
    abs(left - right) <= distance
  }

  @Test func `logarithm and exponential are those of the C library`() {
    var random = SplitMix(state: 1)
    for _ in 0..<20_000 {
      let value = Double(random.next() >> 11) * 0x1p-53 * 40 - 20
      let power = Elementary.exp(value)
      #expect(near(power / exp(value), 1, 4e-16))
      #expect(near(Elementary.log(power), log(power), 4e-16 * max(1, abs(value))))
    }
    for count in [0, 1, 2, 31, 32, 33, 100, 1000, 1_000_000] {
      let known = (0..<count).reduce(0.0) { $0 + log(Double($1 + 1)) }
      #expect(near(Elementary.logFactorial(count), known, 1e-12 * max(1, known)))
    }
    #expect(Elementary.log(0) == -.infinity && Elementary.exp(-800) == 0)
    #expect(near(Elementary.exp(-740), exp(-740), 0x1p-1070))
  }

  @Test(arguments: [
    (0.975, 1.959963985), (0.95, 1.644853627), (0.5, 0), (0.01, -2.326347874), (0.999, 3.090232306),
  ])
  func `quantiles of the normal distribution are those of the tables`(
    _ share: Double, _ expected: Double
  ) {
    #expect(near(Normal.quantile(share), expected, 1e-8))
  }

  @Test(arguments: [
    (9, 10, 0.596, 0.982), (17, 20, 0.640, 0.948), (26, 30, 0.703, 0.947), (20, 30, 0.488, 0.808),
    (21, 30, 0.521, 0.833), (30, 30, 0.886, 1), (90, 100, 0.826, 0.945), (85, 100, 0.767, 0.907),
    (80, 100, 0.711, 0.867),
  ])
  func `intervals of Wilson are those of the tables`(
    _ hits: Int, _ count: Int, _ low: Double, _ high: Double
  ) {
    let interval = Rate(hits, of: count).wilson(Confidence.usual.twoSided)
    // 26 of 30 ends at 0.94678, and 17 of 20 at 0.94757: the tables are cut to three places.
    #expect(near(interval.lowerBound, low, 0.00051) && near(interval.upperBound, high, 0.00051))
  }

  @Test func `how many successes prove what is known by number`() {
    let two = Confidence.usual.twoSided
    func first(_ test: (Int) -> Bool) -> Int? { (1...2000).first(where: test) }
    #expect(first { Rate($0, of: $0).wilson(two).lowerBound >= 0.85 } == 22)
    #expect(first { Rate($0, of: $0).wilson(two).lowerBound >= 0.90 } == 35)
    #expect(first { Rate(0, of: $0).wilson(two).upperBound <= 0.30 } == 9)
    #expect(first { Rate(0, of: $0).wilson(two).upperBound <= 0.10 } == 35)
    #expect((0...30).last { Rate($0, of: 30).wilson(two).upperBound < 0.85 } == 21)
    #expect(near(Rate(22, of: 30).wilson(two).upperBound, 0.858, 0.0005))
    #expect(first { Rate($0, of: 30).wilson(two).lowerBound > 0.30 } == 14)
    #expect(near(Rate(13, of: 30).wilson(two).lowerBound, 0.274, 0.0005))
  }

  @Test func `the tables for gates are met with a bound on one side`() {
    let one = Confidence.usual.oneSided
    let counts = [10, 20, 30, 50, 100, 200, 500, 1000]
    let needed = counts.map { count in
      (0...count).first { Rate($0, of: count).wilson(one).lowerBound >= 0.90 }
    }
    #expect(needed == [nil, nil, 30, 49, 95, 187, 462, 916])
    let failing = counts.map { count in
      (0...count).last { Rate($0, of: count).wilson(one).upperBound < 0.90 }
    }
    #expect(failing == [7, 15, 24, 41, 85, 173, 438, 884])
    let smallest = [0, 1, 2, 3, 5, 10].map { misses in
      (1...400).first { count in
        count > misses && Rate(count - misses, of: count).wilson(one).lowerBound >= 0.90
      }
    }
    #expect(smallest == [25, 42, 58, 72, 100, 164])
  }

  /// Newcombe (1998), table II, method 10.
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
    (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 20, 0.6791, 1),
  ])
  func `intervals of a difference are those that Newcombe printed`(
    _ hits: Int, _ count: Int, _ others: Int, _ otherCount: Int, _ low: Double, _ high: Double
  ) throws {
    let interval = try #require(
      Rate(hits, of: count).difference(
        from: Rate(others, of: otherCount), Confidence.usual.twoSided))
    #expect(near(interval.lowerBound, low, 0.0001) && near(interval.upperBound, high, 0.0001))
  }

  @Test func `not inferior means that the margin is out of reach`() {
    let old = Rate(900, of: 1000)
    #expect(Rate(895, of: 1000).isNotInferior(to: old, margin: 0.03) == true)
    #expect(Rate(880, of: 1000).isNotInferior(to: old, margin: 0.03) == false)
    #expect(Rate(9, of: 10).isNotInferior(to: old, margin: 0.03) == false)
    #expect(Rate(0, of: 0).isNotInferior(to: old, margin: 0.03) == nil)
  }

  @Test func `tails of the binomial sum to one`() {
    for (count, rate) in [(10, 0.3), (100, 0.95), (1000, 0.01)] {
      for hits in stride(from: 0, to: count, by: max(1, count / 13)) {
        let below = Elementary.binomialTail(atMost: hits, of: count, rate)
        let above = Elementary.binomialTail(atMost: count - hits - 1, of: count, 1 - rate)
        #expect(near(below + above, 1, 1e-12))
      }
    }
    #expect(near(Elementary.binomialTail(atMost: 58, of: 59, 0.95), 1 - pow(0.95, 59), 1e-12))
  }

  @Test func `percentiles are the nearest rank, and need their numbers`() {
    let values = (1...100).map { UInt32($0) }
    #expect(Percentile.allCases.map { $0.value(values) } == [50, 90, 95, 99])
    #expect(Percentile.p95.value(Array(values.prefix(19))) == nil)
    #expect(Percentile.p95.value(Array(values.prefix(20))) == 19)
    #expect(Percentile.p50.value([1, 2, 3, 4, 5]) == 3)
  }

  @Test func `a bound above p95 needs 59 values`() {
    let values = (1...1000).map { UInt32($0) }
    #expect(Percentile.p95.bounds(Array(values.prefix(58))).high == nil)
    #expect(Percentile.p95.bounds(Array(values.prefix(59))).high == 59)
    // Of 1,000 values 950 ± 1.645 · 6.89.
    let bounds = Percentile.p95.bounds(values)
    #expect(bounds.low.map { (938...940).contains($0) } == true)
    #expect(bounds.high.map { (961...963).contains($0) } == true)
    #expect(Percentile.p95.bounds([]) == (nil, nil))
  }

  @Test func `the ratio of two means has bounds that the same values give again`() throws {
    let old = (0..<200).map { Double($0 % 20 + 1) }
    let new = old.map { $0 * 0.6 }
    let ratio = try #require(RatioBootstrap(of: new, to: old))
    #expect(near(ratio.point, 0.6, 1e-12))
    #expect(ratio.bounds.contains(0.6) && ratio.bounds.upperBound < 0.7)
    #expect(ratio == RatioBootstrap(of: new, to: old))
    #expect(RatioBootstrap(of: [], to: old) == nil && RatioBootstrap(of: new, to: [0]) == nil)
    let many = (0..<50_000).map { Double($0 % 7 + 1) }
    #expect(RatioBootstrap(of: many, to: many).map { $0.bounds.contains(1) } == true)
  }

  /// The evidence summed up by hand: the average of the ratio over rates below the limit.
  @Test func `evidence is the averaged ratio of likelihoods`() {
    for (hits, count) in [(0, 3), (7, 10), (20, 30), (90, 100)] {
      let limit = 0.9
      let steps = 20_000
      var sum = 0.0
      for step in 0..<steps {
        let rate = (Double(step) + 0.5) / Double(steps) * limit
        sum += exp(
          Double(hits) * log(rate / limit) + Double(count - hits) * log((1 - rate) / (1 - limit)))
      }
      let evidence = exp(AnytimeBound.logEvidence(Rate(hits, of: count), below: limit))
      #expect(near(evidence / (sum / Double(steps)), 1, 1e-5))
    }
  }

  @Test func `looking after every run raises no false alarm above its share`() {
    var random = SplitMix(state: 7)
    var alarms = 0
    for _ in 0..<500 {
      var rate = Rate(0, of: 0)
      for _ in 0..<150 {
        rate = rate + Rate(random.chance(0.9) ? 1 : 0, of: 1)
        if AnytimeBound.isProven(rate, below: 0.9, error: 0.05) {
          alarms += 1
          break
        }
      }
    }
    #expect(alarms <= 40, "\(alarms) of 500")
    #expect(AnytimeBound.isProven(Rate(15, of: 30), below: 0.9, error: 0.05))
    let bound = AnytimeBound.upperBound(Rate(80, of: 100), error: 0.05)
    #expect(bound > 0.86 && bound < 0.95)
    #expect(AnytimeBound.upperBound(Rate(10, of: 10), error: 0.05) == 1)
  }
}

struct MoneyTests {
  @Test(arguments: [
    (990_200_000, "0.0009902", "$0.0010"), (3_577_000_000_000, "3.577", "$3.58"), (0, "0", "$0.00"),
    (-19_608_000_000_000, "-19.608", "-$19.61"), (1, "0.000000000001", "$0.0000000"),
    (99_999_999_999, "0.099999999999", "$0.1000"), (1_234_500_000_000_000, "1234.5", "$1234.50"),
    (156_200, "0.0000001562", "$0.0000002"),
  ])
  func `amounts are exact for programs and short for people`(
    _ picodollars: Int, _ exact: String, _ words: String
  ) {
    let money = Money(picodollars: Int128(picodollars))
    #expect(money.exact == exact && money.words == words)
  }
}
