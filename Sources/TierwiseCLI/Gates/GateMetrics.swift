import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseReport
import TierwiseRunLog

/// What agents did, read from run logs for the gates of a project.
struct GateMetrics {
  let accounts: Accounts
  /// What the policy says of gates.
  let policy: ReportPolicy.Gates
  /// Where was looked, and what was there: for people.
  let places: [(place: String, found: String)]
  /// The files that were read.
  let files: [LogFile]

  /// Reads the files given or, without any, those that `reach` finds.
  init(
    _ files: [String], _ reach: LogSources.Reach, _ project: MigrateProject
  ) throws(UsageError) {
    let registry = project.context.registry
    let sources = try LogSources(files, reach, on: project.host)
    let reading = LogReading(sources, registry, on: project.host)
    // A verdict that rests on a part of the runs would be none.
    if let failure = reading.failures.first {
      throw UsageError(message: "\(failure.path): \(failure.reason)")
    }
    let limits = ReportPolicy(project.policy)
    let book = try PriceSource.book(limits.priceBook, registry, on: project.host)
    var catalog = CatalogFacts()
    for subject in project.subjects {
      catalog.agents[subject.name] = CatalogFacts.Facts(
        subject.agent, subject.dialect, registry, on: project.context.today)
    }
    accounts = Accounts(reading.table, book, catalog, registry)
    policy = limits.gates
    places = sources.places
    self.files = sources.files
  }
}

extension GateMetrics {
  /// Returns the agents in the order of what they used up to a day, those first that used most.
  func ranking(
    by key: String, until day: CalendarDay, on host: any Host
  ) throws(UsageError) -> AgentRanking {
    var accounts = accounts
    let buckets = accounts.buckets(by: .agent, in: .init(DaySpan(nil, day)))
    func amount(_ totals: Totals) -> Int128 {
      switch key {
      case "cost": totals.cost.picodollars
      case "tokens": Int128(totals.tokens.all)
      default: Int128(totals.runs)
      }
    }
    var rows: [(name: String, amount: Int128)] = []
    for bucket in buckets where bucket.name != Accounts.unknown {
      let amount = amount(bucket.totals)
      if amount > 0 { rows.append((bucket.name, amount)) }
    }
    rows = rows.ordered { left, right in
      if left.amount != right.amount { return left.amount > right.amount }
      return ByteSearch.precedes(left.name, right.name)
    }
    return AgentRanking(
      by: key, asOf: day,
      rows: rows.map { (row: (name: String, amount: Int128)) -> AgentRanking.Row in
        let money = Money(picodollars: row.amount)
        return .init(agent: row.name, amount: key == "cost" ? money.exact : "\(row.amount)")
      }, logs: try LogHashes(of: files, on: host).logs)
  }

  /// The agents of which some requests have no price, up to a day; such requests count as nothing.
  func unpriced(until day: CalendarDay) -> Int {
    var accounts = accounts
    return accounts.buckets(by: .agent, in: .init(DaySpan(nil, day)))
      .count { $0.totals.isLowerBound }
  }
}

extension GateRule {
  /// Creates the rule of a migration: its own numbers, else those of the policy; nil where both are
  /// silent.
  init?(_ gate: MigrationGate, _ policy: ReportPolicy.Gates) {
    guard let threshold = gate.success ?? policy.success, let floor = gate.floor ?? policy.floor,
      let runs = gate.runs ?? policy.runs, let agentRuns = gate.agentRuns ?? policy.agentRuns,
      let confidence = policy.confidence, (0.5..<1).contains(confidence)
    else { return nil }
    self.init(
      threshold: threshold, floor: floor, minimum: max(1, runs), agentMinimum: max(1, agentRuns),
      confidence: Confidence(confidence), margin: gate.margin,
      unknownAtMost: policy.unknownAtMost ?? 1)
    if let ratio = policy.costRatio { limits.append(Limit(.cost, atMost: ratio)) }
    if let ratio = policy.p95Ratio { limits.append(Limit(.p95, atMost: ratio)) }
    for aim in gate.aims {
      switch aim.metric {
      case .success: self.threshold = max(self.threshold, aim.limit)
      case .cost: aims.append(Limit(.cost, atMost: aim.limit))
      case .p95: aims.append(Limit(.p95, atMost: aim.limit))
      case .escalation: aims.append(Limit(.escalation, atMost: aim.limit))
      case .fallback: aims.append(Limit(.fallback, atMost: aim.limit))
      }
    }
  }
}
