import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports a frontmatter that is no YAML for another reason than an unquoted colon.
enum InvalidYAML: FileRule {
  static let info = RuleInfo(
    id: "invalid-yaml", group: .file, severity: .error,
    summary: "The frontmatter is not YAML.",
    why: """
      A frontmatter that does not parse has no name: Claude Code drops the agent, and only its \
      debug log says so.
      """,
    source: "Claude Code documentation, \"Subagent files Claude Code skips\"; YAML 1.2.2",
    examples: [
      .bad("an alias by accident", "---\nname: a\ndescription: ‹*›*bold** words\n---\nBody.\n"),
      .bad("a line without a key", "---\nname: a\ndescription: one\n‹two›\n---\nBody.\n"),
      .bad("a quote that is not closed", "---\nname: a\ndescription: ‹\"›one\n---\nBody.\n"),
      .good("quoted", "---\nname: a\ndescription: \"**bold** words\"\n---\nBody.\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let problem = agent.tree.problems.first else { return }
    switch problem.code {
    case .colonInPlainValue, .tooDeep, .tooLarge, .invalidUTF8: return
    default:
      findings.report(
        info, at: problem.range, Message("the frontmatter is no YAML: \(problem.message)"),
        help: help(for: problem.code))
    }
  }

  private static func help(for code: YAMLProblem.Code) -> String? {
    switch code {
    case .valueStartsWithIndicator, .undefinedAlias: "put the value in quotes"
    case .missingColon: "indent the lines of a value, behind a first line 'key: >'"
    case .unclosedQuote: "close the quote; a quote inside double quotes is written '\\\"'"
    case .tabIndentation: "indent with spaces"
    default: nil
    }
  }
}
