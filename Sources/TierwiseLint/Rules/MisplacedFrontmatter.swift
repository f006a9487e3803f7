import TierwiseCatalog
import TierwiseCore

/// Reports a frontmatter that does not begin at the file's first character.
enum MisplacedFrontmatter: FileRule {
  static let info = RuleInfo(
    id: "misplaced-frontmatter", group: .file, severity: .error,
    summary: "The frontmatter does not begin at line 1, column 1.",
    why: """
      A frontmatter is one only at the very start of a file. Behind an empty line, a comment or \
      blanks it is ordinary text: the file has no name, and Claude Code skips it without a word.
      """,
    source: "Claude Code documentation, \"Subagent files Claude Code skips\"",
    examples: [
      .bad(
        "an empty line first", "\n‹---›\nname: a\ndescription: b\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n---\nBody.\n"),
      .bad(
        "everything indented", "  ‹---›\n  name: a\n  description: b\n  ---\n  Body.\n",
        fixed: "---\nname: a\ndescription: b\n---\nBody.\n"),
      .bad(
        "the frontmatter alone indented", "  ‹---›\n  name: a\n  description: b\n  ---\nBody.\n"),
      .bad(
        "a comment first", "<!-- (c) -->\n‹---›\nname: a\ndescription: b\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n---\n<!-- (c) -->\nBody.\n"),
      .good("a document with a thematic break", "# Title\n\n---\n\nnote: this is prose.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard case .misplaced(let fence) = agent.fence else { return }
    let isIndented = fence.lowerBound > 0 && ASCII.isBlank(bytes[fence.lowerBound - 1])
    let repair = FenceRepair(moving: fence, in: bytes)
    let help =
      isIndented
      ? "move the frontmatter to the first column" : "move the frontmatter to the first line"
    findings.report(
      info, at: fence, isIndented ? .indented : .late, help: repair?.title ?? help,
      fix: repair.map { Fix($0.title, safety: .unsafe, effect: .repairs, edits: $0.edits) })
  }
}

extension Message {
  fileprivate static let late: Message =
    "the frontmatter does not start on the first line; readers find no agent in this file"
  fileprivate static let indented: Message =
    "the frontmatter is indented; readers find no agent in this file"
}
