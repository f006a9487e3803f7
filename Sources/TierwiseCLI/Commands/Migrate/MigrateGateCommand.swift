import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseReport

/// `tierwise migrate gate`.
struct MigrateGateCommand: Command {
  static let name = "migrate gate"
  static let usage = "NAME [options]"
  static let summary = "judge a migration by what its agents did since, from run logs"
  static let details = """
    Success must stay above a threshold, cost and duration must not rise much above
    what they were, and what the migration is made for must be reached. It passes at
    the end of its window, fails as soon as that is proven, and holds until then, or
    without data for good. Each agent is judged by itself, too: one that fails alone
    is rolled back alone.

    Counted are runs since the files were changed, on the models they now name.
    Without --metrics the logs are read that 'tierwise report' reads. The ledger gets
    an event when the verdict changes, and at no other look.

    --override lets later migrations go on until a day, whatever the gate says.

    exit code: 0 it passes · 2 could not run · 3 refused · 4 it holds · 5 it fails
               6 a run that crashed has to be repaired first

    """
  static let operands = OptionValues.word

  static let table = OptionTable<MigrateOptions>(
    options: [
      MigrateOptions.logs,
      .flag("--report", \.onlyReports, "only say it: record nothing, and end with 0"),
      .flag("--rollback", \.rollsBack, "where it fails, undo it for the agents that fail, or all"),
      .text("--override", \.override, "REASON", "later migrations need not wait for it"),
      .day("--until", \.until, "the last day on which --override holds"),
      .flag("--yes", \.isConfirmed, "--rollback: do not ask"),
      .flag("--allow-dirty", \.allowsDirty, "--rollback: files with uncommitted changes, too"),
      .choice("--format", \.format, "how to print (text)"),
      .flag("--full", \.isFull, "all agents, not only those that fail"),
    ] + MigrateOptions.common,
    operands: MigrateOptions.names)

  private let options: MigrateOptions

  init(options: MigrateOptions) throws(UsageError) {
    guard options.words.count == 1 else {
      throw UsageError(message: "name one migration", help: "see 'tierwise migrate status'")
    }
    if (options.override == nil) != (options.until == nil) {
      throw UsageError(
        message: "'--override' and '--until' go together",
        help: "--override \"the reason\" --until YYYY-MM-DD")
    }
    if options.onlyReports, options.rollsBack || options.override != nil {
      throw UsageError(message: "'--report' changes nothing, and goes with nothing that does")
    }
    if options.rollsBack, options.override != nil {
      throw UsageError(message: "'--rollback' and '--override' do not go together")
    }
    self.options = options
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    return try Self.ending(console) { () throws(MigrateStop) in
      if options.override != nil { return try override(console) }
      let look = try look(console)
      if look.decision == .fail, options.rollsBack { try rollBack(look, console) }
      return options.onlyReports ? .done : look.decision.code
    }
  }

  private func open(
    _ console: Console
  ) throws(MigrateStop) -> (project: MigrateProject, migration: Migration, gate: MigrationGate) {
    do throws(UsageError) {
      let project = try MigrateProject(options, on: console.host)
      let migration = try project.migration(options.words[0])
      guard let gate = migration.gate else {
        throw UsageError(
          message: "\(migration.id) has no gate", help: "later migrations do not wait for it")
      }
      return (project, migration, gate)
    } catch {
      throw .usage(error)
    }
  }

  private func look(_ console: Console) throws(MigrateStop) -> GateLook {
    let lock = options.onlyReports ? nil : try MigrationJournal(open(console).project).lock()
    defer { withExtendedLifetime(lock) {} }
    let (project, migration, gate) = try open(console)
    let guards = MigrationGuards(project)
    try guards.checkRepaired()
    try guards.checkLedger()
    try guards.checkFrozen(migration)
    let metrics: GateMetrics
    do throws(UsageError) {
      metrics = try GateMetrics(options.metrics, .here, project)
    } catch {
      throw .usage(error)
    }
    for place in metrics.places { console.note("\(place.place): \(place.found)") }
    let look = try GateLook(migration, gate, project, metrics)
    print(look, console)
    let history = project.ledger.history(of: migration.id)
    if !options.onlyReports, look.isNews(after: history) {
      try MigrationJournal(project).record { events in
        events.event(
          look.decision.verb, migration.id, migration.definition, [], verdict: look.record)
      }
    }
    if look.decision == .fail, !options.rollsBack {
      console.note("next: tierwise migrate gate \(migration.id) --rollback")
    }
    return look
  }

  private func print(_ look: GateLook, _ console: Console) {
    let page = GatePage(look, console.style, columns: console.columns)
    switch options.format {
    case .text: console.print(page.text(options.isFull ? .full : .brief))
    case .markdown: console.print(page.rows.markdown)
    case .csv: console.print(page.rows.csv)
    case .json: console.print(page.json)
    }
  }

  private func rollBack(_ look: GateLook, _ console: Console) throws(MigrateStop) {
    _ = try MigrationReversal(options, console, only: look.failingPaths).run()
    if look.failingPaths != nil {
      console.note("next, for the other agents: tierwise migrate gate \(look.migration.id)")
    }
  }

  private func override(_ console: Console) throws(MigrateStop) -> ExitCode {
    let lock = try MigrationJournal(open(console).project).lock()
    defer { withExtendedLifetime(lock) {} }
    let (project, migration, _) = try open(console)
    let guards = MigrationGuards(project)
    try guards.checkRepaired()
    try guards.checkLedger()
    let (today, until) = (project.context.today, options.until ?? project.context.today)
    guard project.ledger.history(of: migration.id).isApplied else {
      throw .refused(
        Refusal(headline: "\(migration.id) is not applied; there is nothing to pass over"))
    }
    guard until >= today else {
      throw .usage(UsageError(message: "--until \(until) is over"))
    }
    try MigrationJournal(project).record { events in
      events.event(
        .overridden, migration.id, migration.definition, [], override: options.override,
        until: until)
    }
    console.note("\(migration.id): later migrations need not wait for its gate until \(until)")
    return .done
  }
}
