import TierwiseCatalog
import TierwiseCore

/// Finds the catalogs that paths on a command line belong to (DESIGN §3).
///
/// The load root of a file follows from its path and the nearest configuration alone, so that it does
/// not matter which files, or how many at once, are named. A folder is searched for the configured
/// roots; without any, for load roots; only where it has none, every folder with agent-like files
/// counts as a catalog.
struct Discovery {
  let host: any Host
  var found = Found()
  private var projects: Projects
  /// The places of the catalogs, by what tells them apart.
  private var catalogs: [String: Int] = [:]
  /// From how many folders or arguments the files of a catalog come, where it is more than one.
  private var parts: [String: Int] = [:]
  /// The catalogs of which all files are known.
  private var complete: Set<String> = []

  /// What tells catalogs apart: a folder, and its place in a configuration that names it.
  struct Key {
    let project: Int
    /// The place among the configured catalogs; nil where it was found by its folder.
    let entry: Int?
    /// The key as one text, which costs less to look up than a key of its own kind.
    let text: String

    /// Creates the key of a root, an absolute path.
    init(root: String, project: Int, entry: Int? = nil) {
      self.project = project
      self.entry = entry
      text = "\(project) \(entry ?? -1) \(root)"
    }
  }

  private init(host: any Host) {
    self.host = host
    projects = Projects(host: host)
  }

  /// Returns what the arguments name, with the rest of each catalog they touch.
  static func find(
    _ arguments: [String], on host: any Host
  ) throws(UsageError) -> Found {
    var discovery = Discovery(host: host)
    for argument in arguments { try discovery.visit(argument) }
    discovery.addNeighbours()
    return discovery.finished()
  }

  private mutating func visit(_ argument: String) throws(UsageError) {
    let path = Path.absolute(argument, from: host.currentFolder)
    switch host.kind(at: path) {
    case nil: found.failures.append(.missing(argument, on: host))
    case .folder: try search(path, named: argument)
    case .special(let kind):
      let project = try projects.project(of: Path.folder(of: path))
      fail(path, "it is a \(kind)", project)
    case .file, .link:
      let name = Path.name(of: path)
      guard name.lowercased().hasSuffix(".md") else {
        found.failures.append(.unread(argument, .failed("agents are markdown files, named *.md")))
        return
      }
      guard AgentFile.isCandidate(name) else { return }
      try addFile(name, in: Path.folder(of: path))
    }
  }

  private mutating func addFile(_ name: String, in folder: String) throws(UsageError) {
    let place = try projects.project(of: folder)
    let project = projects.list[place]
    let file = FoundFile(
      folder: host.display(folder), fileName: FileName(name), isAsked: true, needsProof: false)
    let relative = Path.join(Path.relative(folder, from: project.base), name)
    guard project.configuration.catalogs == nil else {
      guard let entry = project.owner(of: relative) else {
        found.outside += 1
        return
      }
      add([file], to: project.root(of: entry), Key(project, place, entry))
      return
    }
    let root = LoadRoot(ofFile: relative)
    let path = Path.absolute(root.path, from: project.base)
    add([file], to: LoadRoot(path: path, kind: root.kind), Key(root: path, project: place))
  }

  private mutating func search(
    _ path: String, named argument: String
  ) throws(UsageError) {
    found.searched += 1
    let place = try projects.project(of: path)
    let project = projects.list[place]
    guard let entries = project.configuration.catalogs else {
      try searchRoots(path, named: argument, project, place)
      return
    }
    for (index, entry) in entries.enumerated() {
      let root = project.root(of: index)
      guard Path.isInside(root.path, path) || Path.isInside(path, root.path) else { continue }
      guard project.keeps(root.path, host) else { throw .outside(entry, project, host) }
      if Path.isInside(root.path, path) {
        try search(root.path, of: index, project, place)
        complete.insert(Key(project, place, index).text)
      } else {
        try search(path, of: index, project, place)
      }
    }
  }

  /// Searches a folder for load roots, which are known by their names.
  private mutating func searchRoots(
    _ path: String, named argument: String, _ project: Project, _ place: Int
  ) throws(UsageError) {
    var walk = Walk(host: host, project: project)
    do throws(HostError) {
      try walk.search(Path.relative(path, from: project.base))
    } catch {
      found.failures.append(.unread(argument, error))
      return
    }
    let isLoose = !walk.folders.contains { $0.root != nil }
    for folder in walk.folders where isLoose || folder.root != nil {
      let root = folder.root ?? LoadRoot(path: folder.path, kind: .loose)
      let rootPath = Path.absolute(root.path, from: project.base)
      let key = Key(root: rootPath, project: place)
      if Path.isInside(rootPath, path) { complete.insert(key.text) }
      let shown = host.display(folder.absolute)
      let files = folder.names.map { name in
        FoundFile(folder: shown, fileName: name, isAsked: true, needsProof: folder.root == nil)
      }
      add(files, to: LoadRoot(path: rootPath, kind: root.kind), key)
      guard folder.root != nil else { continue }
      for entry in folder.special {
        fail(Path.join(folder.absolute, entry.name), entry.reason, place)
      }
    }
    try follow(walk)
  }

  /// Searches a folder of a configured catalog.
  private mutating func search(
    _ path: String, of entry: Int, _ project: Project, _ place: Int
  ) throws(UsageError) {
    var walk = Walk(host: host, project: project)
    let root = project.root(of: entry)
    do throws(HostError) {
      try walk.search(Path.relative(path, from: project.base), of: root)
    } catch {
      throw .unreachable(entry, error, project, host)
    }
    for folder in walk.folders {
      let shown = host.display(folder.absolute)
      let files = folder.names.compactMap { name in
        project.owner(of: name.path(in: folder.path)) == entry
          ? FoundFile(folder: shown, fileName: name, isAsked: true, needsProof: false) : nil
      }
      add(files, to: root, Key(project, place, entry))
      for special in folder.special
      where project.owner(of: Path.join(folder.path, special.name)) == entry {
        fail(Path.join(folder.absolute, special.name), special.reason, place)
      }
    }
    try follow(walk)
  }

  /// Goes on with what a walk did not enter: other projects, and what it may not read.
  private mutating func follow(_ walk: Walk) throws(UsageError) {
    for failure in walk.failures {
      found.failures.append(.unread(host.display(failure.path), failure.error))
    }
    for project in walk.projects { try search(project, named: host.display(project)) }
  }

  private mutating func addNeighbours() {
    for index in found.catalogs.indices {
      let key = Key(found.catalogs[index])
      if complete.contains(key.text) { continue }
      let project = projects.list[key.project]
      let root = found.catalogs[index].root
      var walk = Walk(host: host, project: project)
      let known = Set(found.catalogs[index].files.map(\.path))
      // What cannot be read here is not asked about; the files that are speak for themselves.
      if key.entry == nil {
        let path = Path.relative(root.path, from: project.base)
        _ = try? walk.collect(LoadRoot(path: path == "." ? "" : path, kind: root.kind))
      } else {
        _ = try? walk.search(Path.relative(root.path, from: project.base), of: root)
      }
      for folder in walk.folders {
        let shown = host.display(folder.absolute)
        for name in folder.names where !known.contains(name.path(in: shown)) {
          if let entry = key.entry, project.owner(of: name.path(in: folder.path)) != entry {
            continue
          }
          found.catalogs[index].files.append(
            FoundFile(
              folder: shown, fileName: name, isAsked: false, needsProof: root.kind == .loose))
        }
      }
    }
  }

  private mutating func finished() -> Found {
    for index in found.catalogs.indices {
      let catalog = found.catalogs[index]
      var files = catalog.files
      if !parts.isEmpty, parts[Key(catalog).text, default: 0] > 1 {
        var seen: Set<String> = []
        files = files.filter { seen.insert($0.path).inserted }
      }
      found.catalogs[index] = FoundCatalog(
        root: LoadRoot(path: host.display(catalog.root.path), kind: catalog.root.kind),
        dialect: catalog.dialect, project: catalog.project, entry: catalog.entry, files: files)
    }
    let catalogs = found.catalogs
    let order = catalogs.indices.ordered { left, right in
      let (first, second) = (catalogs[left].root.path, catalogs[right].root.path)
      if first != second { return ByteSearch.precedes(first, second) }
      return catalogs[left].entry ?? 0 < catalogs[right].entry ?? 0
    }
    found.catalogs = order.map { catalogs[$0] }
    found.projects = projects.list
    return found
  }

  /// Adds files to the catalog of a load root, given by its absolute path.
  private mutating func add(_ files: [FoundFile], to root: LoadRoot, _ key: Key) {
    if let index = catalogs[key.text] {
      found.catalogs[index].files += files
      parts[key.text, default: 1] += 1
    } else {
      catalogs[key.text] = found.catalogs.count
      let entries = projects.list[key.project].configuration.catalogs
      found.catalogs.append(
        FoundCatalog(
          root: root, dialect: key.entry.flatMap { entries?[$0].dialect }, project: key.project,
          entry: key.entry, files: files))
    }
  }

  private mutating func fail(_ path: String, _ reason: String, _ project: Int) {
    found.unreadable.append((host.display(path), reason, project))
  }
}

extension Discovery.Key {
  fileprivate init(_ project: Project, _ place: Int, _ entry: Int) {
    self.init(root: project.root(of: entry).path, project: place, entry: entry)
  }

  /// The key of a catalog whose root is still an absolute path.
  fileprivate init(_ catalog: FoundCatalog) {
    self.init(root: catalog.root.path, project: catalog.project, entry: catalog.entry)
  }
}
