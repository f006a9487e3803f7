import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

/// Where the bytes come from that are linted.
struct SourceTests {
  private let nameless = "---\ndescription: b\n---\nBody.\n"

  private func agent(_ name: String) -> String {
    "---\nname: \(name)\ndescription: b\nmodel: sonnet\n---\nBody.\n"
  }

  @Test func `piped text is linted as the file it is named after`() {
    let host = MemoryHost(
      ["agents/a.md": agent("x"), "agents/b.md": agent("b")], input: agent("x"))
    #expect(run("lint --format concise --stdin-filename agents/b.md", on: host) == .found)
    #expect(host.output.hasPrefix("agents/b.md:2:7: error: name 'x' is already used"))
  }

  @Test func `piped text may be a file that is not there yet`() {
    let host = MemoryHost(["agents/a.md": agent("a")], input: nameless)
    let words = "lint --format concise --stdin-filename agents/new/b.md"
    #expect(run(words, on: host) == .found)
    #expect(host.output.hasPrefix("agents/new/b.md:1:1: error"))
  }

  @Test func `piped text that is no agent is no matter`() {
    let host = MemoryHost(["agents/a.md": nameless], input: "# Agents\n")
    #expect(run("lint --stdin-filename agents/README.md", on: host) == .done)
    #expect(host.output.isEmpty)
  }

  @Test func `staged files are linted as they are staged`() {
    var git = MemoryGit()
    git.index = [
      "agents/a.md": agent("a"), "agents/b.md": nameless, "agents/c.md": nameless,
      "src/main.c": "",
    ]
    git.changed = ["agents/a.md", "agents/b.md", "src/main.c"]
    // On disk it is the other way round.
    let host = MemoryHost(
      ["agents/a.md": nameless, "agents/b.md": agent("b"), "agents/d.md": nameless],
      program: git.answer)
    #expect(run("lint --staged --format concise", on: host) == .found)
    let paths = host.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(paths == ["agents/b.md"])
  }

  @Test func `staged files are compared with the rest of the index`() {
    var git = MemoryGit()
    git.index = ["agents/a.md": agent("x"), "agents/b.md": agent("x")]
    git.changed = ["agents/b.md"]
    let host = MemoryHost(["agents/a.md": agent("a")], program: git.answer)
    #expect(run("lint --staged --format concise", on: host) == .found)
    #expect(host.output.hasPrefix("agents/b.md:2:7: error: name 'x' is already used"))
  }

  @Test func `nothing staged is nothing wrong`() {
    var git = MemoryGit()
    git.index = ["agents/a.md": nameless]
    let host = MemoryHost(program: git.answer)
    #expect(run("lint --staged", on: host) == .done)
    #expect(host.output.isEmpty)
    #expect(host.messages == "nothing to lint: no agent file is staged\n")
  }

  @Test func `a folder that git does not know has nothing staged`() {
    var git = MemoryGit()
    git.index = ["agents/a.md": nameless]
    git.changed = ["agents/a.md"]
    let host = MemoryHost(["new/notes.txt": ""], program: git.answer)
    #expect(run("lint --staged new", on: host) == .done)
    #expect(host.messages == "nothing to lint: no agent file is staged\n")
    #expect(run("lint --staged nwe", on: host) == .failed)
    #expect(host.messages.contains("error: nwe: no such file or folder\n"))
  }

  @Test func `changed files are linted as they are on disk, new ones too`() {
    var git = MemoryGit()
    git.commits = ["main": [:]]
    git.changed = ["agents/a.md"]
    git.untracked = ["agents/c.md"]
    let host = MemoryHost(
      ["agents/a.md": nameless, "agents/b.md": nameless, "agents/c.md": nameless],
      program: git.answer)
    #expect(run("lint --changed-since main --format concise", on: host) == .found)
    let paths = host.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(paths == ["agents/a.md", "agents/c.md"])
  }

  @Test func `the configuration is that of the revision, and none where it has none`() throws {
    var git = MemoryGit()
    git.commits = ["main": [".tierwise.yml": "version: 1\n", "agents/a.md": nameless]]
    let disk = MemoryHost(
      [".tierwise.yml": "rules: {}\n", "x/.tierwise.yml": "rules: {}\n"], program: git.answer)
    let host = try LintSource.configuration(of: "main", on: disk)(disk)
    let read = { (folder: String) throws(HostError) in
      try host.makeReader().read(".tierwise.yml", in: folder) { String($0, 0..<$0.count) }
    }
    #expect(try read(".") == "version: 1\n")
    #expect(throws: HostError.missing) { try read("x") }
    #expect(host.kind(at: ".tierwise.yml") == .file)
    #expect(host.kind(at: "x/.tierwise.yml") == nil)
    #expect(try host.list("x").isEmpty)
  }

  @Test func `staged files are linted by the configuration of the revision, too`() {
    var git = MemoryGit()
    let lax = "version: 1\nrules: {retired-model: off}\n"
    git.index = [
      ".tierwise.yml": lax,
      "agents/a.md": "---\nname: a\ndescription: b\nmodel: claude-3-opus-20240229\n---\nB.\n",
    ]
    git.commits = ["main": [".tierwise.yml": "version: 1\n"]]
    git.changed = ["agents/a.md"]
    let host = MemoryHost([".tierwise.yml": lax], program: git.answer)
    #expect(run("lint --staged", on: host) == .done)
    #expect(run("lint --staged --config-from main", on: host) == .found)
  }

  @Test(arguments: [
    ("lint --changed-since --exec=x", "git knows no commit '--exec=x'"),
    ("lint --changed-since nowhere", "git knows no commit 'nowhere'"),
    ("lint --config-from -x", "git knows no commit '-x'"),
    ("lint --staged --changed-since main", "do not go together"),
    ("lint --stdin-filename a.md --staged", "do not go together"),
    ("lint --stdin-filename a.md b.md", "takes the place of paths, but 'b.md' follows"),
  ])
  func `what git cannot be asked is said`(_ words: String, _ message: String) {
    let host = MemoryHost(["agents/a.md": nameless], program: MemoryGit().answer)
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message))
    #expect(!host.programs.contains { $0.arguments.contains { $0.contains("exec=x") } })
  }

  @Test func `without git there is one error`() {
    let host = MemoryHost(["agents/a.md": nameless])
    #expect(run("lint --staged", on: host) == .failed)
    #expect(host.messages == "error: there is no program 'git' on the PATH\n")
  }

  @Test func `git is called without hooks, monitors, variables and options in names`() {
    var git = MemoryGit()
    git.index = ["agents/a.md": nameless]
    git.commits = ["main": [:]]
    git.changed = ["agents/a.md"]
    let host = MemoryHost(["agents/a.md": nameless], program: git.answer)
    _ = run("lint --staged --config-from main", on: host)
    _ = run("lint --changed-since main", on: host)
    #expect(host.programs.count > 8)
    for program in host.programs {
      #expect(program.name == "git")
      #expect(program.droppedVariables == "GIT_")
      for setting in ["core.hooksPath=/dev/null", "core.fsmonitor=false"] {
        #expect(program.arguments.contains(setting))
      }
      let command = program.arguments.drop { $0 != "-C" }.dropFirst(2).first
      if ["diff", "ls-files", "ls-tree"].contains(command) {
        #expect(program.arguments.last == "--")
        #expect(program.arguments.contains("-z"))
      }
    }
  }

  @Test(arguments: [(".git/index.lock", true), ("/elsewhere/.git/index", false)])
  func `the index of a running commit is read, that of another repository is not`(
    _ index: String, _ isRead: Bool
  ) {
    var git = MemoryGit()
    git.index = ["agents/a.md": nameless]
    let host = MemoryHost(variables: ["GIT_INDEX_FILE": index], program: git.answer)
    _ = run("lint --staged", on: host)
    let path = host.programs.last?.variables["GIT_INDEX_FILE"]
    #expect(path == (isRead ? "/home/me/project/.git/index.lock" : nil))
  }
}
