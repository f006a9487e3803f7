import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate repair`.
struct MigrateRepairCommand: Command {
  static let name = "migrate repair"
  static let usage = "[--finish | --abort]"
  static let summary = "end a run that crashed: do the rest of it, or undo what it did"
  static let details = """
    Without an option it says what is done and what is not.

    exit code: 0 done, or nothing to repair · 2 could not run
               6 it is still to be repaired

    """

  static let table = OptionTable<MigrateOptions>(
    options: [
      .flag("--finish", \.finishes, "edit the files that are not edited yet"),
      .flag("--abort", \.aborts, "give the files that are edited their old bytes back"),
    ] + MigrateOptions.common,
    operands: nil)

  let options: MigrateOptions

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let project = try MigrateProject(options, on: host)
    return try Self.ending(console) { () throws(MigrateStop) in try repair(project, console) }
  }

  private func repair(
    _ project: MigrateProject, _ console: Console
  ) throws(MigrateStop) -> ExitCode {
    let journal = MigrationJournal(project)
    guard try journal.unfinished() != nil else {
      console.note("nothing to repair")
      return .done
    }
    let lock = try journal.lock()
    defer { withExtendedLifetime(lock) {} }
    guard let event = try journal.unfinished() else { return .done }
    guard options.finishes || options.aborts else {
      try tell(event, project, console)
      return .unrepaired
    }
    let count = try journal.end(event, options.finishes ? .finish : .abort)
    let words = options.finishes ? "finished" : "undone"
    console.note("\(event.migration): \(words), \(Words.count(count, "file")) edited for it")
    return .done
  }

  private func tell(
    _ event: LedgerEvent, _ project: MigrateProject, _ console: Console
  ) throws(MigrateStop) {
    console.print("a run of \(event.migration) (\(event.verb.rawValue)) stopped in the middle\n")
    for file in event.files {
      let state: String
      do throws(UsageError) {
        switch try project.bytes(of: file.path).map(FileRecord.hash) {
        case file.after: state = "done"
        case file.before: state = "not done"
        case nil: state = "gone"
        default: state = "edited by somebody since"
        }
      } catch {
        throw .usage(error)
      }
      console.print("  \(Printable.text(file.path)): \(state)\n")
    }
    console.note("next: tierwise migrate repair --finish, or --abort")
  }
}
