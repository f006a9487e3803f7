import Testing
import TierwiseCatalog
import TierwiseRunLog

struct NativeTests {
  private static let request = """
    {"v":1,"kind":"request","ts":"2026-11-12T09:15:04Z","message_id":"m1","agent":"a",\
    "model":"claude-haiku-5-5","input_tokens":12,"output_tokens":310}
    """

  @Test func `a request is read with its tokens and its price`() {
    #expect(
      rows(reader(Self.request + "\n")) == [
        "request a claude-haiku-5-5 12+0+0+0+310 0.0001562"
      ])
  }

  @Test func `the example of the format is a run whose price has two ends`() {
    let text = """
      {"v":1,"kind":"run","ts":"2026-11-12T09:15:00Z","run_id":"r-17","agent":"test-automator",\
      "model":"claude-haiku-5-5","requested_model":"haiku","input_tokens":41,\
      "cache_read_tokens":96200,"cache_write_5m_tokens":11800,"output_tokens":2950,\
      "latency_ms":91400,"latency_basis":"run-wall","outcome":"corrected","quality":4}
      """
    let reader = reader(text)
    #expect(
      rows(reader) == [
        "run test-automator claude-haiku-5-5 41+96200+11800+0+2950 0.0039161…0.0195805"
      ])
    #expect(reader.table[0].outcome == .corrected)
    #expect(reader.table[0].quality == 4)
    #expect(reader.table[0].latency == 91_400)
  }

  @Test func `the records of both forerunners are runs`() {
    let reader = reader(
      """
      {"taskId":"t1","description":"d","modelUsed":"haiku","success":true,"cost":0.001,"timeToComplete":3,"qualityScore":4,"notes":""}
      {"timestamp":"2026-03-16T14:23:45Z","agent":"test-engineer","model":"haiku","task":"t","input_tokens":1250,"output_tokens":3400,"cost":0.0246,"status":"success"}
      """)
    let book = PriceBook(
      named: "seed", tiers: ["haiku": (input: 800_000, output: 4_000_000)], .builtIn)
    #expect(
      rows(reader, book) == [
        "run  haiku 0+0+0+0+0 0", "run test-engineer haiku 1250+0+0+0+3400 0.0146",
      ])
    #expect(reader.table[0].outcome == .success && reader.table[0].quality == 4)
    #expect(reader.table.reported.sum == 25_600_000_000 && reader.table.reported.count == 2)
  }

  @Test func `a tier is no id, and has no list price`() {
    let rows = rows(
      reader(#"{"timestamp":"2026-03-16T14:23:45Z","model":"haiku","input_tokens":1}"#))
    #expect(rows == ["run  haiku 1+0+0+0+0 unknownModel"])
  }

  private static let odd: [(String, SkipReason)] = [
    ("{", .broken), ("not json", .broken), ("[1]", .foreign), (#"{"a":{"b":[1,{}]}}"#, .foreign),
    (#"{"v":1,"ts":"x","model":"m"}"#, .unreadableValue),
    (#"{"v":1,"model":"m","input_tokens":99999999999}"#, .unreadableValue),
    (#"{"v":1,"kind":"request"}"#, .foreign), (#"{"v":1,"model":"m","x":[[[[}"#, .broken),
    (#"{"v":1,"model":"a"} x"#, .broken), ("{\"v\":1,\"agent\":\"a\u{1}\"}", .broken),
  ]

  @Test(arguments: odd)
  func `a line that does not count is counted as what it is`(_ text: String, _ reason: SkipReason) {
    let counts = reader(text + "\n").counts
    #expect(counts[reason] == 1)
    #expect(counts.allSkipped == 1 && counts.records == 0)
  }

  @Test func `the heading and blank lines are no lines to count`() {
    let counts = reader("{\"run_log\": 1}\n\n \r\n\(Self.request)\r\n").counts
    #expect(counts.allSkipped == 0 && counts.records == 1)
  }

  @Test func `a last line without an end counts when it is whole`() {
    #expect(reader(Self.request).counts.records == 1)
    let cut = reader(Self.request + "\n" + Self.request.dropLast(9))
    #expect(cut.counts.records == 1 && cut.counts[.unfinished] == 1)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func `it does not matter where a stream is cut`(_ piece: Int) {
    let text = [Self.request, "{}", Self.request.replacing("m1", with: "m2"), "x", Self.request]
      .joined(separator: "\n")
    #expect(rows(reader(text, piece: piece)) == rows(reader(text)))
    #expect(reader(text, piece: piece).counts == reader(text).counts)
  }

  @Test func `every beginning of a line is survived`() {
    for length in 0..<Self.request.utf8.count {
      let counts = reader(String(Self.request.prefix(length))).counts
      #expect(counts.records == 0 && counts.allSkipped == min(1, length))
    }
  }

  @Test func `a message counts once, over all files`() {
    let reader = reader([LogText(Self.request), LogText(Self.request)])
    #expect(rows(reader).count == 1)
    #expect(reader.table.duplicates == 1)
  }

  @Test func `requests of a run count in place of its totals`() {
    let run = """
      {"kind":"run","run_id":"r","agent":"a","model":"claude-haiku-5-5",\
      "ts":"2026-11-12T09:15:00Z","input_tokens":1000,"output_tokens":1000}
      """
    let request = Self.request.replacing(#""v":1"#, with: #""v":1,"run_id":"r""#)
    for text in [run + "\n" + request, request + "\n" + run] {
      let prices = rows(reader(text)).compactMap { $0.split(separator: " ").last }
      #expect(prices.sorted() == ["0", "0.0001562"])
    }
    #expect(rows(reader(run)) == ["run a claude-haiku-5-5 1000+0+0+0+1000 0.0006"])
  }

  @Test func `what a person says about a run stays, whatever tests say later`() {
    func outcome(_ lines: String...) -> RunRecord.Outcome {
      let text = lines.map { #"{"kind":"run","run_id":"r","ts":"2026-11-12T09:15:00Z",\#($0)}"# }
      return reader(text.joined(separator: "\n")).table[0].outcome
    }
    let (person, tests) = (
      #""outcome":"failure""#, #""outcome":"success","outcome_source":"junit""#
    )
    #expect(outcome(person, tests) == .failure)
    #expect(outcome(tests, person) == .failure)
    #expect(outcome(person, #""outcome":"corrected""#) == .corrected)
    #expect(outcome(tests) == .success)
  }

  @Test func `names with escapes are what they say`() {
    let rows = rows(
      reader(#"{"v":1,"agent":"\u0061\ud83d\ude00\ud800\n","model":"x","input_tokens":1.0}"#))
    #expect(rows == ["run a😀\u{FFFD}\n x 1+0+0+0+0 unknownModel"])
  }

  @Test func `twenty thousand requests keep apart`() {
    var text = ""
    for number in 0..<20_000 {
      text += #"{"v":1,"message_id":"m\#(number)","model":"x","input_tokens":\#(number)}"# + "\n"
    }
    let reader = reader(text + text, piece: 65_536)
    #expect(reader.table.count == 20_000 && reader.table.duplicates == 20_000)
  }

  @Test func `a row has 48 bytes`() { #expect(MemoryLayout<RunRow>.stride == 48) }
}

struct TimestampTests {
  @Test(arguments: [
    ("2026-11-12T09:15:04.120Z", "2026-11-12T09:15:04.120Z"),
    ("2026-11-12T09:15:04Z", "2026-11-12T09:15:04Z"),
    ("2026-11-12 09:15:04", "2026-11-12T09:15:04Z"),
    ("2026-11-12T00:15:04+02:00", "2026-11-11T22:15:04Z"),
    ("2026-11-12T23:15:04.123456-02:00", "2026-11-13T01:15:04.123Z"),
    ("2024-02-29T00:00:00z", "2024-02-29T00:00:00Z"),
    ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
    ("2026-02-29T00:00:00Z", nil), ("2026-13-01T00:00:00Z", nil), ("2026-11-12T24:00:00Z", nil),
    ("2026-11-12", nil), ("2026-11-12T09:15:04X", nil), ("2026-11-12T09:15:04+2:00", nil),
    ("1969-12-31T23:59:59Z", nil), ("2106-01-01T00:00:00Z", nil), ("2O26-11-12T09:15:04Z", nil),
  ])
  func `moments are read as UTC`(_ text: String, _ expected: String?) {
    let bytes = Array(text.utf8)
    #expect(Timestamp(bytes.span, 0..<bytes.count)?.description == expected)
  }

  @Test(arguments: [
    ("0.0246", 12, 24_600_000_000), ("1e-3", 12, 1_000_000_000), ("1.5E+2", 0, 150), ("12", 0, 12),
    ("0.9999999999999", 12, 1_000_000_000_000), ("0.0000000000004", 12, 0), ("1e999", 12, nil),
    ("123456789012345678901", 0, nil), ("-1", 0, nil), ("1e-999", 12, 0), ("00.5", 1, 5),
  ])
  func `decimal numbers are read without floating point`(
    _ text: String, _ places: Int, _ expected: Int?
  ) {
    let bytes = Array(text.utf8)
    #expect(JSONNumber.scaled(bytes.span, 0..<bytes.count, places: places) == expected)
  }
}
