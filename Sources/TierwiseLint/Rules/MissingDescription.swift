import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an agent that does not say what it is for.
enum MissingDescription: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "missing-description", group: .schema, severity: .error,
    dialects: [.claudeCode, .structured],
    summary: "The agent has a name and no description.",
    why: """
      The description is what a dispatcher chooses an agent by. Claude Code skips an agent that \
      has a name and no description, without a word.
      """,
    source: "Claude Code documentation, \"Subagent files Claude Code skips\"",
    examples: [
      .bad("no key", "---\n‹name›: reviewer\n---\nBody.\n"),
      .bad(
        "a key in another case", "---\nname: reviewer\n‹Description›: b\n---\nBody.\n",
        fixed: "---\nname: reviewer\ndescription: b\n---\nBody.\n"),
      .bad("nothing written", "---\nname: reviewer\n‹description›:\n---\nBody.\n"),
      .bad("an empty text", "---\nname: reviewer\n‹description›: \"\"\n---\nBody.\n"),
      .good("a description", "---\nname: reviewer\ndescription: Reviews code\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let name = agent.name else { return }
    guard let field = agent.description else {
      if let other = ShapeAdvice.key("description", inAnotherCase: context) {
        findings.report(
          info, at: other.range, .otherCase(other.text), help: "write 'description'",
          fix: ShapeAdvice.rename(other.range, "description", safety: .safe, in: agent))
        return
      }
      findings.report(info, at: name.keyRange, .missing, help: help)
      return
    }
    guard let node = field.node, agent.tree.kind(node) == .scalar,
      agent.tree.isEmptyValue(node) || agent.tree.verbatimRange(node)?.isEmpty == true
    else { return }
    findings.report(info, at: field.keyRange, .empty, help: help)
  }

  private static let help = "say in one line when to use the agent, and when not"
}

extension Message {
  fileprivate static let missing: Message =
    "the agent has no 'description'; Claude Code skips it"

  fileprivate static func otherCase(_ key: String) -> Message {
    "'\(key)' is not read as 'description', and Claude Code skips an agent that has none"
  }

  fileprivate static let empty: Message = "'description' is empty; Claude Code skips the agent"
}
