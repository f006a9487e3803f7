import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports a tier whose share of a catalog is not what the policy aims at.
enum TierShareOffTarget: ShareRule {
  static let info = RuleInfo(
    id: "tier-share-off-target", group: .fit, severity: .info, dialects: FitContext.dialects,
    summary: "A tier's share of the catalog is not what the policy aims at.",
    why: """
      'targets.tier-share' of the policy says how many agents should run on a tier. It is a number \
      to steer by, not one that every catalog should have: so the rule is off until it is asked for.
      """,
    source: "\"Model routing optimization\", metrics",
    examples: [
      .bad("none of twelve on haiku", ShareExamples.oneTier),
      .good("half of them", ShareExamples.twoTiers),
    ], isOnByDefault: false)

  static func check(
    _ catalog: Catalog, _ context: FitContext, into findings: inout Findings
  ) {
    let targets = context.judge.shareTargets
    guard !targets.isEmpty, catalog.agents.count >= context.judge.fewestForOneTier else { return }
    var tiers: [FitContext.Tiered] = []
    context.visitTiers(of: catalog) { agent in
      tiers.append(agent)
      return true
    }
    guard tiers.count >= context.judge.fewestForOneTier, let first = tiers.first else { return }
    for target in targets {
      let count = tiers.count { $0.tier == target.tier }
      let share = count * 1000 / tiers.count
      guard share + target.slack < target.least || share - target.slack > target.most else {
        continue
      }
      findings.report(
        info, in: catalog.agents[first.agent], at: first.range,
        .off(context.judge.tiers[target.tier], count, tiers.count, target.least, target.most))
    }
  }
}

extension Message {
  fileprivate static func off(
    _ tier: String, _ count: Int, _ total: Int, _ least: Int, _ most: Int
  ) -> Message {
    "\(count) of \(total) agents run on \(tier); the policy aims at \(least / 10) to \(most / 10) %"
  }
}
