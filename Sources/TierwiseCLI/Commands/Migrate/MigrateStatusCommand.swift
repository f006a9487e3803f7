import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate status`.
struct MigrateStatusCommand: Command {
  static let name = "migrate status"
  static let usage = "[options]"
  static let summary = "how far each migration is, and where files have drifted from it"
  static let details = """
    todo are agents that a migration would still edit. Below the table it is told how
    many have drifted (their values were changed since, by hand or by another tool),
    are missing, or are left out by 'exclude'. 'conforming' is a migration whose
    agents are as it wants them, though the ledger knows nothing of it: see 'adopt'.

    With --metrics, 'deployed' is one whose agents were seen on their new models, and
    'moved' is the share of their runs that were. passed, held and failed is what
    'tierwise migrate gate' said last.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<MigrateOptions>(
    options: [MigrateOptions.logs, .choice("--format", \.format, "how to print (text)")]
      + MigrateOptions.common,
    operands: nil)

  let options: MigrateOptions

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let project = try MigrateProject(options, on: host)
    let metrics =
      options.metrics.isEmpty ? nil : try GateMetrics(options.metrics, .here, project)
    let status = MigrationStatus(project, metrics)
    switch options.format {
    case .text:
      if status.table.rows.isEmpty {
        console.print("no migrations in \(host.display(project.folder))\n")
      } else {
        console.print(status.text(console.style))
      }
    case .markdown: console.print(status.table.markdown)
    case .csv: console.print(status.table.csv)
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.key("migrations")
        status.table.write(to: &json)
      }
      console.print(json.bytes + [ASCII.lineFeed])
    }
    for note in status.notes { console.note(Printable.text(note)) }
    return .done
  }
}
