import TierwiseCatalog
import TierwiseCore

/// Reports a fallback that is an earlier one again.
enum DuplicateFallback: AgentRule {
  static let info = RuleInfo(
    id: "duplicate-fallback", group: .assignment, severity: .warning, dialects: [.structured],
    summary: "A fallback is an earlier one again.",
    why: """
      Fallbacks are tried in their order. The second time a model is as little to be had as the \
      first, and another that would help is not tried.
      """,
    source: "claude-ctx, schema/agent-schema-v2.yaml",
    examples: [
      .bad(
        "the same word",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [sonnet, ‹sonnet›]}\n---\nBody.\n",
        fixed:
          "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [sonnet]}\n---\nBody.\n"
      ),
      .bad(
        "in a list of lines",
        "---\nname: a\ndescription: b\nmodel:\n  preference: opus\n  fallbacks:\n    - haiku\n    - ‹haiku›\n    - sonnet # last\n---\nBody.\n",
        fixed:
          "---\nname: a\ndescription: b\nmodel:\n  preference: opus\n  fallbacks:\n    - haiku\n    - sonnet # last\n---\nBody.\n"
      ),
      .bad(
        "with a comment, which a fix would lose",
        "---\nname: a\ndescription: b\nmodel:\n  preference: opus\n  fallbacks:\n    - haiku\n    - ‹haiku› # really\n---\nBody.\n"
      ),
      .bad(
        "what the alias means",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [haiku, ‹claude-haiku-5-5›]}\n---\nBody.\n",
        fixed:
          "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [haiku]}\n---\nBody.\n"
      ),
      .good(
        "different tiers",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, fallbacks: [sonnet, haiku]}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    let fallbacks = context.models.filter { $0.role == .fallback }
    for (index, use) in fallbacks.enumerated() {
      let isRepeated = fallbacks[..<index].prefix(16).contains {
        context.registry.isSame($0, use, on: context.today)
      }
      guard isRepeated else { continue }
      findings.report(
        info, at: use.range, .repeated(use.text), help: FallbackAdvice.title,
        fix: FallbackAdvice.fix(use, in: agent))
    }
  }
}

extension Message {
  fileprivate static func repeated(_ fallback: String) -> Message {
    "fallback '\(fallback)' is an earlier one again"
  }
}
