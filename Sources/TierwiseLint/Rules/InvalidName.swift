import TierwiseCatalog
import TierwiseYAML
import TierwiseCore

/// Reports a name that Claude Code refuses.
enum InvalidName: AgentRule {
  static let info = RuleInfo(
    id: "invalid-name", group: .schema, severity: .error, dialects: [.claudeCode, .structured],
    summary: "The name has a form that Claude Code refuses.",
    why: """
      A name must not hold ':', which separates a plugin's name from its agents', nor begin with \
      '-', nor be longer than 256 characters; such an agent is skipped without a word.
      """,
    source: "Claude Code documentation, \"Subagent files Claude Code skips\"",
    examples: [
      .bad("a colon", "---\nname: laravel‹:›cleaner\ndescription: b\n---\nBody.\n"),
      .bad("a hyphen first", "---\nname: ‹-›reviewer\ndescription: b\n---\nBody.\n"),
      .good("hyphens inside", "---\nname: code-reviewer\ndescription: b\n---\nBody.\n"),
      .good("any script", "---\nname: 代码审查\ndescription: b\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let field = agent.name, isSuspicious(field, in: agent),
      let name = agent.text(of: field)
    else { return }
    let head = agent.tree.bytes
    let bytes = head.span
    if let colon = ByteSearch.first(ASCII.colon, in: bytes, field.range) {
      findings.report(
        info, at: colon..<colon + 1, .colon(name),
        help: "use '\(name.replaced(":", by: "-"))'; a plugin's name is put in front by itself")
    } else if name.hasPrefix("-") {
      let start =
        ByteSearch.first(ASCII.hyphen, in: bytes, field.range) ?? field.range.lowerBound
      findings.report(
        info, at: start..<start + 1, .hyphen(name),
        help: "use '\(String(name.drop { $0 == "-" }))'")
    } else if name.unicodeScalars.count > 256 {
      findings.report(info, at: field.range, .long(name.unicodeScalars.count))
    }
  }

  /// Whether a byte of the name, or their number, calls for a closer look.
  private static func isSuspicious(_ field: Field, in agent: Agent) -> Bool {
    let head = agent.tree.bytes
    let bytes = head.span
    let range = field.range
    return range.count > 256
      || ByteSearch.first(ASCII.colon, in: bytes, range) != nil
      || range.prefix(2).contains { bytes[$0] == ASCII.hyphen }
  }
}

extension Message {
  fileprivate static func colon(_ name: String) -> Message {
    "name '\(name)' holds ':'; Claude Code skips the agent"
  }

  fileprivate static func hyphen(_ name: String) -> Message {
    "name '\(name)' begins with '-'; Claude Code skips the agent"
  }

  fileprivate static func long(_ count: Int) -> Message {
    "the name has \(count) characters; Claude Code skips agents with more than 256"
  }
}
