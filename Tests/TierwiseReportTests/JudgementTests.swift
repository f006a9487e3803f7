import Testing
import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseReport
import TierwiseRunLog

struct JudgementTests {
  private static let today = CalendarDay(year: 2026, month: 11, day: 20) ?? CalendarDay(number: 0)
  private static let policy = ReportPolicy(Policy.unified)

  private static func day(_ before: Int) -> String {
    CalendarDay(number: today.number - before).description
  }

  private func alerts(
    _ lines: [String], _ catalog: [String: CatalogFacts.Facts] = [:], reference: DaySpan? = nil
  ) -> [String] {
    var accounts = accounts(lines, catalog)
    return Alerts(Self.policy.alerts, today: Self.today, Accounts.Scope(), reference: reference)
      .judge(&accounts).map { "\($0.id) \($0.subject) \($0.level.rawValue)" }
  }

  @Test func `the policy has every limit that a report judges by`() {
    let policy = Self.policy
    #expect(policy.alerts.costDailyRatio == 1.2 && policy.alerts.minimumSample == 30)
    #expect(policy.targets.tierShare["haiku"]?.max == 0.6 && policy.budgets.monthly == 500)
    #expect(policy.budgets.alertAt == [0.8, 1] && policy.priceBook == "registry")
  }

  @Test(arguments: [(100, "ok"), (120, "ok"), (121, "firing")])
  func `a day may cost a fifth more than the seven before`(_ input: Int, _ level: String) {
    let lines =
      (2...8).map { run("a", Self.day($0), input: 1000, outcome: "unknown") }
      + [run("a", Self.day(1), input: input * 10), run("a", Self.day(0), input: 900_000)]
    #expect(alerts(lines).first == "daily-cost 2026-11-19 \(level)")
  }

  @Test func `a week with three active days is no week to compare with`() {
    let lines = [1, 2, 5, 8].map { run("a", Self.day($0), input: 1000) }
    #expect(alerts(lines).first == "daily-cost 2026-11-19 not assessed")
    // A log that began four days ago has four days, which are all active.
    let young = [1, 2, 3, 4, 5].map { run("a", Self.day($0), input: 1000) }
    #expect(alerts(young).first == "daily-cost 2026-11-19 ok")
  }

  @Test(arguments: [
    (30, 21, "firing"), (30, 25, "firing"), (30, 26, "ok"), (29, 20, "suspect"), (29, 29, "ok"),
  ])
  func `success fires with enough runs and is suspected before`(
    _ runs: Int, _ successes: Int, _ level: String
  ) {
    let lines = (0..<runs).map {
      run("a", outcome: $0 < successes ? "success" : "failure", number: $0)
    }
    let found = alerts(lines).first { $0.hasPrefix("success") }
    #expect(found == "success a \(level)")
  }

  @Test func `21 of 30 prove that success is below its limit, and 22 do not`() {
    for (successes, isProven) in [(21, true), (22, false)] {
      var accounts = accounts(
        (0..<30).map { run("a", outcome: $0 < successes ? "success" : "failure", number: $0) })
      let found = Alerts(Self.policy.alerts, today: Self.today, Accounts.Scope(), reference: nil)
        .judge(&accounts).first { $0.id == "success" }
      #expect(found?.isProven == isProven)
    }
  }

  @Test func `without outcomes, rules or a reference nothing is assessed`() {
    let found = alerts((0..<40).map { run("a", outcome: "unknown", number: $0) })
    #expect(found.contains("success  not assessed") && found.contains("p95  not assessed"))
    #expect(found.contains("escalation  not assessed") && found.contains("fallback  not assessed"))
  }

  @Test func `most runs without an outcome are too many for a rate`() {
    let lines = (0..<100).map { run("a", outcome: $0 < 40 ? "failure" : "unknown", number: $0) }
    #expect(alerts(lines).contains("success  not assessed"))
  }

  @Test func `escalations and fallbacks fire above their limits`() {
    var facts = CatalogFacts.Facts()
    facts.hasEscalation = true
    facts.hasFallback = true
    let lines = (0..<30).map { number in
      run(
        "a", number: number,
        (number < 10 ? #","escalated_from":"haiku""# : "")
          + (number < 3 ? #","fallback_from":"x""# : ""))
    }
    let found = alerts(lines, ["a": facts])
    #expect(found.contains("escalation a firing") && found.contains("fallback a ok"))
  }

  @Test func `durations are held against the reference`() {
    let old = (0..<20).map { run("a", "2026-10-01", number: $0, #","latency_ms":1000"#) }
    let new = (0..<400).map { run("a", number: $0, #","latency_ms":2001"#) }
    let reference = DaySpan(CalendarDay("2026-10-01"), CalendarDay("2026-10-31"))
    #expect(alerts(old + new, reference: reference).contains("p95 a firing"))
    #expect(alerts(old, reference: reference).contains("p95 a ok"))
    #expect(alerts(new, reference: reference).contains("p95  not assessed"))
  }

  @Test func `a dear tier's sudden share of requests fires`() {
    func lines(_ dear: Int) -> [String] {
      (2...8).flatMap { day in
        (0..<10).map { number in
          run(
            "a", Self.day(day), model: number < 2 ? "claude-opus-5-5" : "claude-haiku-5-5",
            input: 1, number: number)
        }
      }
        + (0..<40).map { number in
          run(
            "a", Self.day(1), model: number < dear ? "claude-opus-5-5" : "claude-haiku-5-5",
            input: 1, number: number)
        }
    }
    // Lines about runs are no requests; these are.
    func asRequests(_ lines: [String]) -> [String] {
      lines.map {
        $0.replacing(#""kind":"run","run_id""#, with: #""kind":"request","message_id""#)
      }
    }
    #expect(alerts(asRequests(lines(20))).contains("tier-spike opus firing"))
    #expect(alerts(asRequests(lines(8))).contains("tier-spike opus ok"))
  }

  @Test(arguments: [
    (1_000_000, "ok"), (13_500_000, "suspect"), (17_000_000, "firing"), (300_000_000, "firing"),
  ])
  func `a month's budget is told when it will be reached`(_ input: Int, _ level: String) {
    var accounts = accounts((1...19).map { run("a", Self.day($0), input: input / 2) })
    let lines = BudgetReport(Self.policy.budgets, today: Self.today).lines(&accounts)
    #expect(lines.map(\.judgement.level.rawValue) == [level])
  }

  @Test func `what is heading for 800 dollars is over a budget of 500`() throws {
    var accounts = accounts([run("a", Self.day(10), input: 253_333_333)])
    let line = try #require(
      BudgetReport(Self.policy.budgets, today: Self.today).lines(&accounts).first)
    #expect(line.spent.words == "$506.67")
    #expect(line.projected?.words == "$800.00")
    #expect(line.judgement.isProven)
  }

  @Test func `targets are met, missed or not assessed`() {
    var accounts = accounts(
      (0..<40).map { number in
        run(
          "a", model: number < 20 ? "claude-haiku-5-5" : "claude-sonnet-5-5", input: 1000,
          number: number, #","quality":5"#)
      })
    let agents = accounts.all()
    let tiers = accounts.buckets(by: .tier)
    let found = TargetReport(Self.policy.targets, minimum: 30).judge(agents, tiers, nil)
    #expect(
      found.map { "\($0.id) \($0.level.rawValue)" } == [
        "savings not assessed", "speedup not assessed", "task-cost met", "share met",
        "routing not assessed", "quality met",
      ])
  }

  @Test func `before and after compares the same agents only`() throws {
    let change = CalendarDay("2026-11-10") ?? Self.today
    var accounts = accounts(
      (0..<30).flatMap { number in
        [
          run("a", "2026-11-05", input: 1_000_000, number: number, #","latency_ms":9000"#),
          run(
            "a", "2026-11-12", model: "claude-haiku-5-5", input: 1_000_000, number: number,
            #","latency_ms":3000"#),
          run("gone", "2026-11-05", input: 5, number: number),
          run("new", "2026-11-12", input: 5, number: number),
        ]
      })
    let comparison = Comparison(
      &accounts, at: change, days: 7, today: Self.today, agent: nil)
    #expect(comparison.pairs.map(\.before.name) == ["a"])
    // Of a run's sum in the larger band the least is taken: 0.10 by 2.00.
    let savings = try #require(comparison.savings)
    #expect(savings > 0.94 && savings < 0.96)
    #expect(comparison.speedup == 3)
  }

  @Test func `a success costs what failures and waiting add`() throws {
    var policy = ReportPolicy.TrueCost()
    policy.failure = 10
    policy.hour = 50
    // 50 minutes at 50 dollars an hour are 41.67; five people lose 208.33 a day (002-22).
    var accounts = accounts([
      run("a", input: 500_000, number: 1, #","latency_ms":3000000"#),
      run("a", input: 500_000, outcome: "failure", number: 2),
    ])
    let cost = try #require(TrueCostReport(accounts.all().totals, policy))
    #expect(cost.waiting.times(5).words == "$208.33")
    #expect(cost.perSuccess?.words == "$53.67")
    #expect(TrueCostReport(Totals(), policy) == nil)
  }

  @Test func `trying the lower tier first pays below one less the ratio of prices`() {
    let (low, high) = (Money(dollars: 1), Money(dollars: 4))
    #expect(TrueCostReport.breakEven(low: low, high: high) == 0.75)
    #expect(TrueCostReport.breakEven(low: low, high: high, validation: low) == 0.5)
    #expect(TrueCostReport.breakEven(low: low, high: .zero) == nil)
  }

  @Test func `no arm wins while nought is inside`() throws {
    func arm(_ name: String, _ successes: Int, of count: Int) -> [String] {
      (0..<count).map {
        run(
          name, outcome: $0 < successes ? "success" : "failure", number: $0, #","arm":"\#(name)""#)
      }
    }
    var close = accounts(arm("old", 80, of: 100) + arm("new", 86, of: 100))
    #expect(ArmReport(close.buckets(by: .arm))?.others.map(\.isProven) == [false])
    var far = accounts(arm("old", 60, of: 100) + arm("new", 86, of: 100))
    #expect(ArmReport(far.buckets(by: .arm))?.others.map(\.isProven) == [true])
    var one = accounts(arm("old", 80, of: 100))
    #expect(ArmReport(one.buckets(by: .arm)) == nil)
  }
}
