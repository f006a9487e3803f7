import TierwiseCatalog
import TierwiseCore

/// A host that shows a repository as it stands in git's index or in a commit, and the rest as it is.
///
/// Links and repositories inside the repository are not followed.
struct IndexHost: HostLayer {
  let base: any Host
  private let git: Git
  /// The entries of the repository's folders, by absolute path.
  private var folders: [String: [FolderEntry]] = [:]
  /// The objects of the files, by absolute path.
  private var objects: [String: String] = [:]
  /// What was read already, by absolute path.
  private var contents: [String: [UInt8]] = [:]

  /// Shows what is staged.
  init(_ git: Git, on base: any Host) throws(GitError) {
    self.init(git, try git.indexEntries(), on: base)
  }

  /// Shows a commit, with the agents and settings in it at hand.
  init(_ git: Git, showing commit: Git.Commit, on base: any Host) throws(GitError) {
    self.init(git, try git.entries(of: commit), on: base)
    try load(
      objects.keys.filter {
        let name = Path.name(of: $0)
        return AgentFile.isCandidate(name) || name == Configuration.fileName
      }.ordered())
  }

  private init(_ git: Git, _ entries: [Git.Entry], on base: any Host) {
    self.base = base
    self.git = git
    folders[git.top] = []
    for entry in entries {
      let path = Path.absolute(entry.path, from: git.top)
      guard entry.kind != .repository else { continue }
      if entry.kind == .file { objects[path] = entry.object }
      add(FolderEntry(name: Path.name(of: path), kind: entry.kind == .file ? .file : .link), path)
    }
  }

  private mutating func add(_ entry: FolderEntry, _ path: String) {
    let folder = Path.folder(of: path)
    let isNew = folders[folder] == nil
    folders[folder, default: []].append(entry)
    guard isNew, folder != git.top, Path.isInside(folder, git.top) else { return }
    add(FolderEntry(name: Path.name(of: folder), kind: .folder), folder)
  }

  /// Reads files at once, given by absolute paths; asking for them one by one would be slow.
  mutating func load(_ paths: [String]) throws(GitError) {
    let wanted = paths.filter { objects[$0] != nil }
    let loaded = try git.contents(of: wanted.compactMap { objects[$0] })
    for (path, bytes) in zip(wanted, loaded) { contents[path] = bytes }
  }

  func kind(at path: String) -> FileKind? {
    let path = Path.absolute(path, from: currentFolder)
    guard isOurs(path) else { return base.kind(at: path) }
    if objects[path] != nil { return .file }
    return folders[path] != nil ? .folder : nil
  }

  func resolved(_ path: String) -> String? {
    let path = Path.absolute(path, from: currentFolder)
    guard isOurs(path) else { return base.resolved(path) }
    return kind(at: path) == nil ? nil : path
  }

  func list(_ folder: String) throws(HostError) -> [FolderEntry] {
    let folder = Path.absolute(folder, from: currentFolder)
    guard isOurs(folder) else { return try base.list(folder) }
    guard let entries = folders[folder] else { throw .missing }
    return entries
  }

  func makeReader() -> any FileReader { Reader(host: self, below: base.makeReader()) }

  private func isOurs(_ path: String) -> Bool {
    Path.isInside(path, git.top) && !Path.isInside(path, Path.join(git.top, ".git"))
  }

  private struct Reader: FileReader {
    let host: IndexHost
    let below: any FileReader

    func read<Result>(
      _ name: String, in folder: String, _ body: (Span<UInt8>) -> Result
    ) throws(HostError) -> Result {
      let path = Path.absolute(Path.join(folder, name), from: host.currentFolder)
      guard host.isOurs(path) else { return try below.read(name, in: folder, body) }
      let bytes = try host.bytes(at: path)
      guard bytes.count <= Limits.fileSize else { throw .tooLarge }
      return body(bytes.span)
    }
  }

  private func bytes(at path: String) throws(HostError) -> [UInt8] {
    if let bytes = contents[path] { return bytes }
    guard let object = objects[path] else { throw .missing }
    do throws(GitError) {
      return try git.contents(of: [object]).first ?? []
    } catch {
      throw .failed(error.message)
    }
  }
}
