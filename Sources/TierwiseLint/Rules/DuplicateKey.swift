import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a key that stands twice in one mapping.
enum DuplicateKey: FileRule {
  static let info = RuleInfo(
    id: "duplicate-key", group: .file, severity: .warning,
    summary: "A key stands more than once in one mapping.",
    why: """
      Lenient readers keep the last value in silence, strict ones refuse the file: which model or \
      description counts depends on who reads.
      """,
    source: "YAML 1.2.2, 3.2.1.3; darrenhinde/OpenAgentsControl#156",
    examples: [
      .bad("two models", "---\nname: a\ndescription: b\nmodel: opus\n‹model›: haiku\n---\nBody.\n"),
      .bad(
        "one value twice",
        "---\nname: a\ndescription: b\nmodel: opus\n‹model›: 'opus'\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: opus\n---\nBody.\n"),
      .bad(
        "one value twice, the second with a comment",
        "---\nname: a\nmodel: opus\ndescription: b\n# dear\n‹model›: opus\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n# dear\nmodel: opus\n---\nBody.\n"),
      .bad(
        "one of them three times",
        "---\nname: a\ndescription: b\n‹name›: c\nx: {y: 1, ‹y›: 2}\nname: d\n---\nBody.\n"),
      .bad("quoted and plain", "---\nname: a\ndescription: b\n‹\"name\"›: c\n---\nBody.\n"),
      .good("in two mappings", "---\nname: a\ndescription: b\nx: {y: 1}\nz: {y: 2}\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard !agent.isRecovered, agent.frontmatter != nil else { return }
    let pairs = agent.tree.duplicateKeys()
    guard !pairs.isEmpty else { return }
    // However often a key stands there, it is one fault, told at the first repeat.
    var counts = pairs.reduce(into: [:]) { $0[$1.first, default: 1] += 1 }
    let places = positions(of: Array(counts.keys), in: agent.tree)
    for pair in pairs {
      guard let count = counts.removeValue(forKey: pair.first), let first = places[pair.first]
      else { continue }
      findings.report(
        info, at: agent.tree.range(pair.again),
        .again(agent.tree.string(pair.again) ?? "?", count),
        notes: [Note("first here", path: agent.path, start: first)],
        help: "keep one of the \(count == 2 ? "two" : "\(count)")", fix: fix(pair, in: agent.tree))
    }
  }

  /// Returns the places of nodes, found in one pass over the text.
  private static func positions(of nodes: [NodeID], in tree: YAMLTree) -> [NodeID: Position] {
    let bytes = tree.bytes.span
    var finder = PositionFinder()
    var places: [NodeID: Position] = [:]
    for node in nodes.ordered(by: { tree.range($0).lowerBound < tree.range($1).lowerBound }) {
      places[node] = finder.position(of: tree.range(node).lowerBound, in: bytes)
    }
    return places
  }

  /// Where both have one value, the one goes that has no comment; the other one says all it said.
  private static func fix(_ pair: (first: NodeID, again: NodeID), in tree: YAMLTree) -> Fix? {
    let (first, again) = (tree.value(ofKey: pair.first), tree.value(ofKey: pair.again))
    guard tree.decodedTree(first) == tree.decodedTree(again) else { return nil }
    let edits =
      (try? tree.deletingRepeat(pair.again)) ?? (try? tree.deletingRepeat(pair.first)) ?? []
    return Fix("keep one of the two", safety: .safe, effect: .keepsValues, edits: edits)
  }
}

extension Message {
  fileprivate static func again(_ key: String, _ count: Int) -> Message {
    let times = count == 2 ? "twice" : "\(count) times"
    return "key '\(key)' stands \(times); some readers keep the last value, some refuse the file"
  }
}
