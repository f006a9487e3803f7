import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate verify`.
struct MigrateVerifyCommand: Command {
  static let name = "migrate verify"
  static let usage = "[options]"
  static let summary = "check files, migrations and ledger against each other"
  static let details = """
    Every value that a migration wrote still stands; undoing its recorded edits gives
    the recorded bytes; no applied migration was changed; no event was changed, and
    none is missing.

    exit code: 0 all is as recorded · 1 something is not · 2 could not run

    """

  static let table = OptionTable<MigrateOptions>(options: MigrateOptions.common, operands: nil)

  let options: MigrateOptions

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let project = try MigrateProject(options, on: host)
    var lines = MigrationDrift(project).departures.map { departure in
      "\(departure.path)\(departure.line.map { ":\($0)" } ?? ""): \(departure.words)"
    }
    let guards = MigrationGuards(project)
    for migration in project.migrations {
      do throws(MigrateStop) { try guards.checkFrozen(migration) } catch { lines += words(error) }
    }
    do throws(MigrateStop) { try guards.checkLedger() } catch { lines += words(error) }
    do throws(MigrateStop) { try guards.checkRepaired() } catch { lines += words(error) }
    let chains = try chains(project)
    lines += chains.departures
    for line in lines.ordered(by: { ByteSearch.precedes($0, $1) }) {
      console.print(Printable.text(line) + "\n")
    }
    console.note(
      "\(Words.count(chains.exact + chains.edited, "record")): \(chains.exact) can be undone to the "
        + "byte, \(chains.edited) edited since; \(Words.count(lines.count, "departure"))")
    return lines.isEmpty ? .done : .found
  }

  /// What the records of all files lead back to.
  private struct Chains {
    var exact = 0
    var edited = 0
    var departures: [String] = []
  }

  /// Undoes all records of each file in memory, the last one first, as far as they fit.
  private func chains(_ project: MigrateProject) throws(UsageError) -> Chains {
    var chains = Chains()
    for (path, records) in project.ledger.records {
      var bytes = try project.bytes(of: path)
      for (migration, record) in records.reversed() {
        guard let now = bytes else {
          chains.edited += 1
          continue
        }
        switch Undo(record, in: now) {
        case .exact(let change):
          chains.exact += 1
          bytes = change.after
        case .already:
          chains.exact += 1
        case .around(let change):
          chains.edited += 1
          bytes = change.after
        case .conflict(let words, _):
          chains.edited += 1
          if FileRecord.hash(now) == record.after {
            chains.departures.append("\(path): \(migration): \(words)")
          }
          bytes = nil
        }
      }
    }
    return chains
  }

  private func words(_ stop: MigrateStop) -> [String] {
    switch stop {
    case .usage(let error): [error.message]
    case .refused(let refusal):
      refusal.items.isEmpty ? [refusal.headline] : refusal.items.map { "\($0.place): \($0.words)" }
    }
  }
}
