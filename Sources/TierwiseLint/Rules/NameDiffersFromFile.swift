import TierwiseCatalog
import TierwiseCore

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
    guard let field = agent.name, let name = agent.text(of: field) else { return }
    let file = Path.name(of: agent.path)
    guard file.dropLast(".md".utf8.count) != name else { return }
    findings.report(info, at: field.range, .differs(name, file))
  }
}

extension Message {
  fileprivate static func differs(_ name: String, _ file: String) -> Message {
    "name '\(name)' is not that of its file, '\(file)'"
  }
}
