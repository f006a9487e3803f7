import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports one reason for several agents.
enum CopiedReasoning: CatalogRule {
  static let info = RuleInfo(
    id: "copied-reasoning", group: .assignment, severity: .info, dialects: [.structured],
    summary: "Several agents give the same reason for their model.",
    why: """
      A reason that fits every agent is no reason for any of them: it was copied, and says \
      nothing when the model is looked at again.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "the same words",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: {preference: opus, reasoning: ‹Needs care›}
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        model: {preference: opus, reasoning: Needs care}
        ---
        Body.

        """),
      .good(
        "reasons of their own",
        """
        === agents/a.md
        ---
        name: a
        description: b
        model: {preference: opus, reasoning: Weighs risks}
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        model: {preference: opus, reasoning: Needs care}
        ---
        Body.

        """),
    ])

  static func check(_ catalog: Catalog, _ context: RuleContext, into findings: inout Findings) {
    var first: [String: Int] = [:]
    var copies: [Int: Int] = [:]
    for index in catalog.agents.indices {
      guard let text = reasoning(of: catalog.agents[index])?.text else { continue }
      if let original = first[text] {
        copies[original, default: 0] += 1
      } else {
        first[text] = index
      }
    }
    for (index, count) in copies.ordered(by: { $0.key < $1.key }) {
      guard let reasoning = reasoning(of: catalog.agents[index]) else { continue }
      findings.report(info, in: catalog.agents[index], at: reasoning.range, .copied(count))
    }
  }

  private static func reasoning(of agent: Agent) -> (text: String, range: Range<Int>)? {
    guard let node = agent.assignment?.reasoning?.value, agent.tree.kind(node) == .scalar,
      !agent.isBlank(node), let text = agent.tree.string(node)
    else { return nil }
    return (text, agent.tree.range(node))
  }
}

extension Message {
  fileprivate static func copied(_ count: Int) -> Message {
    "\(count) other agent\(count == 1 ? " gives" : "s give") the same reason"
  }
}
