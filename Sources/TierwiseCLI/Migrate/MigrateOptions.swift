import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// What the commands of `tierwise migrate` can be told.
struct MigrateOptions: CommandOptions {
  var words: [String] = []
  var takesAll = false
  var isConfirmed = false
  var isDryRun = false
  var isCheck = false
  var isInteractive = false
  var override: String?
  var allowsDirty = false
  var isFull = false
  var format = TableFormat.text
  var today: CalendarDay?
  var color = Style.Choice.auto
  var strategy = ReplacementStrategy.newestActive
  var output: String?
  var template = MigrationTemplate.week
  var finishes = false
  var aborts = false
  /// Run logs to judge by; none for those that are found.
  var metrics: [String] = []
  var onlyReports = false
  var rollsBack = false
  /// The last day on which an override holds.
  var until: CalendarDay?

  /// The options of those commands that make or undo edits.
  static let editing: [OptionTable<MigrateOptions>.Option] = [
    .flag("--dry-run", \.isDryRun, "print the diff and a summary, write nothing"),
    .flag("--check", \.isCheck, "the same, and end with 1 if there is something to do"),
    .flag("--yes", \.isConfirmed, "do not ask"),
    .flag("--allow-dirty", \.allowsDirty, "edit files that have uncommitted changes, too"),
    .flag("--full", \.isFull, "name every agent in the summary"),
  ]

  static let common: [OptionTable<MigrateOptions>.Option] = [
    .day("--as-of", \.today, "judge models as on that day"),
    .choice("--color", \.color, "when to use colour (auto)"),
  ]

  static let logs = OptionTable<MigrateOptions>.Option.texts(
    "--metrics", \.metrics, "FILE", "a run log, or a folder of them; may be repeated")

  static let names = OptionTable<MigrateOptions>.Operands.many(\.words)

  func check() throws(UsageError) {
    if takesAll, let word = words.first {
      throw UsageError(message: "'--all' takes no names, but '\(word)' is given")
    }
    if let override, override.allSatisfy(\.isWhitespace) {
      throw UsageError(message: "'--override' needs a reason", help: "it is kept in the ledger")
    }
    if finishes, aborts {
      throw UsageError(message: "'--finish' and '--abort' do not go together")
    }
  }
}
