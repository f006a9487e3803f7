import TierwiseCatalog
import TierwiseCore

/// Reports a model that does not run any more.
enum RetiredModel: AgentRule {
  static let readsRecoveredFields = true

  static let info = RuleInfo(
    id: "retired-model", group: .model, severity: .error,
    dialects: [.claudeCode, .structured, .opencode],
    summary: "The model was retired, and requests to it fail.",
    why: """
      From its retirement on, the API answers every request for a model with an error: the agent \
      loads, and dies at its first request. Shortened ids of such models fail as well.
      """,
    source: """
      Claude API documentation, "Model deprecations"; davila7/claude-code-templates#788 ran every \
      spelling
      """,
    examples: [
      .bad(
        "a retired id",
        "---\nname: a\ndescription: b\nmodel: ‹claude-sonnet-4-20250514›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-sonnet-5-5\n---\nBody.\n"),
      .bad(
        "its undated id", "---\nname: a\ndescription: b\nmodel: ‹claude-opus-4-1›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-opus-5-5\n---\nBody.\n"),
      .bad(
        "its short form", "---\nname: a\ndescription: b\nmodel: ‹'claude-3-opus'›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: 'claude-opus-5-5'\n---\nBody.\n"),
      .bad(
        "a fallback",
        """
        ---
        name: a
        description: b
        model: {preference: sonnet, fallbacks: [haiku, ‹claude-3-haiku-20240307›]}
        ---
        Body.

        """,
        fixed: """
          ---
          name: a
          description: b
          model: {preference: sonnet, fallbacks: [haiku, claude-haiku-5-5]}
          ---
          Body.

          """),
      .bad(
        "a frontmatter that is no YAML",
        "---\nname: a\ndescription: b: c\nmodel: ‹claude-opus-4› # old\n---\nBody.\n"),
      .bad(
        "OpenCode's form",
        """
        === .opencode/agents/a.md
        ---
        description: b
        model: ‹anthropic/claude-opus-4-1›
        ---
        Body.

        """,
        fixed: """
          ---
          description: b
          model: anthropic/claude-opus-5-5
          ---
          Body.

          """),
      .good(
        "a model that runs", "---\nname: a\ndescription: b\nmodel: claude-opus-4-5\n---\nBody.\n"),
      .good(
        "a model that still runs",
        "---\nname: a\ndescription: b\nmodel: claude-sonnet-4-5\n---\nBody.\n"),
      .good("an alias", "---\nname: a\ndescription: b\nmodel: opus\n---\nBody.\n"),
      .good(
        "a platform with a schedule of its own",
        """
        === .github/agents/a.agent.md
        ---
        description: b
        model: claude-opus-4.1
        ---
        Body.

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for use in context.models {
      guard case .retired(let id, let day) = use.value else { continue }
      let prefix = ModelAdvice.prefix(of: use.text)
      let advice = ModelAdvice(replacing: id, context, prefix: prefix)
      findings.report(
        info, at: use.range, .retired(use.text, context.registry[id].id, day),
        notes: advice?.notes ?? [], help: advice?.help, fix: advice?.fix(use, in: agent))
    }
  }
}

extension Message {
  fileprivate static func retired(_ text: String, _ id: String, _ day: CalendarDay) -> Message {
    text.hasSuffix(id)
      ? "model '\(text)' was retired on \(day); requests to it fail"
      : "model '\(text)' (\(id)) was retired on \(day); requests to it fail"
  }
}
