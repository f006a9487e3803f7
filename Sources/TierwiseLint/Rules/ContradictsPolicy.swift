import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Reports a model that the policy's list of agents does not have for the agent.
enum ContradictsPolicy: FitRule {
  static let info = RuleInfo(
    id: "contradicts-policy", group: .fit, severity: .info, dialects: FitContext.dialects,
    summary: "The policy has another tier for an agent of this name.",
    why: """
      Somebody wrote, or chose with a profile, which agent runs on which tier; file and policy now \
      say different things, and one of them is out of date. Only a policy that was chosen is held \
      against files: the name alone says little about an agent.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "another tier than the list's",
        "---\nname: python-pro\ndescription: Writes Python\nmodel: ‹opus›\n---\nBody.\n"),
      .good(
        "the list's",
        "---\nname: python-pro\ndescription: Writes Python\nmodel: haiku\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard context.judge.policy.isChosen, verdict.step == .assignment,
      let (use, tier) = context.declared, !verdict.range.contains(tier)
    else { return }
    let name = agent.text(of: agent.name) ?? ""
    let wanted = context.judge.tiers[verdict.preferred]
    let source = context.judge.source(ofAssignment: name)
    var notes: [Note] = []
    if let reason = context.judge.reason(for: name) { notes.append(Note("its reason: \(reason)")) }
    if let price = FitAdvice.price(of: wanted, besides: use, context.base) { notes.append(price) }
    findings.report(
      info, at: use.range, .contradicts(use.text, wanted, name, source), notes: notes,
      help: "use '\(wanted)', or change 'assignments' in the policy",
      clearness: FitAdvice.clearness(verdict, tiersOff: abs(tier - verdict.preferred)))
  }
}

extension Message {
  fileprivate static func contradicts(
    _ model: String, _ wanted: String, _ name: String, _ source: String
  ) -> Message {
    "runs on '\(model)', but \(source) has '\(name)' on \(wanted)"
  }
}
