import TierwiseCatalog
import TierwiseCore

/// Reports a map of dependencies that cannot be read back.
enum CorruptDependencyMap: CatalogRule {
  static let info = RuleInfo(
    id: "corrupt-dependency-map", group: .schema, severity: .warning,
    dialects: [.claudeCode, .structured],
    summary: "The map of dependencies holds lines that are no entries.",
    why: """
      A line of the map is agent:requires:recommends, with commas between names. A generator that \
      took more than names wrote colons and sentences into it: whoever reads such a line takes \
      words for agents. Write the map anew from the agents.
      """,
    source: "claude-ctx, \"Format: agent:requires:recommends\"; NickCrew/claude-ctx-plugin",
    examples: [
      .bad(
        "more than names",
        """
        === agents/a.md
        ---
        name: a
        description: b
        ---
        Body.
        === agents/dependencies.map
        # Format: agent:requires:recommends
        a:b:c
        ‹reviewer::auditor,name: analysis,Gather diffs›

        """),
      .bad(
        "an agent twice",
        """
        === agents/a.md
        ---
        name: a
        description: b
        ---
        Body.
        === agents/dependencies.map
        a:b:
        ‹a::c›

        """),
      .good(
        "names",
        """
        === agents/a.md
        ---
        name: a
        description: b
        ---
        Body.
        === agents/dependencies.map
        # Format: agent:requires:recommends
        a:b,c:d
        b::

        """),
    ])

  static func check(
    _ catalog: Catalog, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let map = catalog.dependencyMap else { return }
    let rows = map.rows
    let corrupt = rows.filter { $0.entry == nil || $0.isRepeated }
    guard let first = corrupt.first else { return }
    findings.begin(map.path)
    let count = findings.items.count
    findings.report(
      info, at: first.range,
      first.isRepeated ? .twice(corrupt.count, rows.count) : .corrupt(corrupt.count, rows.count),
      help: "write the map anew: tierwise docs graph --format map")
    findings.locate(from: count, in: map.bytes.span)
  }
}

extension Message {
  fileprivate static func corrupt(_ count: Int, _ lines: Int) -> Message {
    "this is no 'agent:requires:recommends'; \(count) of \(lines) lines are corrupt"
  }

  fileprivate static func twice(_ count: Int, _ lines: Int) -> Message {
    "the agent has a line already; \(count) of \(lines) lines are corrupt"
  }
}
