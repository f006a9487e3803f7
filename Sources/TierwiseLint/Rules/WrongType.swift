import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a key whose value is of another type than the harness reads.
enum WrongType: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "wrong-type", group: .schema, severity: .warning,
    dialects: [.claudeCode, .structured, .copilot, .opencode, .cursor, .gemini],
    summary: "A key's value is of another type than its harness reads.",
    why: """
      Claude Code does not stop at such a value; it ignores it, or the agent, without a word. A \
      list under 'hooks' is known to drop the agent, which makes it an error. Other harnesses \
      refuse the agent, or read something else than is written.
      """,
    source: """
      Claude Code documentation, "Supported frontmatter fields"; anthropics/claude-code#91781; the \
      harnesses' documentation of their agents
      """,
    examples: [
      .bad("a text for a number", "---\nname: a\ndescription: b\nmaxTurns: ‹many›\n---\nBody.\n"),
      .bad("a list of hooks", "---\nname: a\ndescription: b\nhooks: ‹[]›\n---\nBody.\n"),
      .bad("a number for a name", "---\nname: ‹42›\ndescription: b\n---\nBody.\n"),
      .bad(
        "one fallback, without a list",
        """
        ---
        name: a
        description: b
        model: {preference: opus, fallbacks: ‹sonnet›}
        ---
        Body.

        """),
      .bad(
        "Claude Code's tools at OpenCode's",
        "=== .opencode/agents/a.md\n---\ndescription: b\ntools: ‹Read, Grep›\n---\nBody.\n"),
      .good("tools as a text", "---\nname: a\ndescription: b\ntools: Read, Grep\n---\nBody.\n"),
      .good("tools as a list", "---\nname: a\ndescription: b\ntools: [Read, Grep]\n---\nBody.\n"),
      .good(
        "VS Code's list of models",
        "=== .github/agents/a.agent.md\n---\ndescription: b\nmodel: [one, two]\n---\nBody.\n"),
      .good(
        "a structured agent",
        """
        ---
        name: a
        description: b
        model:
          preference: haiku
          fallbacks: [sonnet]
          escalation: {to: sonnet, when: [the change is architectural]}
        tools: {catalog: [Read]}
        dependencies: {requires: [b]}
        ---
        Body.

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    var last = ""
    for problem in context.problems {
      // Of the items of a list, the first speaks for all.
      guard case .wrongType(let key, _, let actual) = problem.kind, key != last,
        !isTold(key, actual), !agent.isPlaceholder(problem.range)
      else { continue }
      last = key
      let isClaudeCode = context.dialect == .claudeCode || context.dialect == .structured
      let severity: Severity = key == "hooks" && isClaudeCode ? .error : .warning
      findings.report(
        info, at: problem.range, problem.message, severity: severity, help: problem.help)
    }
  }

  /// Whether other rules say more about such a value of the key.
  private static func isTold(_ key: String, _ actual: Shape.Problem.Actual) -> Bool {
    actual == .null || key == "description" || (key == "model" && actual != .list)
  }
}
