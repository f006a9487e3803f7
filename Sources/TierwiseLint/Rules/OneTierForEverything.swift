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
    _ catalog: Catalog, _ context: FitContext, into findings: inout Findings
  ) {
    guard catalog.agents.count >= context.judge.fewestForOneTier else { return }
    var first: FitContext.Tiered?
    var count = 0
    var isOne = true
    context.visitTiers(of: catalog) { agent in
      isOne = first.map { $0.tier == agent.tier } ?? true
      first = first ?? agent
      count += 1
      return isOne
    }
    guard let first, isOne, count >= context.judge.fewestForOneTier else { return }
    let agent = catalog.agents[first.agent]
    findings.report(
      info, in: agent, at: first.range,
      .one(
        count, context.judge.tiers[first.tier], isAll: count == catalog.agents.count),
      notes: [Note("'tierwise score' says for which of them another tier may fit")])
  }
}

extension Message {
  fileprivate static func one(_ count: Int, _ tier: String, isAll: Bool) -> Message {
    "all \(count) agents\(isAll ? "" : " that name a model") run on \(tier)"
  }
}
