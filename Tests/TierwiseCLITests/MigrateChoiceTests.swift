import Foundation
import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

/// Migrations for agents that only run logs or the policy can name.
struct MigrateChoiceTests {
  private static func agent(_ name: String, _ model: String, _ work: String = "d") -> String {
    "---\nname: \(name)\ndescription: \(work)\nmodel: \(model) # kept\n---\nBody.\n"
  }
  private static let files = [
    ".tierwise.yml": "version: 1\ncatalogs: [{root: agents, dialect: claude-code}]\n",
    "agents/a.md": agent("a", "haiku"), "agents/b.md": agent("b", "sonnet"),
    "agents/c.md": agent("c", "claude-opus-5-5"), "agents/d.md": agent("d", "sonnet"),
  ]

  private static func line(
    _ agent: String, _ model: String, _ day: String, input: Int, runs: Int = 1
  ) -> String {
    (0..<runs).map { number in
      #"{"kind":"run","run_id":"\#(agent)-\#(day)-\#(number)","ts":"\#(day)T10:00:00Z","#
        + #""agent":"\#(agent)","model":"\#(model)","input_tokens":\#(input)}"# + "\n"
    }.joined()
  }

  /// By cost c leads, by tokens a, by runs d; from the last day on b does.
  private static let log =
    line("a", "claude-haiku-5-5", "2026-11-01", input: 90_000)
    + line("b", "claude-sonnet-5-5", "2026-11-02", input: 20_000)
    + line("c", "claude-opus-5-5", "2026-11-03", input: 40_000)
    + line("d", "claude-sonnet-5-5", "2026-11-04", input: 900, runs: 9)
    + line("b", "claude-sonnet-5-5", "2026-11-20", input: 900_000)
    + line("stranger", "claude-opus-5-5", "2026-11-01", input: 9_000_000)

  private func migration(_ select: String, more: String = "") -> String {
    "schema: 1\ntitle: t\nselect: \(select)\n\(more)edits:\n"
      + "  - {set: model, from: [sonnet, claude-opus-5-5], to: haiku}\n"
  }

  private func host(_ more: [String: String] = [:], today: String = "2026-11-20") -> MemoryHost {
    MemoryHost(Self.files.merging(more) { $1 }, today: today, columns: 80)
  }

  /// Returns the agents that a migration changes, by what the dry run prints.
  private func changed(_ select: String, _ options: String, more: String = "") -> [String] {
    let host = host([
      ".tierwise/migrations/m.yaml": migration(select, more: more), "runs.jsonl": Self.log,
    ])
    #expect(run("migrate apply m --dry-run --color never \(options)", on: host) == .done)
    return host.output.split(separator: "\n").filter { $0.hasPrefix("+++") }
      .map { String($0.dropFirst("+++ b/agents/".count).dropLast(".md".count)) }
  }

  @Test func `the first few are those with most cost, tokens or runs up to a day`() {
    let logs = "--metrics runs.jsonl"
    let movers = "tier: [sonnet, opus]"
    #expect(changed("{top: 1, by: cost, \(movers)}", "\(logs) --as-of 2026-11-19") == ["c"])
    #expect(changed("{top: 1, by: cost, \(movers)}", logs) == ["b"])
    #expect(changed("{top: 2, by: cost, \(movers)}", logs) == ["b", "c"])
    #expect(changed("{top: 1, by: runs, \(movers)}", logs) == ["d"])
    // The agent with most tokens is on the small model already.
    #expect(changed("{top: 1, by: tokens}", "\(logs) --as-of 2026-11-19") == [])
    let exclusion = "exclude: [{name: b, reason: frozen}]\n"
    #expect(changed("{top: 1, by: cost, \(movers)}", logs, more: exclusion) == ["c"])
  }

  @Test func `without run logs, or with none that knows an agent, nothing is chosen`() {
    let files = [".tierwise/migrations/m.yaml": migration("{top: 1, by: cost}")]
    let host = host(files)
    #expect(run("migrate plan m", on: host) == .refused)
    #expect(host.messages.contains("which only run logs know"))
    #expect(host.messages.contains("--metrics"))
    let other = self.host(
      files.merging(["runs.jsonl": Self.line("x", "claude-opus-5-5", "2026-11-01", input: 1)]) {
        $1
      })
    #expect(run("migrate plan m --metrics runs.jsonl", on: other) == .refused)
    #expect(other.messages.contains("no run log knows any of the 4 agents to choose from"))
    #expect(run("migrate status", on: other) == .done)
    #expect(other.messages.contains("m: it could not be planned"))
  }

  @Test func `a pilot is written, planned, applied from its plan and undone`() throws {
    let host = host(["runs.jsonl": Self.log])
    #expect(run("migrate new 01-pilot --template pilot", on: host) == .done)
    #expect(
      host.text(".tierwise/migrations/01-pilot.yaml")?
        .contains("from: [claude-opus-5-5, sonnet], to: haiku") == true)
    #expect(
      run("migrate plan 01-pilot --metrics runs.jsonl --as-of 2026-11-19", on: host) == .done)
    #expect(host.output.contains("chosen by cost up to 2026-11-19: c ($0.16); from runs.jsonl"))
    let path = ".tierwise/migrations/plans/01-pilot.json"
    let hash = SHA256.hash(Array(Self.log.utf8)).hex
    #expect(host.text(path)?.contains(hash) == true)

    // Logs go on, and are no part of what was decided.
    let later = MemoryHost(today: "2026-11-20", columns: 80, disk: host.memory)
    later.memory.set("/home/me/project/runs.jsonl", Array("{}\n".utf8))
    #expect(run("migrate apply \(path) --yes", on: later) == .done)
    #expect(
      later.text("agents/c.md")
        == Self.files["agents/c.md"]?.replacing("claude-opus-5-5", with: "haiku"))
    for name in ["a", "b", "d"] {
      #expect(later.text("agents/\(name).md") == Self.files["agents/\(name).md"])
    }
    let events = later.paths(below: ".tierwise/migrations/ledger")
    #expect(events.count == 1 && later.text(events.first ?? "")?.contains(hash) == true)
    // Whoever was chosen stays it: nobody asks the logs again.
    let status = MemoryHost(today: "2026-11-20", columns: 80, disk: host.memory)
    #expect(run("migrate status", on: status) == .done)
    #expect(status.output.contains("01-pilot      3  applied       1     0 "))
    #expect(status.messages == "")
    #expect(run("migrate verify", on: status) == .done)
    #expect(run("migrate rollback 01-pilot --yes", on: status) == .done)
    for (path, text) in Self.files { #expect(status.text(path) == text) }
  }

  @Test func `verdicts choose agents, on what earlier migrations leave of them`() {
    let files = [
      "agents/e.md": Self.agent("e", "claude-opus-5-5", "Formats source files by a fixed template"),
      ".tierwise.yml": Self.files[".tierwise.yml", default: ""]
        + "policy: {assignments: {e: haiku, b: sonnet}}\n",
      ".tierwise/migrations/m.yaml": migration("{verdict: too-high}"),
      ".tierwise/migrations/n.yaml": migration("{verdict: too-high}").replacing(
        "title: t", with: "title: u"),
    ]
    let host = host(files)
    #expect(run("migrate apply m n --dry-run --color never", on: host) == .done)
    #expect(host.output.contains("+++ b/agents/e.md"))
    #expect(!host.output.contains("agents/b.md"))
    #expect(host.messages.contains("n  u\n  nothing to do"))
  }

  @Test func `a verdict that nobody gives, and 'top' of single edits, are told`() {
    let host = host([".tierwise/migrations/m.yaml": migration("{verdict: to-high}")])
    #expect(run("migrate plan m", on: host) == .failed)
    #expect(host.messages.contains("too-high"))
    let other = self.host([
      ".tierwise/migrations/m.yaml": migration("{name: a}").replacing(
        "to: haiku}", with: "to: haiku, where: {top: 1, by: cost}}")
    ])
    #expect(run("migrate plan m", on: other) == .failed)
    #expect(other.messages.contains("'top' chooses a migration's agents, and belongs to 'select'"))
  }

  @Test(arguments: ["week", "experiment", "pilot", "routing"])
  func `every template can be planned on our own catalog as it is written`(_ name: String) throws {
    var files: [String: String] = [:]
    let folder = Shared.package.appending(path: "agents")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files["agents/\(file)"] = try String(
        contentsOf: folder.appending(path: file), encoding: .utf8)
    }
    files[".tierwise.yml"] =
      "version: 1\ncatalogs: [{root: agents, dialect: structured}]\nprofile: claude-ctx\n"
    files["runs.jsonl"] = Self.line("debugger", "claude-sonnet-5-5", "2026-11-01", input: 9)
    let host = MemoryHost(files, columns: 80)
    #expect(run("migrate new m --template \(name)", on: host) == .done)
    #expect(run("migrate apply m --dry-run --metrics runs.jsonl --color never", on: host) == .done)
    let edited = host.output.split(separator: "\n").count { $0.hasPrefix("+++ b/agents/") }
    let wanted = ["week": 11, "experiment": 31, "pilot": 1, "routing": 11]
    #expect(edited == wanted[name])
  }

  @Test(arguments: ["week", "routing"])
  func `a template for one category looks at how its agents write their models`(_ name: String) {
    func agent(_ name: String, _ category: String, _ model: String) -> String {
      "---\nname: \(name)\ndescription: d\ncategory: \(category)\nmodel: \(model)\n---\nBody.\n"
    }
    let mapping = "{preference: sonnet, fallbacks: [haiku]}"
    let host = MemoryHost([
      "agents/a.md": agent("a", "core", mapping), "agents/b.md": agent("b", "core", mapping),
      "agents/c.md": agent("c", "x", "sonnet"), "agents/d.md": agent("d", "y", "sonnet"),
      "agents/e.md": agent("e", "z", "claude-sonnet-5-5"),
    ])
    #expect(run("migrate new m --template \(name)", on: host) == .done)
    #expect(run("migrate plan m", on: host) == .done, "\(host.messages)")
    #expect(host.output.contains("2 agents"))
    #expect(host.text(".tierwise/migrations/m.yaml")?.contains("claude-sonnet-5-5") == false)
  }

  @Test func `a mapping where a name was expected says which route to take`() {
    let host = host([
      "agents/b.md": Self.agent("b", "{preference: sonnet}"),
      ".tierwise/migrations/m.yaml": migration("{name: b}"),
    ])
    #expect(run("migrate plan m --color never", on: host) == .refused)
    #expect(host.messages.contains("next: set 'model.preference' of these, which have mappings"))
  }

  @Test func `a status names why a migration cannot be planned`() {
    let host = host([".tierwise/migrations/m.yaml": migration("{top: 1, by: cost}")])
    #expect(run("migrate status", on: host) == .done)
    #expect(host.messages.contains("m: it could not be planned: 'select' asks for the dearest"))
  }
}
