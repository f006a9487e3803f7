import TierwiseCatalog
import TierwiseCore

/// Reports a memory that Claude Code does not know.
enum InvalidMemory: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "invalid-memory", group: .schema, severity: .warning, dialects: [.claudeCode, .structured],
    summary: "The memory is none that Claude Code knows.",
    why: """
      'memory' takes user, project or local. With another word the agent keeps nothing of what it \
      learns.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"",
    examples: [
      .bad("another word", "---\nname: a\ndescription: b\nmemory: ‹global›\n---\nBody.\n"),
      .good("a scope", "---\nname: a\ndescription: b\nmemory: project\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    ShapeAdvice.reportValues(of: "memory", info, agent, context, into: &findings)
  }
}
