import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

struct ConfigurationTests {
  private let program = Configuration.Reader(
    version: "0.3.1", rules: ["model", "retired-model", "unknown-model"])

  @Test func `every key is read`() throws {
    let text = """
      version: 1
      catalogs:
        - root: ./plugins/x/agents/
          dialect: structured
          include: "*.md"
          exclude: [drafts/, "**/old-*"]
        - {root: .}
      profile: claude-ctx
      policy: {margin: 3}
      registry: config/models.yaml
      rules: {model: warning, retired-model: off}
      overrides:
        - select: {path: agents/x, tag: [a, b], not: {name: n}}
          rules: {unknown-model: error}
      baseline: .tierwise/baseline.json
      fail-on: error
      migrations: moves
      docs: README.md
      logs: ["logs/**/*.jsonl"]
      required-version: 0.3
      """
    let read = try Configuration(yaml: Array(text.utf8), by: program)
    let entries = try #require(read.catalogs)
    #expect(entries.map(\.root) == ["plugins/x/agents", ""])
    #expect(entries.map(\.dialect) == [.structured, nil])
    #expect(entries.map(\.position.line) == [3, 7])
    #expect(entries[0].accepts("a.md"))
    #expect(!entries[0].accepts("a.txt"))
    #expect(!entries[0].accepts("drafts/a.md"))
    #expect(!entries[0].accepts("x/old-a.md"))
    #expect(read.profile == "claude-ctx")
    let policy = try #require(read.policy)
    #expect(policy.tree.value(for: "margin", in: policy.node).map { policy.tree.range($0) } != nil)
    #expect(read.registry == "config/models.yaml")
    #expect(read.rules == ["model": .on(.warning), "retired-model": .off])
    #expect(read.overrides.map(\.rules) == [["unknown-model": .on(.error)]])
    #expect(read.overrides[0].select.without.count == 1)
    #expect(read.baseline == ".tierwise/baseline.json")
    #expect(read.failOn == .error)
    #expect(read.migrations == "moves")
    #expect(read.docs == ["README.md"])
    #expect(read.logs.map(\.pattern) == ["logs/**/*.jsonl"])
  }

  @Test func `an empty file is a configuration that says nothing`() throws {
    for text in ["", "# nothing\n", "---\n", "catalogs:\n"] {
      let read = try Configuration(yaml: Array(text.utf8), by: program)
      #expect(read.catalogs == nil)
      #expect(read.migrations == ".tierwise/migrations")
    }
  }

  @Test func `an unknown key is told with the nearest one`() {
    check("‹catlogs›: []", "unknown key 'catlogs'; did you mean 'catalogs'?")
    check("‹roots›: []", "unknown key 'roots'; use 'catalogs'")
    check("catalogs: [{‹path›: a}]", "unknown key 'path'; use 'root'")
    check("‹nonsense-that-is-long›: 1", "unknown key 'nonsense-that-is-long'")
    check(
      "rules: {‹retird-model›: off}", "unknown key 'retird-model'; did you mean 'retired-model'?")
    check(
      "overrides: [{select: {‹nme›: a}, rules: {}}]", "unknown key 'nme'; did you mean 'name'?")
  }

  @Test func `an unknown value is told with the nearest one`() {
    check("fail-on: ‹errors›", "'errors' is no value of 'fail-on'; did you mean 'error'?")
    check(
      "rules: {model: ‹warn›}",
      "'warn' is no value of 'rules'; use 'off', 'info', 'warning' or 'error'")
    check("rules: {model: ‹warnin›}", "'warnin' is no value of 'rules'; did you mean 'warning'?")
    check("rules: {model: ‹true›}", "'rules' is true or false, a text is expected")
    check(
      "catalogs: [{root: a, dialect: ‹structred›}]",
      "'structred' is no value of 'dialect'; did you mean 'structured'?")
    check("version: ‹2›", "'2' is no value of 'version'; did you mean '1'?")
    check("catalogs: ‹agents›", "'catalogs' is a text, a list of mappings is expected")
    check("catalogs: ‹›[{dialect: structured}]", nil)
    check("‹- a›", "a configuration is a mapping")
  }

  @Test func `no path leads out of the folder`() {
    check("catalogs: [{root: ‹../x›}]", "'../x' leads out of this file's folder")
    check("catalogs: [{root: ‹/etc›}]", "'/etc' leads out of this file's folder")
    check("baseline: ‹a/../../b›", "'a/../../b' leads out of this file's folder")
  }

  @Test func `what a selector cannot answer yet is refused`() {
    check(
      "overrides: [{select: {‹verdict›: fits}, rules: {}}]",
      "'verdict' cannot select agents for rules: it is judged after they have run")
    check(
      "overrides: [{select: {‹top›: 1, by: cost}, rules: {}}]",
      "'top' cannot select agents for rules: it is known from run logs only")
    check(
      "overrides: [{select: {not: {‹›status: held}}, rules: {}}]",
      "'status' cannot select agents for rules: it is known from the ledger of migrations only",
      isExact: false)
    check(
      "overrides: [{select: ‹{}›, rules: {}}]",
      "this 'select' names nothing; write 'rules' at the margin for all agents")
    check("overrides: [{select: {path: ‹\"[a\"›}, rules: {}}]", "'[a' is no pattern for paths")
    check("overrides: [{select: {name: ‹[]›}, rules: {}}]", "'name' is an empty list")
    check("overrides: [{select: {top: ‹3›}, rules: {}}]", "'top' needs 'by': what to count by")
  }

  @Test func `keys that stand twice and aliases are refused`() {
    check("profile: a\n‹profile›: b", "the key 'profile' is already there")
    check(
      "catalogs: &a []\ndocs: [‹a›]", nil)
    check(
      "docs: &a [x]\nlogs: *‹a›", "aliases are not read here; write the value out", isExact: false)
  }

  @Test(arguments: ["0.4", "1", "\">=0.3.2\"", "\"0.3.10\""])
  func `an older program is told that it is one, before anything else`(_ version: String) {
    let text = "required-version: \(version)\nfuture-key: 1\n"
    let error = #expect(throws: FileFaults.self) {
      try Configuration(yaml: Array(text.utf8), by: program)
    }
    #expect(
      error?.problems.map(\.message.text) == [
        "tierwise \(version.filter { $0 != "\"" }) or newer is required here, this is 0.3.1: "
          + "update tierwise"
      ])
  }

  @Test(arguments: ["0.3.1", "0.3", "0", "\">= 0.2\"", "\"0.3\""])
  func `a program that is new enough reads on`(_ version: String) throws {
    _ = try Configuration(yaml: Array("required-version: \(version)\n".utf8), by: program)
  }

  @Test func `a version that is none is told`() {
    check("required-version: ‹latest›", "'latest' is no version; write it as 0.1.0")
  }

  @Test func `every key of the shape has a line of explanation`() {
    for key in Shape.configuration.keys { #expect(key.doc.hasSuffix(".") && key.doc.count < 90) }
  }

  /// Checks the first problem of a configuration: its place is marked, its words are given.
  private func check(
    _ text: String, _ words: String?, isExact: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(text)
    do throws(FileFaults) {
      _ = try Configuration(yaml: marked.bytes, by: program)
      #expect(words == nil, sourceLocation: sourceLocation)
    } catch {
      guard let first = error.problems.first, let words else { return }
      let told = first.message.text + (first.help.map { "; \($0)" } ?? "")
      #expect(told == words, sourceLocation: sourceLocation)
      if isExact { #expect([first.range] == marked.marks, sourceLocation: sourceLocation) }
    }
  }
}
