import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

struct GateCommandTests {
  private static let files = MigrateTests.files.merging([
    ".tierwise/migrations/01-a.yaml": MigrateTests.toHaiku.replacing(
      "gate: {success: 0.9}", with: "gate: {success: 0.9, runs: 40, agent-runs: 20}"),
    ".tierwise/migrations/02-b.yaml": MigrateTests.toHaiku.replacing("week: 1", with: "week: 2")
      .replacing("category: core", with: "name: c"),
  ]) { _, new in new }

  /// Runs of two agents: thirty before the 10th, on sonnet, and so many after it, on haiku.
  private static func log(_ count: Int, failing: Int = 0, outcome: String = "success") -> String {
    var lines: [String] = []
    for agent in ["a", "b"] {
      for number in 0..<30 + count {
        let isNew = number >= 30
        let day = isNew ? 11 + (number - 30) % 7 : 1 + number % 7
        let failed = isNew && number - 30 < failing
        lines.append(
          #"{"v":1,"kind":"run","ts":"2026-11-\#(day < 10 ? "0" : "")\#(day)T10:00:00Z","#
            + #""run_id":"\#(agent)\#(number)","agent":"\#(agent)","#
            + #""model":"claude-\#(isNew ? "haiku" : "sonnet")-5-5","input_tokens":5000,"#
            + #""output_tokens":\#(500 + number),"latency_ms":\#(isNew ? 4000 : 9000),"#
            + #""outcome":"\#(failed ? "failure" : outcome)"}"#)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Returns a machine on that day, on which 01-a was applied on the 10th.
  private func applied(_ log: String, on day: String = "2026-11-18") -> MemoryHost {
    var files = Self.files
    files[".tierwise/runs.jsonl"] = log
    let first = MemoryHost(files, today: "2026-11-10")
    #expect(run("migrate apply 01-a --yes", on: first) == .done)
    return MemoryHost(today: day, columns: 80, disk: first.memory)
  }

  @Test func `it passes at the end of its window, and the next migration may be applied`() {
    let host = applied(Self.log(30))
    #expect(run("migrate gate 01-a", on: host) == .done)
    #expect(host.output.contains("01-a: passes"))
    #expect(run("migrate apply 02-b --yes", on: host) == .done)
  }

  @Test func `within its window it holds, and without runs it holds for good`() {
    let early = applied(Self.log(30), on: "2026-11-16")
    #expect(run("migrate gate 01-a", on: early) == .held)
    #expect(early.output.contains("1 day to go"))
    let none = applied(Self.log(0), on: "2026-12-20")
    #expect(run("migrate gate 01-a", on: none) == .held)
    #expect(none.output.contains("it holds since 40 days"))
    #expect(run("migrate apply 02-b --yes", on: none) == .held)
    #expect(none.messages.contains("01-a  its gate holds since 2026-12-20"))
  }

  @Test func `unknown outcomes are no successes`() {
    let host = applied(Self.log(30, outcome: "unknown"))
    #expect(run("migrate gate 01-a", on: host) == .held)
    #expect(host.output.contains("100 % of outcomes are unknown"))
  }

  @Test func `what fails as a whole goes back as a whole`() {
    let host = applied(Self.log(30, failing: 15))
    #expect(run("migrate gate 01-a", on: host) == .gateFailed)
    #expect(host.messages.contains("next: tierwise migrate gate 01-a --rollback"))
    #expect(run("migrate apply 02-b --yes", on: host) == .gateFailed)
    #expect(run("migrate gate 01-a --rollback --yes", on: host) == .gateFailed)
    for path in ["agents/a.md", "agents/b.md"] { #expect(host.text(path) == Self.files[path]) }
  }

  @Test func `the ledger gets an event when the verdict changes, and at no other look`() {
    let host = applied(Self.log(30), on: "2026-11-12")
    func events(_ host: MemoryHost) -> Int { MigrateTests.ledger(of: host).count }
    #expect(run("migrate gate 01-a --report", on: host) == .done)
    #expect(events(host) == 1)
    #expect(run("migrate gate 01-a", on: host) == .held)
    #expect(run("migrate gate 01-a", on: host) == .held)
    #expect(events(host) == 2)
    #expect(run("migrate gate 01-a --as-of 2026-11-17", on: host) == .done)
    #expect(events(host) == 3)
    #expect(run("migrate verify", on: host) == .done)
  }

  @Test func `an override lets others go on until its day`() {
    let host = applied(Self.log(30, failing: 15))
    #expect(run("migrate gate 01-a", on: host) == .gateFailed)
    #expect(run("migrate gate 01-a --override known --until 2026-11-20", on: host) == .done)
    #expect(run("migrate apply 02-b --dry-run", on: host) == .done)
    #expect(run("migrate apply 02-b --yes --as-of 2026-11-21", on: host) == .gateFailed)
    #expect(run("migrate apply 02-b --yes", on: host) == .done)
    #expect(run("migrate status", on: host) == .done)
    #expect(host.messages.contains("01-a: others do not wait for its gate until 2026-11-20: known"))
  }

  @Test func `status tells what is deployed where logs are named`() {
    let host = applied(Self.log(30), on: "2026-11-12")
    #expect(run("migrate status --metrics .tierwise/runs.jsonl --format json", on: host) == .done)
    #expect(host.output.contains(#""state":"deployed""#))
    #expect(host.output.contains(#""runs":20,"on_new_model":1.00"#))
  }

  @Test func `a forecast says when there can be a verdict, and how likely it is to pass`() throws {
    var files = Self.files
    files["runs.jsonl"] = Self.log(0)
    let host = MemoryHost(files, today: "2026-11-08", columns: 80)
    #expect(
      run("migrate forecast 01-a --metrics runs.jsonl --color never", on: host) == .done)
    try expectSnapshot(host.output, "forecast.txt")
    let none = MemoryHost(Self.files)
    #expect(run("migrate forecast 01-a", on: none) == .done)
    #expect(none.output.contains("no verdict in sight: there are no runs"))
  }

  @Test func `on the day a migration is applied a forecast rests on what was before`() {
    let host = applied(Self.log(0), on: "2026-11-10")
    #expect(run("migrate forecast 01-a", on: host) == .done)
    #expect(host.output.contains("2 agents, 6.0 runs a day with a known outcome, 2026-11-01 to"))
  }

  @Test(arguments: [
    ("migrate gate", "name one migration"),
    ("migrate gate 01-a --override x", "'--override' and '--until' go together"),
    ("migrate gate 01-a --report --rollback", "'--report' changes nothing"),
    ("migrate gate 01-b", "there is no migration '01-b'"),
    ("migrate gate 01-a --metrics none.jsonl", "none.jsonl"),
  ])
  func `what cannot be done is told`(_ words: String, _ message: String) {
    let host = MemoryHost(Self.files)
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message))
  }

  @Test func `what is not applied cannot be judged`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate gate 01-a", on: host) == .refused)
    #expect(host.messages.contains("refused: 01-a is not applied; there is nothing to judge"))
  }
}
