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
  /// Whether a repository or a configuration says where it begins.
  var isMarked: Bool { project.isMarked }
  private let project: Project
  /// What was found in it, to be looked at again where somebody asks for verdicts.
  private let found: Found
  /// What is known already of what the policy makes of agents, by the paths of their files.
  private let verdicts: [String: Verdict]
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

  /// Takes the catalogs of a project that are in `contents`, and reads the others.
  init(
    of project: Project, _ contents: LintRun.Contents, on host: any Host
  ) throws(UsageError) {
    try self.init(["."], in: project, from: project.base, contents, on: host)
  }

  private init(
    _ paths: [String], in project: Project, from folder: String,
    _ contents: LintRun.Contents = LintRun.Contents(),
    on host: any Host
  ) throws(UsageError) {
    let paths = paths.map { host.display(Path.absolute($0, from: folder)) }
    var found = try Discovery.find(paths, on: host)
    if let failure = found.failures.first { throw failure }
    let place = found.projects.firstIndex { $0.base == project.base }
    found.catalogs.removeAll { $0.project != place }
    found.unreadable.removeAll { $0.project != place }
    var given = Dictionary(
      grouping: contents.catalogs, by: { Path.absolute($0.root.path, from: host.currentFolder) })
    var left = found
    left.catalogs = []
    var known: [Catalog] = []
    for catalog in found.catalogs {
      let root = Path.absolute(catalog.root.path, from: host.currentFolder)
      // One that lacks a file is read again, so that it is told why.
      if let index = given[root]?.firstIndex(where: { $0.agents.count == catalog.files.count }),
        let read = given[root]?.remove(at: index)
      {
        known.append(read)
      } else {
        left.catalogs.append(catalog)
      }
    }
    if !left.catalogs.isEmpty || !left.unreadable.isEmpty {
      known += try Self.read(left, on: host)
    }
    base = project.base
    configuration = project.configuration
    catalogs = known
    let base = project.base
    source = DocsSource(known, try project.registry(for: known, on: host)) { path in
      Path.relative(Path.absolute(path, from: host.currentFolder), from: base)
    }
    self.project = project
    self.found = found
    verdicts = contents.verdicts
    self.host = host
  }

  private static func read(_ found: Found, on host: any Host) throws(UsageError) -> [Catalog] {
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
    return run.catalogs
  }

  /// Returns all tables, with what is needed besides the agents' files.
  func tables(with needs: DocsNeeds) throws(UsageError) -> [DocsTable] {
    var facts = DocsFacts(policy: try project.policy(on: host))
    if needs.contains(.verdicts) { try judge(&facts) }
    if needs.contains(.migrations) {
      var options = MigrateOptions()
      // No table depends on the day it is made.
      options.today = source.registry.asOf
      let base = project.isMarked ? base : host.currentFolder
      let migrations = try MigrateProject(options, project, base, catalogs, on: host)
      facts.migrations = MigrationRows.all(of: migrations)
      facts.decisions = DocsRow.decisions(configuration, migrations, about: source.agents)
    }
    return DocsTables.all(facts)
  }

  /// Finds out what the policy makes of those that it does not name.
  private func judge(_ facts: inout DocsFacts) throws(UsageError) {
    let judge = Judge(facts.policy)
    facts.judge = judge
    facts.verdicts = verdicts
    let isKnown = source.agents.allSatisfy { agent in
      verdicts[agent.agent.path] != nil || judge.assigned(to: agent.name) != nil
    }
    guard !isKnown else { return }
    var linted: [LintProject] = []
    for project in found.projects {
      linted.append(try LintProject(judging: project, by: judge, source.day, on: host))
    }
    facts.verdicts = LintRun(linted, found, on: host, jobs: host.processors).verdicts
  }

  /// Returns the table of that name.
  func table(_ name: String, _ needs: DocsNeeds) throws(UsageError) -> DocsTable {
    let names = DocsTables.names
    guard names.contains(name) else {
      throw UsageError(
        message: "there is no table '\(name)'",
        help: EditDistance.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
          ?? "there are \(names.joined(separator: ", "))")
    }
    let tables = try tables(with: needs)
    return tables.first { $0.name == name } ?? tables[0]
  }

  /// Refuses to go on where there is no agent to tell of.
  func checkHasAgents(_ place: String) throws(UsageError) {
    guard source.agents.isEmpty else { return }
    throw UsageError(
      message: "no agent files found in \(place)",
      help: "'catalogs' in \(Configuration.fileName) says where they are")
  }
}
