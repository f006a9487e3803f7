import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwiseMigrate
import TierwisePolicy
import TierwiseYAML

/// The project that the user stands in: its agents, migrations and ledger.
struct MigrateProject {
  let host: any Host
  /// The folder that all paths count from, as an absolute path.
  let base: String
  /// The folder of migrations, as an absolute path.
  let folder: String
  let context: MigrationContext
  /// The agents, by path.
  let subjects: [MigrationSubject]
  /// The migrations, in the order of their weeks and names.
  let migrations: [Migration]
  let ledger: Ledger
  let policy: Policy

  init(_ options: MigrateOptions, on host: any Host) throws(UsageError) {
    let project = try Projects.project(of: host.currentFolder, on: host)
    // Without a repository or a configuration nothing above is the user's.
    let base = project.isMarked ? project.base : host.currentFolder
    let catalogs = try Self.catalogs(of: base, on: host)
    try self.init(options, project, base, catalogs, on: host)
  }

  /// Takes a project whose catalogs were read already.
  init(
    _ options: MigrateOptions, _ project: Project, _ base: String, _ catalogs: [Catalog],
    on host: any Host
  ) throws(UsageError) {
    self.host = host
    self.base = base
    let configuration = project.configuration
    folder = Path.absolute(configuration.migrations, from: base)
    guard project.keeps(folder, host) else {
      throw UsageError(
        message: "migrations '\(configuration.migrations)' leads out of the project's folder")
    }
    let today = options.today ?? host.today
    let registry = try project.registry(for: catalogs, asOf: today, on: host)
    subjects = Self.subjects(catalogs, base, host)
    policy = try project.policy(on: host)
    context = MigrationContext(
      registry: registry, today: today, judge: MigrationJudge.judge(by: policy))
    migrations = try Self.migrations(in: folder, host)
    ledger = Ledger(files: try Self.events(below: Path.join(folder, "ledger"), host))
  }

  /// Where events are kept.
  var ledgerFolder: String { Path.join(folder, "ledger") }
  /// Where plans are kept.
  var plansFolder: String { Path.join(folder, "plans") }
  /// What is nobody else's business: the lock, and what an unfinished run leaves.
  var localFolder: String { Path.join(folder, ".local") }
  /// What an unfinished run was about to do.
  var journal: String { Path.join(localFolder, "journal.json") }

  /// Why none of the migrations is to be done.
  var leisure: String {
    migrations.isEmpty
      ? "no migrations in \(host.display(folder))" : "nothing to do: all migrations are applied"
  }

  /// Returns the migration of that name, or says which one was meant.
  func migration(_ name: String) throws(UsageError) -> Migration {
    if let migration = migrations.first(where: { $0.id == name }) { return migration }
    let names = migrations.map(\.id) + [Retirement.name]
    throw UsageError(
      message: "there is no migration '\(name)' in \(host.display(folder))",
      help: EditDistance.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
        ?? "see 'tierwise migrate status'")
  }

  /// Returns the bytes of a file of the project; nil where it is gone.
  func bytes(of path: String) throws(UsageError) -> [UInt8]? {
    let whole = Path.absolute(path, from: base)
    guard Path.isInside(whole, base) else { return nil }
    do throws(HostError) {
      return try host.bytes(of: Path.name(of: whole), in: Path.folder(of: whole))
    } catch {
      if error == .missing { return nil }
      throw UsageError(message: "\(host.display(whole)): \(error.reason)")
    }
  }
}

extension MigrateProject {
  private static func catalogs(
    of base: String, on host: any Host
  ) throws(UsageError) -> [Catalog] {
    var options = LintCommand.Options()
    // Nothing is to be judged here; this rule speaks where a file cannot be read at all.
    options.select = ["unreadable-file"]
    let found = try Discovery.find([host.display(base)], on: host)
    var projects: [LintProject] = []
    for project in found.projects { projects.append(try LintProject(project, options, on: host)) }
    // A project within this one has migrations of its own.
    var own = found
    own.catalogs = found.catalogs.filter { catalog in
      let project = found.projects[catalog.project]
      return project.base == base || !project.isMarked
    }
    return LintRun(projects, own, on: host, jobs: host.processors).catalogs
  }

  private static func subjects(
    _ catalogs: [Catalog], _ base: String, _ host: any Host
  ) -> [MigrationSubject] {
    var result: [MigrationSubject] = []
    for catalog in catalogs {
      let isLoaded = if case .harness = catalog.root.kind { true } else { false }
      for agent in catalog.agents {
        let path = Path.relative(Path.absolute(agent.path, from: host.currentFolder), from: base)
        result.append(
          MigrationSubject(
            path: path, agent: agent, dialect: catalog.dialect(ofFile: agent.path),
            isLoaded: isLoaded))
      }
    }
    return result.ordered { ByteSearch.precedes($0.path, $1.path) }
  }

  private static func migrations(
    in folder: String, _ host: any Host
  ) throws(UsageError) -> [Migration] {
    var result: [Migration] = []
    for name in try names(in: folder, host) where name.hasSuffix(".yaml") {
      let path = host.display(Path.join(folder, name))
      guard Migration.isName(name) else {
        throw UsageError(
          message: "\(path): a migration's name is made of letters, digits, '-', '.' and '_'")
      }
      let bytes = try read(name, in: folder, host)
      do throws(FileFaults) {
        result.append(try Migration(yaml: bytes, named: String(name.dropLast(5))))
      } catch {
        throw UsageError(error, in: path, bytes)
      }
    }
    if let taken = result.first(where: { $0.id == Retirement.name }) {
      throw UsageError(
        message: "\(host.display(Path.join(folder, taken.id))).yaml: tierwise has a migration "
          + "'\(taken.id)' of its own; give this one another name")
    }
    return result.ordered(by: Migration.isOrderedBefore)
  }

  private static func events(
    below folder: String, _ host: any Host
  ) throws(UsageError) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for migration in try names(in: folder, host) {
      let inner = Path.join(folder, migration)
      guard host.kind(at: inner) == .folder else { continue }
      for name in try names(in: inner, host) where name.hasSuffix(".json") {
        files.append((Path.join(migration, name), try read(name, in: inner, host)))
      }
    }
    return files
  }

  private static func names(in folder: String, _ host: any Host) throws(UsageError) -> [String] {
    do throws(HostError) {
      return try host.list(folder).map(\.name).ordered { ByteSearch.precedes($0, $1) }
    } catch {
      if error == .missing { return [] }
      throw UsageError(message: "\(host.display(folder)): \(error.reason)")
    }
  }

  private static func read(
    _ name: String, in folder: String, _ host: any Host
  ) throws(UsageError) -> [UInt8] {
    do throws(HostError) {
      return try host.bytes(of: name, in: folder)
    } catch {
      throw UsageError(message: "\(host.display(Path.join(folder, name))): \(error.reason)")
    }
  }
}

extension MigrateProject {
  /// Returns what rules may know of a project's migrations; nothing where it has none.
  ///
  /// A migration or an event that cannot be read is the business of `tierwise migrate`.
  static func facts(of project: Project, on host: any Host) -> MigrationFacts {
    var facts = MigrationFacts()
    let base = project.isMarked ? project.base : host.currentFolder
    let folder = Path.absolute(project.configuration.migrations, from: base)
    guard host.kind(at: folder) == .folder, project.keeps(folder, host) else { return facts }
    let events = try? events(below: Path.join(folder, "ledger"), host)
    let ledger = Ledger(files: events ?? [])
    for migration in (try? migrations(in: folder, host)) ?? []
    where !ledger.history(of: migration.id).isApplied {
      facts.pending.append(
        MigrationFacts.Pending(
          id: migration.id, title: migration.title, week: migration.week,
          select: migration.select, exclude: migration.exclude.flatMap(\.name)))
    }
    for (path, values) in Expectation(ledger).values {
      facts.written[path] = values.map {
        MigrationFacts.Written(route: $0.route, text: $0.text, migration: $0.migration)
      }
    }
    let current = host.currentFolder
    facts.naming = { Path.relative(Path.absolute($0, from: current), from: base) }
    return facts
  }
}
