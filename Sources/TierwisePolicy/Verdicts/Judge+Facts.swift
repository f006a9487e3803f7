package import TierwiseCatalog
package import TierwiseCore

/// What rules and reports ask of a policy besides verdicts.
extension Judge {
  /// Returns why a named agent is on its tier, in the policy's words; nil where it does not say.
  package func reason(for name: String) -> String? {
    policy.value(["assignments", name])?.text("reason")
  }

  /// The characteristics that a file may declare: rows of the matrix, and what shows a floor.
  package var characteristics: [String] {
    let rows = lexicon.rows.compactMap { row in
      if case .characteristic = row.kind { row.id } else { nil }
    }
    let others = declaredFloors.flatMap(\.characteristics).filter { !rows.contains($0) }
    return rows + others
  }

  /// Returns how often verdicts as clear as that were right, and of how many, where it was measured.
  ///
  /// Who changes the matrix has another one, of which nothing is known.
  package func measured(_ strength: Verdict.Strength) -> (right: Int, total: Int)? {
    guard let matrix = policy.value(["matrix"]), matrix.places.count == 1,
      let measure = matrix["measured"]?[strength.rawValue], let right = measure.int("right"),
      let total = measure.int("of")
    else { return nil }
    return (right, total)
  }

  /// Returns whose list names an agent: `profile 'claude-ctx'`, `.tierwise.yml`.
  package func source(ofAssignment name: String) -> String {
    guard let value = policy.value(["assignments", name]) else { return "the policy" }
    switch policy.layers[value.layer].source {
    case .profile(let profile): return "profile '\(profile)'"
    case .file: return policy.layers[value.layer].source.words
    }
  }

  /// Returns how bad a fallback below a floor is.
  package func fallbackSeverity(for kind: String) -> Severity? {
    let key = kind == "security" ? "below-floor-critical" : "below-floor"
    return policy.value(["fallbacks", key]).flatMap { Severity(rawValue: $0.text) }
  }

  /// Returns whether a verdict is clear enough to say that a tier is too high.
  ///
  /// A tier outside the range is no fault yet. What is told must be fair to most who read it, so it
  /// stands on what name and description say the work is, never on counts of words alone.
  package func isTooHigh(_ tier: Int, for verdict: Verdict) -> Bool {
    verdict.ceiling != nil && tier > verdict.range.upperBound
  }

  /// Returns whether a verdict is clear enough to say that a tier is too low.
  package func isTooLow(_ tier: Int, for verdict: Verdict) -> Bool {
    tier < verdict.range.lowerBound && verdict.floor.map { tier >= $0.tier } ?? true
      && verdict.margin >= policy.int("fit", "underpowered-margin") ?? 0
  }

  /// From how many agents on one tier for all is told.
  package var fewestForOneTier: Int { policy.int("fit", "one-tier-from") ?? .max }

  /// How many findings about fit are shown at once.
  package var shownClearest: Int { policy.int("fit", "clearest") ?? 0 }

  /// The share of a tier that is aimed at, in thousandths.
  package struct ShareTarget: Sendable {
    package let tier: Int
    package let least: Int
    package let most: Int
    /// How far a share may be off.
    package let slack: Int
  }

  package var shareTargets: [ShareTarget] {
    (policy.value(["targets", "tier-share"])?.entries ?? []).compactMap { name, range in
      guard let tier = tiers.firstIndex(of: name) else { return nil }
      return ShareTarget(
        tier: tier, least: range.thousandths("min") ?? 0, most: range.thousandths("max") ?? 1000,
        slack: policy.thousandths("fit", "tier-share-slack") ?? 0)
    }
  }
}

/// The arithmetic of a verdict.
extension Judge {
  /// What a file has for one row.
  package struct RowSum: Sendable {
    package let id: String
    /// The points it gives: `haiku -1, sonnet +2`; empty for criteria and floors.
    package let words: String
    /// What was found, in millionths.
    package let evidence: Int
    /// What switches it on, in millionths.
    package let threshold: Int
    package let isOn: Bool
  }

  /// Returns what a file has for each row.
  package func rows(of agent: Agent, _ bytes: Span<UInt8>) -> [RowSum] {
    var scanner = TextScanner(lexicon)
    scanner.scan(bytes, agent.fence)
    let on = Set(rows(on: scanner.sums))
    return lexicon.rows.indices.map { index in
      let row = lexicon.rows[index]
      var words = ""
      if case .characteristic(let haiku, let sonnet) = row.kind {
        words = Verdict.Scores(haiku: haiku, sonnet: sonnet).words
      }
      return RowSum(
        id: row.id, words: words, evidence: scanner.sums[index], threshold: row.threshold,
        isOn: on.contains(index))
    }
  }

  /// Returns tiers in words: `haiku`, `haiku or sonnet`, `sonnet and up`.
  package func words(_ range: ClosedRange<Int>) -> String {
    if range.lowerBound > 0, range.upperBound == tiers.count - 1, range.count > 1 {
      return "\(tiers[range.lowerBound]) and up"
    }
    if range.lowerBound == 0, range.count == tiers.count { return "any" }
    return range.map { tiers[$0] }.joined(separator: " or ")
  }
}

extension Verdict.Scores {
  /// The points in words: `haiku -1, sonnet +2`.
  package var words: String {
    [("haiku", haiku), ("sonnet", sonnet)].filter { $0.1 != 0 }
      .map { "\($0.0) \($0.1 > 0 ? "+" : "")\($0.1)" }.joined(separator: ", ")
  }
}
