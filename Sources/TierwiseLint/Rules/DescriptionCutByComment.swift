import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a description that ends at a `#`.
enum DescriptionCutByComment: FileRule {
  static let info = RuleInfo(
    id: "description-cut-by-comment", group: .file, severity: .warning,
    summary: "The rest of the description is a comment.",
    why: """
      In an unquoted value ' #' begins a comment. Dispatchers choose an agent by its description, \
      and never see what stands behind the '#'.
      """,
    source: "YAML 1.2.2, 6.6; research on real catalogs",
    examples: [
      .bad(
        "an issue number", "---\nname: a\ndescription: fixes bugs ‹# 12 first›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: \"fixes bugs # 12 first\"\n---\nBody.\n"),
      .good("quoted", "---\nname: a\ndescription: \"fixes bugs # 12 first\"\n---\nBody.\n"),
      .good("no blank before it", "---\nname: a\ndescription: writes C# code\n---\nBody.\n"),
      .good("a comment elsewhere", "---\nname: a\ndescription: b\n# later\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let node = agent.description?.node, agent.tree.kind(node) == .scalar,
      agent.tree.style(node) == .plain
    else { return }
    let value = agent.tree.range(node)
    guard !value.isEmpty else { return }
    var offset = value.upperBound
    while offset < bytes.count, ASCII.isBlank(bytes[offset]) { offset += 1 }
    guard offset > value.upperBound, offset < bytes.count, bytes[offset] == ASCII.hash else {
      return
    }
    var end = offset
    while end < bytes.count, !ASCII.isBreak(bytes[end]) { end += 1 }
    let title = "put the whole description in quotes"
    findings.report(
      info, at: offset..<end, .cut, help: title,
      fix: fix(title, value.lowerBound..<end, agent, bytes))
  }

  private static func fix(
    _ title: String, _ line: Range<Int>, _ agent: Agent, _ bytes: Span<UInt8>
  ) -> Fix? {
    var end = line.upperBound
    while ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    let place = line.lowerBound..<end
    guard let node = agent.description?.node,
      let route = agent.tree.route(toNodeAt: place.lowerBound),
      !place.contains(where: { ASCII.isBreak(bytes[$0]) }), !agent.tree.hasProperties(node)
    else { return nil }
    let text = String(bytes, place)
    return Fix(
      title, safety: .safe, effect: .changes(.set(route.description, text)),
      edits: [TextEdit(place, YAMLScalar.quoted(text))])
  }
}

extension Message {
  fileprivate static let cut: Message =
    "' #' begins a comment: the description ends before it, and nobody reads the rest"
}
