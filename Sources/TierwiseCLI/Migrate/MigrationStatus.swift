import TierwiseCore
import TierwiseMigrate
import TierwiseReport
import TierwiseRunLog

/// How far the migrations of a project are.
struct MigrationStatus {
  /// A row for each migration, and for those that only the ledger knows.
  private(set) var table: Table
  /// The same for people, who are told of files that are not as they should be below it.
  private var page: Table
  private var exceptions: [String] = []
  /// The table without rows.
  static let empty = Table(columns)
  private static let columns: [Table.Column] = [
    .init("migration", "migration"), .init("week", "week", side: .right),
    .init("state", "state"), .init("agents", "agents", side: .right),
    .init("todo", "todo", side: .right), .init("drifted", "drifted", side: .right),
    .init("missing", "missing", side: .right), .init("left_out", "left out", side: .right),
    .init("since", "since"),
  ]
  private static let pageColumns: [Table.Column] = [
    .init("migration", "migration"), .init("week", "week", side: .right),
    .init("state", "state"), .init("agents", "agents", side: .right),
    .init("todo", "todo", side: .right), .init("since", "since"),
  ]
  /// What is known only from run logs.
  private static let furtherColumns: [Table.Column] = [
    .init("runs", "runs", side: .right), .init("on_new_model", "on new model", side: .right),
  ]
  private static let furtherPageColumns: [Table.Column] = [
    .init("runs", "runs", side: .right), .init("on_new_model", "moved", side: .right),
  ]
  /// What a table cannot tell.
  private(set) var notes: [String] = []

  private let project: MigrateProject
  /// Each migration is looked at on what those before it would leave.
  private var stage: MigrationStage
  /// What agents did; nil where nobody asks.
  private let metrics: GateMetrics?

  init(_ project: MigrateProject, _ metrics: GateMetrics? = nil) {
    self.project = project
    self.metrics = metrics
    table = Table(Self.columns + (metrics == nil ? [] : Self.furtherColumns))
    page = Table(Self.pageColumns + (metrics == nil ? [] : Self.furtherPageColumns))
    stage = MigrationStage(project, metrics.map { .read($0) } ?? .none)
    let drift = MigrationDrift(project)
    let own = Set(project.migrations.map(\.id))
    for name in project.ledger.migrations where !own.contains(name) { add(name, nil, drift) }
    for migration in project.migrations { add(migration.id, migration, drift) }
    for problem in project.ledger.problems {
      let path = project.host.display(Path.join(project.ledgerFolder, problem.path))
      notes.append("warning: \(path): \(problem.message)")
    }
    if let event = try? MigrationJournal(project).unfinished() {
      notes.append(
        "warning: a run of \(event.migration) stopped in the middle; see 'tierwise migrate repair'")
    }
  }

  private mutating func add(_ name: String, _ migration: Migration?, _ drift: MigrationDrift) {
    let history = project.ledger.history(of: name)
    var state = history.state
    var agents = history.standing.count
    var todo: Int?
    var leftOut: Int?
    if let migration {
      do throws(MigrateStop) {
        let survey = try stage.survey(migration)
        todo = survey.edited.count
        leftOut = survey.leftOut.count
        agents += survey.edited.count + survey.conforming.count
        if state == .pending, survey.edited.isEmpty, !survey.conforming.isEmpty {
          state = .conforming
        }
      } catch {
        notes.append(note(error, on: name))
      }
      if state == .pending, hasPlan(name) { state = .planned }
    }
    addOverrides(name, history)
    let arrived = arrived(history)
    if state == .applied, migration?.gate != nil, let arrived, arrived.hits > 0 {
      state = .deployed
    }
    let (drifted, missing) = (drift.drifted[name, default: 0], drift.missing[name, default: 0])
    let head: [Table.Cell] = [
      .text(name), Table.Cell(migration?.week), .text(state.rawValue), .integer(agents),
      Table.Cell(todo),
    ]
    let since = Table.Cell(history.events.last.map { String($0.time.prefix(10)) })
    table.add(
      head + [
        .integer(drifted), .integer(missing), Table.Cell(leftOut), since,
        Table.Cell(arrived?.count),
        arrived?.point.map { .decimal(Figures.plain($0, places: 2)) } ?? .missing,
      ])
    page.add(
      head + [
        since, Table.Cell(arrived.map { Figures.grouped($0.count) }),
        Table.Cell(arrived?.point.map(Figures.wholePercent)),
      ])
    let parts = [(drifted, "drifted"), (missing, "missing"), (leftOut ?? 0, "left out")]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !words.isEmpty { exceptions.append("\(name): \(words.joined(separator: ", "))") }
  }

  /// Returns the page for people.
  func text(_ style: Style) -> String {
    var lines = page.textLines()
    lines[0] = style.paint(lines[0], .strong)
    if !exceptions.isEmpty { lines += [""] + exceptions.map { Printable.text($0) } }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func addOverrides(_ name: String, _ history: MigrationHistory) {
    guard history.isApplied else { return }
    if let event = history.events.last(where: { $0.override != nil && $0.verb == .applied }) {
      notes.append("\(name): went on without gates: \(event.override ?? "")")
    }
    if let (reason, until) = history.override(on: project.context.today) {
      notes.append("\(name): others do not wait for its gate until \(until): \(reason)")
    }
  }

  /// Returns the runs on the new models, of all since the migration; nil where nobody asks.
  private func arrived(_ history: MigrationHistory) -> Rate? {
    guard let metrics, history.isApplied else { return nil }
    let subjects = GateSubjects(history, project).list
    let runs = GateRuns(
      metrics.accounts, subjects, referenceDays: 1, until: project.context.today)
    return runs.arrived.values.reduce(Rate(0, of: 0), +)
  }

  private func hasPlan(_ name: String) -> Bool {
    project.host.kind(at: Path.join(project.plansFolder, name + ".json")) == .file
  }

  private func note(_ stop: MigrateStop, on name: String) -> String {
    switch stop {
    case .usage(let error): "\(name): \(error.message)"
    case .refused(let refusal):
      "\(name): it could not be planned"
        + (refusal.items.first.map { ": \($0.place)\($0.place.isEmpty ? "" : " ")\($0.words)" }
          ?? "")
    }
  }
}
