import Foundation
import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

struct DocsTests {
  private static func agent(_ name: String, _ model: String) -> String {
    "---\nname: \(name)\ndescription: Does \(name). Well.\nmodel: \(model)\n---\nBody.\n"
  }

  private static let markers =
    "# Agents\r\n\r\n<!-- tierwise:begin agents -->\r\n<!-- tierwise:end agents -->\r\nEnd.\r\n"

  private static func host(_ more: [String: String] = [:]) -> MemoryHost {
    let files = [
      ".git/config": "", "agents/a.md": agent("a", "haiku"), "agents/b.md": agent("b", "opus"),
      "agents/README.md": markers,
    ]
    return MemoryHost(files.merging(more) { $1 })
  }

  @Test func `tables are written once, and are fresh then`() {
    let host = Self.host()
    #expect(run("docs", on: host) == .done)
    #expect(host.messages == "agents/README.md: 'agents' is written\n")
    let written = host.text("agents/README.md") ?? ""
    #expect(written.contains("| [a](a.md) | haiku | Does a. |\r\n"))
    #expect(written.hasPrefix("# Agents\r\n\r\n<!-- tierwise:begin agents -->\r\n\r\n| agent |"))
    #expect(run("docs agents/README.md", on: host) == .done)
    #expect(host.messages.hasSuffix("1 table in 1 file, all fresh\n"))
    #expect(run("docs --check", on: host) == .done)
    #expect(host.text("agents/README.md") == written)
  }

  @Test func `a stale table is shown with the command that repairs it`() throws {
    let host = Self.host()
    #expect(run("docs --check --color never", on: host) == .found)
    #expect(
      host.messages
        == "error: agents/README.md: 'agents' is stale\nhelp: tierwise docs agents/README.md\n")
    #expect(host.text("agents/README.md") == Self.markers)
    try expectSnapshot(host.output, "docs-check.diff")
  }

  @Test func `an edit by hand is not written over unless that is asked for`() throws {
    let host = Self.host()
    _ = run("docs", on: host)
    let written = try #require(host.text("agents/README.md"))
    let edited = written.replacing("| opus |", with: "| opus, for now |")
    let other = Self.host(["agents/README.md": edited])
    #expect(run("docs --color never", on: other) == .refused)
    #expect(other.messages.hasPrefix("error: agents/README.md:3: 'agents' was edited by hand;"))
    #expect(other.messages.contains("\n-| [b](b.md) | opus, for now | Does b. |␍\n"))
    #expect(other.text("agents/README.md") == edited)
    #expect(run("docs --check", on: other) == .found)
    #expect(run("docs --force", on: other) == .done)
    #expect(other.text("agents/README.md") == written)
  }

  @Test func `faults of markers are told with their place, and nothing is written`() {
    let host = Self.host([
      "D.md": "<!-- tierwise:begin agents -->\n\n<!-- tierwise:begin agent -->\n"
    ])
    #expect(run("docs D.md agents/README.md --color never", on: host) == .failed)
    #expect(
      host.messages == """
        error: D.md:1:1: 'agents' begins and does not end
        help: put '<!-- tierwise:end agents -->' behind the table
        error: D.md:3:1: there is no table 'agent'
        help: did you mean 'agents'?

        """)
    #expect(host.text("agents/README.md") == Self.markers)
  }

  @Test func `the configuration names the documents, whose links lead from their folders`() {
    let host = Self.host([
      ".tierwise.yml": "version: 1\ndocs: [docs/a.md]\n",
      "docs/a.md": "<!-- tierwise:begin agents columns=agent -->\n<!-- tierwise:end agents -->\n",
    ])
    #expect(run("docs", on: host) == .done)
    #expect(host.text("docs/a.md")?.contains("| [b](../agents/b.md) |") == true)
    #expect(host.text("agents/README.md") == Self.markers)
  }

  @Test(arguments: [
    ("docs --table agents", "docs-table.md"),
    ("docs --table agents --format csv agents", "docs-table.csv"),
    ("docs --table agents --format json", "docs-table.json"),
    ("docs --table agents --format text", "docs-table.txt"),
    ("docs --table models", "docs-models.md"), ("docs init", "docs-init.md"),
    ("docs --help", "help-docs.txt"),
  ])
  func `what is printed is as kept`(_ words: String, _ snapshot: String) throws {
    let host = Self.host()
    #expect(run(words, on: host) == .done)
    try expectSnapshot(host.output, snapshot)
  }

  @Test(arguments: [
    "", " --dialect structured", " configuration", " registry", " policy", " migration",
  ])
  func `schemas are JSON of the draft they name`(_ words: String) throws {
    let host = MemoryHost()
    #expect(run("docs schema" + words, on: host) == .done)
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(host.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect((schema["properties"] as? [String: Any])?.isEmpty == false)
  }

  @Test func `a command that repairs can be typed as it stands`() {
    let host = Self.host(["it's a page.md": Self.markers])
    #expect(CommandLineInterface(host: host).run(["docs", "--check", "it's a page.md"]) == .found)
    #expect(
      host.messages.contains("help: tierwise docs 'it'\\''s a page.md'\n"), "\(host.messages)")
  }

  @Test func `outside of a repository links lead from the folder at hand`() {
    let host = MemoryHost(["in/agents/b c.md": Self.agent("b", "haiku")])
    #expect(run("docs --table agents in", on: host) == .done)
    #expect(host.output.contains("| [b](in/agents/b%20c.md) |"), "\(host.output)")
  }

  @Test func `the day of today changes no table`() {
    func models(on day: String) -> String {
      let host = MemoryHost(["agents/a.md": Self.agent("a", "haiku")], today: day)
      _ = run("docs --table models", on: host)
      return host.output
    }
    #expect(models(on: "2026-11-20") == models(on: "2027-11-20"))
  }

  @Test(arguments: [
    ("docs none.md", "none.md: no such file or folder\nhelp: make it, with markers that "),
    ("docs plain.md", "plain.md has no markers of tables"),
    ("docs --table agent", "there is no table 'agent'"),
    ("docs --format csv", "'--format' is for '--table' only"),
    ("docs --check --force", "'--check' and '--force' do not go together"),
    ("docs init agent", "there is no table 'agent'"),
  ])
  func `what cannot be done is said`(_ words: String, _ message: String) {
    let host = Self.host(["plain.md": "# Nothing\n"])
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message), "\(host.messages)")
  }

  @Test func `tables about agents are not emptied where no agents are found`() {
    let host = MemoryHost([".git/config": "", "README.md": Self.markers])
    #expect(run("docs", on: host) == .failed)
    #expect(host.messages.contains("no agent files found in the project of README.md"))
    #expect(host.text("README.md") == Self.markers)
  }
}

struct DocumentRuleTests {
  private func check(
    _ document: String, _ words: String, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func agent(_ name: String, _ category: String) -> String {
      "---\nname: \(name)\ndescription: b\ncategory: \(category)\nmodel: haiku\n---\nBody.\n"
    }
    let host = MemoryHost([
      ".tierwise.yml":
        "version: 1\ncatalogs: [{root: agents, dialect: structured}]\ndocs: [D.md]\n",
      "agents/a.md": agent("a", "code-review-and-quality"), "agents/b.md": agent("b", "testing"),
      "agents/c.md": agent("c", "testing"), "D.md": document,
    ])
    _ = run("lint --info --format concise --select docs,\(words) agents/a.md", on: host)
    let lines = host.output.split(separator: "\n").map(String.init)
    #expect(lines == expected, sourceLocation: sourceLocation)
  }

  @Test func `a stale table is found wherever its agents are linted`() {
    check(
      "A.\n<!-- tierwise:begin agents -->\n<!-- tierwise:end agents -->\n", "stale-table",
      ["D.md:2:1: warning: the table 'agents' is not what the agents say [stale-table]"])
    check(
      "<!-- tierwise:begin agents -->\nMine.\n<!-- tierwise:end agents -->\n", "stale-table",
      ["D.md:1:1: warning: the table 'agents' was edited by hand [stale-table]"])
    check(
      "<!-- tierwise:begin agents -->\n", "stale-table",
      ["D.md:1:1: warning: 'agents' begins and does not end [stale-table]"])
  }

  @Test func `a number of agents is held against what its line names`() {
    let rule = "[wrong-count-in-prose]"
    check(
      "**Code Review & Quality (2 agents)**\n\nAll 3 agents, 2 testing agents.\n",
      "wrong-count-in-prose",
      ["D.md:1:26: info: '2 agents': 'code review and quality' has 1 \(rule)"])
    check(
      "2 testing agents, then 1 of code-review-and-quality agents, then 2 agents, 4 agents.\n",
      "wrong-count-in-prose",
      ["D.md:1:76: info: '4 agents': there are 3, and no category or tier has 4 \(rule)"])
    check("Has 149 agent skills. Starts 1 agents in parallel.\n", "wrong-count-in-prose", [])
    check(
      "# 65 agents\n\nTotal Haiku: 31 agents, v1.4 agents, $7 agents.\n\n```\n9 agents\n```\n",
      "wrong-count-in-prose",
      [
        "D.md:1:3: info: '65 agents': there are 3, and no category or tier has 65 \(rule)",
        "D.md:3:14: info: '31 agents': 'haiku' has 3 \(rule)",
      ])
  }
}

struct GraphCommandTests {
  private let files = [
    "agents/a.md": "---\nname: a\ndescription: b\nmodel: haiku\n---\nBody.\n",
    "agents/b.md": "---\nname: b\ndescription: b\nmodel: opus\n---\nBody.\n",
  ]

  @Test func `the map of dependencies is read where files say nothing`() {
    let host = MemoryHost(files.merging(["agents/dependencies.map": "a:b:\n"]) { $1 })
    #expect(run("docs graph agents", on: host) == .done)
    #expect(
      host.output == "graph LR\n  a0([\"a (haiku)\"])\n  a1[[\"b (opus)\"]]\n  a0 --> a1\n")
  }

  @Test func `a corrupt map is refused with its place`() {
    let host = MemoryHost(files.merging(["agents/dependencies.map": "a:b:\na::b\n"]) { $1 })
    #expect(run("docs graph --color never", on: host) == .failed)
    #expect(run("docs graph", on: host) == .failed)
    #expect(host.messages.contains("agents/dependencies.map:2: the agent has a line already"))
  }

  @Test func `one catalog at a time`() {
    let host = MemoryHost(
      files.merging([".claude/agents/c.md": files["agents/a.md"] ?? ""]) { $1 })
    #expect(run("docs graph", on: host) == .failed)
    #expect(host.messages.contains("this folder has 2 catalogs"))
    #expect(run("docs graph agents --format map", on: host) == .done)
  }
}
