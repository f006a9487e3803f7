import TierwiseCatalog
import TierwiseCore

/// Reports a key that the harness does not read.
enum UnknownKey: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "unknown-key", group: .schema, severity: .info, dialects: [.claudeCode, .structured],
    summary: "The frontmatter has a key that its harness does not read.",
    why: """
      Claude Code ignores what it does not know without a word: 'allowed-tools', the key of skills, \
      leaves an agent with every tool. Where a key is near a documented one, or a known mistake for \
      it, that is a warning; a key of your own is no fault.
      """,
    source:
      "Claude Code documentation, \"Supported frontmatter fields\"; sgaunet/claude-plugins#123",
    examples: [
      .bad(
        "the key of skills",
        "---\nname: a\ndescription: b\n‹allowed-tools›: Read\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\ntools: Read\n---\nBody.\n"),
      .bad("a typing error", "---\nname: a\ndescription: b\n‹modle›: opus\n---\nBody.\n"),
      .bad(
        "another harness's", "---\nname: a\ndescription: b\n‹max_turns›: 5\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmaxTurns: 5\n---\nBody.\n"),
      .bad("a key of one's own", "---\nname: a\ndescription: b\n‹category›: web\n---\nBody.\n"),
      .good("documented keys", "---\nname: a\ndescription: b\ntools: Read\n---\nBody.\n"),
      .good(
        "a key of the structured dialect",
        "---\nname: a\ndescription: b\ncategory: web\nmodel: {preference: opus}\n---\nBody.\n"),
      .good(
        "another harness, whose keys are its own business",
        "=== .gemini/agents/a.md\n---\nname: a\ndescription: b\nowner: us\n---\nBody.\n"),
      .good("a document", "---\ntitle: About these agents\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard agent.name != nil || agent.description != nil else { return }
    for problem in context.problems {
      guard case .unknownKey(let key, let meant) = problem.kind,
        // What stands below the model is the assignment's.
        agent.model?.range.contains(problem.range.lowerBound) != true
      else { continue }
      if let owner = others[key] {
        findings.report(info, at: problem.range, .foreign(key, owner))
        continue
      }
      switch meant {
      case nil: findings.report(info, at: problem.range, .unread(key))
      case .near(let right) where ShapeAdvice.isSame(key, right): break
      case .near(let right), .known(let right, _):
        findings.report(
          info, at: problem.range, .unread(key), severity: .warning, help: problem.help,
          fix: fix(problem, right, in: agent))
      }
    }
  }

  /// Keys that resemble one of Claude Code's, and are another harness's.
  private static let others = ["mode": "OpenCode"]

  /// A known mistake is mended; what is only near is shown.
  private static func fix(
    _ problem: Shape.Problem, _ right: String, in agent: Agent
  ) -> Fix? {
    guard !agent.hasKey(right) else { return nil }
    var safety = Fix.Safety.shown
    if case .unknownKey(_, .known) = problem.kind { safety = .unsafe }
    return ShapeAdvice.rename(problem.range, right, safety: safety, in: agent)
  }
}

extension Message {
  fileprivate static func unread(_ key: String) -> Message {
    "unknown key '\(key)' is ignored"
  }

  fileprivate static func foreign(_ key: String, _ owner: String) -> Message {
    "key '\(key)' is \(owner)'s, and ignored"
  }
}
