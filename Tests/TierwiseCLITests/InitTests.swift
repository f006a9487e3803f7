import TierwiseCLI
import Testing

/// `tierwise init`: what it shows, what it writes, and what it leaves alone.
struct InitTests {
  private let agent =
    "---\nname: a\ndescription: Reviews code\nmodel: claude-3-opus-20240229\n---\nBody.\n"

  private func host(_ files: [String: String] = [:], columns: Int? = nil, input: String = "")
    -> MemoryHost
  {
    var all = [".claude/agents/a.md": agent, ".git/HEAD": "ref: refs/heads/main\n"]
    all.merge(files) { $1 }
    return MemoryHost(all, input: input, columns: columns)
  }

  @Test func `what would be written is shown, and without an answer nothing is`() {
    let host = host()
    #expect(run("init", on: host) == .refused)
    #expect(host.output.contains("+++ b/.tierwise.yml"))
    #expect(host.output.contains("+  - {root: .claude/agents, dialect: claude-code}"))
    #expect(host.output.contains("+++ b/.pre-commit-config.yaml"))
    #expect(host.messages.contains("'tierwise init --yes' writes without asking"))
    #expect(host.text(".tierwise.yml") == nil)
  }

  @Test(arguments: [("y\n", ExitCode.done), ("no\n", .refused), ("", .refused)])
  func `at a terminal it asks`(_ answer: String, _ code: ExitCode) {
    let host = host(columns: 80, input: answer)
    #expect(run("init --color never", on: host) == code)
    #expect(host.messages.contains("write 2 files? [y/N]"))
    #expect((host.text(".tierwise.yml") != nil) == (code == .done))
  }

  @Test func `the second time there is nothing to do`() {
    let host = host()
    #expect(run("init --yes --ci github", on: host) == .done)
    #expect(host.text(".github/workflows/tierwise.yml")?.contains("tierwise lint") == true)
    #expect(run("init --yes --ci github", on: host) == .done)
    #expect(host.messages.contains("nothing to do: all of it is there"))
  }

  @Test func `with a baseline only new findings fail`() {
    let host = host()
    #expect(run("lint", on: host) == .found)
    #expect(run("init --yes --baseline --no-hook", on: host) == .done)
    #expect(run("lint", on: host) == .done)
    #expect(host.text(".pre-commit-config.yaml") == nil)
  }

  @Test func `its baseline is the one that lint writes`() {
    let agent = "---\nname: a\ndescription: Scaffolds workflows\nmodel: opus\n---\nBody.\n"
    let host = host([".claude/agents/b.md": agent])
    #expect(run("lint --baseline known.json --write-baseline", on: host) == .done)
    #expect(host.text("known.json")?.contains("overpowered-model") == true)
    #expect(run("init --yes --baseline --no-hook", on: host) == .done)
    #expect(host.text(".tierwise/baseline.json") == host.text("known.json"))
  }

  @Test(arguments: [
    (
      "repos:\n- repo: x\n  hooks:\n  - id: a",
      "repos:\n- repo: x\n  hooks:\n  - id: a\n- repo: local\n  hooks:\n"
    ),
    (
      "repos:\n  - repo: x\n    hooks: [{id: a}]\n",
      "repos:\n  - repo: x\n    hooks: [{id: a}]\n  - repo: local\n    hooks:\n"
    ),
  ])
  func `a hook goes behind those that are there`(_ before: String, _ after: String) {
    let host = host([".pre-commit-config.yaml": before])
    #expect(run("init --yes", on: host) == .done)
    #expect(host.text(".pre-commit-config.yaml")?.hasPrefix(after) == true)
  }

  @Test(arguments: ["repos: []\n", "repos:\n  - repo: x\ndefault_stages: [commit]\n", "a: [\n"])
  func `where the place of a hook is not clear, it is told`(_ text: String) {
    let host = host([".pre-commit-config.yaml": text])
    #expect(run("init --yes", on: host) == .done)
    #expect(host.text(".pre-commit-config.yaml") == text)
    #expect(host.messages.contains("add this to its 'repos'"))
  }

  @Test func `without agents there is nothing to set up`() {
    let host = MemoryHost(["src/main.c": ""])
    #expect(run("init", on: host) == .failed)
    #expect(host.messages.contains("no agent files found in"))
  }
}
