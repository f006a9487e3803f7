import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseReport
import TierwiseRunLog

/// One look at the gate of a migration: what its agents did, and what follows from it.
struct GateLook {
  let migration: Migration
  let rule: GateRule
  let result: GateResult
  let runs: GateRuns
  /// The last day that was looked at.
  let day: CalendarDay
  /// The day of the last change.
  let began: CalendarDay
  let windowDays: Int
  let maxHoldDays: Int?
  /// The files of the agents that are to be rolled back; nil where all are.
  let failingPaths: Set<String>?

  init(
    _ migration: Migration, _ gate: MigrationGate, _ project: MigrateProject,
    _ metrics: GateMetrics
  ) throws(MigrateStop) {
    let subjects = GateSubjects(project.ledger.history(of: migration.id), project)
    guard let began = subjects.lastDay else {
      throw .refused(
        Refusal(
          headline: "\(migration.id) is not applied; there is nothing to judge",
          next: "tierwise migrate apply \(migration.id)"))
    }
    day = project.context.today
    guard day >= began else {
      throw .refused(
        Refusal(headline: "\(migration.id) was applied on \(began); it is not judged before"))
    }
    guard let rule = GateRule(gate, metrics.policy),
      let windowDays = gate.windowDays ?? metrics.policy.windowDays,
      let referenceDays = metrics.policy.referenceDays
    else {
      throw .usage(
        UsageError(
          message: "the policy does not say how gates decide", help: "tierwise policy gates"))
    }
    self.migration = migration
    self.rule = rule
    self.began = began
    self.windowDays = max(1, windowDays)
    maxHoldDays = gate.maxHoldDays ?? metrics.policy.maxHoldDays
    runs = GateRuns(
      metrics.accounts, subjects.list, referenceDays: max(1, referenceDays), until: day)
    let isOver = day.number - began.number >= self.windowDays
    let evaluation = Gate(rule, isOver ? .over : .open)
    let result = evaluation.evaluate(runs.samples)
    self.result = result
    let failing = Set(result.agents.filter { $0.decision == .fail }.compactMap(\.agent))
    // Where the others pass or hold without those that fail by themselves, they may stay.
    let rest = runs.samples.filter { !failing.contains($0.agent) }
    let isEnough =
      !failing.isEmpty && !rest.isEmpty && evaluation.evaluate(rest).migration.decision != .fail
    failingPaths = isEnough ? Set(failing.compactMap { subjects.paths[$0] }) : nil
  }

  /// What the gate says: one agent that fails is enough to fail.
  var decision: GateDecision {
    result.agents.contains { $0.decision == .fail } ? .fail : result.migration.decision
  }

  /// How many days are measured.
  var daysMeasured: Int { day.number - began.number }

  /// Whether it holds for so long that somebody has to decide.
  var isStuck: Bool { decision == .hold && maxHoldDays.map { daysMeasured >= $0 } ?? false }

  /// Runs on the new models, of all since the migration.
  var arrived: Rate { runs.arrived.values.reduce(Rate(0, of: 0), +) }

  /// What the ledger keeps of it.
  var record: GateRecord {
    GateRecord(
      asOf: day,
      rows: ([result.migration] + result.agents).flatMap { verdict in
        verdict.findings.map { finding in
          GateRecord.Row(
            agent: verdict.agent, measure: finding.measure.rawValue,
            decision: finding.decision.rawValue, runs: finding.count,
            seen: finding.point.map { Figures.plain($0, places: 4) },
            limit: Figures.plain(finding.limit, places: 4))
        }
      })
  }

  /// Returns whether the ledger says something else: of the migration, or of who fails.
  func isNews(after history: MigrationHistory) -> Bool {
    guard let last = history.verdict, last.verb == decision.verb else { return true }
    return last.verdict?.failing != record.failing
  }
}

extension GateDecision {
  /// What the ledger calls it.
  var verb: LedgerEvent.Verb {
    switch self {
    case .pass: .passed
    case .hold: .held
    case .fail: .failed
    }
  }

  /// How `migrate gate` ends by it.
  var code: ExitCode {
    switch self {
    case .pass: .done
    case .hold: .held
    case .fail: .gateFailed
    }
  }
}
