import Foundation
import TestKit
import Testing

@testable import TierwiseCLI

struct ScoreTests {
  /// A policy whose phrases the tests know.
  private static let settings = """
    policy:
      matrix:
        rows:
          well-defined-spec: {threshold: 1, phrases: [schema]}
          pattern-application: {threshold: 1, phrases: [template]}
          complex-reasoning: {threshold: 1, phrases: [trade off]}
      floors: [{kind: security, at-least: sonnet, threshold: 3, when: [audit]}]
      ceilings: [{kind: form-filling, at-most: haiku, threshold: 3, when: [fills in]}]
      fit: {underpowered-margin: 2}

    """

  static let files = [
    ".tierwise.yml": settings,
    "agents/builder.md":
      "---\nname: builder\ndescription: Fills in templates by a schema\nmodel: opus\n---\nBody.\n",
    "agents/thinker.md":
      "---\nname: thinker\ndescription: Weighs trade-offs\nmodel: haiku\n---\nBody.\n",
    "agents/auditor.md": "---\nname: auditor\ndescription: Audits\nmodel: haiku\n---\nBody.\n",
    "agents/other.md": "---\nname: other\ndescription: Does things\n---\nBody.\n",
  ]

  @Test func `a table says what fits, and what does not is marked`() throws {
    let host = MemoryHost(Self.files, columns: 80)
    #expect(run("score --color never", on: host) == .done)
    try expectSnapshot(host.output + host.messages, "score.text")
  }

  @Test func `the table is never wider than the terminal`() {
    let host = MemoryHost(Self.files, columns: 60)
    _ = run("score --color never", on: host)
    #expect(host.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func `the table names the words for a verdict, each once, and not those against it`() {
    let host = MemoryHost([
      ".tierwise.yml": Self.settings,
      "agents/a.md":
        "---\nname: a\ndescription: Audits a schema by a template, and audits a Schema\n---\nBody.\n",
    ])
    #expect(run("score --format csv", on: host) == .done)
    #expect(host.output.hasSuffix(",matrix,'Audits'\n"))
  }

  @Test func `an agent is explained with its arithmetic and the words`() throws {
    let host = MemoryHost(Self.files, columns: 80)
    #expect(run("score --explain builder --color never", on: host) == .done)
    #expect(run("score --explain auditor --color never", on: host) == .done)
    try expectSnapshot(host.output, "score-explain.text")
  }

  @Test func `verdicts are JSON for programs`() throws {
    let host = MemoryHost(Self.files)
    #expect(run("score --format json", on: host) == .done)
    try expectSnapshot(host.output, "score.json")
  }

  @Test func `an unknown agent and an unknown profile have their nearest names`() {
    let host = MemoryHost(Self.files)
    #expect(run("score --explain bilder", on: host) == .failed)
    #expect(host.messages.contains("did you mean 'builder'?"))
    #expect(run("score --profile unifid", on: host) == .failed)
    #expect(host.messages.contains("did you mean 'unified'?"))
  }

  @Test func `against another folder only what changed is told`() {
    var files = Self.files
    files["old/agents/builder.md"] = Self.files["agents/builder.md"]?.replacing(
      "opus", with: "haiku")
    files["old/agents/thinker.md"] = Self.files["agents/thinker.md"]
    files["old/agents/gone.md"] = "---\nname: gone\ndescription: Audits\n---\nBody.\n"
    let host = MemoryHost(files)
    #expect(run("score agents --against old --format csv", on: host) == .done)
    #expect(
      host.output == """
        path,name,declared_before,declared,fits_before,fits,fit
        agents/auditor.md,auditor,,haiku,,sonnet and up,too low
        agents/builder.md,builder,haiku,opus,haiku,haiku,too high
        agents/other.md,other,,,,any,
        old/agents/gone.md,gone,,,sonnet and up,,

        """)
  }

  @Test func `what a file says of its work is shown with its place`() {
    let host = MemoryHost([
      "agents/a.md":
        "---\nname: a\ndescription: b\nmodel: haiku\ncomplexity: {steps: 3, judgement: 3, stakes: 3}\n"
        + "---\nBody.\n"
    ])
    #expect(run("lint --color never", on: host) == .done)
    #expect(host.output.contains("\n    5:1 'complexity' says so\n"), "\(host.output)")
    #expect(run("score --explain a --color never", on: host) == .done)
    #expect(host.output.contains("what the file says of its work, in 'complexity'\n"))
  }

  @Test(arguments: [
    "agents/thinker.md", "./agents/thinker.md", "agents/../agents/thinker.md",
    "agents/thinker.md agents",
  ])
  func `an agent is named by its path, however it is written`(_ words: String) {
    let host = MemoryHost(Self.files)
    #expect(run("score --color never --explain \(words)", on: host) == .done)
    #expect(host.output.hasPrefix("thinker agents/thinker.md\n"), "\(host.output)")
  }

  @Test func `agents of one name are held against the one at the same place`() {
    func agent(_ model: String) -> String {
      "---\nname: reviewer\ndescription: Audits\nmodel: \(model)\n---\nBody.\n"
    }
    let host = MemoryHost([
      "new/plugins/a/agents/reviewer.md": agent("sonnet"),
      "new/plugins/b/agents/reviewer.md": agent("opus"),
      "new/plugins/c/agents/reviewer.md": agent("haiku"),
      "old/plugins/b/agents/reviewer.md": agent("opus"),
      "old/plugins/c/agents/reviewer.md": agent("haiku"),
    ])
    #expect(run("score new --against old --format csv", on: host) == .done)
    let rows = host.output.split(separator: "\n").dropFirst()
    #expect(rows.map { $0.prefix(38) } == ["new/plugins/a/agents/reviewer.md,revie"])
  }

  @Test func `lint tells what does not fit apart from faults, and never fails by it`() throws {
    let host = MemoryHost(Self.files, columns: 80)
    #expect(run("lint --color never", on: host) == .done)
    try expectSnapshot(host.output, "lint-fit.text")
    #expect(run("lint --fail-on fit", on: MemoryHost(Self.files)) == .found)
    #expect(run("lint --select fit --ignore fit", on: MemoryHost(Self.files)) == .done)
  }

  @Test func `above five suggestions the clearest are shown and the rest is counted`() {
    var files = Self.files
    for number in 0..<9 {
      files["agents/builder\(number).md"] = Self.files["agents/builder.md"]?.replacing(
        "name: builder", with: "name: builder\(number)")
    }
    let host = MemoryHost(files)
    _ = run("lint", on: host)
    #expect(host.output.components(separatedBy: "overpowered-model\n").count == 5)
    #expect(host.output.contains("7 suggestions not shown; --full shows all"))
  }

  @Test func `platforms get suggestions only where they are asked for`() {
    func lines(_ words: String) -> Int {
      let host = MemoryHost(Self.files)
      _ = run("lint --format \(words)", on: host)
      return host.output.split(separator: "\n").count { $0.contains("fit") || $0.contains("floor") }
    }
    #expect(lines("github") == 0)
    #expect(lines("github --fail-on fit") > 0)
    #expect(lines("concise") > 0)
  }

  @Test func `an exception silences a suggestion, as a reason does a moderate one`() {
    func concise(_ text: String) -> String {
      let host = MemoryHost([".tierwise.yml": Self.settings, "agents/a.md": text])
      _ = run("lint --format concise", on: host)
      return host.output
    }
    let moderate = "---\nname: a\ndescription: Weighs trade-offs\nmodel: {preference: haiku"
    #expect(concise(moderate + "}\n---\nB.\n").contains("[underpowered-model]"))
    #expect(concise(moderate + ", reasoning: Short ones}\n---\nB.\n") == "")
    let strong = "---\nname: a\ndescription: Fills in by schema and template\nmodel: opus\n"
    #expect(concise(strong + "---\nB.\n").contains("[overpowered-model]"))
    #expect(concise(strong + "# tierwise: allow overpowered-model -- bets\n---\nB.\n") == "")
  }

  @Test func `a policy that is wrong stops every command, with its place`() {
    for command in ["lint", "score", "policy"] {
      let host = MemoryHost([
        ".tierwise.yml": "policy:\n  alarts: {}\n",
        "agents/a.md": Self.files["agents/other.md"] ?? "",
      ])
      #expect(run(command, on: host) == .failed)
      #expect(host.messages.contains(".tierwise.yml:2:3: unknown key 'alarts'"))
      #expect(host.messages.contains("did you mean 'alerts'?"))
    }
  }
}
