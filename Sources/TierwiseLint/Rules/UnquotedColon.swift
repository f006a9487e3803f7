import TierwiseCatalog
import TierwiseCore

/// Reports `: ` in an unquoted value that makes every reader drop the agent.
enum UnquotedColon: FileRule {
  static let info = RuleInfo(
    id: "unquoted-colon", group: .file, severity: .error,
    summary: "An unquoted value holds ': ', and no reader mends it.",
    why: """
      ': ' begins a value in YAML, so the frontmatter is no YAML. Claude Code's second try quotes \
      one-line values only, and fails with CRLF line ends: the agent is dropped without a word, \
      or in a plugin loads without its name, description and limits.
      """,
    source: "anthropics/claude-code#91871, #45971, #80890; YAML 1.2.2, 7.3.3",
    examples: [
      .bad(
        "CRLF", "---\r\nname: a\r\ndescription: use when‹:› it fails\r\n---\r\nBody.\r\n",
        fixed: "---\r\nname: a\r\ndescription: \"use when: it fails\"\r\n---\r\nBody.\r\n"),
      .bad(
        "a value of several lines",
        "---\nname: a\ndescription: Reviews code\n  when‹:› a test fails\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: >-\n  Reviews code\n  when: a test fails\n---\nBody.\n"),
      .bad(
        "lines at the margin, up to the next key",
        """
        ---
        name: a
        description: use when‹:› tests fail

        <example>
        user: it fails
        </example>
        model: opus
        ---
        Body.

        """,
        fixed: """
          ---
          name: a
          description: |-
            use when: tests fail

            <example>
            user: it fails
            </example>
          model: opus
          ---
          Body.

          """),
      .bad(
        "more lines that are no YAML",
        """
        ---
        name: a
        description: use when‹:› tests fail
        and after merges
        ---
        Body.

        """,
        fixed: """
          ---
          name: a
          description: |-
            use when: tests fail
            and after merges
          ---
          Body.

          """),
      .bad(
        "lines behind which nobody knows where the text ends",
        """
        ---
        name: a
        description: use when‹:› tests fail
        and after merges
        model: opus
        tell us: what you think
        ---
        Body.

        """),
      .good(
        "a block scalar",
        "---\nname: a\ndescription: >\n  Reviews code\n  when: a test fails\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let colon = ColonRescue.colon(in: agent), !colon.isRescued else { return }
    let repair = ColonRepair(agent)
    findings.report(
      info, at: colon.range, .dropped,
      help: repair?.title
        ?? "put the value in quotes, or write it as a block scalar: '>' and indented lines",
      fix: repair.map { Fix($0.title, safety: .safe, effect: .repairs, edits: $0.edits) })
  }
}

extension Message {
  fileprivate static let dropped: Message =
    "': ' in an unquoted value is no YAML, and Claude Code's second try does not mend it"
}
