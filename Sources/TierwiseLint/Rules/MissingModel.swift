import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an agent that names no model.
enum MissingModel: AgentRule {
  static let readsRecoveredFields = true

  static let info = RuleInfo(
    id: "missing-model", group: .model, severity: .info, dialects: [.claudeCode, .structured],
    summary: "The agent names no model.",
    why: """
      Without 'model' the agent runs on CLAUDE_CODE_SUBAGENT_MODEL if that is set, else on the main \
      conversation's model: what it costs and how well it works depend on who calls it. 'inherit' \
      says that this is meant.
      """,
    source: "Claude Code documentation, \"Choose a model\"",
    examples: [
      .bad("no key", "‹---›\nname: a\ndescription: b\n---\nBody.\n"),
      .bad("nothing behind the key", "---\nname: a\ndescription: b\n‹model›:\n---\nBody.\n"),
      .bad("an empty text", "---\nname: a\ndescription: b\n‹model›: \"\"\n---\nBody.\n"),
      .good("an alias", "---\nname: a\ndescription: b\nmodel: haiku\n---\nBody.\n"),
      .good("said to be meant", "---\nname: a\ndescription: b\nmodel: inherit\n---\nBody.\n"),
      .good("a document", "---\ntitle: About these agents\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard agent.name != nil else { return }
    let severity: Severity = context.dialect == .structured ? .warning : .info
    guard let field = agent.model else {
      findings.report(info, at: agent.openingFence, .missing, severity: severity, help: help)
      return
    }
    // What a scan of the lines finds nothing behind may go on in the next line.
    guard let node = field.node, isBlank(node, in: agent) else { return }
    findings.report(info, at: field.keyRange, .empty, severity: severity, help: help)
  }

  private static func isBlank(_ node: NodeID, in agent: Agent) -> Bool {
    if let first = agent.tree.verbatimRange(node)?.first,
      !ASCII.isBlank(agent.tree.bytes[first]), agent.tree.isText(node)
    {
      return false
    }
    guard agent.tree.kind(node) == .scalar else { return false }
    if case .null? = agent.tree.resolved(node) { return true }
    guard let text = agent.text(of: agent.model) else { return true }
    return text.allSatisfy(\.isWhitespace)
  }

  private static let help = "name a tier, or say 'model: inherit' if that is meant"
}

extension Message {
  fileprivate static let missing: Message = "the agent names no model"
  fileprivate static let empty: Message = "'model' is empty"
}
