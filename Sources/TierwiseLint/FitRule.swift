package import TierwiseCatalog
import TierwiseCore
package import TierwisePolicy
import TierwiseYAML

/// A rule about one agent and the verdict on it.
package protocol FitRule: Rule {
  /// Reports what does not fit.
  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings)
}

/// A rule about the tiers of a whole catalog.
package protocol ShareRule: Rule {
  /// Reports what does not fit; `verdicts` are by path, and may lack neighbours.
  static func check(
    _ catalog: Catalog, _ verdicts: [String: Verdict], _ context: FitContext,
    into findings: inout Findings)
}

/// What rules about fit may know besides the text.
package struct FitContext: Sendable {
  let base: RuleContext
  let judge: Judge
  /// The model that the agent runs on, with the place of its tier in the policy's list.
  let declared: (use: ModelUse, tier: Int)?

  init(_ base: RuleContext, _ judge: Judge) {
    self.base = base
    self.judge = judge
    declared = base.models.first { $0.role == .preference }.flatMap { use in
      judge.tier(of: use.value, in: base.registry).map { (use, $0) }
    }
  }

  /// Returns the agents of a catalog that name a tier, with its place and where it is named.
  func tiers(of catalog: Catalog) -> [(agent: Int, tier: Int, range: Range<Int>)] {
    catalog.agents.indices.compactMap { index in
      let agent = catalog.agents[index]
      let dialect = catalog.dialect(ofFile: agent.path)
      let uses = agent.models(in: base.registry, for: dialect, on: base.today)
      guard let use = uses.first(where: { $0.role == .preference }),
        let tier = judge.tier(of: use.value, in: base.registry)
      else { return nil }
      return (index, tier, use.range)
    }
  }

  /// The dialects that name models.
  static let dialects = Dialects.known

  /// Returns whether a written reason silences what would be said about an agent.
  func isSilenced(_ agent: Agent, _ verdict: Verdict) -> Bool {
    guard let reasoning = base.assignment?.reasoning, !agent.isBlank(reasoning.value) else {
      return false
    }
    return verdict.strength <= judge.silencedStrength
  }
}
