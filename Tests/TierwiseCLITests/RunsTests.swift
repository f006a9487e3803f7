import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

struct RunsTests {
  private static func line(_ id: String, output: Int) -> String {
    """
    {"type":"assistant","timestamp":"2026-11-12T09:15:04.120Z","sessionId":"s-1","isSidechain":true,\
    "agentId":"a1","attributionAgent":"tester","cwd":"/p","requestId":"q","message":{"id":"\(id)",\
    "model":"claude-haiku-5-5","content":[{"type":"text","text":"secret"}],"usage":{"input_tokens":12,\
    "output_tokens":\(output),"cache_creation_input_tokens":5200,"cache_read_input_tokens":18400}}}
    """
  }

  private static let path = "/home/me/.claude/projects/-home-me-project/s/subagents/agent-a1.jsonl"

  private func host(_ transcript: String, _ files: [String: String] = [:], input: String = "")
    -> MemoryHost
  {
    MemoryHost(
      files.merging([Self.path: transcript]) { mine, _ in mine }, variables: ["HOME": "/home/me"],
      input: input)
  }

  @Test func `an import keeps each message once, and no word of it`() throws {
    let host = host([8, 310, 310].map { Self.line("m1", output: $0) }.joined(separator: "\n"))
    #expect(run("runs import", on: host) == .done)
    try expectSnapshot(host.output, "runs-import.jsonl")
    #expect(!host.output.contains("secret"))
  }

  @Test func `an import into a log adds only what it has not`() {
    let first = host(Self.line("m1", output: 8))
    #expect(run("runs import --into logs/runs.jsonl", on: first) == .done)
    let log = first.text("logs/runs.jsonl") ?? ""
    #expect(log.hasPrefix("{\"run_log\":1}\n") && log.split(separator: "\n").count == 3)

    let again = host(Self.line("m1", output: 8), ["logs/runs.jsonl": log])
    #expect(run("runs import --into logs/runs.jsonl", on: again) == .done)
    #expect(again.text("logs/runs.jsonl") == log)
    #expect(again.messages.hasSuffix("0 lines written\n"))

    // The answer went on, and there is a new one; the log was cut off in the middle of a line.
    let more = [Self.line("m1", output: 310), Self.line("m2", output: 1)].joined(separator: "\n")
    let grown = host(more, ["logs/runs.jsonl": log + "{\"v\":1,"])
    #expect(run("runs import --into logs/runs.jsonl", on: grown) == .done)
    #expect(run("report logs/runs.jsonl --format csv", on: grown) == .done)
    #expect(grown.output.contains("\ntester,2,1,0,24,36800,10400,0,311,"))
  }

  @Test func `lines about runs are added once, in their order`() {
    // Somebody said it, said otherwise, and came back to it: the last word counts.
    let words = ["success", "failure", "success"].map { outcome in
      #"{"v":1,"kind":"run","run_id":"r1","agent":"a","outcome":"\#(outcome)"}"# + "\n"
    }
    let log = words.prefix(2).joined()
    let host = host("", ["log.jsonl": log])
    for _ in 1...2 { #expect(run("runs import log.jsonl --into kept.jsonl", on: host) == .done) }
    #expect(host.text("kept.jsonl") == "{\"run_log\":1}\n" + log)
    host.memory.set("/home/me/project/log.jsonl", Array(words.joined().utf8))
    for _ in 1...2 { #expect(run("runs import log.jsonl --into kept.jsonl", on: host) == .done) }
    #expect(host.text("kept.jsonl") == "{\"run_log\":1}\n" + words.joined())
  }

  @Test func `what is imported costs what its transcript costs`() {
    let host = host(
      [Self.line("m1", output: 8), Self.line("m1", output: 310)].joined(separator: "\n"))
    #expect(run("runs import --into runs.jsonl", on: host) == .done)
    #expect(run("report --format csv", on: host) == .done)
    let direct = host.output
    #expect(run("report runs.jsonl --format csv", on: host) == .done)
    #expect(host.output == direct + direct)
  }

  @Test func `a person says how runs went with one key each`() {
    let log = """
      {"v":1,"kind":"run","run_id":"r1","ts":"2026-11-12T09:15:00Z","agent":"a","model":"m"}
      {"v":1,"kind":"run","run_id":"r2","ts":"2026-11-13T09:15:00Z","agent":"b","model":"m"}
      {"v":1,"kind":"run","run_id":"r3","ts":"2026-11-14T09:15:00Z","agent":"c","model":"m"}

      """
    let host = host("", [".tierwise/runs.jsonl": log], input: "x\ns n\nc\n")
    #expect(run("runs label", on: host) == .done)
    #expect(host.output.contains("1/3  c") && host.output.contains("3/3  a"))
    let lines = (host.text(".tierwise/runs.jsonl") ?? "").split(separator: "\n").suffix(2)
    #expect(
      lines.first?.contains(#""run_id":"r3","agent":"c","model":"m","outcome":"success""#) == true)
    #expect(lines.last?.contains(#""run_id":"r1""#) == true)
    #expect(lines.last?.contains(#""outcome":"corrected","outcome_source":"human""#) == true)
    #expect(host.messages.contains("2 runs labelled in .tierwise/runs.jsonl"))

    let next = self.host("", [".tierwise/runs.jsonl": host.text(".tierwise/runs.jsonl") ?? ""])
    #expect(run("runs label", on: next) == .done)
    #expect(next.output.contains("1/1  b"))
  }

  @Test(arguments: [
    (
      "<testsuite><testcase name='a'/><testcase><failure>x</failure></testcase></testsuite>",
      "failure"
    ),
    (
      "<testsuite><!-- <failure/> --><testcase><![CDATA[<error>]]></testcase></testsuite>",
      "success"
    ),
  ])
  func `tests say how the runs of their commit went, as a conclusion`(
    _ xml: String, _ outcome: String
  ) {
    let log = """
      {"v":1,"kind":"run","run_id":"r1","ts":"2026-11-12T09:15:00Z","agent":"a","commit":"0123abcd99"}
      {"v":1,"kind":"run","run_id":"r2","ts":"2026-11-12T09:15:00Z","agent":"a","commit":"77"}

      """
    let host = host("", [".tierwise/runs.jsonl": log, "report.xml": xml])
    #expect(run("runs label --junit 0123abc=report.xml", on: host) == .done)
    #expect(host.messages.contains("1 run labelled by tests"))
    #expect(run("report --color never", on: host) == .done)
    #expect(host.output.contains("1 of 2 runs known, 1 of them concluded"), "\(host.output)")
    #expect(host.text(".tierwise/runs.jsonl")?.contains("\"outcome\":\"\(outcome)\"") == true)
  }

  @Test(arguments: [
    ("runs label", [:], "there are no runs here; 'tierwise runs hook' logs them\n"),
    ("runs label --agent b", ["a": "unknown"], "there are no runs of 'b' here\n"),
    ("runs label", ["a": "success"], "no run here lacks an outcome\n"),
  ])
  func `why nobody is asked is told`(_ words: String, _ runs: [String: String], _ message: String) {
    let lines = runs.map { agent, outcome in
      #"{"v":1,"kind":"run","run_id":"r1","agent":"\#(agent)","outcome":"\#(outcome)"}"# + "\n"
    }
    let host = host("", [".tierwise/runs.jsonl": lines.joined()])
    #expect(run(words, on: host) == .done)
    #expect(host.messages == message)
  }

  @Test(arguments: [
    ("runs label --junit x=report.xml", "takes a commit and a file"),
    ("runs label --junit 0123abc=gone.xml", "gone.xml: no such file"),
    ("runs label --junit 0123abc=empty.xml", "there is no <testcase>"),
    ("runs import -", "which '-' cannot be"), ("runs imprt", "imprt"),
  ])
  func `what cannot be done is said`(_ words: String, _ message: String) {
    let host = host("", ["empty.xml": "<a/>"])
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message), "\(host.messages)")
  }

  @Test func `the hook is a script that says where it belongs`() throws {
    let host = MemoryHost()
    #expect(run("runs hook", on: host) == .done)
    #expect(host.output.hasPrefix("#!/bin/sh\n") && host.output.contains("SubagentStop"))
  }
}
