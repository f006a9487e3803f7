import TierwiseCatalog
import TierwiseCore

/// Reports a key of the assignment that is not known.
enum UnknownAssignmentKey: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "unknown-assignment-key", group: .assignment, severity: .info, dialects: [.structured],
    summary: "The assignment has a key that is not known.",
    why: """
      The structured dialect is a family, and its members have keys of their own: they are kept \
      by every rewrite. A misspelt key is kept as well, and read by nobody.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "a misspelt key",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, ‹fallback›: [sonnet]}\n---\nBody.\n",
        fixed:
          "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [sonnet]}\n---\nBody.\n"
      ),
      .bad(
        "a key of one's own",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, escalation: {to: fable, when: [it fails], ‹effort›: high}}\n---\nBody.\n"
      ),
      .good(
        "known keys",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [sonnet], reasoning: Weighs risks}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let field = agent.model else { return }
    for problem in context.problems {
      guard case .unknownKey(let key, _) = problem.kind,
        field.range.contains(problem.range.lowerBound)
      else { continue }
      findings.report(
        info, at: problem.range, .unknown(key), help: problem.help, fix: fix(problem, in: agent))
    }
  }

  /// A known mistake is mended.
  private static func fix(_ problem: Shape.Problem, in agent: Agent) -> Fix? {
    guard case .unknownKey(_, .known(let right, _)) = problem.kind else { return nil }
    return ShapeAdvice.rename(problem.range, right, safety: .unsafe, in: agent)
  }
}

extension Message {
  fileprivate static func unknown(_ key: String) -> Message {
    "unknown key '\(key)' in the assignment"
  }
}
