import Foundation
import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

struct ReportTests {
  private static func request(
    _ number: Int, _ agent: String, _ model: String, day: String = "2026-11-18", input: Int = 20_000
  ) -> String {
    """
    {"v":1,"kind":"request","ts":"\(day)T10:00:00Z","message_id":"m\(number)","run_id":"r\(number)",\
    "agent":"\(agent)","model":"\(model)","input_tokens":\(input),"output_tokens":800}
    """
  }

  private static func run(_ number: Int, _ agent: String, _ outcome: String, day: String) -> String
  {
    """
    {"v":1,"kind":"run","ts":"\(day)T09:59:00Z","run_id":"r\(number)","agent":"\(agent)",\
    "latency_ms":\(number * 1500),"outcome":"\(outcome)"}
    """
  }

  private static var log: String {
    var lines = [#"{"run_log":1}"#]
    for number in 1...40 {
      let agent = number <= 30 ? "test-automator" : "code-reviewer"
      let model =
        number % 10 == 0
        ? "claude-opus-5-5" : number <= 30 ? "claude-haiku-5-5" : "claude-sonnet-5-5"
      let day = number % 2 == 0 ? "2026-11-19" : "2026-11-18"
      lines.append(request(number, agent, model, day: day))
      lines.append(run(number, agent, number % 6 == 0 ? "failure" : "success", day: day))
    }
    lines.append(request(41, "code-reviewer", "house-model-1"))
    lines.append(request(40, "code-reviewer", "claude-opus-5-5"))
    lines.append(#"{"v":1,"kind":"req"#)
    return lines.joined(separator: "\n")
  }

  private static func transcript(_ id: String, _ agent: String) -> String {
    """
    {"type":"assistant","timestamp":"2026-11-12T09:15:04.120Z","sessionId":"s-1","isSidechain":true,\
    "agentId":"a1","attributionAgent":"\(agent)","cwd":"/home/me/project","requestId":"q",\
    "message":{"id":"\(id)","model":"claude-haiku-5-5","content":[{"type":"text","text":"secret"}],\
    "usage":{"input_tokens":12,"output_tokens":310,"cache_creation_input_tokens":5200,\
    "cache_read_input_tokens":18400}}}

    """
  }

  private static let catalog = [
    ".claude/agents/test-automator.md":
      "---\nname: test-automator\ndescription: d\nmodel: haiku\n---\nBody.\n"
  ]

  private static let transcripts = [
    "/home/me/.claude/projects/-home-me-project/s-1/subagents/agent-a1.jsonl": transcript(
      "m1", "tester"),
    "/home/me/.claude/projects/-home-me-other/s-2.jsonl": transcript("m2", "other"),
  ]

  private func host(
    _ files: [String: String] = [:], columns: Int? = 80, input: String = ""
  ) -> MemoryHost {
    MemoryHost(
      files.merging(Self.catalog) { mine, _ in mine }, variables: ["HOME": "/home/me"],
      input: input,
      columns: columns)
  }

  @Test(arguments: [
    ("report log.jsonl --color never", "report.txt"),
    ("report log.jsonl --format json", "report.json"),
    ("report log.jsonl --by day --format csv", "report.csv"),
    (
      "report log.jsonl --by tier --compare 2026-11-19 --days 1 --color never", "report-compare.txt"
    ),
  ])
  func `reports are printed as kept`(_ words: String, _ snapshot: String) throws {
    let host = host(["log.jsonl": Self.log])
    #expect(TierwiseCLITests.run(words, on: host) == .done)
    try expectSnapshot(host.output, snapshot)
    guard snapshot.hasSuffix(".txt") else { return }
    for line in host.output.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= 80, "\(line)")
    }
  }

  @Test func `colour changes nothing but colour`() {
    let plain = host(["log.jsonl": Self.log])
    let painted = host(["log.jsonl": Self.log])
    _ = TierwiseCLITests.run("report log.jsonl --color never", on: plain)
    _ = TierwiseCLITests.run("report log.jsonl --color always", on: painted)
    #expect(painted.output != plain.output)
    #expect(painted.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
  }

  @Test func `JSON is JSON, and has the exact cost`() throws {
    let host = host(["log.jsonl": Self.log])
    _ = TierwiseCLITests.run("report log.jsonl --format json", on: host)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(host.output.utf8)) as? [String: Any])
    let all = try #require(object["all"] as? [String: Any])
    #expect(all["requests"] as? Int == 41 && all["runs"] as? Int == 41)
    #expect((all["cost_usd"] as? NSNumber)?.stringValue == "0.8808")
    #expect((object["read"] as? [String: Any])?["duplicates"] as? Int == 1)
  }

  @Test func `without arguments this project's transcripts are read, and the places are told`() {
    let host = host(Self.transcripts)
    #expect(TierwiseCLITests.run("report --by agent --format csv", on: host) == .done)
    #expect(host.messages.contains(".tierwise: 0 logs\n"))
    #expect(
      host.messages.contains(
        "~/.claude/projects: 1 transcript of this project; --everywhere reads 1 more project\n"))
    #expect(host.output.contains("\ntester,1,1,0,12,18400,5200,0,310,0.0009902,"))
    #expect(!host.output.contains("other") && !host.output.contains("secret"))
  }

  @Test func `one request and one run are not two`() {
    let lines = [
      Self.request(1, "a", "claude-haiku-5-5"), Self.run(1, "a", "success", day: "2026-11-18"),
    ]
    let host = host(["log.jsonl": lines.joined(separator: "\n")], columns: nil)
    #expect(TierwiseCLITests.run("report log.jsonl", on: host) == .done)
    #expect(host.output.contains("1 file, 1 request and 1 run; "))
    #expect(host.output.contains("1 of 1 run known"))
  }

  @Test func `everywhere means all projects`() {
    let host = host(Self.transcripts)
    #expect(TierwiseCLITests.run("report --everywhere --format csv", on: host) == .done)
    #expect(host.messages.contains("2 transcripts of 2 projects"))
    #expect(host.output.contains("\nother,1,"))
  }

  @Test func `of one agent nobody else's drift is told, and one that nobody knows is an error`() {
    let host = host(["log.jsonl": Self.log])
    #expect(TierwiseCLITests.run("report log.jsonl --agent code-reviewer", on: host) == .done)
    #expect(!host.output.contains("test-automator"))
    #expect(TierwiseCLITests.run("report log.jsonl --agent code-reviwer", on: host) == .failed)
    #expect(host.messages.contains("did you mean 'code-reviewer'?"))
  }

  @Test func `logs of the configuration and those of our own folder are found`() {
    let configured = host([
      ".tierwise.yml": "version: 1\nlogs: logs/*.jsonl\n", "logs/a.jsonl": Self.log,
      "logs/b.txt": "x", ".tierwise/runs.jsonl": Self.request(99, "z", "claude-haiku-5-5"),
    ])
    #expect(TierwiseCLITests.run("report --format csv", on: configured) == .done)
    #expect(configured.messages.contains("'logs' of .tierwise.yml: 1 file\n"))
    #expect(!configured.output.contains("\nz,"))
    let own = host([".tierwise/runs.jsonl": Self.request(99, "z", "claude-haiku-5-5")])
    #expect(TierwiseCLITests.run("report --format csv", on: own) == .done)
    #expect(own.output.contains("\nz,1,1,"))
  }

  @Test func `a log may come from a pipe`() {
    let host = host(input: Self.log)
    #expect(TierwiseCLITests.run("report - --format csv", on: host) == .done)
    #expect(host.output.contains("\ntest-automator,30,30,"))
  }

  @Test func `a check fails when something is firing`() {
    let host = host(["log.jsonl": Self.log])
    #expect(TierwiseCLITests.run("report log.jsonl --check", on: host) == .found)
    #expect(host.output.contains("success test-automator"))
    let fine = self.host(["log.jsonl": Self.request(1, "a", "claude-haiku-5-5")])
    #expect(TierwiseCLITests.run("report log.jsonl --check", on: fine) == .done)
  }

  @Test func `a policy of one's own decides what is firing`() {
    let host = host([
      ".tierwise.yml": "version: 1\npolicy: {alerts: {success-min: 0.5}}\n", "log.jsonl": Self.log,
    ])
    #expect(TierwiseCLITests.run("report log.jsonl --check", on: host) == .done)
  }

  @Test func `a scenario is priced by its book`() {
    let file = """
      plans:
        before: [{work: lint, runs: 50, input: 150, output: 400, tier: sonnet}]
        after: [{work: lint, runs: 50, input: 150, output: 400, tier: haiku}]

      """
    let host = host(["s.yaml": file])
    #expect(
      TierwiseCLITests.run("report --scenario s.yaml --prices seed-002 --color never", on: host)
        == .done)
    #expect(host.output.contains("before  lint          50  $0.00645    $9.68"))
    #expect(host.output.contains("after saves $7.10 a month of $9.68 (73.3 %), $85.14 a year"))
    let today = self.host(["s.yaml": file])
    #expect(TierwiseCLITests.run("report --scenario s.yaml", on: today) == .done)
    #expect(today.output.contains("list prices of 2026-11-20"))
  }

  @Test(arguments: [
    ("report", "there is no run log here", "--everywhere"),
    ("report gone.jsonl", "gone.jsonl: no such file or folder", ""),
    ("report log.jsonl --by agnt", "'agnt' is no value of '--by'", "did you mean 'agent'?"),
    ("report log.jsonl --prices seed-02", "there is no price book 'seed-02'", "seed-002"),
    ("report log.jsonl --reference 2026", "'2026' is no span of days", "2026-10-01.."),
    ("report log.jsonl --since 2026-11-02 --until 2026-11-01", "is before --since", ""),
    ("report --scenario s.yaml", "s.yaml:1:1: unknown key 'plan'", "plans"),
    ("report --scenario t.yaml", "work 'w' of plan 'a': 'tiny' has no price", "list prices"),
    (
      "report log.jsonl --profile inett", "'inett' is no value of '--profile'",
      "did you mean 'inet'?"
    ),
  ])
  func `what cannot be done is said`(_ words: String, _ message: String, _ help: String) {
    let host = host([
      "log.jsonl": Self.log, "s.yaml": "plan: {}\n",
      "t.yaml": "plans: {a: [{work: w, runs: 1, input: 1, output: 1, tier: tiny}]}\n",
    ])
    if words == "report" {
      let empty = self.host()
      #expect(TierwiseCLITests.run(words, on: empty) == .failed)
      #expect(empty.messages.contains(message) && empty.messages.contains(help))
      return
    }
    #expect(TierwiseCLITests.run(words, on: host) == .failed)
    #expect(
      host.messages.contains(message) && (help.isEmpty || host.messages.contains(help)),
      "\(host.messages)")
  }
}
