import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports `\n` written into a description that keeps it as two characters.
enum LiteralBackslashN: FileRule {
  static let info = RuleInfo(
    id: "literal-backslash-n", group: .file, severity: .warning,
    summary: "The description holds '\\n' as two characters, not as a line break.",
    why: """
      Only double quotes turn '\\n' into a line break. In an unquoted or single-quoted value the \
      model reads a backslash and an n between its sentences.
      """,
    source: "YAML 1.2.2, 7.3; anthropics/claude-plugins-official (silent-failure-hunter)",
    examples: [
      .bad(
        "examples in one line",
        "---\nname: a\ndescription: Reviews code.‹\\n›\\n<example>one</example>\n---\nBody.\n"),
      .good(
        "double quotes",
        "---\nname: a\ndescription: \"Reviews code.\\n\\n<example>one</example>\"\n---\nBody.\n"),
      .good("a path", "---\nname: a\ndescription: 'reads C:\\new'\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let field = agent.description, isPlainOrSingleQuoted(field, in: agent) else { return }
    var first: Int?
    var count = 0
    var offset = field.range.lowerBound
    while let found = ByteSearch.first(ASCII.backslash, in: bytes, offset..<field.range.upperBound)
    {
      offset = found + 1
      guard offset < field.range.upperBound, bytes[offset] == UInt8(ascii: "n") else { continue }
      if first == nil { first = found }
      count += 1
    }
    // A single one may be part of a path; line breaks come in pairs or in front of a tag.
    guard let first, count > 1 || isFollowedByTag(first, in: bytes) else { return }
    findings.report(
      info, at: first..<first + 2, .literal(count),
      help: "put the description in double quotes, or write it as a block scalar")
  }

  private static func isPlainOrSingleQuoted(_ field: Field, in agent: Agent) -> Bool {
    guard let node = field.node else { return false }
    guard agent.tree.kind(node) == .scalar else { return false }
    return agent.tree.style(node) == .plain || agent.tree.style(node) == .singleQuoted
  }

  private static func isFollowedByTag(_ offset: Int, in bytes: Span<UInt8>) -> Bool {
    offset + 2 < bytes.count && bytes[offset + 2] == ASCII.less
  }
}

extension Message {
  fileprivate static func literal(_ count: Int) -> Message {
    let others = count > 1 ? " (\(count) of them)" : ""
    return "'\\n' in this description is a backslash and an n, not a line break\(others)"
  }
}
