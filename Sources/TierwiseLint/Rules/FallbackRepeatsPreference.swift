import TierwiseCatalog
import TierwiseCore

/// Reports a fallback that is the preference again.
enum FallbackRepeatsPreference: AgentRule {
  static let info = RuleInfo(
    id: "fallback-repeats-preference", group: .assignment, severity: .warning,
    dialects: [.structured],
    summary: "A fallback is the preferred model again.",
    why: """
      A fallback stands in when the preferred model is not to be had. The same model is not to be \
      had either, under whatever name.
      """,
    source: "claude-ctx, schema/agent-schema-v2.yaml",
    examples: [
      .bad(
        "the same word",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet, fallbacks: [‹sonnet›]}\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: {preference: sonnet}\n---\nBody.\n"),
      .bad(
        "one of several, in lines",
        "---\nname: a\ndescription: b\nmodel:\n  preference: sonnet\n  fallbacks:\n    - ‹sonnet›\n    - haiku\n---\nBody.\n",
        fixed:
          "---\nname: a\ndescription: b\nmodel:\n  preference: sonnet\n  fallbacks:\n    - haiku\n---\nBody.\n"
      ),
      .bad(
        "what the alias means",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet, fallbacks: [‹claude-sonnet-5-5›]}\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: {preference: sonnet}\n---\nBody.\n"
      ),
      .good(
        "another tier",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet, fallbacks: [haiku]}\n---\nBody.\n"
      ),
      .good(
        "another model of the tier",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet, fallbacks: [claude-sonnet-4-6]}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let preference = context.models.first(where: { $0.role == .preference }) else { return }
    for use in context.models where use.role == .fallback {
      guard context.registry.isSame(use, preference, on: context.today) else { continue }
      findings.report(
        info, at: use.range, .repeated(use.text, preference.text), help: FallbackAdvice.title,
        fix: FallbackAdvice.fix(use, in: agent))
    }
  }
}

extension Message {
  fileprivate static func repeated(_ fallback: String, _ preference: String) -> Message {
    fallback == preference
      ? "fallback '\(fallback)' is the preference again"
      : "fallback '\(fallback)' is the preference again, which is '\(preference)'"
  }
}
