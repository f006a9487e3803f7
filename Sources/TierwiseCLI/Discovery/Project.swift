import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwisePolicy

/// A folder whose files belong together: a repository, or what a configuration stands in.
struct Project {
  /// The folder, as an absolute path: above it, folder names mean nothing.
  let base: String
  /// Where `.gitignore` files begin to count: the repository's root, else the base.
  let top: String
  /// What its configuration says; of one without, that of those who have none.
  let configuration: Configuration
  /// Whether a repository or a configuration begins here.
  let isMarked: Bool
  /// The places of the configured catalogs, by their roots.
  private let places: [String: [Int]]

  init(base: String, top: String, configuration: Configuration, isMarked: Bool) {
    self.base = base
    self.top = top
    self.configuration = configuration
    self.isMarked = isMarked
    let entries = configuration.catalogs ?? []
    places = Dictionary(grouping: entries.indices, by: { entries[$0].root })
  }
}

/// Finds the projects that folders belong to; each configuration is read once.
struct Projects {
  private let host: any Host
  private(set) var list: [Project] = []
  private var byBase: [String: Int] = [:]
  /// The nearest base at or above a folder; nil where there is none up to the root of all.
  private var bases: [String: String?] = [:]

  init(host: any Host) { self.host = host }

  /// Returns the place in the list of the project that a folder, an absolute path, belongs to.
  mutating func project(of folder: String) throws(UsageError) -> Int {
    let marked = nearestMark(to: folder)
    let base = marked ?? unmarkedBase(of: folder)
    if let known = byBase[base] { return known }
    list.append(
      Project(
        base: base, top: marked == nil ? base : repository(above: base),
        configuration: marked == nil ? Configuration() : try configuration(in: base),
        isMarked: marked != nil))
    byBase[base] = list.count - 1
    return list.count - 1
  }

  /// Returns the project that a folder, an absolute path, belongs to.
  static func project(of folder: String, on host: any Host) throws(UsageError) -> Project {
    var projects = Projects(host: host)
    let place = try projects.project(of: folder)
    return projects.list[place]
  }

  /// Returns whether a project of its own begins in a folder, by the entries it has.
  static func begins(in entries: [FolderEntry]) -> Bool {
    entries.contains { entry in
      entry.fileName.isHidden
        && (entry.name == ".git" || entry.name == Configuration.fileName && entry.kind != .folder)
    }
  }

  private mutating func nearestMark(to folder: String) -> String? {
    if let known = bases[folder] { return known }
    let base: String? =
      if isMarked(folder) {
        folder
      } else if folder == "/" {
        nil
      } else {
        nearestMark(to: Path.folder(of: folder))
      }
    bases[folder] = .some(base)
    return base
  }

  private func isMarked(_ folder: String) -> Bool {
    host.kind(at: Path.join(folder, ".git")) != nil || hasConfiguration(folder)
  }

  private func hasConfiguration(_ folder: String) -> Bool {
    let kind = host.kind(at: Path.join(folder, Configuration.fileName))
    return kind != nil && kind != .folder
  }

  private func repository(above base: String) -> String {
    var folder = base
    while host.kind(at: Path.join(folder, ".git")) == nil {
      if folder == "/" { return base }
      folder = Path.folder(of: folder)
    }
    return folder
  }

  private func configuration(in folder: String) throws(UsageError) -> Configuration {
    guard hasConfiguration(folder) else { return Configuration() }
    let shown = host.display(Path.join(folder, Configuration.fileName))
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try host.bytes(of: Configuration.fileName, in: folder)
    } catch {
      throw UsageError(message: "\(shown): \(error.reason)")
    }
    let program = Configuration.Reader(
      version: Version.current, rules: RuleSelection.names,
      profiles: PolicyProfiles.builtIn.names)
    do throws(FileFaults) {
      return try Configuration(yaml: bytes, by: program)
    } catch {
      throw UsageError(error, in: shown, bytes)
    }
  }

  /// The base of a folder outside of any repository: the one above the current folder, or, away
  /// from that, the one above the first hidden folder, else two levels up.
  private func unmarkedBase(of folder: String) -> String {
    let current = host.currentFolder
    if Path.isInside(folder, current) { return Path.folder(of: current) }
    let components = folder.split(separator: "/")
    if let hidden = components.firstIndex(where: { $0.first == "." }) {
      return "/" + components[..<hidden].joined(separator: "/")
    }
    return "/" + components.dropLast(2).joined(separator: "/")
  }
}

extension Host {
  /// Returns an absolute path as it is called in what is printed.
  func display(_ path: String) -> String {
    Path.isInside(path, currentFolder) ? Path.relative(path, from: currentFolder) : path
  }

  /// Returns the bytes of a file.
  func bytes(of name: String, in folder: String) throws(HostError) -> [UInt8] {
    try makeReader().read(name, in: folder) { bytes in [UInt8](bytes, 0..<bytes.count) }
  }
}

extension Project {
  /// Returns the load root of a configured catalog, with its absolute path.
  func root(of entry: Int) -> LoadRoot {
    let path = configuration.catalogs?[entry].root ?? ""
    let components = path.split(separator: "/")
    let kind = LoadRoot.kind(of: components.last ?? "", in: components.dropLast().last ?? "")
    return LoadRoot(path: Path.absolute(path, from: base), kind: kind ?? .plain)
  }

  /// Returns the configured catalog that a file belongs to; its path counts from the base.
  ///
  /// Of those that accept it that is the innermost, of equals the first.
  func owner(of path: String) -> Int? {
    guard let entries = configuration.catalogs else { return nil }
    // From the inside out, so that it does not matter how many catalogs there are elsewhere.
    var folder = path
    while !folder.isEmpty, folder != "/" {
      folder = Path.folder(of: folder)
      for index in places[folder] ?? [] {
        let entry = entries[index]
        if let rest = Path.rest(of: path, below: entry.root), entry.accepts(rest) { return index }
      }
    }
    return nil
  }

  /// Returns whether a path does not leave the project by a link.
  func keeps(_ path: String, _ host: any Host) -> Bool {
    guard let resolved = host.resolved(path), let base = host.resolved(base) else { return true }
    return Path.isInside(resolved, base)
  }

  /// Returns whether it has migrations.
  func hasMigrations(_ host: any Host) -> Bool {
    let folder = Path.absolute(configuration.migrations, from: base)
    do throws(HostError) {
      return try host.list(folder).contains { $0.name.hasSuffix(".yaml") }
    } catch {
      return false
    }
  }
}
