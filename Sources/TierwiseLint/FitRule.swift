package import TierwiseCatalog
import TierwiseCore
package import TierwisePolicy
import TierwiseYAML

/// A rule about one agent and the verdict on it.
package protocol FitRule: Rule {
  /// Whom it may speak about.
  static var subjects: FitSubjects { get }

  /// Reports what does not fit.
  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings)
}

extension FitRule {
  /// Most speak of tiers that do not fit.
  package static var subjects: FitSubjects { .misplaced }
}

/// A rule about the tiers of a whole catalog; it needs a policy, but no verdicts.
package protocol ShareRule: Rule {
  /// Reports what does not fit.
  static func check(_ catalog: Catalog, _ context: FitContext, into findings: inout Findings)
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

  /// An agent that names a tier.
  struct Tiered {
    /// Its place in the catalog.
    let agent: Int
    /// The place of the tier in the policy's list.
    let tier: Int
    /// Where it is named.
    let range: Range<Int>
  }

  /// Calls `visit` with the agents of a catalog that name a tier, until it returns false.
  func visitTiers(of catalog: Catalog, _ visit: (Tiered) -> Bool) {
    for index in catalog.agents.indices {
      let dialect = catalog.dialect(ofFile: catalog.agents[index].path)
      let uses = catalog.agents[index].models(in: base.registry, for: dialect, on: base.today)
      guard let use = uses.first(where: { $0.role == .preference }),
        let tier = judge.tier(of: use.value, in: base.registry)
      else { continue }
      guard visit(Tiered(agent: index, tier: tier, range: use.range)) else { return }
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
