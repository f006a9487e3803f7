import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an agent that is not named after its file.
enum NameDiffersFromFile: AgentRule {
  static let info = RuleInfo(
    id: "name-differs-from-file", group: .schema, severity: .info,
    dialects: [.claudeCode, .structured],
    summary: "The agent's name is not its file's.",
    why: """
      Claude Code does not ask for it, but whoever looks for an agent looks for its file, and other \
      harnesses name agents after their files.
      """,
    source: "Claude Code documentation, \"Supported frontmatter fields\"; OpenCode documentation",
    examples: [
      .bad(
        "another word",
        "=== agents/review.md\n---\nname: ‹reviewer›\ndescription: b\n---\nBody.\n"),
      .good(
        "the same", "=== agents/reviewer.md\n---\nname: reviewer\ndescription: b\n---\nBody.\n"),
    ], isOnByDefault: false)

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let field = agent.name, !isFileName(field, of: agent), let name = agent.text(of: field)
    else { return }
    let file = Path.name(of: agent.path)
    guard file.dropLast(".md".utf8.count) != name else { return }
    findings.report(info, at: field.range, .differs(name, file))
  }

  /// Looks at the bytes, which are the same for almost every agent.
  private static func isFileName(_ field: Field, of agent: Agent) -> Bool {
    guard let node = field.node, let name = agent.tree.verbatimRange(node) else { return false }
    let path = agent.path.utf8Span.span
    let end = path.count - ".md".utf8.count
    let start = end - name.count
    guard start >= 0, start == 0 || path[start - 1] == ASCII.slash else { return false }
    let head = agent.tree.bytes
    let bytes = head.span
    return ByteSearch.areEqual(path, start..<end, bytes, name)
  }
}

extension Message {
  fileprivate static func differs(_ name: String, _ file: String) -> Message {
    "name '\(name)' is not that of its file, '\(file)'"
  }
}
