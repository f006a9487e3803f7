import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an assignment that does not say what the agent runs on.
enum MissingPreference: AgentRule {
  static let info = RuleInfo(
    id: "missing-preference", group: .assignment, severity: .warning, dialects: [.structured],
    summary: "The assignment has no preference.",
    why: """
      The preference is what the agent runs on; fallbacks and escalation start from it. \
      claude-ctx refuses an agent without one.
      """,
    source: "claude-ctx, schema/agent-schema-v2.yaml",
    examples: [
      .bad("no key", "---\nname: a\ndescription: b\n‹model›: {fallbacks: [haiku]}\n---\nBody.\n"),
      .bad(
        "nothing behind the key",
        "---\nname: a\ndescription: b\nmodel: {‹preference›: , fallbacks: [haiku]}\n---\nBody.\n"),
      .good(
        "a preference", "---\nname: a\ndescription: b\nmodel: {preference: sonnet}\n---\nBody.\n"),
      .good(
        "a model alone, beside assignments",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: sonnet
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        model: {preference: opus}
        ---
        Body.

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let assignment = context.assignment, let field = agent.model else { return }
    guard let preference = assignment.preference else {
      findings.report(info, at: field.keyRange, .missing, help: "add 'preference'")
      return
    }
    guard agent.isBlank(preference.value) else { return }
    findings.report(info, at: agent.tree.range(preference.key), .empty, help: "name a tier")
  }
}

extension Message {
  fileprivate static let missing: Message = "the assignment does not say what the agent runs on"
  fileprivate static let empty: Message = "'preference' is empty"
}
