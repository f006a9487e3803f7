import TierwiseCatalog
import TierwiseCore

/// Reports a permission mode that Claude Code does not know.
enum InvalidPermissionMode: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "invalid-permission-mode", group: .schema, severity: .warning,
    dialects: [.claudeCode, .structured],
    summary: "The permission mode is none that Claude Code knows.",
    why: """
      Of an unknown mode nothing is documented; the agent asks as the session does. Where the mode was \
      meant to hold it back, as 'plan' does, it does not.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"",
    examples: [
      .bad(
        "another word", "---\nname: a\ndescription: b\npermissionMode: ‹readOnly›\n---\nBody.\n"),
      .bad(
        "a typing error", "---\nname: a\ndescription: b\npermissionMode: ‹aceptEdits›\n---\nBody.\n"
      ),
      .good("a mode", "---\nname: a\ndescription: b\npermissionMode: plan\n---\nBody.\n"),
      .good(
        "the newer word for default",
        "---\nname: a\ndescription: b\npermissionMode: manual\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    ShapeAdvice.reportValues(of: "permissionMode", info, agent, context, into: &findings)
  }
}
