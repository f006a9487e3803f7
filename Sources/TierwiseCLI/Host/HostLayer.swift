import TierwiseCore

/// A host that shows some files otherwise than the host below it; all else is as it is there.
protocol HostLayer: Host {
  var base: any Host { get }
}

extension HostLayer {
  var currentFolder: String { base.currentFolder }
  var now: Int { base.now }
  var processors: Int { base.processors }
  var disk: any Disk { base.disk }
  var lostOutput: HostError? { base.lostOutput }

  func environment(_ name: String) -> String? { base.environment(name) }
  func terminal(_ output: Output) -> Terminal? { base.terminal(output) }
  func write(_ bytes: [UInt8], to output: Output) { base.write(bytes, to: output) }
  func readInput() throws(HostError) -> [UInt8] { try base.readInput() }
  func run(_ program: Program) throws(HostError) -> ProgramResult {
    try base.run(program)
  }
}

/// Some files with other bytes than the host below has, or that it has not.
struct OverlayHost: HostLayer {
  let base: any Host
  /// The files, by absolute path.
  private let files: [String: [UInt8]]
  /// Files of these names are here only if they are among `files`, within the folder given.
  private let hidden: (name: String, folder: String)?

  init(
    _ files: [String: [UInt8]], hiding hidden: (name: String, folder: String)? = nil,
    on base: any Host
  ) {
    self.base = base
    self.files = files
    self.hidden = hidden
  }

  func kind(at path: String) -> FileKind? {
    let path = Path.absolute(path, from: currentFolder)
    if files[path] != nil { return .file }
    if isHidden(path) { return nil }
    return base.kind(at: path)
      ?? (files.keys.contains { Path.isInside($0, path) } ? .folder : nil)
  }

  func resolved(_ path: String) -> String? {
    let path = Path.absolute(path, from: currentFolder)
    return files[path] != nil ? path : base.resolved(path)
  }

  func list(_ folder: String) throws(HostError) -> [FolderEntry] {
    let folder = Path.absolute(folder, from: currentFolder)
    var added: [String: FileKind] = [:]
    for path in files.keys where path != folder && Path.isInside(path, folder) {
      let parts = Path.relative(path, from: folder).split(separator: "/", maxSplits: 1)
      added[String(parts[0])] = parts.count > 1 ? .folder : .file
    }
    var entries: [FolderEntry] = []
    do throws(HostError) {
      entries = try base.list(folder)
    } catch {
      guard error == .missing, !added.isEmpty else { throw error }
    }
    entries.removeAll { entry in
      if added[entry.name] == .folder { return entry.kind == .folder }
      return added[entry.name] != nil || isHidden(Path.join(folder, entry.name))
    }
    return entries + added.map { FolderEntry(name: $0.key, kind: $0.value) }
  }

  func makeReader() -> any FileReader { Reader(host: self, below: base.makeReader()) }

  private func isHidden(_ path: String) -> Bool {
    guard let hidden, files[path] == nil else { return false }
    return Path.name(of: path) == hidden.name && Path.isInside(path, hidden.folder)
  }

  private struct Reader: FileReader {
    let host: OverlayHost
    let below: any FileReader

    func read<Result>(
      _ name: String, in folder: String, _ body: (Span<UInt8>) -> Result
    ) throws(HostError) -> Result {
      let path = Path.absolute(Path.join(folder, name), from: host.currentFolder)
      if let bytes = host.files[path] { return body(bytes.span) }
      if host.isHidden(path) { throw .missing }
      return try below.read(name, in: folder, body)
    }
  }
}
