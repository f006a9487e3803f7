import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseReport
import TierwiseRunLog

/// Reads lines of a native log, one for each text, and opens their accounts.
func accounts(
  _ lines: [String], _ catalog: [String: CatalogFacts.Facts] = [:], book: String? = nil,
  goodMark: Int? = 4
) -> Accounts {
  var reader = RunLogReader(nonModels: [])
  reader.begin(form: .native)
  let bytes = Array(lines.joined(separator: "\n").utf8)
  reader.feed(bytes.span)
  reader.end()
  reader.finish()
  var facts = CatalogFacts()
  facts.agents = catalog
  let prices =
    book.flatMap { PriceBooks.builtIn()?.book($0, .builtIn) } ?? PriceBook(.builtIn)
  return Accounts(reader.table, prices, facts, .builtIn, goodMark: goodMark)
}

/// A run of an agent; `more` are further members.
func run(
  _ agent: String, _ day: String = "2026-11-12", model: String = "claude-sonnet-5-5",
  input: Int = 0, output: Int = 0, outcome: String = "success", number: Int = 0, _ more: String = ""
) -> String {
  """
  {"v":1,"kind":"run","run_id":"\(agent)\(day)\(number)","ts":"\(day)T12:00:00Z","agent":"\(agent)",\
  "model":"\(model)","input_tokens":\(input),"output_tokens":\(output),"outcome":"\(outcome)"\(more)}
  """
}

struct AccountsTests {
  /// The article's template (002-19), with what its own prices make of its tokens.
  @Test func `the article's template costs 19,608 dollars and not 21,22`() {
    var accounts = accounts(
      [
        run("test-engineer", model: "haiku", input: 306_250, output: 833_000),
        run("code-reviewer", model: "sonnet", input: 267_450, output: 412_300),
        run("architect", model: "opus", input: 156_700, output: 89_250),
      ], book: "seed-002")
    let agents = accounts.buckets(by: .agent)
    #expect(agents.map(\.name) == ["architect", "code-reviewer", "test-engineer"])
    // The document's sums are rounded: 9.044, 6.987, 3.577.
    #expect(agents.map(\.totals.cost.exact) == ["9.04425", "6.98685", "3.577"])
    let all = accounts.all().totals.cost
    #expect(all.exact == "19.6081")
    #expect(agents[0].totals.cost.dollars / all.dollars > 0.461)
    #expect(agents[0].totals.cost.dollars / all.dollars < 0.4615)
  }

  @Test func `the article's sample record costs 0,0146 dollars`() {
    var accounts = accounts(
      [
        """
        {"timestamp":"2026-03-16T14:23:45Z","agent":"test-engineer","model":"haiku",\
        "input_tokens":1250,"output_tokens":3400,"cost":0.0246,"status":"success"}
        """
      ], book: "seed-002")
    #expect(accounts.all().totals.cost.exact == "0.0146")
    #expect(accounts.table.reported.sum == 24_600_000_000)
  }

  @Test func `what has no price is told and costs nothing`() {
    var accounts = accounts([
      run("a", input: 1_000_000), run("b", model: "gpt-9", input: 500, number: 1),
      run("b", "2020-01-01", input: 7),
    ])
    let all = accounts.all().totals
    #expect(all.cost.exact == "2" && all.isLowerBound && all.unpricedTokens == 507)
    #expect(all.unpriced == [1, 0, 1, 0, 0])
  }

  @Test(arguments: [
    (Dimension.day, ["2026-11-01", "2026-11-08", "2026-11-09", "2026-12-01"]),
    (.week, ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-30"]),
    (.month, ["2026-11-01", "2026-12-01"]), (.model, ["claude-sonnet-5-5"]), (.tier, ["sonnet"]),
    (.category, ["testing", "none"]), (.project, ["/shop", "unknown"]), (.arm, ["new", "old"]),
  ])
  func `rows are grouped by what is asked for`(_ dimension: Dimension, _ expected: [String]) {
    var facts = CatalogFacts.Facts()
    facts.category = "testing"
    var accounts = accounts(
      [
        run("a", "2026-11-01", input: 900, number: 1, #","project":"/shop","arm":"new""#),
        run("a", "2026-11-08", input: 500, number: 2, #","arm":"old""#),
        run("a", "2026-11-09", input: 10, number: 3), run("b", "2026-12-01", input: 10, number: 4),
      ], ["a": facts])
    #expect(accounts.buckets(by: dimension).map(\.name) == expected)
  }

  @Test func `rates have the denominators they should`() {
    var facts = CatalogFacts.Facts()
    facts.hasEscalation = true
    facts.hasFallback = true
    var accounts = accounts(
      [
        run("a", number: 1, #","escalated_from":"haiku","quality":5"#),
        run("a", outcome: "failure", number: 2, #","fallback_from":"x","quality":3"#),
        run("a", outcome: "corrected", number: 3), run("a", outcome: "unknown", number: 4),
        run("b", number: 5, #","escalated_from":"haiku""#),
      ], ["a": facts])
    let all = accounts.all().totals
    #expect(all.runs == 5)
    #expect(all.success == Rate(2, of: 4) && all.correction == Rate(1, of: 4))
    #expect(all.escalation == Rate(1, of: 4) && all.fallback == Rate(1, of: 4))
    #expect(all.quality == Rate(1, of: 2) && all.unknownShare == 0.2)
  }

  @Test func `the span counts its ends, and undated rows lie in none`() {
    var accounts = accounts([
      run("a", "2026-11-01", number: 1), run("a", "2026-11-02", number: 2),
      #"{"v":1,"kind":"run","run_id":"x","model":"m","input_tokens":1}"#,
    ])
    let day = CalendarDay("2026-11-02")
    #expect(accounts.all(Accounts.Scope(DaySpan(day, day))).totals.runs == 1)
    #expect(accounts.all(Accounts.Scope(DaySpan(nil, day))).totals.runs == 2)
    #expect(accounts.all().totals.runs == 3)
  }

  @Test func `drift is a request on another tier than the file declares`() {
    var facts = CatalogFacts.Facts()
    facts.tier = "haiku"
    let lines = [
      run("a", input: 1, number: 1), run("a", model: "claude-haiku-5-5", input: 1, number: 2),
      run("b", input: 1, number: 3),
    ]
    let drifts = TierDrift.all(accounts(lines, ["a": facts]), in: Accounts.Scope())
    #expect(
      drifts.map { "\($0.agent) \($0.declared) \($0.ran) \($0.requests.hits)" } == [
        "a haiku sonnet 1"
      ])
  }
}
