import TierwiseCatalog
import TierwiseCore

/// Reports a model that the registry does not know.
enum UnknownModel: AgentRule {
  static let readsRecoveredFields = true

  static let info = RuleInfo(
    id: "unknown-model", group: .model, severity: .warning, dialects: [.claudeCode, .structured],
    summary: "The model is no alias, and no id that the registry knows.",
    why: """
      Claude Code hands what is no alias to the API, which refuses names it does not know. It may \
      be a typing error, a model newer than the registry, or a deployment's own name.
      """,
    source: "Claude Code documentation, \"Choose a model\"; davila7/claude-code-templates#788",
    examples: [
      .bad("a typing error", "---\nname: a\ndescription: b\nmodel: ‹sonet›\n---\nBody.\n"),
      .bad(
        "a version that is not there",
        "---\nname: a\ndescription: b\nmodel: ‹claude-sonnet-4-7›\n---\nBody.\n"),
      .bad(
        "two values", "---\nname: a\ndescription: b\nmodel: ‹sonnet, opus›\n---\nBody.\n"),
      .bad(
        "an escalation",
        """
        ---
        name: a
        description: b
        model: {preference: haiku, escalation: {to: ‹opsu›, when: [it fails twice]}}
        ---
        Body.

        """),
      .good("a documented word", "---\nname: a\ndescription: b\nmodel: opusplan\n---\nBody.\n"),
      .good("inherit", "---\nname: a\ndescription: b\nmodel: inherit\n---\nBody.\n"),
      .good(
        "another vendor's, which another rule is about",
        "---\nname: a\ndescription: b\nmodel: gpt-5\n---\nBody.\n"),
      .good(
        "a placeholder, which another rule is about",
        "---\nname: a\ndescription: b\nmodel: \"{{model}}\"\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for use in context.models {
      guard case .unknown(let nearest) = use.value, let first = use.text.unicodeScalars.first,
        first != "{", first != "[", first != "<", use.text.contains(where: { !$0.isWhitespace })
      else { continue }
      findings.report(
        info, at: use.range, .unknown(use.text, context.registry.asOf),
        help: nearest.map { "did you mean '\($0)'?" },
        // The nearest name is a guess.
        fix: nearest.flatMap {
          ModelAdvice.fix(use, in: agent, "replace it with '\($0)'", $0, .shown)
        })
    }
  }
}

extension Message {
  fileprivate static func unknown(_ text: String, _ day: CalendarDay) -> Message {
    "model '\(text)' is no alias, and no id among the models known on \(day)"
  }
}
