import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// What the schema rules say of a frontmatter, word by word.
struct SchemaRuleTests {
  @Test func `a known mistake for a key is mended, a near one only shown`() {
    check(
      "allowed-tools: Read",
      """
      warning: unknown key 'allowed-tools' is ignored
      help: that is a key of skills; use 'tools'
      unsafe: tools: Read
      """)
    check(
      "modle: opus",
      """
      warning: unknown key 'modle' is ignored
      help: did you mean 'model'?
      shown: model: opus
      """)
  }

  @Test func `a mistake beside the right key has no fix`() {
    check(
      "tools: Read\nallowed-tools: Read",
      """
      warning: unknown key 'allowed-tools' is ignored
      help: that is a key of skills; use 'tools'
      """)
  }

  @Test func `a key of one's own, or of OpenCode, is a matter of information`() {
    check("vibe: calm", "info: unknown key 'vibe' is ignored")
    check("mode: subagent", "info: key 'mode' is OpenCode's, and ignored")
  }

  @Test func `a wrong case is one finding, and its fix keeps the quotes`() {
    check(
      "Effort: high",
      """
      warning: key 'Effort' is not read; keys are compared with their case, and this one is 'effort'
      help: write 'effort'
      safe: effort: high
      """)
    check(
      "memory: 'User'",
      """
      warning: 'User' is no value of 'memory', which are compared with their case
      help: write 'user'
      safe: memory: 'user'
      """)
    check(
      "color: Blue",
      """
      info: 'Blue' is no value of 'color', which are compared with their case
      help: write 'blue'
      safe: color: blue
      """)
  }

  @Test func `a name in another case is one finding, and the agent has none`() {
    let text = "---\nName: a\ndescription: b\nmodel: opus\n---\nBody.\n"
    let rules = findings(in: text, "agents/a.md").map(\.rule)
    #expect(rules == ["missing-name"])
  }

  @Test func `a value that is none has the nearest, or all`() {
    check(
      "memory: projcet",
      """
      warning: 'projcet' is no value of 'memory'
      help: did you mean 'project'?
      shown: memory: project
      """)
    check(
      "isolation: container",
      """
      warning: 'container' is no value of 'isolation'
      help: use 'worktree'
      """)
    check(
      "effort: maximal",
      """
      warning: 'maximal' is no value of 'effort'
      help: use 'low', 'medium', 'high', 'xhigh' or 'max'
      """)
  }

  @Test func `Copilot's files in a plain folder are not judged as Claude Code's`() {
    check("color: none\nallowed-tools: Read\ntools: [read]", in: "agents/a.agent.md", "")
  }

  @Test func `unknown keys of other harnesses are their own business`() {
    for folder in [".opencode", ".cursor", ".gemini", ".github"] {
      check("owner: us\nallowed-tools: Read", in: "\(folder)/agents/a.md", "")
    }
  }

  /// Checks what the schema rules say of lines after a name, a description and a model.
  private func check(
    _ lines: String, in path: String = "agents/a.md", _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = "---\nname: a\ndescription: Reviews\n\(lines)\n---\nBody.\n"
    let words = findings(in: text, path).map { Self.words($0, Array(text.utf8), lines) }
    #expect(words.joined(separator: "\n\n") == expected, sourceLocation: sourceLocation)
  }

  private func findings(in text: String, _ path: String) -> [Finding] {
    let linter = Linter(
      rules: RuleSelection(select: ["schema"]), registry: .builtIn,
      today: CalendarDay(number: 20_777))
    let root = LoadRoot(ofFile: path)
    let agent = linter.read(path, linter.context(in: root), Array(text.utf8).span).agent
    let catalog = Catalog(root: root, agents: [agent])
    let findings = linter.check(agentsOf: catalog) + linter.check(catalog)
    return findings.filter { $0.rule != "name-differs-from-file" }
  }

  private static func words(_ finding: Finding, _ text: [UInt8], _ lines: String) -> String {
    var words = ["\(finding.severity): \(finding.message.text)"]
    words += finding.notes.map { "note: \($0.message)" }
    words += finding.help.map { ["help: \($0)"] } ?? []
    if let fix = finding.fix, let edit = fix.edits.first {
      let fixed =
        text[..<edit.range.lowerBound] + Array(edit.text.utf8) + text[edit.range.upperBound...]
      let line = String(decoding: fixed, as: UTF8.self).split(separator: "\n")[3]
      words.append("\(fix.safety.rawValue): \(line)")
    }
    return words.joined(separator: "\n")
  }
}
