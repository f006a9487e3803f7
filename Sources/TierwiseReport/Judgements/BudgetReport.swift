package import TierwiseCore
package import TierwiseRunLog

/// What a month has cost so far, where it is heading, and what may be spent.
package struct BudgetReport {
  private let budgets: ReportPolicy.Budgets
  private let today: CalendarDay

  package init(_ budgets: ReportPolicy.Budgets, today: CalendarDay) {
    self.budgets = budgets
    self.today = today
  }

  /// One budget.
  package struct Line: Hashable, Sendable {
    package let judgement: Judgement
    package let spent: Money
    /// What the whole month will cost at the pace of its complete days; nil in the first of them.
    package let projected: Money?
    package let budget: Money
  }

  /// Returns the month's budgets: that of all first, then agents, then tiers.
  package func lines(_ accounts: inout Accounts) -> [Line] {
    let first = CalendarDay(today.description.prefix(8) + "01") ?? today
    let soFar = Accounts.Scope(DaySpan(first, today))
    let complete = Accounts.Scope(DaySpan(first, CalendarDay(number: today.number - 1)))
    let days = today.number - first.number
    var lines: [Line] = []
    func add(_ subject: String, _ dollars: Double, _ spent: Money?, _ paced: Money?) {
      let length = Self.days(inMonthOf: first)
      let projected = days > 0 ? (paced ?? .zero).times(length).divided(by: days) : nil
      lines.append(line(subject, dollars, spent ?? .zero, projected))
    }
    if let monthly = budgets.monthly {
      add("", monthly, accounts.all(soFar).totals.cost, accounts.all(complete).totals.cost)
    }
    for (dimension, limits) in [(Dimension.agent, budgets.agents), (.tier, budgets.tiers)]
    where !limits.isEmpty {
      let now = accounts.buckets(by: dimension, in: soFar)
      let before = accounts.buckets(by: dimension, in: complete)
      for (name, dollars) in limits.ordered(by: { $0.key < $1.key }) {
        add(
          name, dollars, now.first { $0.name == name }?.totals.cost,
          before.first { $0.name == name }?.totals.cost)
      }
    }
    return lines
  }

  private func line(_ subject: String, _ dollars: Double, _ spent: Money, _ projected: Money?)
    -> Line
  {
    let budget = Money(dollars: dollars)
    let share = (projected ?? spent).dollars / max(budget.dollars, 1e-9)
    let reached = budgets.alertAt.ordered().last { share >= $0 }
    let isOver = spent > budget
    let level: Judgement.Level =
      isOver || (reached.map { $0 >= 1 } ?? false) ? .firing : reached != nil ? .suspect : .ok
    return Line(
      judgement: Judgement(
        "budget", on: subject, level, .share(share), limit: .money(budget), isProven: isOver),
      spent: spent, projected: projected, budget: budget)
  }

  private static func days(inMonthOf first: CalendarDay) -> Int {
    (28...31).first { count in
      CalendarDay(number: first.number + count).description.hasSuffix("-01")
    } ?? 31
  }
}
