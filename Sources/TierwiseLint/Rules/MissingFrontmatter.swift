import TierwiseCatalog
import TierwiseCore

/// Reports a markdown file without frontmatter among agents that have one.
enum MissingFrontmatter: CatalogRule {
  static let info = RuleInfo(
    id: "missing-frontmatter", group: .file, severity: .info,
    summary: "The file has no frontmatter, though most files beside it have one.",
    why: """
      Harnesses take such a file for documentation and load no agent from it. That may be meant; \
      where the neighbours are agents it is often an agent that lost its first lines.
      """,
    source: "Claude Code documentation, \"Subagent files Claude Code skips\"",
    examples: [
      .bad(
        "an agent's text alone",
        """
        === agents/a.md
        ---
        name: a
        description: b
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        ---
        Body.
        === agents/c.md
        ‹›You review code.

        """),
      .good(
        "a folder of documents",
        """
        === agents/a.md
        # Notes
        === agents/b.md
        # More notes

        """),
    ])

  static func check(
    _ catalog: Catalog, _ context: RuleContext, into findings: inout Findings
  ) {
    let bare = catalog.agents.indices.filter { catalog.agents[$0].fence == .none }
    let others = catalog.agents.count - bare.count
    guard others > bare.count else { return }
    for index in bare {
      let start = catalog.agents[index].openingFence.lowerBound
      findings.report(info, in: catalog.agents[index], at: start..<start, .bare(beside: others))
    }
  }
}

extension Message {
  fileprivate static func bare(beside count: Int) -> Message {
    "the file has no frontmatter, so it is no agent; \(count) files beside it have one"
  }
}
