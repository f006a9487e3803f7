import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate adopt`.
struct MigrateAdoptCommand: Command {
  static let name = "migrate adopt"
  static let usage = "NAME [options]"
  static let summary = "take agents that are as a migration wants them into the ledger"
  static let details = """
    For a catalog that was edited before it had a ledger, and for branches that did
    different things: make the files what they are to be, then adopt them. 'apply' does
    what is missing. What is adopted is watched like what was applied, but there is
    nothing to undo.

    exit code: 0 done · 2 could not run · 3 refused, nothing written

    """

  static let table = OptionTable<MigrateOptions>(
    options: [MigrateOptions.logs] + MigrateOptions.common, operands: MigrateOptions.names)

  private let options: MigrateOptions

  init(options: MigrateOptions) throws(UsageError) {
    if options.words.count != 1 { throw UsageError(message: "name one migration") }
    self.options = options
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let first = try MigrateProject(options, on: host)
    _ = try first.migration(options.words[0])
    return try Self.ending(console) { () throws(MigrateStop) in
      let lock = try MigrationJournal(first).lock()
      defer { withExtendedLifetime(lock) {} }
      return try adopt(console)
    }
  }

  private func adopt(_ console: Console) throws(MigrateStop) -> ExitCode {
    let project: MigrateProject
    let migration: Migration
    do throws(UsageError) {
      project = try MigrateProject(options, on: console.host)
      migration = try project.migration(options.words[0])
    } catch {
      throw .usage(error)
    }
    let guards = MigrationGuards(project)
    try guards.checkRepaired()
    try guards.checkLedger()
    var session = MigrationSession(project, .files(options.metrics))
    try session.add(migration, for: .all)
    guard let plan = session.steps.first?.plan else { return .done }
    guard plan.files.isEmpty else {
      throw .refused(
        Refusal(
          headline: "not all agents are as \(migration.id) wants them; nothing was recorded",
          items: plan.files.map { ($0.path, "would be edited") },
          next: "tierwise migrate apply \(migration.id)"))
    }
    let known = project.ledger.history(of: migration.id)
    // What was applied can be undone; adopted again, it could not be any more.
    let files = plan.conforming.filter { file in
      known.standing[file.path] == nil || known.diverged.contains(file.path)
    }
    guard !files.isEmpty else {
      console.note("nothing to adopt\(known.isApplied ? "" : ": \(plan.stillness)")")
      return .done
    }
    try MigrationJournal(project).record { events in
      events.event(.adopted, migration.id, plan.definition, files, ranking: plan.ranking)
    }
    console.note("\(migration.id): \(Words.count(files.count, "agent")) adopted")
    return .done
  }
}
