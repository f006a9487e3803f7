import TierwiseCatalog
import TierwiseCore

/// Reports an isolation that Claude Code does not know.
enum InvalidIsolation: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "invalid-isolation", group: .schema, severity: .warning,
    dialects: [.claudeCode, .structured],
    summary: "The isolation is none that Claude Code knows.",
    why: """
      Only 'worktree' is known. With another word the agent works where everybody works, though it was \
      meant not to.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"",
    examples: [
      .bad("another word", "---\nname: a\ndescription: b\nisolation: ‹container›\n---\nBody.\n"),
      .good("a worktree", "---\nname: a\ndescription: b\nisolation: worktree\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    ShapeAdvice.reportValues(of: "isolation", info, agent, context, into: &findings)
  }
}
