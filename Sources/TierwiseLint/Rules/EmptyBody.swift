import TierwiseCatalog
import TierwiseCore

/// Reports an agent without a prompt.
enum EmptyBody: FileRule {
  static let info = RuleInfo(
    id: "empty-body", group: .file, severity: .warning,
    summary: "Nothing follows the frontmatter.",
    why: """
      The body is the agent's system prompt. Without one the agent loads and runs on the task's \
      text alone, which is seldom what its description promises.
      """,
    source: "Claude Code documentation, \"Write subagent files\"",
    examples: [
      .bad("nothing but a blank line", "‹---›\nname: a\ndescription: b\n---\n\n"),
      .good("a prompt", "---\nname: a\ndescription: b\n---\nYou review code.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard case .closed(_, let body) = agent.fence, agent.name != nil || agent.description != nil
    else { return }
    for offset in body..<bytes.count
    where !ASCII.isBlank(bytes[offset]) && !ASCII.isBreak(bytes[offset]) { return }
    findings.report(
      info, at: agent.openingFence, .empty, help: "write the agent's system prompt below it")
  }
}

extension Message {
  fileprivate static let empty: Message =
    "nothing follows the frontmatter: the agent has no system prompt"
}
