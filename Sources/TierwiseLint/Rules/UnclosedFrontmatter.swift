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
      .bad(
        "no closing fence", "‹---›\nname: a\ndescription: b\n\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n---\n\nBody.\n"),
      .bad(
        "keys up to the end of the file", "‹---›\nname: a\ndescription: b",
        fixed: "---\nname: a\ndescription: b\n---\n"),
      .bad(
        "text that may be the value's or the body's",
        "‹---›\nname: a\ndescription: b\nand more.\n"),
      .bad(
        "keys that come back", "‹---›\nname: a\n\nBody.\n\nmodel: opus\n"),
      .bad(
        "a formatter's row of hyphens", "---\nname: a\ndescription: b\n‹----------›\n\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n---\n\nBody.\n"),
      .bad(
        "the end mark of YAML streams", "‹---›\nname: a\ndescription: b\n...\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n---\nBody.\n"),
      .good("both fences", "---\nname: a\ndescription: b\n---  \nBody.\n"),
      .good("a thematic break above prose", "---\nSome prose.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard case .unclosed(let opening, let nearly) = agent.fence else { return }
    let repair = FenceRepair(closing: opening, nearly: nearly, in: bytes)
    let help =
      nearly == nil ? "add a line '---' behind the last key" : "shorten the row to three hyphens"
    findings.report(
      info, at: nearly ?? opening, nearly.map { .row(of: $0.count) } ?? .unclosed,
      help: repair?.title ?? help,
      fix: repair.map { Fix($0.title, safety: .unsafe, effect: .repairs, edits: $0.edits) })
  }
}

extension Message {
  fileprivate static let unclosed: Message =
    "the frontmatter opens here and is never closed; readers find no agent in this file"

  fileprivate static func row(of count: Int) -> Message {
    "a row of \(count) hyphens does not close the frontmatter; only '---' does"
  }
}
