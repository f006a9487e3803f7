import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an agent without a name.
enum MissingName: AgentRule {
  static let readsProblems = true

  static let info = RuleInfo(
    id: "missing-name", group: .schema, severity: .error, dialects: [.claudeCode, .structured],
    summary: "The frontmatter has no 'name'.",
    why: """
      Claude Code takes a file without a name for documentation and skips it without a word; in a \
      plugin it loads under the file's name with a placeholder for its description.
      """,
    source: "Claude Code documentation, \"Subagent files Claude Code skips\"",
    examples: [
      .bad("no key", "‹---›\ndescription: Reviews code\n---\nBody.\n"),
      .bad(
        "a key in another case", "---\n‹Name›: reviewer\ndescription: Reviews code\n---\nBody.\n",
        fixed: "---\nname: reviewer\ndescription: Reviews code\n---\nBody.\n"),
      .bad("nothing written", "---\n‹name›:\ndescription: Reviews code\n---\nBody.\n"),
      .good("a name", "---\nname: reviewer\ndescription: Reviews code\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let field = agent.name else {
      if let other = ShapeAdvice.key("name", inAnotherCase: context) {
        findings.report(
          info, at: other.range, .otherCase(other.text), notes: [note], help: "write 'name'",
          fix: ShapeAdvice.rename(other.range, "name", safety: .safe, in: agent))
        return
      }
      // Without any of an agent's keys the file is some other document with a frontmatter.
      let isAgent = agent.description != nil || agent.model != nil
      findings.report(
        info, at: agent.openingFence, .missing, severity: isAgent ? .error : .info, notes: [note],
        help: "add 'name: \(suggestion(for: agent.path))'")
      return
    }
    guard let node = field.node, agent.tree.isEmptyValue(node) else { return }
    findings.report(
      info, at: field.keyRange, .empty, notes: [note],
      help: "write '\(suggestion(for: agent.path))'")
  }

  private static let note = Note(
    "Claude Code takes the file for documentation; in a plugin it loads under the file's name")

  private static func suggestion(for path: String) -> String {
    let name = Path.name(of: path).split(separator: ".").first.map(String.init) ?? "agent"
    return name.lowercased()
  }
}

extension Message {
  fileprivate static let missing: Message = "the frontmatter has no 'name'"
  fileprivate static let empty: Message = "'name' is empty"

  fileprivate static func otherCase(_ key: String) -> Message {
    "the frontmatter has no 'name'; keys are compared with their case, and this one is '\(key)'"
  }
}
