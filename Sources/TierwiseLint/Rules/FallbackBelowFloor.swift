import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports a fallback below the floor of the agent's kind of work.
enum FallbackBelowFloor: FitRule {
  static let info = RuleInfo(
    id: "fallback-below-floor", group: .assignment, severity: .warning, dialects: [.structured],
    summary: "A fallback is below the lowest tier that the policy allows for the agent's work.",
    why: """
      A fallback is for the hour in which the preferred model is not to be had. Work that must not \
      run below a tier must not do so in that hour either: better it waits.
      """,
    source: "claude-ctx, \"Model optimization\", best practice 8",
    examples: [
      .bad(
        "a review that falls back to haiku",
        "---\nname: code-reviewer\ndescription: Performs code reviews before a merge\nmodel: {preference: opus, fallbacks: [‹haiku›]}\n---\nBody.\n"
      ),
      .good(
        "a fallback at the floor",
        "---\nname: code-reviewer\ndescription: Performs code reviews before a merge\nmodel: {preference: opus, fallbacks: [sonnet]}\n---\nBody.\n"
      ),
    ])

  static let subjects = FitSubjects.assigned

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard let floor = verdict.floor else { return }
    let lowest = context.judge.tiers[floor.tier]
    for use in context.base.models where use.role == .fallback {
      guard let tier = context.judge.tier(of: use.value, in: context.base.registry),
        tier < floor.tier
      else { continue }
      let notes = FitAdvice.evidence(verdict, in: agent) {
        $0.kind == .floor && $0.id == floor.kind
      }
      findings.report(
        info, at: use.range, .below(use.text, floor.kind, lowest),
        severity: context.judge.fallbackSeverity(for: floor.kind), notes: notes,
        help: "use '\(lowest)' or a higher tier, or none")
    }
  }
}

extension Message {
  fileprivate static func below(_ model: String, _ kind: String, _ lowest: String) -> Message {
    "fallback '\(model)' is below \(lowest), the policy's floor for \(kind)"
  }
}
