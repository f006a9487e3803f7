import Testing
import TierwiseCore
import TierwiseYAML

@testable import TierwiseMigrate

struct LedgerTests {
  private func event(
    _ migration: String, _ verb: LedgerEvent.Verb = .applied, after parents: [LedgerEvent] = [],
    minute: Int = 0, files: [(String, String, String)] = [("a.md", "old", "new")]
  ) -> LedgerEvent {
    LedgerEvent(
      migration: migration, verb: verb, time: "2026-11-20T10:0\(minute):00Z", actor: "Ann",
      tool: "0.1.0", registry: "2026-11-01", parents: parents.map(\.id),
      definition: Definition([.init("title", "\"t\"", line: 2)]),
      files: files.map { path, before, after in
        FileRecord(
          path: path, before: before, after: after,
          splices: [.init(offset: 4, old: "model: x\n", new: "model: \"é\\\"\n")],
          keys: [
            ManagedKey(YAMLRoute([.key("model")]), before: "\"x\"", after: "{\"y\":[1,null]}"),
            ManagedKey(YAMLRoute([.key("a.b")]), before: nil, after: "true"),
          ])
      })
  }

  private func ledger(_ events: LedgerEvent...) -> Ledger {
    Ledger(files: events.map { ($0.path, $0.bytes) })
  }

  @Test func `an event is read back as it was written`() throws {
    let event = event("m", minute: 7)
    let read = try #require(LedgerEvent(json: event.bytes))
    #expect(read.bytes == event.bytes)
    #expect(read.id == event.id && read.files == event.files)
    #expect(event.path == "m/20261120T100700Z-applied-\(event.id).json")
    #expect(event.files[0].keys.flatMap(\.leaves).map(\.text) == ["1", "null", "true"])
  }

  @Test func `a verdict is read back as it was written, and says who failed`() throws {
    let record = GateRecord(
      asOf: try #require(CalendarDay("2026-11-20")),
      rows: [
        .init(
          agent: nil, measure: "success", decision: "pass", runs: 200, seen: "0.9500",
          limit: "0.9000"),
        .init(agent: "a", measure: "cost", decision: "fail", runs: 0, seen: nil, limit: "1.1000"),
      ])
    let event = LedgerEvent(
      migration: "m", verb: .failed, time: "2026-11-20T10:00:00Z", actor: nil, tool: "0.1.0",
      registry: "2026-11-01", parents: [], definition: Definition([]),
      until: CalendarDay("2026-12-01"), verdict: record, files: [])
    let read = try #require(LedgerEvent(json: event.bytes))
    #expect(read.bytes == event.bytes && read.verdict == record && read.until == event.until)
    #expect(record.failing == ["a"])
  }

  @Test(arguments: [
    ("\"a.md\"", "\"../a.md\""), ("\"a.md\"", "\"/a.md\""), ("\"a.md\"", "\".git/x.md\""),
    ("\"a.md\"", "\"a.sh\""), ("\"m\"", "\"../m\""), ("2026-11-20T", "../2026-11-20T"),
  ])
  func `an event that leads out of the catalog is none`(_ old: String, _ new: String) {
    let text = String(decoding: event("m").bytes, as: UTF8.self)
    #expect(text.contains(old))
    #expect(LedgerEvent(json: Array(text.utf8)) != nil)
    #expect(LedgerEvent(json: Array(text.replacing(old, with: new).utf8)) == nil)
  }

  @Test func `order follows from what events know, not from clocks`() {
    let first = event("one", minute: 9)
    let second = event("two", after: [first], minute: 1)
    let ledger = ledger(second, first)
    #expect(ledger.events.map(\.migration) == ["one", "two"])
    #expect(ledger.heads == [second.id])
    #expect(ledger.problems == [])
  }

  @Test func `a changed event and a missing one are told`() {
    let first = event("one")
    let second = event("two", after: [first], minute: 1)
    #expect(
      ledger(second).problems
        == [.init(path: second.path, reason: .missingParent(first.id))])
    let bytes = Array(
      String(decoding: first.bytes, as: UTF8.self).replacing("Ann", with: "Bob").utf8)
    #expect(
      Ledger(files: [(first.path, bytes)]).problems
        == [.init(path: first.path, reason: .changed)])
    #expect(
      Ledger(files: [("x.json", Array("{}".utf8))]).problems
        == [.init(path: "x.json", reason: .notAnEvent)])
  }

  @Test func `a migration is pending, applied, rolled back`() {
    let applied = event("m")
    let back = event("m", .rolledBack, after: [applied], minute: 1, files: [("a.md", "new", "old")])
    #expect(ledger().history(of: "m").state == .pending)
    #expect(ledger(applied).history(of: "m").state == .applied)
    #expect(ledger(applied, back).history(of: "m").state == .rolledBack)
    #expect(
      ledger(applied, event("m", .passed, after: [applied], minute: 1, files: []))
        .history(of: "m").state == .passed)
  }

  @Test func `branches that did the same fold into one`() {
    let root = event("zero", files: [])
    let left = event("m", after: [root], minute: 1)
    let right = event("m", after: [root], minute: 2)
    let history = ledger(root, left, right).history(of: "m")
    #expect(history.state == .applied)
    #expect(history.standing["a.md"]?.count == 1)
  }

  @Test func `branches that did different things have diverged until they are adopted`() {
    let left = event("m", minute: 1)
    let right = event("m", minute: 2, files: [("a.md", "old", "other")])
    #expect(ledger(left, right).history(of: "m").diverged == ["a.md"])
    let adopted = event(
      "m", .adopted, after: [left, right], minute: 3, files: [("a.md", "new", "new")])
    #expect(ledger(left, right, adopted).history(of: "m").state == .applied)
    let back = event("m", .rolledBack, after: [left], minute: 2, files: [("a.md", "new", "old")])
    let again = event("m", after: [left], minute: 2, files: [("a.md", "new", "newer")])
    #expect(ledger(left, back, again).history(of: "m").state == .diverged)
  }

  @Test func `what a later migration put there goes before`() {
    let first = event("one")
    let second = LedgerEvent(
      migration: "two", verb: .applied, time: "2026-11-20T11:00:00Z", actor: nil, tool: "0.1.0",
      registry: "2026-11-01", parents: [first.id], definition: Definition([]),
      files: [
        FileRecord(
          path: "a.md", before: "new", after: "newer", splices: [],
          keys: [
            ManagedKey(YAMLRoute([.key("model"), .key("y"), .index(0)]), before: "1", after: "2")
          ])
      ])
    let expectation = Expectation(ledger(first, second))
    let tree = YAMLTree(parsing: Array("model: {y: [1, ~]}\na.b: true\n".utf8))
    let departures = expectation.departures(of: "a.md", in: tree)
    #expect(departures.map(\.value.migration) == ["two"])
    #expect(departures.map(\.found) == ["1"])
  }
}
