import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports a model below what the agent's words speak for.
enum UnderpoweredModel: FitRule {
  static let info = RuleInfo(
    id: "underpowered-model", group: .fit, severity: .info, dialects: FitContext.dialects,
    summary: "The agent's words speak for a higher tier than it runs on.",
    why: """
      Where problems are new, answers contradict each other, or a mistake is dear, a small model \
      costs more than it saves. Which work that is, is a matter of judgement: the words that it \
      rests on are shown. This is a suggestion, and never makes a run fail unless '--fail-on fit' \
      asks for it.
      """,
    source: "claude-ctx, \"Model optimization\", decision matrix",
    examples: [
      .bad(
        "a strategy on haiku",
        "---\nname: a\ndescription: Diagnoses root causes, assesses risks and trade-offs, evaluates architecture decisions and threat models, and researches novel, ambiguous problems with stakeholders\nmodel: ‹haiku›\n---\nBody.\n"
      ),
      .good(
        "the tier that its words speak for",
        "---\nname: a\ndescription: Diagnoses root causes, assesses risks and trade-offs, evaluates architecture decisions and threat models, and researches novel, ambiguous problems with stakeholders\nmodel: sonnet\n---\nBody.\n"
      ),
    ])

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard verdict.step == .matrix, let (use, tier) = context.declared,
      context.judge.isTooLow(tier, for: verdict), !context.isSilenced(agent, verdict)
    else { return }
    let fitting = context.judge.tiers[verdict.range.lowerBound]
    var notes = FitAdvice.evidence(verdict, in: agent) { $0.speaksForSonnet }
    if let price = FitAdvice.price(of: fitting, besides: use, context.base) { notes.append(price) }
    findings.report(
      info, at: use.range, .tooLow(use.text, context.judge.words(verdict.range), verdict),
      notes: notes,
      help: "try '\(fitting)', \(FitAdvice.silencing(info, verdict, context))",
      clearness: FitAdvice.clearness(verdict, tiersOff: verdict.range.lowerBound - tier))
  }
}

extension Message {
  fileprivate static func tooLow(_ model: String, _ range: String, _ verdict: Verdict) -> Message {
    "runs on '\(model)', but its words speak for \(range) (\(verdict.strength.rawValue), margin \(verdict.margin))"
  }
}
