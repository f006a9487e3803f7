import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate rollback`.
struct MigrateRollbackCommand: Command {
  static let name = "migrate rollback"
  static let usage = "NAME… | --all [options]"
  static let summary = "undo migrations, to the exact bytes where nobody edited since"
  static let details = """
    A file that was edited since gets back the lines that were changed, and keeps the
    rest; if these lines were changed, too, nothing at all is written. Later migrations
    of the same files are undone first.

    exit code: 0 done · 1 --check: there is something to do · 2 could not run ·
    3 refused, nothing written · 6 a run that crashed has to be repaired first

    """

  static let table = OptionTable<MigrateOptions>(
    options: [.flag("--all", \.takesAll, "all that stand, the last one first")]
      + MigrateOptions.editing + MigrateOptions.common,
    operands: MigrateOptions.names)

  private let options: MigrateOptions

  init(options: MigrateOptions) throws(UsageError) {
    if options.words.isEmpty, !options.takesAll {
      throw UsageError(message: "which migration?", help: "see 'tierwise migrate status'")
    }
    self.options = options
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    return try Self.ending(console) { () throws(MigrateStop) in
      try MigrationReversal(options, console).run()
    }
  }
}
