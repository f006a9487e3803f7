import Foundation
import TestKit
import Testing

@testable import TierwiseCLI

/// What `.tierwise.yml` makes of a run of lint.
struct ConfigurationFileTests {
  private let nameless = "---\ndescription: b\nmodel: sonnet\n---\nBody.\n"

  private func agent(_ name: String, _ more: String = "model: sonnet") -> String {
    "---\nname: \(name)\ndescription: b\n\(more)\n---\nBody.\n"
  }

  @Test func `the catalogs are those that it names, in the dialect that it says`() {
    let host = MemoryHost([
      ".tierwise.yml": "catalogs: [{root: team, dialect: structured}]\n",
      "team/a.md": agent("a"), "team/sub/b.md": agent("b"), "agents/c.md": nameless,
    ])
    #expect(run("lint", on: host) == .done)
    #expect(host.messages == "team: 2 agents, structured\n")
    #expect(run("lint agents", on: host) == .failed)
    #expect(host.messages.contains("'catalogs' in .tierwise.yml says where they are"))
    // A hook names what it likes.
    #expect(run("lint agents/c.md", on: host) == .done)
    #expect(run("lint agents/c.md team/a.md", on: host) == .done)
    #expect(host.messages.contains("1 file is in no catalog of .tierwise.yml"))
  }

  @Test func `files are taken in and left out by patterns from the root`() {
    let host = MemoryHost([
      ".tierwise.yml": """
      catalogs:
        - {root: a, include: "*-agent.md", exclude: drafts/}
        - {root: a/sub, dialect: cursor}
        - {root: a, dialect: copilot}

      """,
      "a/x-agent.md": agent("x"), "a/drafts/y-agent.md": agent("y"), "a/other.md": agent("o"),
      "a/sub/z.md": agent("z"),
    ])
    _ = run("lint", on: host)
    let lines = host.messages.split(separator: "\n")
    #expect(
      Set(lines) == ["a: 1 agent, claude-code", "a: 2 agents, copilot", "a/sub: 1 agent, cursor"])
  }

  @Test func `a file is judged alike, however it is named`() {
    let files = [
      ".tierwise.yml": "catalogs: [{root: a, exclude: x/}]\nrules: {missing-name: warning}\n",
      "a/b/c.md": nameless, "a/x/d.md": nameless,
      "a/n/.tierwise.yml": "rules: {missing-name: info}\n", "a/n/agents/e.md": nameless,
    ]
    func output(_ words: String) -> Set<Substring> {
      let host = MemoryHost(files)
      _ = run("lint --info --format concise \(words)", on: host)
      return Set(host.output.split(separator: "\n"))
    }
    let whole = output("")
    #expect(whole.count == 2)
    #expect(output("a/b/c.md a/x/d.md a/n/agents/e.md") == whole)
    #expect(output("a/b a/n") == whole)
    #expect(whole.contains { $0.hasPrefix("a/n/agents/e.md:1:1: info") })
    #expect(whole.contains { $0.hasPrefix("a/b/c.md:1:1: warning") })
  }

  @Test func `the nearest one up to the repository's root counts`() {
    let host = MemoryHost([
      ".tierwise.yml": "rules: {missing-name: off}\n", "repo/.git/HEAD": "",
      "repo/agents/a.md": nameless, "agents/b.md": nameless,
    ])
    #expect(run("lint --format concise repo", on: host) == .found)
    #expect(run("lint --format concise agents", on: host) == .done)
  }

  @Test func `levels hold by rule, by group and by agent`() {
    let host = MemoryHost([
      ".tierwise.yml": """
      rules: {schema: info, missing-description: warning, empty-body: error}
      overrides:
        - select: {path: agents/x/}
          rules: {missing-name: error}
        - select: {tag: old}
          rules: {schema: off}
        - select: {tier: opus}
          rules: {empty-body: off}

      """,
      "agents/a.md": "---\n---\nBody.\n", "agents/x/b.md": nameless,
      "agents/x/c.md": "---\ntags: [old]\n---\nBody.\n",
      "agents/d.md": "---\nname: d\ndescription: d\nmodel: claude-opus-4-8\n---\n",
      "agents/f.md": "---\nname: f\nmodel: sonnet\n---\nBody.\n",
      "agents/e.md": "---\nname: e\ndescription: e\nmodel: sonnet\n---\n",
    ])
    #expect(run("lint --info --format concise --ignore model", on: host) == .found)
    let lines = host.output.split(separator: "\n").map { line -> String in
      let words = line.split(separator: " ")
      let path = words[0].prefix { $0 != ":" }
      return "\(path) \(words[1]) \(words.last ?? "")"
    }
    #expect(
      lines == [
        "agents/a.md info: [missing-name]", "agents/e.md error: [empty-body]",
        "agents/f.md warning: [missing-description]", "agents/x/b.md error: [missing-name]",
      ])
  }

  @Test func `the command line goes before the file`() {
    let files = [
      ".tierwise.yml": "fail-on: never\nrules: {missing-name: off}\n", "agents/a.md": nameless,
      "agents/b.md": "---\nname: b\n---\nBody.\n",
    ]
    #expect(run("lint", on: MemoryHost(files)) == .done)
    #expect(run("lint --fail-on error", on: MemoryHost(files)) == .found)
    let selecting = MemoryHost(files)
    _ = run("lint --format concise --select missing-name", on: selecting)
    #expect(selecting.output.hasPrefix("agents/a.md:1:1: error"))
    let group = MemoryHost(files)
    _ = run("lint --format concise --select schema", on: group)
    #expect(group.output.hasPrefix("agents/b.md:2:1: error"))
  }

  @Test(arguments: [
    ("catlogs: []", ".tierwise.yml:1:1: unknown key 'catlogs'", "did you mean 'catalogs'?"),
    (
      "# a\nrules:\n  missing-nam: off",
      ".tierwise.yml:3:3: unknown key 'missing-nam'", "did you mean 'missing-name'?"
    ),
    (
      "fail-on: erorr\nlogs: 3",
      ".tierwise.yml:1:10: 'erorr' is no value of 'fail-on' (the first of 2 faults)",
      "did you mean 'error'?"
    ),
    ("rules: [", ".tierwise.yml:1:8: ", "error"),
    ("required-version: 9.1\nx: 1", ".tierwise.yml:1:19: tierwise 9.1 or newer", "update tierwise"),
    ("catalogs:\n  - root: gone", ".tierwise.yml:2:11: root 'gone': no such file", "error"),
    ("profile: claud-ctx", ".tierwise.yml:1:10: 'claud-ctx' is no value", "'claude-ctx'?"),
    ("registry: gone.yaml", ".tierwise.yml: registry 'gone.yaml': no such file", "error"),
    ("registry: bad.yaml", "bad.yaml:2:1: unknown key 'modles'", "did you mean 'models'?"),
    ("baseline: gone.json", "baseline 'gone.json': no such file", "--write-baseline"),
    ("overrides: [{select: {status: held}, rules: {}}]", "cannot select agents for rules", "error"),
  ])
  func `a fault is told with its place, and nothing is linted`(
    _ text: String, _ message: String, _ help: String
  ) {
    let host = MemoryHost([
      ".tierwise.yml": text, "agents/a.md": nameless, "bad.yaml": "version: 1\nmodles: {}\n",
    ])
    #expect(run("lint", on: host) == .failed)
    #expect(host.messages.contains(message), "\(host.messages)")
    #expect(host.messages.contains(help), "\(host.messages)")
    #expect(host.output.isEmpty)
  }

  @Test func `a registry of one's own judges the models`() {
    let host = MemoryHost([
      ".tierwise.yml": "registry: our/models.yaml\n",
      "our/models.yaml": """
      version: 1
      as-of: 2026-11-01
      vendor: us
      families: {small: {rank: 1, alias: small}}
      models: {us-small-1: {name: Small, family: small, retires: 2026-11-10}}

      """,
      "agents/a.md": agent("a", "model: us-small-1"),
    ])
    #expect(run("lint --format concise", on: host) == .found)
    #expect(host.output.contains("model 'us-small-1' was retired on 2026-11-10"))
  }

  @Test func `our own catalog is structured`() throws {
    let file = Shared.package.appending(path: ".tierwise.yml")
    let host = MemoryHost([
      ".tierwise.yml": String(decoding: try Data(contentsOf: file), as: UTF8.self),
      "agents/a.md": agent("a"),
    ])
    _ = run("lint agents", on: host)
    #expect(host.messages == "agents: 1 agent, structured\n")
  }
}
