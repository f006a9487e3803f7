import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a frontmatter nested deeper than tierwise reads.
enum TooDeep: FileRule {
  static let info = RuleInfo(
    id: "too-deep", group: .file, severity: .error,
    summary: "The frontmatter is nested more than 256 levels deep.",
    why: """
      No agent needs such a depth, and readers that recurse fail on it; tierwise stops reading \
      there, so nothing else is checked.
      """,
    source: "DESIGN §4",
    examples: [
      .bad(
        "300 brackets",
        "---\nname: a\ndescription: b\nx: \(String(repeating: "[", count: 255))‹[›"
          + "\(String(repeating: "[", count: 44))\(String(repeating: "]", count: 300))\n---\nBody.\n"
      ),
      .good("two levels", "---\nname: a\ndescription: b\nx: [[1], [2]]\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let problem = agent.tree.problems.first, problem.code == .tooDeep else { return }
    findings.report(info, at: problem.range, .deep)
  }
}

extension Message {
  fileprivate static let deep: Message = "the frontmatter is nested more than 256 levels deep"
}
