import TierwiseCatalog
import TierwiseCore

/// Walks folders of one project in search of agents.
struct Walk {
  /// A folder with agent files in it.
  struct Folder {
    /// The folder's path below the project's base.
    let path: String
    /// The same as an absolute path.
    let absolute: String
    /// The load root it belongs to; nil for a loose one.
    let root: LoadRoot?
    let names: [FileName]
    /// Entries that are named like agents and are no files.
    let special: [(name: String, reason: String)]
  }

  /// How folders are told to be load roots.
  private enum Roots {
    /// By their names.
    case named
    /// There is one, and everything below it is its.
    case given
  }

  private let host: any Host
  private let base: String
  private let top: String
  private var roots = Roots.named
  private(set) var folders: [Folder] = []
  /// Folders in which another project begins; they are not entered.
  private(set) var projects: [String] = []
  private(set) var failures: [(path: String, error: HostError)] = []

  /// Folders that hold other people's files, however they are named inside.
  private static let skipped = ["node_modules", ".git", ".hg", ".svn", ".build"]
  /// Folders whose markdown files are something else than agents.
  private static let otherKinds = ["skills", "commands", "node_modules"]

  init(host: any Host, project: Project) {
    self.host = host
    base = project.base
    top = project.top
  }

  /// Searches everything below a folder, given by its path below the base.
  mutating func search(_ folder: String) throws(HostError) {
    let components = folder == "." ? [] : Path.components(of: folder)
    var root: LoadRoot?
    for end in components.indices {
      root = LoadRoot.entering(components[...end], from: root)
    }
    let place = absolute(components)
    let entries = try host.list(place)
    enter(
      components, place, root: root, entries: entries, Ignored(above: components, base, top, host))
  }

  /// Searches a folder of a load root that the configuration names; both are paths below the base.
  mutating func search(_ folder: String, of root: LoadRoot) throws(HostError) {
    roots = .given
    let components = Path.components(of: folder)
    let place = absolute(components)
    let entries = try host.list(place)
    enter(
      components, place, root: root, entries: entries, Ignored(above: components, base, top, host))
  }

  /// Collects the files of one load root: of a loose one its own folder, else all below it.
  mutating func collect(_ root: LoadRoot) throws(HostError) {
    let components = Path.components(of: root.path)
    let place = absolute(components)
    let entries = try host.list(place)
    var ignored = Ignored(above: components, base, top, host)
    guard root.kind != .loose else {
      ignored.enter(place, entries, host)
      keep(entries, at: components, place, root: nil, ignored)
      return
    }
    enter(components, place, root: root, entries: entries, ignored)
    folders.removeAll { $0.root != root }
  }

  private mutating func enter(
    _ components: [Substring], _ path: String, root: LoadRoot?, entries: [FolderEntry],
    _ ignored: Ignored
  ) {
    var ignored = ignored
    ignored.enter(path, entries, host)
    keep(entries, at: components, path, root: root, ignored)
    let isHidden = components.last?.first == "." && root == nil
    for entry in entries where entry.kind == .folder {
      let name = entry.name
      if Self.skipped.contains(name) { continue }
      let below = components + [name[...]]
      let next = roots == .given ? root : LoadRoot.entering(below[...], from: root)
      // A hidden folder is only passed through on the way to a load root.
      if isHidden, next == nil { continue }
      if root != nil, name.hasPrefix("."), next == root { continue }
      if ignored.contains(name, .folder) { continue }
      let inner = Path.join(path, name)
      do throws(HostError) {
        let entries = try host.list(inner)
        if Projects.begins(in: entries) {
          projects.append(inner)
        } else {
          enter(below, inner, root: next, entries: entries, ignored.below(name))
        }
      } catch {
        // A folder without permission is no reason to stop; inside a load root it is told.
        if next != nil { failures.append((inner, error)) }
      }
    }
  }

  private mutating func keep(
    _ entries: [FolderEntry], at components: [Substring], _ path: String, root: LoadRoot?,
    _ ignored: Ignored
  ) {
    if root == nil, components.contains(where: { Self.otherKinds.contains(String($0)) }) { return }
    var names: [FileName] = []
    var special: [(name: String, reason: String)] = []
    for entry in entries where entry.fileName.isCandidate {
      if !ignored.isEmpty, ignored.contains(entry.name, entry.kind == .folder ? .folder : .file) {
        continue
      }
      switch entry.kind {
      case .file: names.append(entry.fileName)
      case .link:
        if leadsToNewFile(entry.name, in: path, root: root) { names.append(entry.fileName) }
      case .folder: special.append((entry.name, "it is a folder"))
      case .special(let kind): special.append((entry.name, "it is a \(kind)"))
      }
    }
    guard !names.isEmpty || !special.isEmpty else { return }
    // The order on disk is nobody's; whoever sorts whole paths later finds these in order.
    names.sortByBytes()
    folders.append(
      Folder(
        path: Path.joined(components[...]), absolute: path, root: root, names: names,
        special: special))
  }

  /// Whether a link leads to a file below the base that the walk does not meet by itself.
  private func leadsToNewFile(_ name: String, in folder: String, root: LoadRoot?) -> Bool {
    let path = Path.join(folder, name)
    guard let root, host.kind(at: path) == .file, let target = host.resolved(path),
      let base = host.resolved(base), let folder = host.resolved(Path.join(self.base, root.path))
    else { return false }
    return Path.isInside(target, base) && !Path.isInside(target, folder)
  }

  private func absolute(_ components: [Substring]) -> String {
    Path.absolute(Path.joined(components[...]), from: base)
  }
}

/// The `.gitignore` files that count in a folder, innermost last.
private struct Ignored {
  private var levels: [(file: IgnoreFile, folder: String)] = []

  /// Whether no file says anything.
  var isEmpty: Bool { levels.isEmpty }

  /// Reads the files from the repository's root down to the folder above the one that is entered.
  init(above components: [Substring], _ base: String, _ top: String, _ host: any Host) {
    let folder = Path.absolute(Path.joined(components[...]), from: base)
    guard folder != top, Path.isInside(folder, top) else { return }
    var above = top
    for name in Path.components(of: Path.relative(folder, from: top)) {
      read(above, host)
      self = below(String(name))
      above = Path.join(above, String(name))
    }
  }

  /// Returns the same, seen from a folder below.
  func below(_ name: String) -> Ignored {
    var copy = self
    for index in copy.levels.indices {
      copy.levels[index].folder = Path.join(copy.levels[index].folder, name)
    }
    return copy
  }

  /// Adds the file that an entered folder has, if any.
  mutating func enter(_ folder: String, _ entries: [FolderEntry], _ host: any Host) {
    guard
      entries.contains(where: {
        $0.fileName.isHidden && $0.name == ".gitignore" && $0.kind == .file
      })
    else { return }
    read(folder, host)
  }

  /// Returns whether an entry of the folder is not to be looked at.
  func contains(_ name: String, _ target: Glob.Target) -> Bool {
    for level in levels.reversed() {
      if let verdict = level.file.verdict(on: Path.join(level.folder, name), target) {
        return verdict == .ignored
      }
    }
    return false
  }

  private mutating func read(_ folder: String, _ host: any Host) {
    guard let bytes = try? host.bytes(of: ".gitignore", in: folder) else { return }
    let file = IgnoreFile(bytes.span)
    if !file.isEmpty { levels.append((file, "")) }
  }
}
