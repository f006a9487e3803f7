import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a description that YAML reads as something else than text.
enum DescriptionNotText: AgentRule {
  static let info = RuleInfo(
    id: "description-not-text", group: .schema, severity: .error,
    dialects: [.claudeCode, .structured],
    summary: "The description is a number, a truth value, a list or a mapping.",
    why: "Claude Code drops an agent whose description is not a text.",
    source: "anthropics/claude-code#89404 (comment)",
    examples: [
      .bad("a number", "---\nname: a\ndescription: ‹42›\n---\nBody.\n"),
      .bad("a list", "---\nname: a\ndescription: ‹[reviews, code]›\n---\nBody.\n"),
      .good("a quoted number", "---\nname: a\ndescription: \"42\"\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let field = agent.description, let node = field.node, !agent.tree.isText(node),
      !agent.isPlaceholder(field),
      let kind = kind(of: node, in: agent)
    else { return }
    findings.report(info, at: field.range, .notText(kind), help: "write it as a text, in quotes")
  }

  private static func kind(of node: NodeID, in agent: Agent) -> String? {
    switch agent.tree.kind(node) {
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    case .alias: return nil
    case .scalar: break
    }
    switch agent.tree.resolved(node) {
    case .bool: return "a truth value"
    case .int, .float: return "a number"
    default: return nil
    }
  }
}

extension Message {
  fileprivate static func notText(_ kind: String) -> Message {
    "'description' is \(kind), not a text; Claude Code drops the agent"
  }
}
