import TierwiseCatalog
import TierwiseCore

/// Reports a byte order mark in front of the frontmatter.
enum ByteOrderMarkRule: FileRule {
  static let info = RuleInfo(
    id: "byte-order-mark", group: .file, severity: .warning,
    summary: "The file begins with a byte order mark.",
    why: """
      Claude Code before 2.1.239 did not see the frontmatter behind a byte order mark and skipped \
      the agent; other readers still do.
      """,
    source: "anthropics/claude-code#73158",
    examples: [
      .bad(
        "a mark in front of the fence", "‹\u{FEFF}›---\nname: a\ndescription: b\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n---\nBody.\n"),
      .good("plain UTF-8", "---\nname: a\ndescription: b\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    let length = ByteOrderMark.length(in: bytes)
    guard length > 0 else { return }
    let title = "remove the byte order mark"
    findings.report(
      info, at: 0..<length, .mark, help: title,
      fix: Fix(title, safety: .safe, effect: .keepsText, edits: [TextEdit(0..<length, "")]))
  }
}

extension Message {
  fileprivate static let mark: Message = "the file begins with a byte order mark"
}
