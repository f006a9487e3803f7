import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a key that stands twice in one mapping.
enum DuplicateKey: FileRule {
  static let info = RuleInfo(
    id: "duplicate-key", group: .file, severity: .warning,
    summary: "A key stands twice in one mapping.",
    why: """
      Lenient readers keep the last value in silence, strict ones refuse the file: which model or \
      description counts depends on who reads.
      """,
    source: "YAML 1.2.2, 3.2.1.3; darrenhinde/OpenAgentsControl#156",
    examples: [
      .bad("two models", "---\nname: a\ndescription: b\nmodel: opus\n‹model›: haiku\n---\nBody.\n"),
      .bad("quoted and plain", "---\nname: a\ndescription: b\n‹\"name\"›: c\n---\nBody.\n"),
      .good("in two mappings", "---\nname: a\ndescription: b\nx: {y: 1}\nz: {y: 2}\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard !agent.isRecovered, agent.frontmatter != nil else { return }
    for pair in agent.tree.duplicateKeys() {
      let first = agent.tree.range(pair.first)
      findings.report(
        info, at: agent.tree.range(pair.again),
        .twice(agent.tree.string(pair.again) ?? "?"),
        notes: [
          Note("first here", path: agent.path, start: agent.position(of: first.lowerBound))
        ],
        help: "keep one of the two")
    }
  }
}

extension Message {
  fileprivate static func twice(_ key: String) -> Message {
    "key '\(key)' stands twice; some readers keep the last value, some refuse the file"
  }
}
