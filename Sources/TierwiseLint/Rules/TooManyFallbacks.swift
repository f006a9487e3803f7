import TierwiseCatalog
import TierwiseCore

/// Reports more fallbacks than are tried.
enum TooManyFallbacks: AgentRule {
  /// How many fallbacks Claude Code tries.
  private static let limit = 3

  static let info = RuleInfo(
    id: "too-many-fallbacks", group: .assignment, severity: .warning, dialects: [.structured],
    summary: "The assignment has more fallbacks than are tried.",
    why: """
      Claude Code tries at most three models in place of one that is overloaded; what stands \
      behind them never runs.
      """,
    source: "Claude Code documentation, \"Model configuration\"",
    examples: [
      .bad(
        "four",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [sonnet, haiku, fable, ‹claude-opus-5›]}\n---\nBody.\n"
      ),
      .good(
        "three",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [sonnet, haiku, fable]}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    let fallbacks = context.models.filter { $0.role == .fallback }
    guard fallbacks.count > limit else { return }
    findings.report(info, at: fallbacks[limit].range, .many(fallbacks.count, limit))
  }
}

extension Message {
  fileprivate static func many(_ count: Int, _ limit: Int) -> Message {
    "\(count) fallbacks are declared, of which at most \(limit) are tried"
  }
}
