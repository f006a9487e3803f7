import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseReport
import TierwiseRunLog

struct GateRunsTests {
  private static let noon = (CalendarDay("2026-11-10")?.number ?? 0) * 86_400 + 43_200

  /// Counts runs of an agent that went from sonnet to haiku just before noon of the 10th.
  private func runs(
    _ lines: [String], _ facts: CatalogFacts.Facts = CatalogFacts.Facts(),
    to day: String = "2026-11-20"
  ) -> GateRuns {
    let subject = GateRuns.Subject(
      "a", since: Self.noon, before: .tier("sonnet"), now: .tier("haiku"))
    return GateRuns(
      accounts(lines, ["a": facts]), [subject], referenceDays: 7,
      until: CalendarDay(day) ?? CalendarDay(number: 0))
  }

  private let haiku = "claude-haiku-5-5"

  @Test func `runs count on the new model since the change, and on the old one before it`() {
    let runs = runs([
      run("a", "2026-11-10", model: haiku), run("a", "2026-11-11", outcome: "failure"),
      run("a", "2026-11-12", model: haiku, outcome: "corrected"),
      run("a", "2026-11-13", model: haiku, outcome: "unknown"), run("b", "2026-11-13"),
      run("a", "2026-11-09"), run("a", "2026-11-04", outcome: "failure"),
      run("a", "2026-11-08", model: haiku), run("a", "2026-11-02"),
      run("a", "2026-11-21", model: haiku),
    ])
    #expect(runs.samples[0].now.success == Rate(1, of: 2) && runs.samples[0].now.unknown == 1)
    #expect(runs.samples[0].reference.success == Rate(1, of: 2))
    #expect(runs.arrived == ["a": Rate(3, of: 4)])
  }

  @Test func `a run that escalated counts on whatever model it ended`() {
    var facts = CatalogFacts.Facts()
    facts.hasEscalation = true
    let runs = runs(
      [
        run("a", "2026-11-11", number: 1, #","escalated_from":"haiku""#),
        run("a", "2026-11-11", model: haiku, number: 2), run("a", "2026-11-11", number: 3),
      ], facts)
    #expect(runs.samples[0].now.escalation == Rate(1, of: 2))
  }

  @Test func `what a run costs is the sum of its requests, and nothing where a price is unknown`() {
    func request(_ number: Int, _ run: String, _ model: String) -> String {
      """
      {"v":1,"kind":"request","ts":"2026-11-11T13:00:00Z","message_id":"\(number)",\
      "run_id":"\(run)","agent":"a","model":"\(model)","input_tokens":1000000,"output_tokens":0}
      """
    }
    func ended(_ run: String) -> String {
      """
      {"v":1,"kind":"run","ts":"2026-11-11T13:00:00Z","run_id":"\(run)","agent":"a",\
      "model":"\(haiku)","outcome":"success"}
      """
    }
    let runs = runs([
      request(1, "r", haiku), request(2, "r", haiku), ended("r"),
      request(3, "s", "house-model"), ended("s"),
    ])
    #expect(runs.samples[0].now.costs == [1])
    #expect(runs.unpriced == 1)
  }

  @Test func `a forecast waits for the runs it takes, and knows the tail of the binomial`() {
    func forecast(_ perDay: Double, known: Double) -> GateForecast {
      GateForecast(
        [.init(agent: "a", perDay: known, allPerDay: perDay, success: Rate(9, of: 10))],
        GateTests.rule, windowDays: 7)
    }
    #expect(forecast(10, known: 10).days == 20)
    #expect(forecast(100, known: 100).days == 7)
    #expect(forecast(10, known: 4).days == nil)
    #expect(forecast(0, known: 0).days == nil)
    // Of 200 it takes 180 for the agent and for the bound: 0.85 is reached from 179 on.
    let chance = forecast(10, known: 10).chance(of: 0.90) ?? 0
    #expect(abs(chance - 0.5591 * 0.5591) < 0.002)
    #expect(forecast(10, known: 10).chance(of: 1) == 1)
  }
}
