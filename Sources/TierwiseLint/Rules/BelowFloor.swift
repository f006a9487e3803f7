import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports a model below the floor of the agent's kind of work.
enum BelowFloor: FitRule {
  static let info = RuleInfo(
    id: "below-floor", group: .fit, severity: .warning, dialects: FitContext.dialects,
    summary: "The agent runs below the lowest tier that the policy allows for its kind of work.",
    why: """
      For security, code review and architecture a mistake costs more than every run together, so \
      the policy has a floor under them. What the agent is for is read from its name, description, \
      tags, category and headings, not from what its text mentions.
      """,
    source: "claude-ctx, \"Model optimization\"; the skill \"model-routing-patterns\"",
    examples: [
      .bad(
        "a review on haiku",
        "---\nname: code-reviewer\ndescription: Performs code reviews before a merge\nmodel: ‹haiku›\n---\nBody.\n"
      ),
      .good(
        "at the floor",
        "---\nname: code-reviewer\ndescription: Performs code reviews before a merge\nmodel: sonnet\n---\nBody.\n"
      ),
    ])

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard let floor = verdict.floor, verdict.step != .assignment,
      let (use, tier) = context.declared, tier < floor.tier
    else { return }
    let lowest = context.judge.tiers[floor.tier]
    let notes = FitAdvice.evidence(verdict, in: agent) { $0.kind == .floor && $0.id == floor.kind }
    findings.report(
      info, at: use.range, .below(use.text, floor.kind, lowest), notes: notes,
      help: "use '\(lowest)', \(FitAdvice.keeping(info))", clearness: 10_000)
  }
}

extension Message {
  fileprivate static func below(_ model: String, _ kind: String, _ lowest: String) -> Message {
    "runs on '\(model)', but the policy wants at least \(lowest) for \(kind)"
  }
}
