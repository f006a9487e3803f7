import TierwiseCatalog
import TierwiseCore

/// Reports agents of one catalog that answer to one name.
enum DuplicateName: CatalogRule {
  static let info = RuleInfo(
    id: "duplicate-name", group: .schema, severity: .error,
    dialects: [.claudeCode, .structured, .copilot, .cursor, .gemini],
    summary: "Two agents of one catalog have the same name.",
    why: """
      Of two agents with one name only one is loaded, and the order of the folder's entries on \
      disk decides which: another machine may run the other one. Copies on different tiers have a \
      rule of their own, 'conflicting-copies'.
      """,
    source: "Claude Code documentation; open-gsd/gsd-core#4855",
    examples: [
      .bad(
        "one name, two files",
        """
        === agents/audit.md
        ---
        name: reviewer
        description: Audits code
        ---
        Body.
        === agents/review.md
        ---
        name: ‹reviewer›
        description: Reviews code
        ---
        Body.

        """),
      .good(
        "the same agent for another harness",
        """
        === agents/review.agent.md
        ---
        name: reviewer
        description: Reviews code
        ---
        Body.
        === agents/review.md
        ---
        name: reviewer
        description: Reviews code
        ---
        Body.

        """),
      .good(
        "two names",
        """
        === agents/audit.md
        ---
        name: auditor
        description: Audits code
        ---
        Body.
        === agents/review.md
        ---
        name: reviewer
        description: Reviews code
        ---
        Body.

        """),
    ])

  static func check(
    _ catalog: Catalog, _ context: RuleContext, into findings: inout Findings
  ) {
    for copy in context.copies {
      // Copies on different tiers have a rule of their own.
      if case .otherTier = copy.tiers { continue }
      guard let field = catalog.agents[copy.agent].name else { continue }
      report(
        catalog.agents[copy.agent], field, copy.name, after: catalog.agents[copy.original],
        into: &findings)
    }
  }

  private static func report(
    _ agent: Agent, _ field: Field, _ name: String, after original: Agent,
    into findings: inout Findings
  ) {
    let start = original.position(of: original.name?.range.lowerBound ?? 0)
    findings.report(
      info, in: agent, at: field.range, .used(name),
      notes: [Note("first used here", path: original.path, start: start)],
      help: "give one of the two another name, or remove it")
  }
}

extension Message {
  fileprivate static func used(_ name: String) -> Message {
    "name '\(name)' is already used; only one of the agents is loaded"
  }
}
