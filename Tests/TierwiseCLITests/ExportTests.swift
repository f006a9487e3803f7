import Testing
import TierwiseCore

@testable import TierwiseCLI

struct ExportTests {
  private static let rich = """
    ---
    # The reviewer.
    name: reviewer
    description: Use on a diff.
    category: code-review
    model:
      preference: sonnet
      fallbacks: [haiku]
      escalation: {to: opus, when: [it is large]}
      reasoning: it is hard
    tools: Read, Grep, Bash(git *)
    ---
    Body,\u{20}\u{20}
    with a blank end.


    """
  private static let plain = "---\nname: writer\ndescription: Writes.\nmodel: haiku\n---\nB.\n"

  private static func host(_ more: [String: String] = [:]) -> MemoryHost {
    let files = [".git/config": "", "agents/reviewer.md": rich, "agents/writer.md": plain]
    return MemoryHost(files.merging(more) { $1 })
  }

  private func check(_ dialect: String, _ path: String, _ frontmatter: String) {
    let host = Self.host()
    #expect(run("export agents --dialect \(dialect) --to out", on: host) == .done)
    #expect(host.text("out/\(path)") == "---\n\(frontmatter)---\nBody,  \nwith a blank end.\n\n")
    #expect(host.messages.contains("left out the fallback to haiku, the escalation to opus"))
  }

  @Test func `a mapping becomes the model it prefers, comments stay`() {
    check(
      "claude-code", "reviewer.md",
      """
      # The reviewer.
      name: reviewer
      description: Use on a diff.
      model: sonnet
      tools: Read, Grep, Bash(git *)

      """)
  }

  @Test func `Copilot gets a display name and its own words for tools`() {
    check(
      "copilot", "reviewer.agent.md",
      """
      # The reviewer.
      name: reviewer
      description: Use on a diff.
      model: Claude Sonnet 5.5
      tools:
        - execute
        - read
        - search

      """)
  }

  @Test func `OpenCode is denied what the agent was not given`() {
    let host = Self.host()
    #expect(run("export agents --dialect opencode --to out", on: host) == .done)
    let text = host.text("out/reviewer.md") ?? ""
    #expect(text.contains("\nmode: subagent\nmodel: anthropic/claude-sonnet-5-5\npermission:\n"))
    #expect(text.contains("  edit: deny\n"))
    #expect(!text.contains("bash: deny") && !text.contains("name:"))
    #expect(text.hasSuffix("---\nBody,  \nwith a blank end.\n\n"))
  }

  @Test(arguments: [
    ("claude-code", ".claude/agents"), ("copilot", ".github/agents"),
    ("opencode", ".opencode/agents"),
  ])
  func `what is exported is fresh and lints clean`(_ dialect: String, _ folder: String) {
    let host = Self.host()
    #expect(run("export agents --dialect \(dialect) --to \(folder)", on: host) == .done)
    #expect(run("export agents --dialect \(dialect) --to \(folder) --check", on: host) == .done)
    #expect(run("lint \(folder) --format concise", on: host) == .done)
    #expect(host.output == "", "\(host.output)")
  }

  @Test func `only what tierwise made is changed and removed`() {
    let host = Self.host(["out/mine.md": "mine"])
    _ = run("export agents --dialect claude-code --to out", on: host)
    #expect(host.text("out/reviewer.md") != nil)
    let files = [
      "out/mine.md": "mine", "out/.tierwise-export": host.text("out/.tierwise-export") ?? "",
      "out/reviewer.md": host.text("out/reviewer.md") ?? "",
      "out/writer.md": host.text("out/writer.md") ?? "",
    ]
    let fewer = MemoryHost(
      files.merging([".git/config": "", "agents/writer.md": Self.plain]) { $1 })
    #expect(run("export agents --dialect claude-code --to out", on: fewer) == .done)
    #expect(fewer.text("out/reviewer.md") == nil)
    #expect(fewer.text("out/mine.md") == "mine")
    #expect(fewer.messages.contains("1 agent in out: 0 written, 1 removed, 1 as they were"))
  }

  @Test func `what others made or edited is refused, and nothing is written`() {
    let taken = Self.host(["out/writer.md": "mine"])
    #expect(run("export agents --dialect claude-code --to out", on: taken) == .refused)
    #expect(taken.messages.contains("out/writer.md: it is there, and tierwise did not make it"))
    #expect(taken.text("out/reviewer.md") == nil)
    let host = Self.host()
    _ = run("export agents --dialect claude-code --to out", on: host)
    let edited = Self.host([
      "out/.tierwise-export": host.text("out/.tierwise-export") ?? "",
      "out/reviewer.md": (host.text("out/reviewer.md") ?? "") + "More.\n",
    ])
    #expect(run("export agents --dialect claude-code --to out", on: edited) == .refused)
    #expect(edited.messages.contains("out/reviewer.md: somebody edited it after it was exported"))
  }

  @Test func `all that cannot be exported is told at once`() {
    let host = Self.host([
      "agents/bad.md": "---\nname: bad\ndescription: a: b: c\n---\n",
      "agents/mute.md": "---\nname: mute\n---\nBody.\n",
      "agents/twin.md": "---\nname: Writer\ndescription: b\n---\nBody.\n",
    ])
    #expect(run("export agents --dialect copilot --to out --color never", on: host) == .refused)
    #expect(
      host.messages == """
        error: agents/bad.md: its frontmatter is no YAML
        error: agents/mute.md: it has no description
        error: agents/writer.md: its file would be 'writer.agent.md', as that of agents/twin.md
        help: nothing was written; 'tierwise lint' says more about agents

        """)
    #expect(host.text("out/reviewer.agent.md") == nil)
  }

  @Test(arguments: [
    ("copilot", "team:reviewer", "team-reviewer.agent.md"),
    ("copilot", "Prüfer 1", "Pr-fer-1.agent.md"), ("copilot", "評価", "file.agent.md"),
    ("claude-code", "what? <x>|*", "what-x.md"), ("claude-code", "a/../b", "a-..-b.md"),
    ("opencode", "評価 :", "評価.md"), ("opencode", "aux", "agent-aux.md"),
  ])
  func `files have names that every system and the harness take`(
    _ dialect: String, _ name: String, _ file: String
  ) {
    let host = MemoryHost([
      ".git/config": "", "agents/file.md": "---\nname: \"\(name)\"\ndescription: b\n---\nB.\n",
    ])
    #expect(run("export agents --dialect \(dialect) --to out", on: host) == .done)
    #expect(host.text("out/\(file)") != nil)
    let stem = file.dropLast(3)
    #expect(
      host.messages.contains("agents/file.md: is called '\(stem)' there")
        == (dialect == "opencode"))
  }

  @Test func `what was exported is not exported to where it is`() {
    let host = Self.host(["file": ""])
    #expect(run("export agents --dialect claude-code --to agents", on: host) == .failed)
    #expect(host.messages.contains("those in agents are what was exported; name another folder"))
    #expect(run("export agents --dialect claude-code --to file", on: host) == .failed)
    #expect(host.messages.contains("file: it is a file"))
  }

  @Test(arguments: [
    ("export agents --to out", "export needs '--dialect'"),
    ("export agents --dialect copilot", "export needs '--to'"),
    ("export agents --dialect cursor --to out", "'cursor' is no value of '--dialect'"),
  ])
  func `what is missing is said`(_ words: String, _ message: String) {
    let host = Self.host()
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message))
  }
}
