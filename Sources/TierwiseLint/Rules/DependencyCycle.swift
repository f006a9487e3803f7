import TierwiseCatalog
import TierwiseCore

/// Reports agents that require each other in a circle.
enum DependencyCycle: CatalogRule {
  static let info = RuleInfo(
    id: "dependency-cycle", group: .schema, severity: .warning,
    dialects: [.claudeCode, .structured],
    summary: "Agents require each other in a circle.",
    why: """
      What is required is activated first. In a circle nothing comes first, and whoever follows it \
      does not end. That agents recommend each other is no fault.
      """,
    source: "claude-ctx, schema/agent-schema-v2.yaml",
    examples: [
      .bad(
        "a circle of two",
        """
        === agents/a.md
        ---
        name: a
        description: b
        dependencies: {requires: [‹b›]}
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        dependencies: {requires: [a]}
        ---
        Body.

        """),
      .bad(
        "itself", "---\nname: a\ndescription: b\ndependencies: {requires: [‹a›]}\n---\nBody.\n"),
      .good(
        "a recommendation",
        """
        === agents/a.md
        ---
        name: a
        description: b
        dependencies: {requires: [b]}
        ---
        Body.
        === agents/b.md
        ---
        name: b
        description: b
        dependencies: {recommends: [a]}
        ---
        Body.

        """),
    ])

  static func check(
    _ catalog: Catalog, _ context: RuleContext, into findings: inout Findings
  ) {
    let all = context.references
    guard !all.references.isEmpty else { return }
    var needs = [[Int]](repeating: [], count: catalog.agents.count)
    var places = [[Range<Int>]](repeating: [], count: catalog.agents.count)
    for reference in all.references where reference.kind == .requires {
      guard let other = all.names[reference.name] else { continue }
      needs[reference.agent].append(other)
      places[reference.agent].append(reference.range)
    }
    for cycle in Cycles.find(needs) {
      let second = cycle.count > 1 ? cycle[1] : cycle[0]
      guard let edge = needs[cycle[0]].firstIndex(of: second) else { continue }
      let agents = cycle.map { catalog.agents[$0] }
      findings.report(
        info, in: agents[0], at: places[cycle[0]][edge],
        .cycle(agents.map { $0.text(of: $0.name) ?? $0.path })
      )
    }
  }
}

extension Message {
  fileprivate static func cycle(_ names: [String]) -> Message {
    guard names.count > 1 else { return "'\(names[0])' requires itself" }
    let shown = names.prefix(6).map { "'\($0)'" }.joined(separator: " requires ")
    return names.count > 6
      ? "\(names.count) agents require each other in a circle: \(shown) and so on"
      : "\(shown) requires '\(names[0])': nothing comes first"
  }
}
