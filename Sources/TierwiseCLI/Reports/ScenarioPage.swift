import TierwiseCatalog
import TierwiseCore
import TierwiseReport
import TierwiseRunLog

/// What imagined work costs, plan by plan.
struct ScenarioPage {
  private let scenario: Scenario
  private let rows: [(plan: Scenario.Plan, costs: [Scenario.Cost])]
  private let priceBook: String

  /// Prices the work; what has no price is said.
  init(
    _ scenario: Scenario, _ book: PriceBook, _ registry: Registry, on day: CalendarDay
  ) throws(UsageError) {
    self.scenario = scenario
    priceBook = scenario.prices == nil ? book.name : "prices of the scenario"
    var rows: [(plan: Scenario.Plan, costs: [Scenario.Cost])] = []
    for plan in scenario.plans {
      var costs: [Scenario.Cost] = []
      for work in plan.work {
        let price = { (tier: String) -> (input: Int, output: Int)? in
          if let own = scenario.prices { return own[tier] }
          let id = registry.meaning(of: tier, on: day)?.id
          return book.entry(for: tier)?.price(on: day, prompt: work.input)
            ?? id.flatMap { book.entry(for: $0)?.price(on: day, prompt: work.input) }
        }
        guard let cost = scenario.cost(of: work, price) else {
          let tiers = work.calls.map(\.tier) + [work.then].compactMap(\.self)
          let missing = tiers.first { price($0) == nil } ?? ""
          throw UsageError(
            message: "work '\(work.name)' of plan '\(plan.name)': '\(missing)' has no price",
            help: "prices are from: \(priceBook)")
        }
        costs.append(cost)
      }
      rows.append((plan, costs))
    }
    self.rows = rows
  }

  /// The work with its costs, a row for each kind and one for each plan's sum.
  var table: Table {
    var table = Table([
      .init("plan", "plan"), .init("work", "work"), .init("runs_a_day", "runs a day", side: .right),
      .init("usd_a_run", "a run", side: .right), .init("usd_a_month", "a month", side: .right),
    ])
    for (plan, costs) in rows {
      for (work, cost) in zip(plan.work, costs) {
        table.add([
          .text(plan.name), .text(work.name), .decimal(Decimal.words(work.runs)),
          .decimal(cost.run.exact), .decimal(cost.month.exact),
        ])
      }
      table.add([
        .text(plan.name), .text("all"), .missing, .missing, .decimal(Self.sum(costs).exact),
      ])
    }
    return table
  }

  /// The page for people.
  func text(_ style: Style) -> String {
    var table = Table([
      .init("plan", "plan"), .init("work", "work"), .init("runs", "runs a day", side: .right),
      .init("run", "a run", side: .right), .init("month", "a month", side: .right),
    ])
    for (plan, costs) in rows {
      for (work, cost) in zip(plan.work, costs) {
        table.add([
          .text(ReportTables.shortened(plan.name)), .text(ReportTables.shortened(work.name)),
          .text(Decimal.words(work.runs)), .text("$" + cost.run.exact), .text(cost.month.words),
        ])
      }
      table.add([
        .text(ReportTables.shortened(plan.name)), .text("all"), .missing, .missing,
        .text(Self.sum(costs).words),
      ])
    }
    var lines = table.textLines()
    lines[0] = style.paint(lines[0], .strong)
    var text = lines.joined(separator: "\n") + "\n\n"
    if let base = rows.first {
      let before = Self.sum(base.costs)
      for other in rows.dropFirst() where before > .zero {
        let saved = before - Self.sum(other.costs)
        let share = Figures.percent(saved.dollars / before.dollars)
        text += "\(other.plan.name) saves \(saved.words) a month of \(before.words) (\(share)), "
        text += "\(saved.times(12).words) a year\n"
      }
    }
    return text + "\(priceBook); a month has \(scenario.days) days\n"
  }

  private static func sum(_ costs: [Scenario.Cost]) -> Money {
    costs.map(\.month).reduce(.zero, +)
  }
}

extension PriceBook.Entry {
  /// Returns the prices of a token on a day, by the size of the prompt; nil where there are none.
  fileprivate func price(on day: CalendarDay, prompt: Int) -> (input: Int, output: Int)? {
    let holding = prices.filter { price in
      (price.from.map { $0 <= day } ?? true) && (price.until.map { $0 >= day } ?? true)
    }
    return holding.first { $0.promptTokensUpTo.map { prompt <= $0 } ?? true }
      .map { ($0.input, $0.output) }
  }
}
