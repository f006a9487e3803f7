import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// What is said beside a finding about fit: the words it rests on, the price, how to silence it.
enum FitAdvice {
  /// How many pieces of evidence are shown.
  private static let shown = 3

  /// Returns the strongest pieces of evidence that count for a side, as notes.
  static func evidence(
    _ verdict: Verdict, in agent: Agent, where counts: (Verdict.Evidence) -> Bool
  ) -> [Note] {
    let pieces = verdict.evidence.filter { $0.weight > 0 && counts($0) }
    // First one of each thing, then what is left, each time the heaviest first.
    var seen: Set<String> = []
    let sorted = pieces.ordered { left, right in
      left.weight == right.weight
        ? left.range.lowerBound < right.range.lowerBound : left.weight > right.weight
    }
    let firsts = sorted.filter { seen.insert($0.id).inserted }
    let chosen = (firsts + sorted.filter { !firsts.contains($0) }).prefix(shown)
    return chosen.map { piece in
      Note("'\(piece.text)': \(piece.words)", path: agent.path, start: piece.start)
    }
  }

  /// Returns what the tiers cost beside each other today, as a note; nil where a price is missing.
  static func price(
    of tier: String, besides use: ModelUse, _ context: RuleContext
  ) -> Note? {
    let registry = context.registry
    guard let old = registry.runningModel(of: use.value, on: context.today),
      let next = registry.model(ofTier: tier, on: context.today)
    else { return nil }
    let bands = BandedPriceRatio(of: registry[next], to: registry[old], on: context.today)
    return bands.map {
      Note("a token of \(registry[next].id) costs \($0.words(besides: registry[old].id))")
    }
  }

  /// Returns how to have peace of a finding, as a command.
  static func silencing(_ rule: RuleInfo, _ verdict: Verdict, _ context: FitContext) -> String {
    if context.base.dialect == .structured, verdict.strength <= context.judge.silencedStrength {
      return "or say why it is so, in 'reasoning'"
    }
    return keeping(rule)
  }

  /// Returns how to make an exception.
  static func keeping(_ rule: RuleInfo) -> String {
    "or keep it: '# tierwise: allow \(rule.id) -- reason' in the frontmatter"
  }

  /// Returns how clear a verdict is, for the order in which findings are shown.
  static func clearness(_ verdict: Verdict, tiersOff: Int) -> Int {
    let strength = verdict.strength == .strong ? 2 : verdict.strength == .moderate ? 1 : 0
    return (strength * 100 + min(verdict.margin, 99)) * 10 + min(tiersOff, 9)
  }
}

extension Verdict.Evidence {
  /// What it speaks for: `security-critical, haiku -1, sonnet +2`.
  package var words: String {
    switch kind {
    case .characteristic(let scores):
      return scores.words.isEmpty ? id : "\(id), \(scores.words)"
    case .criterion: return "\(id), for the highest tier"
    case .floor: return "\(id), which has a floor"
    case .ceiling: return "\(id), work that asks for no more"
    }
  }
}
