import TestKit
import Testing

@testable import TierwiseCLI

/// What a run names on stderr, and which files it found fault with.
struct DiscoveryTests {
  private let nameless = "---\ndescription: b\n---\nBody.\n"

  private func agent(_ name: String) -> String {
    "---\nname: \(name)\ndescription: b\n---\nBody.\n"
  }

  private func paths(_ host: MemoryHost) -> [String] {
    host.output.split(separator: "\n").compactMap {
      $0.split(separator: ":").first.map(String.init)
    }
  }

  private func lint(_ words: String, _ files: [String: String]) -> [String] {
    let host = MemoryHost(files)
    _ = run("lint --format concise \(words)", on: host)
    return Set(paths(host)).sorted()
  }

  @Test func `known folders are found at any depth, hidden ones too`() {
    let found = lint(
      "",
      [
        ".claude/agents/a.md": nameless, "plugins/x/agents/b.md": nameless,
        "src/deep/agents/sub/c.md": nameless, "docs/d.md": nameless,
      ])
    #expect(
      found == [".claude/agents/a.md", "plugins/x/agents/b.md", "src/deep/agents/sub/c.md"])
  }

  @Test func `a map of dependencies is read beside its agents`() {
    let found = lint(
      "",
      [
        "agents/a.md": agent("a"), "agents/dependencies.map": "a::b,name: analysis\n",
        "team/dependencies.map": "a::b,name: analysis\n",
      ])
    #expect(found == ["agents/dependencies.map"])
  }

  @Test func `documents among agents are no agents`() {
    let found = lint(
      "agents",
      ["agents/README.md": nameless, "agents/CLAUDE.md": nameless, "agents/a.md": nameless])
    #expect(found == ["agents/a.md"])
  }

  @Test func `without a known folder, files that look like agents are found`() {
    let twins = ["team/a.md": agent("x"), "team/b.md": agent("x"), "team/notes.md": "# Notes\n"]
    #expect(lint("", twins) == ["team/b.md"])
  }

  @Test func `skills and commands are not taken for agents`() {
    #expect(
      lint("", ["skills/a.md": agent("x"), "skills/b.md": agent("x"), "x/c.md": agent("w")]) == [])
  }

  @Test func `a single file is compared with the rest of its catalog`() {
    let twins = [".claude/agents/a.md": agent("x"), ".claude/agents/sub/b.md": agent("x")]
    #expect(lint(".claude/agents/sub/b.md", twins) == [".claude/agents/sub/b.md"])
    // The finding stands in the second file, and is told to whoever touches the first.
    #expect(lint(".claude/agents/a.md", twins) == [".claude/agents/sub/b.md"])
  }

  @Test func `a clash told with a neighbour counts both files`() {
    let host = MemoryHost(["agents/a.md": agent("x"), "agents/b.md": agent("x")])
    _ = run("lint agents/a.md", on: host)
    #expect(host.output.contains("1 error, 0 warnings in 1 of 1 file"))
    let both = MemoryHost([
      "agents/a.md": agent("x").replacing("b\n---", with: "b\nmodel: claude-3-opus\n---"),
      "agents/b.md": agent("x"),
    ])
    _ = run("lint agents/a.md", on: both)
    #expect(both.output.contains("2 errors, 0 warnings in 2 of 2 files"))
  }

  @Test func `the same name in two load roots is no clash`() {
    #expect(lint("", ["plugins/x/agents/a.md": agent("m"), "agents/a.md": agent("m")]) == [])
  }

  @Test func `results do not depend on order or on splitting`() {
    let files = [
      "agents/a.md": agent("x"), "agents/b.md": agent("x"), "agents/c.md": nameless,
      "agents/d.md": agent("x"),
    ]
    func output(_ words: String) -> String {
      let host = MemoryHost(files)
      _ = run("lint --format concise \(words)", on: host)
      return host.output
    }
    let whole = output("agents")
    #expect(output("agents/d.md agents/b.md agents/a.md agents/c.md") == whole)
    let parts = output("agents/c.md agents/b.md") + output("agents/a.md agents/d.md")
    #expect(Set(parts.split(separator: "\n")) == Set(whole.split(separator: "\n")))
  }

  @Test func `a file of a loose folder that is no agent is judged alone`() {
    let files = ["team/a.md": agent("a"), "team/b.md": agent("b"), "team/notes.md": "# Notes\n"]
    #expect(lint("--info team/a.md team/b.md team/notes.md --ignore model", files) == [])
    #expect(lint("--info team/notes.md --ignore model", files) == [])
  }

  @Test func `an ancestor outside the repository says nothing about the load root`() {
    let host = MemoryHost([
      "/home/agents/repo/.git/HEAD": "ref\n", "/home/agents/repo/docs/a.md": nameless,
    ])
    #expect(run("lint /home/agents/repo", on: host) == .failed)
    #expect(host.messages.contains("no agent files found"))
  }

  @Test func `a folder called like a file is reported, and the rest is linted`() {
    let host = MemoryHost(["agents/x.md/y.md": nameless, "agents/a.md": agent("a")])
    #expect(run("lint --format concise agents", on: host) == .found)
    #expect(host.output.contains("agents/x.md:1:1: error: the file cannot be read: it is a folder"))
    #expect(host.output.contains("agents/x.md/y.md:1:1: error"))
  }

  @Test func `a pipe and a locked file are reported, and the rest is linted`() {
    let host = MemoryHost(
      ["agents/a.md": nameless, "agents/locked.md": ""],
      special: ["agents/pipe.md": .special("named pipe")], denied: ["agents/locked.md"])
    #expect(run("lint --format concise agents", on: host) == .found)
    #expect(
      host.output.contains("agents/pipe.md:1:1: error: the file cannot be read: it is a named pipe")
    )
    #expect(
      host.output.contains(
        "agents/locked.md:1:1: error: the file cannot be read: permission denied"))
    #expect(host.output.contains("agents/a.md:1:1: error"))
  }

  @Test func `a named path that is missing fails the run and the others are linted`() {
    let host = MemoryHost(["agents/a.md": nameless])
    #expect(run("lint --format concise agents gone.md", on: host) == .failed)
    #expect(host.messages.contains("error: gone.md: no such file or folder"))
    #expect(host.output.contains("agents/a.md:1:1: error"))
  }

  @Test(arguments: [
    ("lint agent/", "error: agent/: no such file or folder\nhelp: did you mean 'agents'?\n"),
    ("lint agents/revewer.md", "help: did you mean 'agents/reviewer.md'?\n"),
    ("score agents/revewer.md", "help: did you mean 'agents/reviewer.md'?\n"),
    ("lint -", "help: for what is piped in, see 'tierwise lint --stdin-filename'\n"),
    ("lint elsewhere", "error: elsewhere: no such file or folder\n"),
  ])
  func `what is not there is told with what has nearly its name`(_ words: String, _ told: String) {
    let host = MemoryHost(["agents/reviewer.md": "---\nname: reviewer\n---\n"])
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.hasSuffix(told))
  }
}
