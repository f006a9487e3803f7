import TierwiseCore

/// How the matrix decides: which rows are on, and what their points come to (000-30, 000-31).
package struct MatrixRules: Sendable {
  private let rows: [Lexicon.Row]
  private let characteristics: [Int]
  /// Those that speak for one of the two columns.
  private let sides: (haiku: [Int], sonnet: [Int])
  /// Rows that decide nothing by themselves.
  private let neverAlone: Set<Int>
  /// What a row must have beside the one that has the most, in thousandths.
  private let share: Int
  /// How many times as clear as the other side a side's clearest row must be, in thousandths.
  private let lead: Int
  private let strongAbove: Int
  private let moderateFrom: Int
  /// The places of the tiers the two columns are named after.
  private let low: Int
  let high: Int

  package init(_ policy: Policy, _ lexicon: Lexicon) {
    rows = lexicon.rows
    characteristics = rows.indices.filter { row in
      if case .characteristic = lexicon.rows[row].kind { true } else { false }
    }
    func side(_ speaks: (Int, Int) -> Bool) -> [Int] {
      lexicon.rows.indices.filter { row in
        guard case .characteristic(let haiku, let sonnet) = lexicon.rows[row].kind else {
          return false
        }
        return speaks(haiku, sonnet)
      }
    }
    sides = (haiku: side(>), sonnet: side(<))
    let alone = policy.value(["matrix", "never-alone"])?.texts ?? []
    neverAlone = Set(rows.indices.filter { alone.contains(lexicon.rows[$0].id) })
    share = policy.thousandths("matrix", "share") ?? 0
    lead = policy.thousandths("matrix", "lead") ?? 0
    strongAbove = policy.int("matrix", "bands", "strong-above") ?? 3
    moderateFrom = policy.int("matrix", "bands", "moderate-from") ?? 1
    low = policy.tiers.firstIndex(of: "haiku") ?? 0
    high = policy.tiers.firstIndex(of: "sonnet") ?? min(1, policy.tiers.count - 1)
  }

  /// Returns the rows that evidence switches on.
  ///
  /// A long text mentions everything once; a row must have its threshold, and a share of what the
  /// row has, relative to its threshold, that has the most.
  func rows(on sums: [Int]) -> [Int] {
    var on: [Int] = []
    find(on: sums, into: &on)
    return on
  }

  /// Finds the rows that evidence switches on; the array keeps its memory.
  package func find(on sums: [Int], into on: inout [Int]) {
    on.removeAll(keepingCapacity: true)
    guard let most = clearest(of: characteristics, sums) else { return }
    for row in characteristics where sums[row] >= rows[row].threshold && sums[row] > 0 {
      let left = product(sums[row], rows[most].threshold)
      let right = product(sums[most], rows[row].threshold)
      if left * 1000 >= right * share { on.append(row) }
    }
  }

  /// Returns the row with the most evidence, relative to its threshold; the first of equals.
  func clearest(of candidates: [Int], _ sums: [Int]) -> Int? {
    // Quotients are compared as products: a / b < c / d where a * d < c * b.
    candidates.reduce(nil) { best, row in
      guard let best else { return row }
      let isMore =
        product(sums[best], rows[row].threshold) < product(sums[row], rows[best].threshold)
      return isMore ? row : best
    }
  }

  /// Returns whether the text speaks nearly as clearly for the other side as for the one preferred.
  private func isContested(_ sums: [Int], _ difference: Int) -> Bool {
    let (own, others) = difference > 0 ? (sides.sonnet, sides.haiku) : (sides.haiku, sides.sonnet)
    guard let mine = clearest(of: own, sums), let other = clearest(of: others, sums) else {
      return false
    }
    return product(sums[mine], rows[other].threshold) * 1000
      < product(sums[other], rows[mine].threshold) * lead
  }

  /// Multiplies two evidences in thousandths, so that no product of real files overflows.
  private func product(_ left: Int, _ right: Int) -> Int {
    (min(left, 1 << 40) / 1000) &* (min(right, 1 << 40) / 1000)
  }

  /// Returns the verdict of the rows that are on; without sums they were declared, not found.
  func verdict(of on: [Int], _ sums: [Int]? = nil, tiers: Int) -> Verdict {
    var verdict = outcome(of: on, sums, tiers: tiers)
    verdict.characteristics = on.map { rows[$0].id }
    return verdict
  }

  /// Returns the same without the names of the rows, so that nothing is allocated.
  package func outcome(of on: [Int], _ sums: [Int]? = nil, tiers: Int) -> Verdict {
    var scores = Verdict.Scores()
    var hasOthers = false
    for row in on {
      guard case .characteristic(let haiku, let sonnet) = rows[row].kind else { continue }
      scores.haiku += haiku
      scores.sonnet += sonnet
      if !neverAlone.contains(row), haiku != sonnet { hasOthers = true }
    }
    let difference = scores.sonnet - scores.haiku
    var verdict = Verdict.open(tiers: tiers)
    verdict.scores = scores
    verdict.isContested =
      hasOthers && difference != 0 && (sums.map { isContested($0, difference) } ?? false)
    verdict.margin = hasOthers && !verdict.isContested ? abs(difference) : 0
    verdict.strength =
      verdict.margin < moderateFrom
      ? .undecided : verdict.margin > strongAbove ? .strong : .moderate
    guard verdict.strength != .undecided else { return verdict }
    verdict.step = .matrix
    if difference > 0 {
      verdict.preferred = high
      verdict.range = high...max(high, tiers - 1)
    } else {
      verdict.preferred = low
      // Words alone never take the middle away: that needs a ceiling, or the author's own word.
      // With two tiers there is no middle.
      let isSure = verdict.strength == .strong && (sums == nil || high == tiers - 1)
      verdict.range = low...(isSure ? low : max(low, high))
    }
    return verdict
  }
}
