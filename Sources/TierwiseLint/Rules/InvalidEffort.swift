import TierwiseCatalog
import TierwiseCore

/// Reports an effort that is no level.
enum InvalidEffort: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "invalid-effort", group: .schema, severity: .warning, dialects: [.claudeCode, .structured],
    summary: "The effort is no level that Claude Code knows.",
    why: """
      'effort' takes low, medium, high, xhigh or max. Of another word nothing is documented: the agent \
      thinks as hard as the session does, not as hard as is written.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"",
    examples: [
      .bad("another word", "---\nname: a\ndescription: b\neffort: ‹highest›\n---\nBody.\n"),
      .bad("a word of Codex", "---\nname: a\ndescription: b\neffort: ‹minimal›\n---\nBody.\n"),
      .good("a level", "---\nname: a\ndescription: b\neffort: xhigh\n---\nBody.\n"),
      .good(
        "letter case, which another rule is about",
        "---\nname: a\ndescription: b\neffort: High\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    ShapeAdvice.reportValues(of: "effort", info, agent, context, into: &findings)
  }
}
