import TierwiseCatalog
import TierwiseCore

/// Reports a description that takes more than its share of every conversation.
enum LongDescription: AgentRule {
  static let info = RuleInfo(
    id: "long-description", group: .schema, severity: .info, dialects: [.claudeCode, .structured],
    summary: "The description has more than 1,000 characters.",
    why: """
      The descriptions of all agents are part of every request. Claude Code warns when they exceed \
      15,000 tokens together, which sixty of this length do. Examples are better off in the body, \
      which is read only when the agent runs.
      """,
    source: "anthropics/claude-code#13493; wshobson/agents#93",
    examples: [
      .bad(
        "too much",
        "---\nname: a\ndescription: ‹\(String(repeating: "word ", count: 250))word›\n---\nB.\n"),
      .good("a sentence", "---\nname: a\ndescription: Reviews diffs.\n---\nBody.\n"),
    ], isOnByDefault: false)

  private static let limit = 1000

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let field = agent.description, field.range.count > limit,
      let text = agent.text(of: field)
    else { return }
    let count = text.unicodeScalars.count
    guard count > limit else { return }
    findings.report(info, at: field.range, .long(count))
  }
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    "the description has \(count) characters, all of them part of every request"
  }
}
