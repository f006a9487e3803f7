import TierwiseCatalog
import TierwiseCore

/// Reports agents of one name that run on different tiers.
enum ConflictingCopies: CatalogRule {
  static let info = RuleInfo(
    id: "conflicting-copies", group: .schema, severity: .error,
    dialects: [.claudeCode, .structured, .copilot, .cursor, .gemini],
    summary: "Two agents of one catalog have the same name, and run on different tiers.",
    why: """
      Of two agents with one name only one is loaded, and the order of the folder's entries on disk \
      decides which: what the work costs, and how good it is, differs from machine to machine. Copies \
      on one tier are duplicate names.
      """,
    source: "Claude Code documentation; 149 names of public catalogs",
    examples: [
      .bad(
        "a copy that was moved to another tier",
        """
        === agents/a.md
        ---
        name: python-pro
        description: b
        model: haiku
        ---
        Body.
        === agents/b.md
        ---
        name: python-pro
        description: b
        model: ‹sonnet›
        ---
        Body.

        """),
      .good(
        "a copy on the same tier, which another rule is about",
        """
        === agents/a.md
        ---
        name: python-pro
        description: b
        model: sonnet
        ---
        Body.
        === agents/b.md
        ---
        name: python-pro
        description: b
        model: claude-sonnet-4-6
        ---
        Body.

        """),
    ])

  static func check(
    _ catalog: Catalog, _ context: RuleContext, into findings: inout Findings
  ) {
    for copy in context.copies {
      guard case .otherTier(let there, let here) = copy.tiers,
        let field = catalog.agents[copy.agent].model
      else { continue }
      let original = catalog.agents[copy.original]
      let start = original.position(of: original.name?.range.lowerBound ?? 0)
      findings.report(
        info, in: catalog.agents[copy.agent], at: field.range,
        .conflict(copy.name, here: here, there: there),
        notes: [Note("the other one is here", path: original.path, start: start)],
        help: "remove one of the two, or give it another name")
    }
  }
}

extension Message {
  fileprivate static func conflict(_ name: String, here: String, there: String) -> Message {
    "'\(name)' runs on \(here) here and on \(there) in another file; only one of them is loaded"
  }
}
