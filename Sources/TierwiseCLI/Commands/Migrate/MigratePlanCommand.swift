import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate plan`.
struct MigratePlanCommand: Command {
  static let name = "migrate plan"
  static let usage = "NAME… | --all [options]"
  static let summary = "compute and save what migrations would do, bound to the files as they are"
  static let details = """
    A plan is a file in 'plans' beside the migrations; it names every file with its
    hash and its edits. 'tierwise migrate apply PLAN' makes these edits and no others,
    and refuses when something moved, naming it.

    Where 'select' asks for the dearest agents ('top'), they are chosen by the run logs
    of --metrics, or those that 'tierwise report' reads, up to the day of --as-of. The
    plan keeps who was chosen and the hashes of these logs.

    exit code: 0 done · 2 could not run · 3 refused, nothing written

    """

  static let table = OptionTable<MigrateOptions>(
    options: [
      .flag("--all", \.takesAll, "all migrations that are not applied yet, in order"),
      .text("--out", \.output, "FILE", "where to save the plan of one migration"),
      .flag("--full", \.isFull, "name every agent in the summary"),
      MigrateOptions.logs,
    ] + MigrateOptions.common,
    operands: MigrateOptions.names)

  private let options: MigrateOptions

  init(options: MigrateOptions) throws(UsageError) {
    if options.words.isEmpty, !options.takesAll {
      throw UsageError(
        message: "which migration?", help: "name one, or all that are not applied with --all")
    }
    if options.output != nil, options.words.count != 1 {
      throw UsageError(message: "'--out' takes the plan of one migration")
    }
    if options.words.contains(Retirement.name) {
      throw UsageError(
        message: "'\(Retirement.name)' is not saved as a plan; it depends on the day",
        help: "see what it does with: tierwise migrate apply retire --dry-run")
    }
    self.options = options
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let project = try MigrateProject(options, on: host)
    return try Self.ending(console) { () throws(MigrateStop) in try plan(project, console) }
  }

  private func plan(
    _ project: MigrateProject, _ console: Console
  ) throws(MigrateStop) -> ExitCode {
    let guards = MigrationGuards(project)
    try guards.checkRepaired()
    var session = MigrationSession(project, .files(options.metrics))
    for migration in project.migrations where isWanted(migration, project) {
      try guards.checkFrozen(migration)
      try session.add(migration)
    }
    do throws(UsageError) {
      // A name that nobody has is told, and not passed over.
      for name in options.words { _ = try project.migration(name) }
      for step in session.steps { try save(step.plan, project, console) }
    } catch {
      throw .usage(error)
    }
    guard !session.steps.isEmpty else {
      console.note(project.leisure)
      return .done
    }
    for note in session.notes { console.note(note) }
    let summary = MigrationSummary(
      session, columns: console.columns, console.style, options.isFull ? .all : .some)
    console.print(summary.text)
    return .done
  }

  private func isWanted(_ migration: Migration, _ project: MigrateProject) -> Bool {
    options.takesAll
      ? !project.ledger.history(of: migration.id).isApplied : options.words.contains(migration.id)
  }

  private func save(
    _ plan: MigrationPlan, _ project: MigrateProject, _ console: Console
  ) throws(UsageError) {
    let place = Path.join(project.plansFolder, plan.id + ".json")
    let path = options.output.map { Path.absolute($0, from: console.host.currentFolder) } ?? place
    do throws(HostError) {
      try console.host.replace(path, with: SavedPlan(plan).bytes)
    } catch {
      throw UsageError(message: "\(console.host.display(path)): \(error.reason)")
    }
    console.note("saved \(console.host.display(path))")
  }
}
