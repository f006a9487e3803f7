import TierwiseCatalog
import TierwiseCore
import TierwiseDocs
import TierwisePolicy

/// The agents of one project, as its documents tell of them.
struct DocsProject {
  /// The project's folder; paths of documents and agents count from here.
  let base: String
  let configuration: Configuration
  /// The folders that the agents are loaded from.
  let catalogs: [Catalog]
  let source: DocsSource
  private let policy: Policy
  private let host: any Host

  /// Reads the catalogs that belong to the project of a folder, an absolute path.
  init(of folder: String, on host: any Host) throws(UsageError) {
    let project = try Projects.project(of: folder, on: host)
    // Without a mark nobody knows where the project begins; the folder at hand is its part we know.
    let top = project.isMarked ? project.base : folder
    try self.init(["."], in: project, from: top, on: host)
  }

  /// Reads the catalogs below some paths, as far as they belong to the project of the first one.
  init(below paths: [String], on host: any Host) throws(UsageError) {
    let first = Path.absolute(paths.first ?? ".", from: host.currentFolder)
    let folder = host.kind(at: first) == .folder ? first : Path.folder(of: first)
    let project = try Projects.project(of: folder, on: host)
    try self.init(
      paths.isEmpty ? ["."] : paths, in: project, from: host.currentFolder, on: host)
  }

  private init(
    _ paths: [String], in project: Project, from folder: String, on host: any Host
  ) throws(UsageError) {
    let paths = paths.map { host.display(Path.absolute($0, from: folder)) }
    var found = try Discovery.find(paths, on: host)
    if let failure = found.failures.first {
      throw UsageError(message: "\(failure.path): \(failure.error.reason)")
    }
    let place = found.projects.firstIndex { $0.base == project.base }
    found.catalogs.removeAll { $0.project != place }
    found.unreadable.removeAll { $0.project != place }
    var options = LintCommand.Options()
    // Nothing is to be judged here; these rules speak where a file cannot be read at all.
    options.select = ["unreadable-file", "oversized-file"]
    var linted: [LintProject] = []
    for project in found.projects { linted.append(try LintProject(project, options, on: host)) }
    let run = LintRun(linted, found, on: host, jobs: host.processors)
    // A row that is left out of a table without a word would be worse than no table.
    if let finding = run.parts.flatMap(\.findings).first {
      throw UsageError(message: "\(finding.path): \(finding.message.text)")
    }
    base = project.base
    configuration = project.configuration
    catalogs = run.catalogs
    let registry = try project.registry(on: host)
    let base = project.base
    source = DocsSource(catalogs, registry) { path in
      Path.relative(Path.absolute(path, from: host.currentFolder), from: base)
    }
    policy = try project.policy(on: host)
    self.host = host
  }

  /// Returns all tables; the rows of those that cost more than a look at files only where they are
  /// wanted.
  func tables(wanting names: Set<String>) throws(UsageError) -> [DocsTable] {
    guard names.contains("migrations") else { return DocsTables.all(policy) }
    let here = try Projects.project(of: host.currentFolder, on: host)
    guard here.base == base || !here.isMarked else {
      throw UsageError(
        message: "the table 'migrations' is made from inside of its project, \(base)")
    }
    var options = MigrateOptions()
    // No table depends on the day it is made.
    options.today = source.registry.asOf
    return DocsTables.all(policy, MigrationStatus(try MigrateProject(options, on: host)).table)
  }

  /// Returns the table of that name.
  func table(_ name: String) throws(UsageError) -> DocsTable {
    let tables = try tables(wanting: [name])
    if let table = tables.first(where: { $0.name == name }) { return table }
    let names = tables.map { $0.name }
    throw UsageError(
      message: "there is no table '\(name)'",
      help: EditDistance.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
        ?? "there are \(names.joined(separator: ", "))")
  }

  /// Refuses to go on where there is no agent to tell of.
  func checkHasAgents(_ place: String) throws(UsageError) {
    guard source.agents.isEmpty else { return }
    throw UsageError(
      message: "no agent files found in \(place)",
      help: "'catalogs' in \(Configuration.fileName) says where they are")
  }
}
