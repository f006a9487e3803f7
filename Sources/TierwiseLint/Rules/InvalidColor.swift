import TierwiseCatalog
import TierwiseCore

/// Reports a color that Claude Code does not show.
enum InvalidColor: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "invalid-color", group: .schema, severity: .info, dialects: [.claudeCode, .structured],
    summary: "The color is none of the eight that Claude Code shows.",
    why: """
      An unknown color costs nothing but the color: the agent is shown in one that Claude Code chooses. \
      Other harnesses take hexadecimal colors.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"",
    examples: [
      .bad("another word", "---\nname: a\ndescription: b\ncolor: ‹magenta›\n---\nBody.\n"),
      .bad(
        "a hexadecimal color", "---\nname: a\ndescription: b\ncolor: ‹\"#3B82F6\"›\n---\nBody.\n"),
      .good("one of the eight", "---\nname: a\ndescription: b\ncolor: cyan\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    ShapeAdvice.reportValues(of: "color", info, agent, context, into: &findings)
  }
}
