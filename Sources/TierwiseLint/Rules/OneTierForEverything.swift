import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports a catalog that has all its agents on one tier.
enum OneTierForEverything: ShareRule {
  static let info = RuleInfo(
    id: "one-tier-for-everything", group: .fit, severity: .info, dialects: FitContext.dialects,
    summary: "All agents of a larger catalog run on one tier.",
    why: """
      A dozen agents seldom do work of one kind. One tier for all means that nobody chose, and \
      either the simple work is too dear or the hard work too poor.
      """,
    source: "\"Model routing optimization\", anti-patterns",
    examples: [
      .bad("twelve on opus", ShareExamples.oneTier),
      .good("twelve on two tiers", ShareExamples.twoTiers),
    ])

  static func check(
    _ catalog: Catalog, _ verdicts: [String: Verdict], _ context: FitContext,
    into findings: inout Findings
  ) {
    let tiers = context.tiers(of: catalog)
    guard tiers.count >= context.judge.fewestForOneTier, let first = tiers.first,
      tiers.allSatisfy({ $0.tier == first.tier })
    else { return }
    let agent = catalog.agents[first.agent]
    let off = tiers.count { entry in
      verdicts[catalog.agents[entry.agent].path].map { !$0.range.contains(entry.tier) } ?? false
    }
    let notes =
      off > 0 ? [Note("the words of \(off) of them speak for another; see 'tierwise score'")] : []
    findings.report(
      info, in: agent, at: first.range,
      .one(
        tiers.count, context.judge.tiers[first.tier], isAll: tiers.count == catalog.agents.count),
      notes: notes)
  }
}

extension Message {
  fileprivate static func one(_ count: Int, _ tier: String, isAll: Bool) -> Message {
    "all \(count) agents\(isAll ? "" : " that name a model") run on \(tier)"
  }
}
