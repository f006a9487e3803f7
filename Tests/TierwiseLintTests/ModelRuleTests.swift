import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// What the model rules say of a value, on 2026-11-20 unless told otherwise.
struct ModelRuleTests {
  @Test func `a retired model names its successor with price and life`() {
    check(
      "model: claude-sonnet-4-20250514",
      """
      error: model 'claude-sonnet-4-20250514' was retired on 2026-06-15; requests to it fail
      note: claude-sonnet-5-5: 0.67 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-28, needs Claude Code 2.1.284
      help: use 'claude-sonnet-5-5', or the alias 'sonnet'
      unsafe: model: claude-sonnet-5-5
      """)
  }

  @Test func `a short form says which model it was`() {
    check(
      "model: 'claude-opus-4'",
      """
      error: model 'claude-opus-4' (claude-opus-4-20250514) was retired on 2026-06-15; requests \
      to it fail
      note: claude-opus-5-5: 0.27 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-22, needs Claude Code 2.1.280
      help: use 'claude-opus-5-5', or the alias 'opus'
      unsafe: model: 'claude-opus-5-5'
      """)
  }

  @Test func `bands of a price are a range`() {
    check(
      "model: claude-3-haiku-20240307",
      """
      error: model 'claude-3-haiku-20240307' was retired on 2026-04-20; requests to it fail
      note: claude-haiku-5-5: 0.4 to 2 times the price per token, about 1.3 times the \
      tokens, no end before 2027-10-07, needs Claude Code 2.1.293
      help: use 'claude-haiku-5-5', or the alias 'haiku'
      unsafe: model: claude-haiku-5-5
      """)
  }

  @Test func `a retiring model counts the days, and is an error from the day on`() {
    check(
      "model: claude-sonnet-4-5", on: "2026-11-29",
      """
      warning: model 'claude-sonnet-4-5' is retired on 2026-11-30, in 1 day
      note: claude-sonnet-5-5: 0.67 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-28, needs Claude Code 2.1.284
      help: use 'claude-sonnet-5-5', or the alias 'sonnet'
      unsafe: model: claude-sonnet-5-5
      """)
    check(
      "model: claude-sonnet-4-5", on: "2026-11-30",
      """
      error: model 'claude-sonnet-4-5' (claude-sonnet-4-5-20250929) was retired on 2026-11-30; \
      requests to it fail
      note: claude-sonnet-5-5: 0.67 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-28, needs Claude Code 2.1.284
      help: use 'claude-sonnet-5-5', or the alias 'sonnet'
      unsafe: model: claude-sonnet-5-5
      """)
  }

  @Test func `a deprecated model without a day says how far that is known`() {
    check(
      "model: claude-mythos-preview",
      """
      warning: model 'claude-mythos-preview' is deprecated; no day for its end is known up to \
      2026-11-20
      note: claude-mythos-5-1: no end before 2027-09-01
      help: use 'claude-mythos-5-1'
      unsafe: model: claude-mythos-5-1
      """)
  }

  @Test func `a wrong spelling of a living model is put right`() {
    check(
      "model: Claude Sonnet 4.6",
      """
      error: 'Claude Sonnet 4.6' is a display name, not a model id
      help: write 'claude-sonnet-4-6'
      unsafe: model: claude-sonnet-4-6
      """)
    check(
      "model: claude-opus-4.6-1m",
      """
      error: 'claude-opus-4.6-1m' is no model id; ids have hyphens between their numbers, not dots
      help: write 'claude-opus-4-6[1m]'
      unsafe: model: claude-opus-4-6[1m]
      """)
    check(
      "model: Sonnet",
      """
      warning: model 'Sonnet' has capitals; aliases and ids have none
      help: write 'sonnet'
      unsafe: model: sonnet
      """)
  }

  @Test func `a wrong spelling of a retired model goes to its successor`() {
    check(
      "model: claude-4-sonnet",
      """
      error: 'claude-4-sonnet' is no model id; its parts are in another order
      note: 'claude-sonnet-4-20250514' is meant, which was retired on 2026-06-15
      note: claude-sonnet-5-5: 0.67 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-28, needs Claude Code 2.1.284
      help: use 'claude-sonnet-5-5', or the alias 'sonnet'
      unsafe: model: claude-sonnet-5-5
      """)
  }

  @Test func `an id that never was has no end, only a successor`() {
    check(
      "model: claude-haiku-4",
      """
      error: 'claude-haiku-4' was never the id of a model
      note: claude-haiku-5-5: 0.1 to 0.5 times the price per token, about 1.3 times the \
      tokens, no end before 2027-10-07, needs Claude Code 2.1.293
      help: use 'claude-haiku-5-5', or the alias 'haiku'
      unsafe: model: claude-haiku-5-5
      """)
  }

  @Test func `a guess is shown, never applied`() {
    check(
      "model: sonet",
      """
      warning: model 'sonet' is no alias, and no id among the models known on 2026-11-20
      help: did you mean 'sonnet'?
      shown: model: sonnet
      """)
  }

  @Test func `a platform's id keeps that platform's schedule`() {
    check(
      "model: us.anthropic.claude-opus-4-1-20250805-v1:0",
      """
      warning: model 'us.anthropic.claude-opus-4-1-20250805-v1:0' is written for Amazon Bedrock, \
      and fails elsewhere
      note: the Claude API retired 'claude-opus-4-1-20250805' on 2026-08-05
      note: claude-opus-5-5: 0.27 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-22, needs Claude Code 2.1.280
      help: use 'claude-opus-5-5', or the alias 'opus'
      """)
    check(
      "model: anthropic/claude-opus-4-6",
      """
      warning: model 'anthropic/claude-opus-4-6' is written for gateways such as OpenRouter, and \
      fails elsewhere
      help: use 'claude-opus-4-6', or the alias 'opus'
      """)
  }

  @Test func `another harness's form is an error where it is known to fail`() {
    check(
      "model: Claude Sonnet 4.6 (copilot)",
      """
      error: model 'Claude Sonnet 4.6 (copilot)' is written as copilot writes it; Claude Code \
      fails on it at launch
      help: write 'claude-sonnet-4-6'
      shown: model: claude-sonnet-4-6
      """)
    check(
      "model: gpt-5",
      "warning: model 'gpt-5' is one of openai's; Claude Code reaches it only through a gateway")
  }

  @Test func `OpenCode keeps its provider in front`() {
    check(
      "model: anthropic/claude-opus-4-1", path: ".opencode/agents/a.md",
      """
      error: model 'anthropic/claude-opus-4-1' (claude-opus-4-1-20250805) was retired on \
      2026-08-05; requests to it fail
      note: claude-opus-5-5: 0.27 times the price per token, about 1.3 times the \
      tokens, no end before 2027-09-22
      help: use 'anthropic/claude-opus-5-5'
      unsafe: model: anthropic/claude-opus-5-5
      """)
    check(
      "model: claude-opus-4-6", path: ".opencode/agents/a.md",
      """
      warning: model 'claude-opus-4-6' has no provider in front; OpenCode wants provider/model
      help: write 'anthropic/claude-opus-4-6'
      shown: model: anthropic/claude-opus-4-6
      """)
  }

  @Test func `every model of a structured agent is looked at`() {
    check(
      "model: {preference: claude-opus-4, fallbacks: [\"claude-3-opus\", sonnet]}",
      """
      error: model 'claude-opus-4' (claude-opus-4-20250514) was retired on 2026-06-15; requests \
      to it fail
      note: claude-opus-5-5: 0.27 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-22
      help: use 'claude-opus-5-5', or the alias 'opus'
      unsafe: model: {preference: claude-opus-5-5, fallbacks: ["claude-3-opus", sonnet]}
      error: model 'claude-3-opus' (claude-3-opus-20240229) was retired on 2026-01-05; requests \
      to it fail
      note: claude-opus-5-5: 0.27 times the price per token, about 1.3 times the tokens, \
      no end before 2027-09-22
      help: use 'claude-opus-5-5', or the alias 'opus'
      unsafe: model: {preference: claude-opus-4, fallbacks: ["claude-opus-5-5", sonnet]}
      """)
  }

  @Test func `a missing model is worse where tiers are the point`() {
    check(
      "tools: Read",
      """
      info: the agent names no model
      help: name a tier, or say 'model: inherit' if that is meant
      """)
    check(
      "model:",
      """
      info: 'model' is empty
      help: name a tier, or say 'model: inherit' if that is meant
      """)
  }

  @Test(arguments: ["model: ~", "model: null", "model: ''", "model: \"  \""])
  func `a model that says nothing is missing, not unknown`(line: String) {
    check(
      line,
      """
      info: 'model' is empty
      help: name a tier, or say 'model: inherit' if that is meant
      """)
  }

  @Test(arguments: [
    "model: opus", "model: inherit", "model: best", "model: sonnet[1m]", "model: \"opus[1m]\"",
    "model: claude-opus-4-5", "model: claude-haiku-4-5-20251001", "model: claude-opus-5-5",
    "model: claude-sonnet-5-5[1m]", "model: |-\n  opus",
  ])
  func `what is documented is not talked about`(line: String) { check(line, "") }

  @Test(arguments: [
    "model: claude-sonnet-4", "model: \"Claude Opus 4.1\"", "model: Sonnet", "model: haiku-4",
    "model: 'claude-3-opus' # old", "model: claude-sonnet-4-5", "model: opus-4-6-1m",
    "model: Claude Sonnet 4.5 (copilot)",
  ])
  func `nothing is left to say once a fix is applied`(line: String) throws {
    let text = "---\nname: a\ndescription: b\n\(line)\n---\n"
    let fix = try #require(findings(in: text).first?.fix)
    #expect(findings(in: applied(fix, to: text)).isEmpty)
  }

  /// Checks what is said of an agent with this line in its frontmatter.
  private func check(
    _ line: String, on day: String = "2026-11-20", path: String = "agents/a.md", _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = "---\nname: a\ndescription: b\n\(line)\n---\n"
    var lines: [String] = []
    for finding in findings(in: text, path: path, on: day) {
      lines.append("\(finding.severity): \(finding.message.text)")
      lines += finding.notes.map { "note: \($0.message)" }
      if let help = finding.help { lines.append("help: \(help)") }
      if let fix = finding.fix {
        let after = applied(fix, to: text).split(separator: "\n")
        lines.append("\(fix.safety): \(after.first { $0.hasPrefix("model") } ?? "")")
      }
    }
    #expect(lines.joined(separator: "\n") == words, sourceLocation: sourceLocation)
  }

  private func findings(
    in text: String, path: String = "agents/a.md", on day: String = "2026-11-20"
  ) -> [Finding] {
    guard let day = CalendarDay(day) else { return [] }
    let linter = Linter(rules: RuleSelection(select: ["model"]), registry: .builtIn, today: day)
    let root = LoadRoot(ofFile: path)
    let bytes = Array(text.utf8)
    let reading = linter.read(path, linter.context(in: root), bytes.span)
    let (agent, found) = (reading.agent, reading.findings)
    let catalog = Catalog(root: root, agents: [agent])
    return found + linter.check(agentsOf: catalog) + linter.check(catalog)
  }

  private func applied(_ fix: Fix, to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.text.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
