import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate apply`.
struct MigrateApplyCommand: Command {
  static let name = "migrate apply"
  static let usage = "NAME|PLAN… | --all [options]"
  static let summary = "edit the agents' files as migrations say"
  static let details = """
    Every edit is proved before anything is written: the values differ by what was
    asked and by nothing else, the bytes around stay, made twice it is the same,
    undone it gives the old bytes. One file that fails refuses all of them.

    Without --yes the diff is shown, and you are asked. PLAN is a file from 'tierwise
    migrate plan': it is applied only as long as nothing moved. 'retire' gives models
    that ended, or are about to, a successor, in every catalog.

    A migration waits until those of earlier weeks are applied and through their
    gates. --override goes on without; the reason is kept in the ledger.

    exit code: 0 done · 1 --check: there is something to do · 2 could not run
               3 refused, nothing written · 4 a gate holds · 5 a gate failed
               6 a run that crashed has to be repaired first

    """
  static let operands = OptionValues.files

  static let table = OptionTable<MigrateOptions>(
    options: [.flag("--all", \.takesAll, "all migrations that are not applied yet, in order")]
      + MigrateOptions.editing
      + [
        .flag("--interactive", \.isInteractive, "ask for each file"),
        .text("--override", \.override, "REASON", "do not wait for earlier weeks and gates"),
        MigrateOptions.logs,
        .choice("--strategy", \.strategy, "retire: what takes a model's place (newest-active)"),
      ] + MigrateOptions.common,
    operands: MigrateOptions.names)

  private let options: MigrateOptions

  init(options: MigrateOptions) throws(UsageError) {
    if options.words.isEmpty, !options.takesAll {
      throw UsageError(
        message: "which migration?", help: "name one, or all that are not applied with --all")
    }
    self.options = options
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    return try Self.ending(console) { () throws(MigrateStop) in
      try MigrationApplication(options, console).run()
    }
  }
}
