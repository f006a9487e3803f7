import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseCLI

struct ModelsTests {
  private func agent(_ name: String, _ model: String) -> String {
    "---\nname: \(name)\ndescription: b\nmodel: \(model)\n---\nBody.\n"
  }

  private var catalog: [String: String] {
    [
      ".claude/agents/plain.md": agent("plain", "haiku"),
      ".claude/agents/same.md": agent("same", "inherit"),
      ".claude/agents/old.md": agent("old", "claude-sonnet-4-5"),
      ".claude/agents/none.md": "---\nname: none\ndescription: b\n---\nBody.\n",
      "agents/rich.md": agent(
        "rich",
        "{preference: sonnet, fallbacks: [haiku], escalation: {to: opus, when: [it fails]}}"),
      ".opencode/agents/open.md":
        "---\ndescription: b\nmodel: anthropic/claude-opus-4-5\n---\nB.\n",
    ]
  }

  @Test(arguments: [
    ("models", "models.txt"), ("models --format markdown", "models.md"),
    ("models --all --format csv", "models.csv"), ("models haiku", "model-alias.txt"),
    ("models claude-opus-4-1", "model-retired.txt"), ("models sonnet --format json", "model.json"),
    ("models --agent plain", "agent-alias.txt"), ("models --agent rich", "agent-structured.txt"),
    ("models --agent open", "agent-opencode.txt"),
    ("models --agent plain --format json", "agent.json"),
  ])
  func `models are told as kept`(_ words: String, _ snapshot: String) throws {
    let host = MemoryHost(catalog, columns: 80, program: { _ in nil })
    #expect(run(words + " --color never", on: host) == .done)
    try expectSnapshot(host.output, snapshot)
    guard snapshot.hasSuffix(".txt") else { return }
    for line in host.output.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= 80, "\(line)")
    }
  }

  @Test func `JSON lists the same models`() throws {
    struct List: Decodable {
      struct Model: Decodable {
        let model: String
        let input: Double?
      }
      let models: [Model]
    }
    let host = MemoryHost()
    _ = run("models --all --format json", on: host)
    let list = try JSONDecoder().decode(List.self, from: Data(host.output.utf8))
    #expect(list.models.map(\.model) == Registry.builtIn.models.map(\.id))
    #expect(list.models.contains { $0.input == 0.1 })
  }

  @Test func `the day moves states and life`() {
    func line(_ day: String) -> String? {
      let host = MemoryHost()
      _ = run("models --all --as-of \(day)", on: host)
      return host.output.split(separator: "\n").first { $0.hasPrefix("claude-sonnet-4-5-") }
        .map(String.init)
    }
    #expect(line("2026-11-20")?.hasSuffix("10 days") == true)
    #expect(line("2026-11-30")?.hasSuffix("over") == true)
  }

  @Test(arguments: [
    ("plain", [:], ["claude-haiku-5-5, from the file"]),
    ("same", [:], ["the main conversation's model, which the file asks for"]),
    ("none", [:], ["the main conversation's model"]),
    (
      "none", ["CLAUDE_CODE_SUBAGENT_MODEL": "opus"],
      ["claude-opus-5-5, from CLAUDE_CODE_SUBAGENT_MODEL, which is set here"]
    ),
    ("none", ["CLAUDE_CODE_SUBAGENT_MODEL": "inherit"], ["the main conversation's model"]),
    (
      "plain", ["CLAUDE_CODE_SUBAGENT_MODEL": "opus"],
      [
        "from 2.1.251 on  claude-haiku-5-5, from the file",
        "before 2.1.251   claude-opus-5-5, from CLAUDE_CODE_SUBAGENT_MODEL",
      ]
    ),
    (
      "plain",
      ["CLAUDE_CODE_SUBAGENT_MODEL": "opus", "CLAUDE_CODE_SUBAGENT_MODEL_FORCE": "1"],
      ["from 2.1.257 on  claude-opus-5-5", "from 2.1.251 on  claude-haiku-5-5"]
    ),
  ])
  func `what overrides an agent's file depends on the version and on the environment`(
    _ name: String, _ variables: [String: String], _ expected: [String]
  ) {
    let host = MemoryHost(catalog, variables: variables)
    #expect(run("models --agent \(name)", on: host) == .done)
    for line in expected { #expect(host.output.contains(line)) }
  }

  @Test(arguments: [
    ("models sonet", "there is no model 'sonet'", "did you mean 'sonnet'?"),
    ("models gpt-5", "'gpt-5' is no model of this registry", "error"),
    ("models a b", "one model at a time, but 'b' follows", "error"),
    ("models --agent plian", "there is no agent 'plian' among 6 agents", "did you mean 'plain'?"),
    ("models opus --format csv", "'csv' is a form of the list of models only", "text and json"),
  ])
  func `what is not there is said, with the nearest`(
    _ words: String, _ message: String, _ help: String
  ) {
    let host = MemoryHost(catalog)
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message))
    #expect(host.messages.contains(help))
  }
}

struct OverviewTests {
  private func agent(_ name: String, _ model: String) -> String {
    "---\nname: \(name)\ndescription: b\nmodel: \(model)\n---\nBody.\n"
  }

  private var files: [String: String] {
    var files: [String: String] = [:]
    for number in 10..<22 {
      let model = number < 18 ? "claude-3-opus-20240229" : "sonnet"
      files[".claude/agents/a\(number).md"] = agent("a\(number)", model)
    }
    files["agents/x.md"] = agent("x", "{preference: opsu}")
    files["agents/y.md"] = agent("-y", "haiku")
    files["agents/z.md"] = "---\nname: z\ndescription: a: b\n---\nBody.\n"
    return files
  }

  @Test func `tierwise alone says what is here, what is worst, and what to do`() throws {
    let host = MemoryHost(files, columns: 80)
    #expect(run("", on: host) == .done)
    let plain = host.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    try expectSnapshot(plain, "overview.txt")
    #expect(plain != host.output)
    for line in plain.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
  }

  @Test func `a clean catalog has its commands, too`() {
    func check(_ text: String, _ sum: String, _ commands: Int) {
      let host = MemoryHost(["agents/a.md": text])
      #expect(run("", on: host) == .done)
      #expect(host.output.contains("\n\(sum)\n"))
      #expect(host.output.split(separator: "\n").count { $0.hasPrefix("  tierwise ") } == commands)
    }
    check(agent("a", "sonnet"), "1 agent checked, nothing wrong", 2)
    check(
      "---\nname: a\ndescription: b\n---\nBody.\n",
      "1 agent checked, nothing wrong (1 info not shown)", 3)
  }

  @Test func `of a rule that is an error here and a warning there the errors are counted`() {
    func agent(_ name: String, _ kind: String) -> String {
      "---\nname: \(name)\ndescription: \(kind)\ncategory: \(kind)\n"
        + "model: {preference: opus, fallbacks: [haiku], reasoning: \(name)}\n---\nBody.\n"
    }
    let host = MemoryHost([
      "agents/a.md": agent("a", "security audit"),
      "agents/b.md": agent("cloud-architect", "clouds"),
      "agents/c.md": agent("backend-architect", "servers"),
    ])
    #expect(run("", on: host) == .done)
    #expect(host.output.contains("1 error, 2 warnings in 3 of 3 files"), "\(host.output)")
    #expect(host.output.contains("fallback-below-floor error\n"), "\(host.output)")
  }

  @Test func `what holds of all agents of a name is told once`() {
    let host = MemoryHost([
      "plugins/x/agents/a.md": agent("a", "sonnet"), "plugins/y/agents/a.md": agent("a", "haiku"),
    ])
    #expect(run("models --agent a", on: host) == .done)
    #expect(host.output.components(separatedBy: "what decides").count == 2)
    #expect(host.output.components(separatedBy: "availableModels").count == 2)
    #expect(run("models --agent a nowhere", on: host) == .failed)
    #expect(host.messages.contains("nowhere: no such file or folder"))
  }

  @Test func `migrations are mentioned where there are some`() {
    let files = ["agents/a.md": agent("a", "sonnet"), ".git/HEAD": ""]
    let without = MemoryHost(files)
    #expect(run("", on: without) == .done)
    #expect(!without.output.contains("migrate"))
    let with = MemoryHost(files.merging([".tierwise/migrations/01-a.yaml": ""]) { $1 })
    #expect(run("", on: with) == .done)
    #expect(with.output.contains("tierwise migrate status"))
  }

  @Test func `what is known or allowed is not told again`() {
    let host = MemoryHost([
      ".tierwise.yml": "version: 1\nbaseline: known.yml\n",
      "agents/a.md": agent("a", "claude-3-opus-20240229"),
    ])
    #expect(run("lint --write-baseline", on: host) == .done)
    #expect(run("", on: host) == .done)
    #expect(host.output.contains("nothing wrong (1 known)"))
    #expect(!host.output.contains("retired-model"))
  }

  @Test func `where there are no agents it is the help`() {
    let host = MemoryHost(["src/main.c": ""])
    #expect(run("", on: host) == .done)
    #expect(host.output.hasPrefix("tierwise keeps a catalog"))
  }
}
