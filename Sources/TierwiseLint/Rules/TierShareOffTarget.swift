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
      .bad(
        "none of twelve on haiku",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: ‹opus›
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        model: opus
        ---
        Body.
        === agents/c.md
        ---
        name: c
        description: b
        model: opus
        ---
        Body.
        === agents/d.md
        ---
        name: d
        description: b
        model: opus
        ---
        Body.
        === agents/e.md
        ---
        name: e
        description: b
        model: opus
        ---
        Body.
        === agents/f.md
        ---
        name: f
        description: b
        model: opus
        ---
        Body.
        === agents/g.md
        ---
        name: g
        description: b
        model: opus
        ---
        Body.
        === agents/h.md
        ---
        name: h
        description: b
        model: opus
        ---
        Body.
        === agents/i.md
        ---
        name: i
        description: b
        model: opus
        ---
        Body.
        === agents/j.md
        ---
        name: j
        description: b
        model: opus
        ---
        Body.
        === agents/k.md
        ---
        name: k
        description: b
        model: opus
        ---
        Body.
        === agents/l.md
        ---
        name: l
        description: b
        model: opus
        ---
        Body.

        """),
      .good(
        "half of them",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: opus
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        model: opus
        ---
        Body.
        === agents/c.md
        ---
        name: c
        description: b
        model: opus
        ---
        Body.
        === agents/d.md
        ---
        name: d
        description: b
        model: opus
        ---
        Body.
        === agents/e.md
        ---
        name: e
        description: b
        model: opus
        ---
        Body.
        === agents/f.md
        ---
        name: f
        description: b
        model: opus
        ---
        Body.
        === agents/g.md
        ---
        name: g
        description: b
        model: haiku
        ---
        Body.
        === agents/h.md
        ---
        name: h
        description: b
        model: haiku
        ---
        Body.
        === agents/i.md
        ---
        name: i
        description: b
        model: haiku
        ---
        Body.
        === agents/j.md
        ---
        name: j
        description: b
        model: haiku
        ---
        Body.
        === agents/k.md
        ---
        name: k
        description: b
        model: haiku
        ---
        Body.
        === agents/l.md
        ---
        name: l
        description: b
        model: haiku
        ---
        Body.

        """),
    ], isOnByDefault: false)

  static func check(
    _ catalog: Catalog, _ verdicts: [String: Verdict], _ context: FitContext,
    into findings: inout Findings
  ) {
    let tiers = context.tiers(of: catalog)
    guard tiers.count >= context.judge.fewestForOneTier, let first = tiers.first else { return }
    for target in context.judge.shareTargets {
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
