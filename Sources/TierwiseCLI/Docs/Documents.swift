import TierwiseCatalog
import TierwiseCore
import TierwiseDocs

/// The documents that tables are written to.
struct Documents {
  /// Those that can be written, in the order they were named.
  private(set) var all: [Document] = []
  /// What keeps the others from being written.
  private(set) var faults: [Fault] = []

  /// Those that the configuration names and that are not there.
  private(set) var missing: [String] = []

  /// Something wrong with the markers of a document.
  struct Fault {
    /// How the document is called in what is printed.
    let name: String
    let bytes: [UInt8]
    let fault: RegionFault
  }

  /// One of them.
  struct Document {
    /// How it is called in what is printed.
    let name: String
    let update: DocumentUpdate
    /// The project it tells of.
    let project: DocsProject
  }

  /// Reads the documents that a project's configuration names.
  ///
  /// What is in `contents` is not read again.
  init(
    of project: Project, _ contents: LintRun.Contents, on host: any Host
  ) throws(UsageError) {
    let agents = try DocsProject(of: project, contents, on: host)
    for name in project.configuration.docs {
      let path = Path.absolute(name, from: project.base)
      if host.kind(at: path) == nil {
        missing.append(host.display(path))
      } else {
        try add(path, agents, on: host)
      }
    }
  }

  /// Reads the files that are named, or that the project of the current folder has.
  init(_ names: [String], on host: any Host) throws(UsageError) {
    var projects: [String: DocsProject] = [:]
    func project(of path: String) throws(UsageError) -> DocsProject {
      let folder = Path.folder(of: path)
      let found = try Projects.project(of: folder, on: host)
      if let project = projects[found.base] { return project }
      let isHere = !found.isMarked && Path.isInside(path, host.currentFolder)
      let project = try DocsProject(of: isHere ? host.currentFolder : folder, on: host)
      projects[found.base] = project
      return project
    }
    var names = names
    if names.isEmpty {
      let project = try DocsProject(of: host.currentFolder, on: host)
      names = Self.usual(in: project, on: host)
      // Without a mark it depends on the document which folders count.
      if project.isMarked { projects[project.base] = project }
    }
    for name in names {
      let path = Path.absolute(name, from: host.currentFolder)
      try add(path, try project(of: path), on: host)
    }
    if all.allSatisfy({ $0.update.parts.isEmpty }), faults.isEmpty {
      let place = all.map(\.name).joined(separator: ", ")
      throw UsageError(
        message: place.isEmpty
          ? "no document here has markers of tables" : "\(place) has no markers of tables",
        help: "'tierwise docs init' prints what to paste")
    }
  }

  private mutating func add(
    _ path: String, _ project: DocsProject, on host: any Host
  ) throws(UsageError) {
    let name = host.display(path)
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try host.bytes(of: Path.name(of: path), in: Path.folder(of: path))
    } catch {
      throw UsageError(
        message: "\(name): \(error.reason)",
        help: error == .missing ? "make it, with markers that 'tierwise docs init' prints" : nil)
    }
    let regions = Regions(in: bytes, tables: DocsTables.names).regions
    let tables = try project.tables(with: DocsNeeds(of: regions))
    do throws(RegionFaults) {
      let update = try DocumentUpdate(
        Path.relative(path, from: project.base), bytes, tables, project.source)
      all.append(Document(name: name, update: update, project: project))
    } catch {
      faults += error.items.map { Fault(name: name, bytes: bytes, fault: $0) }
      return
    }
    let named = Set(all.last?.update.parts.map(\.region.table) ?? [])
    // Tables that lose all their rows at once are a mistake more often than a wish.
    if tables.contains(where: { $0.isAboutAgents && named.contains($0.name) }) {
      try project.checkHasAgents("the project of \(name)")
    }
  }

  /// The documents that the configuration names, else a `README.md` where people look for one.
  private static func usual(in project: DocsProject, on host: any Host) -> [String] {
    let named = project.configuration.docs
    guard named.isEmpty else { return named.map { Path.absolute($0, from: project.base) } }
    let roots = project.catalogs.map { Path.absolute($0.root.path, from: host.currentFolder) }
    let places = Set([project.base, host.currentFolder] + roots).map { Path.join($0, "README.md") }
    return places.filter { host.kind(at: $0) == .file }.ordered(by: ByteSearch.precedes)
  }

  /// The documents that have to be written.
  var stale: [Document] { all.filter { !$0.update.stale.isEmpty } }

  /// That nothing has to be written, in words.
  var freshness: String {
    let tables = all.reduce(0) { $0 + $1.update.parts.count }
    let files = all.count { !$0.update.parts.isEmpty }
    return "\(Words.count(tables, "table")) in \(Words.count(files, "file")), all fresh"
  }

  /// Tells what is wrong with the markers, and returns whether nothing is.
  func report(to console: Console) -> Bool {
    for fault in faults {
      var finder = PositionFinder()
      let place = finder.position(of: fault.fault.range.lowerBound, in: fault.bytes.span)
      console.error(
        "\(fault.name):\(place.line):\(place.column): \(fault.fault.message)",
        help: fault.fault.help)
    }
    return faults.isEmpty
  }
}

extension Documents.Document {
  /// Returns the place of a region's first marker.
  func place(of part: DocumentUpdate.Part) -> String {
    var finder = PositionFinder()
    let line = finder.position(of: part.region.begin.lowerBound, in: update.bytes.span).line
    return "\(name):\(line)"
  }

  /// Returns the tables of some regions in words: `'agents' is`, `2 tables are`.
  func told(_ parts: [DocumentUpdate.Part]) -> String {
    parts.count == 1 ? "'\(parts[0].region.table)' is" : "\(parts.count) tables are"
  }

  /// Returns the change that writing some regions makes.
  func changes(_ parts: [DocumentUpdate.Part]) throws(UsageError) -> ChangeSet {
    do throws(ChangeRefusal) {
      return try ChangeSet([try update.change(parts)])
    } catch {
      throw UsageError(message: "\(name): \(error.message)")
    }
  }

  /// Writes all regions that have to be.
  func write(on host: any Host) throws(UsageError) {
    let proved: ProvedChangeSet
    do throws(ChangeRefusal) {
      proved = try ChangeSet([try update.change(update.stale)]).prove()
    } catch {
      throw UsageError(message: "\(name): \(error.message)")
    }
    do throws(WriteFailure) {
      _ = try ChangeWriter(from: project.base, within: project.base, on: host).write(proved)
    } catch {
      throw UsageError(
        message: "\(name): \(error.refusals.first?.message ?? "it cannot be written")",
        help: error.drafts.isEmpty ? nil : "delete \(error.drafts.joined(separator: ", "))")
    }
  }
}
