package import TierwiseCore
package import TierwiseRunLog

/// The runs that a gate looks at: since a migration on what it changed to, before it on what was
/// there.
///
/// A run that escalated, or that another model stood in for, counts on whatever model it ended.
package struct GateRuns: Sendable {
  /// One for each subject, in their order.
  package private(set) var samples: [GateSample]
  /// By agent: runs on the new model, of all since the migration.
  package private(set) var arrived: [String: Rate] = [:]
  /// The first day of a run that counts on either side; nil without any.
  package private(set) var firstDay: Int?
  /// Runs since the migration whose outcome was concluded from something else.
  package private(set) var concluded = 0
  /// Runs since the migration that have no price.
  package private(set) var unpriced = 0

  /// An agent that a migration changed.
  package struct Subject: Hashable, Sendable {
    package let agent: String
    /// When it was changed, in seconds since 1970.
    package let since: Int
    /// What it ran on before.
    package let before: GateModel
    /// What it runs on now.
    package let now: GateModel

    package init(_ agent: String, since: Int, before: GateModel, now: GateModel) {
      self.agent = agent
      self.since = since
      self.before = before
      self.now = now
    }
  }

  /// What is known of one run.
  fileprivate struct Run {
    var atLeast = Money.zero
    var atMost = Money.zero
    var isPriced = true
    var requests = 0
    var fallbacks = 0
  }

  /// Sorts the rows out, up to a day inclusive; the reference is so many days before the migration.
  package init(
    _ accounts: Accounts, _ subjects: [Subject], referenceDays: Int, until last: CalendarDay
  ) {
    samples = subjects.map { GateSample(agent: $0.agent) }
    let table = accounts.table
    let order = Dictionary(
      subjects.enumerated().map { ($1.agent, $0) }, uniquingKeysWith: { first, _ in first })
    let places = table.names.texts.map { order[$0] }
    func subject(of row: RunRow) -> Int? { places[Int(table.agentID(of: row).index)] }
    let runs = Self.runs(accounts, subject)
    var pricer = Pricer(accounts.book, for: table)
    var covered: [Covered: Bool] = [:]
    func covers(_ model: GateModel, _ id: Names.ID) -> Bool {
      let key = Covered(model: model, id: id)
      if let known = covered[key] { return known }
      let isCovered = model.covers(table.names[id], in: accounts.registry)
      covered[key] = isCovered
      return isCovered
    }
    var rows: [(place: Int, seconds: Int, subject: Int)] = []
    for place in 0..<table.count {
      let row = table[place]
      guard let subject = subject(of: row), row.countsAsRun(isMain: false),
        let day = row.day, day <= last.number
      else { continue }
      rows.append((place, Int(row.seconds), subject))
    }
    rows.sort { ($0.seconds, $0.place) < ($1.seconds, $1.place) }
    for (place, seconds, index) in rows {
      let row = table[place]
      let subject = subjects[index]
      if seconds >= subject.since - referenceDays * 86_400, firstDay == nil { firstDay = row.day }
      var run = runs[place] ?? Run()
      if !row.isRun || !row.flags.contains(.hasRequests) { run.take(row, pricer.cost(of: row)) }
      let model = table.group(of: row).model
      let isElsewhere = row.flags.contains(.escalated) || run.fallbacks > 0
      let facts = accounts.catalog.agents[subject.agent]
      if seconds >= subject.since {
        let isOn = isElsewhere || covers(subject.now, model)
        arrived[subject.agent, default: Rate(0, of: 0)].count += 1
        guard isOn else { continue }
        arrived[subject.agent]?.hits += 1
        if row.flags.contains(.proxyOutcome) { concluded += 1 }
        if !run.isPriced { unpriced += 1 }
        // What lies between two prices counts against the new model, whichever side it is on.
        samples[index].now.add(row, run, run.atMost)
        if facts?.hasEscalation == true { samples[index].now.addEscalation(of: row) }
        if facts?.hasFallback == true {
          samples[index].now.addFallbacks(run.fallbacks, run.requests)
        }
      } else if seconds >= subject.since - referenceDays * 86_400,
        isElsewhere || covers(subject.before, model)
      {
        samples[index].reference.add(row, run, run.atLeast)
      }
    }
  }

  private struct Covered: Hashable {
    let model: GateModel
    let id: Names.ID
  }

  /// Sums up the requests of runs, by the row of the run.
  private static func runs(_ accounts: Accounts, _ subject: (RunRow) -> Int?) -> [Int: Run] {
    let table = accounts.table
    var pricer = Pricer(accounts.book, for: table)
    var runs: [Int: Run] = [:]
    table.forEach { row in
      guard !row.isRun, row.run != RunRow.noRun, subject(row) != nil else { return }
      runs[Int(row.run), default: Run()].take(row, pricer.cost(of: row))
    }
    return runs
  }
}

extension GateRuns.Run {
  mutating func take(_ row: RunRow, _ cost: Pricer.Cost) {
    requests += 1
    if row.flags.contains(.fallback) { fallbacks += 1 }
    switch cost {
    case .priced(let low, let high):
      atLeast += low
      atMost += high
    case .unpriced: isPriced = false
    }
  }
}

extension GateSample.Measured {
  /// Takes in a run; of one without tokens or without a price no cost is known.
  fileprivate mutating func add(_ row: RunRow, _ run: GateRuns.Run, _ cost: Money) {
    if row.outcome == .unknown {
      unknown += 1
    } else {
      success = success + Rate(row.outcome == .success ? 1 : 0, of: 1)
    }
    if run.isPriced, cost > .zero { costs.append(cost.dollars) }
    if row.flags.contains(.timed) { latencies.append(row.latency) }
  }

  fileprivate mutating func addEscalation(of row: RunRow) {
    escalation = escalation + Rate(row.flags.contains(.escalated) ? 1 : 0, of: 1)
  }

  fileprivate mutating func addFallbacks(_ hits: Int, _ count: Int) {
    fallback = fallback + Rate(hits, of: count)
  }
}
