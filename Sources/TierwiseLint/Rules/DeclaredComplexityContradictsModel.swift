import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseYAML

/// Reports a model that does not fit what the file itself says of its work.
enum DeclaredComplexityContradictsModel: FitRule {
  static let info = RuleInfo(
    id: "declared-complexity-contradicts-model", group: .fit, severity: .info,
    dialects: FitContext.dialects,
    summary: "The file says how hard the work is, and names a model for other work.",
    why: """
      'complexity' and 'characteristics' say in the file itself what the work is like. A model of \
      another tier means that one of the two was changed, and the other forgotten.
      """,
    source: "iNet, three questions of complexity",
    examples: [
      .bad(
        "nine of nine on haiku",
        "---\nname: a\ndescription: b\nmodel: ‹haiku›\ncomplexity: {steps: 3, judgement: 3, stakes: 3}\n---\nBody.\n"
      ),
      .good(
        "three of nine on haiku",
        "---\nname: a\ndescription: b\nmodel: haiku\ncomplexity: {steps: 1, judgement: 1, stakes: 1}\n---\nBody.\n"
      ),
    ])

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard verdict.step == .declared, let (use, tier) = context.declared,
      !verdict.range.contains(tier), verdict.floor.map({ tier >= $0.tier }) ?? true,
      !context.isSilenced(agent, verdict)
    else { return }
    let notes = context.judge.declaration(in: agent).map { declaration in
      var finder = PositionFinder()
      let head = agent.tree.bytes
      let start = finder.position(of: declaration.range.lowerBound, in: head.span)
      return [Note("'\(declaration.name)' says so", path: agent.path, start: start)]
    }
    findings.report(
      info, at: use.range, .contradicts(use.text, context.judge.words(verdict.range)),
      notes: notes ?? [], help: "change the model, or what the file says of its work",
      clearness: FitAdvice.clearness(verdict, tiersOff: abs(tier - verdict.preferred)))
  }
}

extension Message {
  fileprivate static func contradicts(_ model: String, _ range: String) -> Message {
    "runs on '\(model)', but what the file says of its work fits \(range)"
  }
}
