package import TierwiseCore
import TierwiseRunLog

/// Everything a report tells, computed from the rows of logs; how it looks is another's business.
package struct Report {
  package let options: Options
  /// How prices are called.
  package let priceBook: String
  /// The first and the last day with a row; nil without any.
  package let days: (first: String, last: String)?
  /// All rows.
  package let all: Bucket
  /// The rows of agents, without the main conversation.
  package let agents: Bucket
  /// The rows by the dimension that was asked for.
  package let buckets: [Bucket]
  /// The agents' rows by tier.
  package let tiers: [Bucket]
  /// Models of which something has no price, most tokens first.
  package let unpriced: [Bucket]
  package let drifts: [TierDrift]
  package let arms: ArmReport?
  package let comparison: Comparison?
  package let targets: [Judgement]
  package let budgets: [BudgetReport.Line]
  package let alerts: [Judgement]
  package let trueCost: TrueCostReport?

  /// What is asked for.
  package struct Options: Sendable {
    package var span = DaySpan()
    package var by = Dimension.agent
    /// Only this agent; nil for all.
    package var agent: String?
    /// The day it is; the last complete one is the day before.
    package var today: CalendarDay
    /// The day on which something changed.
    package var change: CalendarDay?
    /// How many days before and after it.
    package var changeDays: Int
    /// The days that durations are held against.
    package var reference: DaySpan?

    package init(today: CalendarDay, changeDays: Int) {
      self.today = today
      self.changeDays = changeDays
    }
  }

  /// Sums up and judges.
  package init(_ accounts: inout Accounts, _ policy: ReportPolicy, _ options: Options) {
    self.options = options
    priceBook = accounts.book.name
    var scope = Accounts.Scope(options.span)
    scope.agent = options.agent
    var ownScope = scope
    ownScope.includesMain = options.agent == Accounts.mainThread
    all = accounts.all(scope)
    agents = accounts.all(ownScope)
    let dates = accounts.buckets(by: .day, in: scope).map(\.name)
    days = dates.first.flatMap { first in dates.last.map { (first, $0) } }
    buckets = accounts.buckets(by: options.by, in: scope)
    tiers = accounts.buckets(by: .tier, in: ownScope)
    let models = options.by == .model ? buckets : accounts.buckets(by: .model, in: scope)
    unpriced = models.filter(\.totals.isLowerBound).ordered {
      ($1.totals.unpricedTokens, $0.name) < ($0.totals.unpricedTokens, $1.name)
    }
    drifts = TierDrift.all(accounts, in: scope)
    arms = options.by == .arm ? ArmReport(buckets) : nil
    comparison = options.change.map { day in
      Comparison(
        &accounts, at: day, days: options.changeDays, today: options.today, agent: options.agent)
    }
    targets = TargetReport(policy.targets, minimum: policy.alerts.minimumSample ?? 1)
      .judge(agents, tiers, comparison)
    budgets = BudgetReport(policy.budgets, today: options.today).lines(&accounts)
    alerts =
      Alerts(policy.alerts, today: options.today, scope, reference: options.reference)
      .judge(&accounts)
    trueCost = policy.trueCost.isOn ? TrueCostReport(agents.totals, policy.trueCost) : nil
  }

  /// The agents' share of all that was paid, which is the most that any migration can save.
  package var ceiling: Double? {
    all.totals.cost > .zero ? agents.totals.cost.dollars / all.totals.cost.dollars : nil
  }

  /// Alerts and budgets that are worse than they should be.
  package func findings(_ strictness: Strictness) -> [Judgement] {
    (alerts + budgets.map(\.judgement)).filter { judgement in
      judgement.level == .firing || (strictness == .strict && judgement.level == .suspect)
    }
  }

  /// What counts as found.
  package enum Strictness: Sendable {
    /// Only what is sure enough.
    case usual
    /// Suspicions, too.
    case strict
  }
}
