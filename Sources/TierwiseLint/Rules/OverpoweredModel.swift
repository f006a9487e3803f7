import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports a model above what the agent's words speak for.
enum OverpoweredModel: FitRule {
  static let info = RuleInfo(
    id: "overpowered-model", group: .fit, severity: .info, dialects: FitContext.dialects,
    summary: "The work that the agent says it does asks for a lower tier than it runs on.",
    why: """
      Well-defined, repeated work is done as well by a smaller model, several times cheaper and \
      faster. Which work that is, is a matter of judgement: the words that it rests on are shown, \
      and people who maintain agents of one name agree on its tier only 58 % of the time. So this \
      is a suggestion, and never makes a run fail unless '--fail-on fit' asks for it.
      """,
    source: "claude-ctx, \"Model optimization\", decision matrix",
    examples: [
      .bad(
        "tests by a specification",
        "---\nname: a\ndescription: Writes unit tests and test fixtures with full test coverage, test cases and test data from a schema, by template and checklist\nmodel: ‹opus›\n---\nBody.\n"
      ),
      .good(
        "the tier that its words speak for",
        "---\nname: a\ndescription: Writes unit tests and test fixtures with full test coverage, test cases and test data from a schema, by template and checklist\nmodel: haiku\n---\nBody.\n"
      ),
    ])

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard let (use, tier) = context.declared, let ceiling = verdict.ceiling,
      context.judge.isTooHigh(tier, for: verdict), !context.isSilenced(agent, verdict)
    else { return }
    let fitting = context.judge.tiers[verdict.preferred]
    var notes = FitAdvice.evidence(verdict, in: agent) {
      $0.kind == .ceiling && $0.id == ceiling.kind
    }
    if let price = FitAdvice.price(of: fitting, besides: use, context.base) { notes.append(price) }
    findings.report(
      info, at: use.range,
      .tooHigh(use.text, ceiling.kind, context.judge.words(verdict.range), verdict),
      notes: notes,
      help: "try '\(fitting)', \(FitAdvice.silencing(info, verdict, context))",
      clearness: FitAdvice.clearness(verdict, tiersOff: tier - verdict.range.upperBound))
  }
}

extension Message {
  fileprivate static func tooHigh(
    _ model: String, _ kind: String, _ range: String, _ verdict: Verdict
  ) -> Message {
    let matrix =
      verdict.strength == .undecided ? "undecided" : "for haiku by \(verdict.margin)"
    return
      "runs on '\(model)', but says that its work is \(kind): \(range) (the matrix: \(matrix))"
  }
}
