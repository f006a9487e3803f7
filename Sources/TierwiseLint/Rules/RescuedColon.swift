import TierwiseCatalog
import TierwiseCore

/// Reports `: ` in an unquoted value where Claude Code loads the agent all the same.
enum RescuedColon: FileRule {
  static let info = RuleInfo(
    id: "rescued-colon", group: .file, severity: .warning,
    summary: "An unquoted value holds ': ', which Claude Code mends and other readers do not.",
    why: """
      ': ' begins a value in YAML, so the frontmatter is no YAML. Claude Code reads it a second \
      time with one-line values quoted and loads the agent; strict readers, validators and other \
      harnesses drop it.
      """,
    source: "PostHog/posthog#91631; anthropics/claude-code#16916, #86748; YAML 1.2.2, 7.3.3",
    examples: [
      .bad(
        "a colon in prose", "---\nname: a\ndescription: use when‹:› tests fail\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: \"use when: tests fail\"\n---\nBody.\n"),
      .bad(
        "a backslash and an n, which stay what they are",
        "---\nname: a\ndescription: it's for‹:› \"x\"\\n\\n<example>\nmodel: opus\n---\nBody.\n",
        fixed:
          "---\nname: a\ndescription: 'it''s for: \"x\"\\n\\n<example>'\nmodel: opus\n---\nBody.\n"
      ),
      .bad(
        "two of them",
        "---\nname: a\ndescription: one‹:› b\ninitialPrompt: two: c\n---\nBody.\n",
        fixed:
          "---\nname: a\ndescription: \"one: b\"\ninitialPrompt: \"two: c\"\n---\nBody.\n"),
      .good("quoted", "---\nname: a\ndescription: \"use when: tests fail\"\n---\nBody.\n"),
      .good("no blank behind it", "---\nname: a\ndescription: see http://x.org\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let colon = ColonRescue.colon(in: agent), colon.isRescued else { return }
    let repair = ColonRepair(agent)
    findings.report(
      info, at: colon.range, .rescued,
      help: repair?.title ?? "put the value in quotes; a '\"' or '\\' in it gets a '\\' in front",
      fix: repair.map { Fix($0.title, safety: .safe, effect: .repairs, edits: $0.edits) })
  }
}

extension Message {
  fileprivate static let rescued: Message =
    "': ' in an unquoted value is no YAML; Claude Code mends it, strict readers drop the agent"
}
