import TierwiseCore

/// How often verdicts agree with labels, with what is needed to trust that number.
package struct Evaluation: Sendable {
  package let cases: [Case]
  private let tiers: [String]
  /// The highest tier among the labels: where they know no higher one, it stands for all above.
  private let top: Int

  /// A labelled agent with the verdict on it.
  package struct Case: Sendable {
    package let path: String
    package let name: String
    /// The first folder of the path.
    package let repository: String
    /// The place of the labelled tier.
    package let label: Int
    package let verdict: Verdict

    package init(path: String, name: String, label: Int, verdict: Verdict) {
      self.path = path
      self.name = name
      repository = String(path.prefix { $0 != "/" })
      self.label = label
      self.verdict = verdict
    }
  }

  /// Counts and rates of some cases.
  package struct Sum: Hashable, Sendable {
    package var total = 0
    package var decided = 0
    package var right = 0

    /// The share of decided cases that are right; nil where nothing was decided.
    package var precision: Double? { decided > 0 ? Double(right) / Double(decided) : nil }
    /// The share of cases that were decided; nil where there are none.
    package var coverage: Double? { total > 0 ? Double(decided) / Double(total) : nil }
  }

  package init(_ cases: [Case], tiers: [String]) {
    self.cases = cases
    self.tiers = tiers
    top = cases.map(\.label).max() ?? 0
  }
}

extension Evaluation {
  /// All cases together.
  package var sum: Sum { sum(of: cases.indices) }

  /// The rates of one tier.
  package struct Class: Sendable {
    package let tier: String
    /// How many cases have the label.
    package let total: Int
    package let precision: Double?
    package let recall: Double?
  }

  /// The tiers that have labels, in rising order.
  package var classes: [Class] {
    (0...top).compactMap { tier in
      let total = cases.count { $0.label == tier }
      guard total > 0 else { return nil }
      let said = cases.filter { $0.verdict.isDecided && prediction($0) == tier }
      let right = said.count { $0.label == tier }
      return Class(
        tier: tiers[tier], total: total,
        precision: said.isEmpty ? nil : Double(right) / Double(said.count),
        recall: Double(right) / Double(total))
    }
  }

  /// What precision and coverage are when only verdicts of at least a margin count.
  package struct Point: Sendable {
    package let margin: Int
    package let sum: Sum
  }

  /// The curve of risk over coverage, the clearest verdicts first.
  package var curve: [Point] {
    let margins = Set(cases.filter(\.verdict.isDecided).map(\.verdict.margin)).ordered(by: >)
    return margins.map { margin in
      var sum = Sum(total: cases.count)
      for entry in cases where entry.verdict.isDecided && entry.verdict.margin >= margin {
        sum.decided += 1
        if isRight(entry) { sum.right += 1 }
      }
      return Point(margin: margin, sum: sum)
    }
  }

  /// The decided cases that are wrong, the clearest first.
  package var misses: [Case] {
    cases.filter { $0.verdict.isDecided && !isRight($0) }.ordered { left, right in
      left.verdict.margin == right.verdict.margin
        ? left.path < right.path : left.verdict.margin > right.verdict.margin
    }
  }

  /// Returns the tier that a verdict speaks for, in words.
  package func predicted(_ entry: Case) -> String { tiers[prediction(entry)] }

  /// Returns the labelled tier, in words.
  package func labelled(_ entry: Case) -> String { tiers[entry.label] }

  private func prediction(_ entry: Case) -> Int { min(entry.verdict.preferred, top) }

  private func isRight(_ entry: Case) -> Bool { prediction(entry) == entry.label }

  private func sum(of indices: some Sequence<Int>) -> Sum {
    var sum = Sum()
    for index in indices {
      sum.total += 1
      guard cases[index].verdict.isDecided else { continue }
      sum.decided += 1
      if isRight(cases[index]) { sum.right += 1 }
    }
    return sum
  }
}

extension Evaluation {
  /// The lowest and the highest of a rate.
  package struct Interval: Hashable, Sendable {
    package let low: Double
    package let high: Double
  }

  /// Where precision and coverage lie with 95 % confidence.
  ///
  /// Texts of one name are not independent of each other: names are drawn, with all their texts.
  package func intervals(
    rounds: Int = 2000, seed: UInt64 = 1
  ) -> (precision: Interval?, coverage: Interval?) {
    let groups = sums(by: \.name)
    guard !groups.isEmpty else { return (nil, nil) }
    var random = SplitMix(state: seed)
    var precisions: [Double] = []
    var coverages: [Double] = []
    for _ in 0..<rounds {
      var sum = Sum()
      for _ in groups.indices {
        let group = groups[Int(random.next() % UInt64(groups.count))]
        sum.total += group.total
        sum.decided += group.decided
        sum.right += group.right
      }
      if let precision = sum.precision { precisions.append(precision) }
      if let coverage = sum.coverage { coverages.append(coverage) }
    }
    return (Self.interval(precisions), Self.interval(coverages))
  }

  /// Where precision lies when each name in turn is left out.
  ///
  /// The policy's weights are not fitted here, so nothing is learned anew; a wide interval says that
  /// one name carries the result.
  package var withoutOneName: Interval? { leavingOut(\.name) }

  /// The same for repositories.
  package var withoutOneRepository: Interval? { leavingOut(\.repository) }

  private func leavingOut(_ key: (Case) -> String) -> Interval? {
    let all = sum
    let rates = sums(by: key).compactMap { group in
      Sum(
        total: all.total - group.total, decided: all.decided - group.decided,
        right: all.right - group.right
      ).precision
    }
    guard let low = rates.min(), let high = rates.max() else { return nil }
    return Interval(low: low, high: high)
  }

  private func sums(by key: (Case) -> String) -> [Sum] {
    Dictionary(grouping: cases.indices, by: { key(cases[$0]) })
      .ordered { $0.key < $1.key }.map { sum(of: $0.value) }
  }

  private static func interval(_ values: [Double]) -> Interval? {
    guard !values.isEmpty else { return nil }
    let sorted = values.ordered()
    let low = sorted[sorted.count * 25 / 1000]
    let high = sorted[min(sorted.count - 1, sorted.count * 975 / 1000)]
    return Interval(low: low, high: high)
  }
}

/// Random numbers that are the same on every machine (Steele, Lea and Flood, 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
