import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

struct ShapeTests {
  @Test func `a frontmatter of documented keys has no problem`() {
    check(
      """
      name: reviewer
      description: Reviews diffs
      tools: Read, Grep
      disallowedTools: [Bash, Edit]
      model: sonnet
      permissionMode: plan
      maxTurns: 5
      skills: [a, b]
      mcpServers: [github]
      hooks: {}
      memory: project
      background: true
      omitClaudeMd: false
      effort: high
      isolation: worktree
      color: cyan
      initialPrompt: Go
      experimental: {cacheTtl: 1h, somethingNew: 1}
      """, [])
  }

  @Test func `an unknown key has the nearest documented one`() {
    check("name: a\ndescription: b\n‹modle›: opus", ["unknown key 'modle'; did you mean 'model'?"])
    check("name: a\ndescription: b\n‹Tools›: x", ["unknown key 'Tools'; did you mean 'tools'?"])
    check("name: a\ndescription: b\n‹category›: x", ["unknown key 'category'"])
  }

  @Test func `a key of someone else's has the one that is meant here`() {
    check(
      "name: a\ndescription: b\n‹allowed-tools›: Read",
      ["unknown key 'allowed-tools'; that is a key of skills; use 'tools'"])
    check(
      "name: a\ndescription: b\n‹modelId›: opus", ["unknown key 'modelId'; use 'model'"])
  }

  @Test func `a value of another type names both types`() {
    check("name: ‹12›\ndescription: b", ["'name' is a whole number, a text is expected"])
    check("name: ‹true›\ndescription: b", ["'name' is true or false, a text is expected"])
    check("name: ‹1.5›\ndescription: b", ["'name' is a number, a text is expected"])
    check(
      "name: a\ndescription: b\nhooks: ‹[]›", ["'hooks' is a list, a mapping is expected"])
    check(
      "name: a\ndescription: b\ntools: ‹{a: true}›",
      ["'tools' is a mapping, a text or a list of texts is expected"])
    check(
      "name: a\ndescription: b\ntools: [Read, ‹{a: b}›]",
      ["'tools' is a mapping, a text is expected"])
    check(
      "name: a\ndescription: b\nmaxTurns: ‹ten›",
      ["'maxTurns' is a text, a whole number is expected"])
  }

  @Test func `quotes make a text of anything`() {
    check("name: \"12\"\ndescription: 'true'", [])
    check("name: no\ndescription: 1-2-3", [])
    check("name: -x\ndescription: ~/bin", [])
  }

  @Test func `a value that is not allowed has the nearest one`() {
    check(
      "name: a\ndescription: b\ncolor: ‹gren›",
      ["'gren' is no value of 'color'; did you mean 'green'?"])
    check(
      "name: a\ndescription: b\nmemory: ‹User›",
      ["'User' is no value of 'memory'; did you mean 'user'?"])
    check(
      "name: a\ndescription: b\nisolation: ‹container›",
      ["'container' is no value of 'isolation'; use 'worktree'"])
    check(
      "name: a\ndescription: b\nexperimental: {cacheTtl: ‹2h›}",
      ["'2h' is no value of 'cacheTtl'; did you mean '1h'?"])
  }

  @Test func `a required key that is missing is said last`() {
    check(
      "‹›model: opus", ["the frontmatter has no 'name'", "the frontmatter has no 'description'"])
    check("‹name›:\ndescription: b", ["'name' is empty, a text is expected"])
  }

  @Test func `an optional key with nothing behind it counts as absent`() {
    check("name: a\ndescription: b\ncolor:\nmaxTurns: ~", [])
  }

  @Test func `a key in quotes is the same key`() {
    check("\"name\": a\n'description': b\n\"mod\\u0065l\": opus", [])
  }

  @Test func `the keys are those documented, each with a source and a line`() {
    let keys = Shape.claudeCode.keys
    #expect(keys.count == 18)
    for key in keys {
      #expect(key.source?.isEmpty == false)
      #expect(!key.doc.isEmpty && !key.doc.contains("\n"))
    }
    #expect(Set(keys.map(\.name)).count == keys.count)
  }

  @Test func `a structured frontmatter may hold all that claude-ctx writes`() {
    check(
      """
      version: 2.0
      name: reviewer
      alias: [code-review]
      summary: Reviews diffs
      description: Reviews diffs
      category: quality-security
      tags: [quality]
      tier: {id: core, activation_strategy: tiered, conditions: [before merge]}
      model:
        preference: opus
        fallbacks: [sonnet]
        reasoning: Reviews weigh many factors
        escalation: {to: fable, when: [it fails twice]}
        fast_path: {to: haiku, when: a typo}
        temperature: 0.2
      tools: {catalog: [Read], tiers: {core: [Read]}}
      activation: {keywords: [review], auto: true, priority: high}
      dependencies: {requires: [], recommends: [debugger]}
      workflows: {default: review}
      metrics: {tracked: [findings_count]}
      metadata: {source: us, version: 1.0}
      """, as: .structured, [])
  }

  @Test func `an assignment's keys and values are checked where they stand`() {
    check(
      "name: a\ndescription: b\nmodel: {preference: opus, ‹fallback›: [sonnet]}", as: .structured,
      ["unknown key 'fallback'; use 'fallbacks'"])
    check(
      "name: a\ndescription: b\nmodel: {preference: opus, escalation: ‹fable›}", as: .structured,
      ["'escalation' is a text, a mapping is expected"])
    check("name: a\ndescription: b\nmodel: opus", as: .structured, [])
  }

  @Test func `of other harnesses only known keys are checked`() {
    check(
      "description: b\nowner: us\ntools: ‹Read›", as: .opencode,
      ["'tools' is a text, a mapping is expected"])
    check("owner: us\nmodel: [one, two]", as: .copilot, [])
    check(
      "name: a\nreadonly: ‹maybe›", as: .cursor,
      ["'readonly' is a text, true or false is expected"])
    #expect(Shape.frontmatter(of: .other) == nil)
  }

  @Test func `a table finds its names and no others`() {
    let names = (0..<500).map { "name-\($0)" } + ["", "a", "äöü"]
    let table = NameTable(names)
    for (index, name) in names.enumerated() { #expect(table.index(of: name) == index) }
    for name in ["name-", "name-500", "nam-1", "b", "name-1 "] {
      #expect(table.index(of: name) == nil)
    }
    #expect(NameTable(["x", "x"]).index(of: "x") == 0)
    #expect(NameTable([]).index(of: "x") == nil)
  }

  /// Checks a frontmatter against a dialect's shape: places are marked, words are given.
  private func check(
    _ text: String, as dialect: Dialect = .claudeCode, _ words: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(text)
    let tree = YAMLTree(parsing: marked.bytes)
    var problems: [Shape.Problem] = []
    if let root = tree.root, let shape = Shape.frontmatter(of: dialect) {
      shape.check(root, in: tree, into: &problems)
    }
    #expect(
      problems.map { $0.message.text + ($0.help.map { "; \($0)" } ?? "") } == words,
      sourceLocation: sourceLocation)
    if let mark = marked.marks.first {
      #expect(problems.first?.range == mark, sourceLocation: sourceLocation)
    }
  }
}
