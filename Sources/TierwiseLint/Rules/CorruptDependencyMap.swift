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
    let bytes = map.bytes.span
    var agents: Set<ArraySlice<UInt8>> = []
    var lines = 0
    var corrupt = 0
    var first: (range: Range<Int>, isTwice: Bool)?
    var offset = ByteOrderMark.length(in: bytes)
    while let line = Line(at: offset, in: bytes) {
      offset = line.next
      let range = line.start..<line.end
      guard !range.isEmpty, bytes[range.lowerBound] != ASCII.hash else { continue }
      lines += 1
      let name = entry(range, in: bytes)
      let isTwice = name.map { !agents.insert(map.bytes[$0]).inserted } ?? false
      guard name == nil || isTwice else { continue }
      corrupt += 1
      first = first ?? (range, isTwice)
    }
    guard let first else { return }
    findings.begin(map.path)
    let count = findings.items.count
    findings.report(
      info, at: first.range, first.isTwice ? .twice(corrupt, lines) : .corrupt(corrupt, lines),
      help: "write the map anew from the agents")
    findings.locate(from: count, in: bytes)
  }

  /// Returns the agent's name in a line of three fields of names; nil for any other line.
  private static func entry(_ line: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    var colons = 0
    var end = line.upperBound
    for offset in line {
      let byte = bytes[offset]
      if byte == ASCII.colon {
        colons += 1
        if colons == 1 { end = offset }
      } else if byte <= ASCII.space || byte == ASCII.doubleQuote {
        return nil
      }
    }
    return colons == 2 && end > line.lowerBound ? line.lowerBound..<end : nil
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
