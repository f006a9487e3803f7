import TierwiseCatalog
import TierwiseCore

/// Reports a key or a value whose letters are right and whose case is not.
enum WrongCase: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "wrong-case", group: .schema, severity: .warning, dialects: [.claudeCode, .structured],
    summary: "A key or a value is right but for the case of its letters.",
    why: """
      Claude Code compares keys and values letter by letter: 'Tools' is an unknown key, and ignored; \
      'User' is no scope of memory. Only a color that is not shown costs nothing else.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"",
    examples: [
      .bad(
        "a key", "---\nname: a\ndescription: b\n‹Tools›: Read\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\ntools: Read\n---\nBody.\n"),
      .bad(
        "a value", "---\nname: a\ndescription: b\nmemory: ‹User›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmemory: user\n---\nBody.\n"),
      .bad(
        "a value in quotes", "---\nname: a\ndescription: b\neffort: ‹\"HIGH\"›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\neffort: \"high\"\n---\nBody.\n"),
      .bad(
        "a key whose right form is there",
        "---\nname: a\ndescription: b\ntools: Read\n‹Tools›: Read\n---\nBody.\n"),
      .good(
        "both as documented",
        "---\nname: a\ndescription: b\ntools: Read\nmemory: user\n---\nBody.\n"),
      .good(
        "two keys, of which one is read",
        "---\nname: a\ndescription: b\nmodel: opus\nowner: Model team\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for problem in context.problems {
      switch problem.kind {
      case .unknownKey(let key, .near(let right)) where ShapeAdvice.isSame(key, right):
        // Without a name or a description there is no agent; the rules about these say so.
        if right == "name", agent.name == nil { continue }
        if right == "description", agent.description == nil, agent.name != nil { continue }
        let isThere = agent.hasKey(right)
        findings.report(
          info, at: problem.range, .key(key, right),
          help: isThere ? "remove it; '\(right)' is there as well" : "write '\(right)'",
          fix: isThere
            ? nil : ShapeAdvice.rename(problem.range, right, safety: .safe, in: agent))
      case .badValue(let key, let value, let right?, _) where ShapeAdvice.isSame(value, right):
        findings.report(
          info, at: problem.range, .value(value, of: key), severity: key == "color" ? .info : nil,
          help: "write '\(right)'",
          fix: ShapeAdvice.set(problem.range, right, safety: .safe, in: agent))
      default: break
      }
    }
  }
}

extension Message {
  fileprivate static func key(_ key: String, _ right: String) -> Message {
    "key '\(key)' is not read; keys are compared with their case, and this one is '\(right)'"
  }

  fileprivate static func value(_ value: String, of key: String) -> Message {
    "'\(value)' is no value of '\(key)', which are compared with their case"
  }
}
