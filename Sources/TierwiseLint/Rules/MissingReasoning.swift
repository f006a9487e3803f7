import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an assignment that does not say why.
enum MissingReasoning: AgentRule {
  static let info = RuleInfo(
    id: "missing-reasoning", group: .assignment, severity: .info, dialects: [.structured],
    summary: "The assignment does not say why the agent is on its model.",
    why: """
      Whoever comes to change the model, or to check it each quarter, wants to know what the \
      choice rests on. A reason beside it is also what silences advice about the model.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad("no key", "---\nname: a\ndescription: b\n‹model›: {preference: opus}\n---\nBody.\n"),
      .bad(
        "an empty one",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, ‹reasoning›: \"\"}\n---\nBody.\n"),
      .good(
        "a reason",
        "---\nname: a\ndescription: b\nmodel: {preference: opus, reasoning: Weighs risks against each other}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let assignment = context.assignment, let field = agent.model else { return }
    guard let reasoning = assignment.reasoning else {
      findings.report(info, at: field.keyRange, .missing, help: "add 'reasoning'")
      return
    }
    guard agent.isBlank(reasoning.value) else { return }
    findings.report(info, at: agent.tree.range(reasoning.key), .empty)
  }
}

extension Message {
  fileprivate static let missing: Message = "the assignment does not say why"
  fileprivate static let empty: Message = "'reasoning' is empty"
}
