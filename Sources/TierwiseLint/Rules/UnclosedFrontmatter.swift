import TierwiseCatalog
import TierwiseCore

/// Reports a frontmatter that no line closes.
enum UnclosedFrontmatter: FileRule {
  static let info = RuleInfo(
    id: "unclosed-frontmatter", group: .file, severity: .error,
    summary: "The frontmatter is opened and never closed.",
    why: """
      Without a closing line of exactly three hyphens a reader finds no frontmatter: the file has \
      no name, and Claude Code skips it without a word.
      """,
    source: "Claude Code documentation, \"Subagent files Claude Code skips\"",
    examples: [
      .bad("no closing fence", "‹---›\nname: a\ndescription: b\n\nBody.\n"),
      .bad(
        "a formatter's row of hyphens", "---\nname: a\ndescription: b\n‹----------›\n\nBody.\n"),
      .bad("the end mark of YAML streams", "‹---›\nname: a\ndescription: b\n...\nBody.\n"),
      .good("both fences", "---\nname: a\ndescription: b\n---  \nBody.\n"),
      .good("a thematic break above prose", "---\nSome prose.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard case .unclosed(let opening, let nearly) = agent.fence else { return }
    guard let nearly else {
      findings.report(
        info, at: opening, .unclosed, help: "add a line '---' behind the last key")
      return
    }
    findings.report(
      info, at: nearly, .row(of: nearly.count), help: "shorten the line to '---'",
      fix: Fix(
        "shorten the row to three hyphens", safety: .unsafe, edits: [TextEdit(nearly, "---")])
    )
  }
}

extension Message {
  fileprivate static let unclosed: Message =
    "the frontmatter opens here and is never closed; readers find no agent in this file"

  fileprivate static func row(of count: Int) -> Message {
    "a row of \(count) hyphens does not close the frontmatter; only '---' does"
  }
}
