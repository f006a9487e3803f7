import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseReport

/// `tierwise migrate forecast`.
struct MigrateForecastCommand: Command {
  static let name = "migrate forecast"
  static let usage = "NAME [options]"
  static let summary = "when a migration's gate can decide, and how likely it passes"
  static let details = """
    From how much its agents ran before it, or, from the day after it, since then: how
    many days it takes until there are enough runs whose outcome is known, and with
    which chance it passes then, by how often its agents succeed. What else it has to
    hold is named, and not forecast.

    exit code: 0 done · 2 could not run · 3 refused

    """
  static let operands = OptionValues.word

  static let table = OptionTable<MigrateOptions>(
    options: [MigrateOptions.logs, .choice("--format", \.format, "how to print (text)")]
      + MigrateOptions.common,
    operands: MigrateOptions.names)

  private let options: MigrateOptions

  init(options: MigrateOptions) throws(UsageError) {
    guard options.words.count == 1 else {
      throw UsageError(message: "name one migration", help: "see 'tierwise migrate status'")
    }
    self.options = options
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let project = try MigrateProject(options, on: host)
    let migration = try project.migration(options.words[0])
    guard let gate = migration.gate else {
      throw UsageError(message: "\(migration.id) has no gate")
    }
    let metrics = try GateMetrics(options.metrics, .here, project)
    for place in metrics.places { console.note("\(place.place): \(place.found)") }
    return try Self.ending(console) { () throws(MigrateStop) in
      let forecast = try ForecastPage(migration, gate, project, metrics)
      switch options.format {
      case .text: console.print(forecast.text(console.style, columns: console.columns))
      case .markdown: console.print(forecast.chances.markdown)
      case .csv: console.print(forecast.chances.csv)
      case .json: console.print(forecast.json)
      }
      return .done
    }
  }
}
