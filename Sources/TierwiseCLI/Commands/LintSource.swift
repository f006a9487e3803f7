import TierwiseCatalog
import TierwiseCore

/// What a run looks at: files on the machine, in git's index, or piped in.
struct LintSource {
  /// The machine as the run sees it.
  ///
  /// Whatever reads files of a catalog, its configuration included, reads them here: `--staged`,
  /// `--stdin-filename` and `--config-from` are layers of it.
  private(set) var host: any Host
  private(set) var found = Found()
  /// Why there may rightly be nothing to look at.
  private(set) var emptyReason: String?
  /// What was piped in.
  private(set) var input: [UInt8]?
  /// Puts the configuration of a revision in place of the one that a host has.
  private let configured: (any Host) -> any Host

  init(_ options: LintCommand.Options, on host: any Host) throws(UsageError) {
    let paths = options.paths.isEmpty ? ["."] : options.paths
    configured =
      try options.configurationRevision.map { revision throws(UsageError) in
        try Self.configuration(of: revision, on: host)
      } ?? { $0 }
    self.host = configured(host)
    if let path = options.stdinPath {
      try readInput(as: path)
    } else if options.isStaged {
      try findStaged(paths)
    } else {
      found = try Discovery.find(paths, on: self.host)
      if let revision = options.changedSince { try keepChanged(since: revision) }
    }
  }

  /// Returns what puts the configuration files of a commit in place of those that a host has.
  static func configuration(
    of revision: String, on host: any Host
  ) throws(UsageError) -> (any Host) -> any Host {
    let name = Configuration.fileName
    var files: [String: [UInt8]] = [:]
    let top: String
    do throws(GitError) {
      let git = try Git(around: host.currentFolder, on: host)
      let entries = try git.entries(of: git.commit(revision)).filter {
        $0.kind == .file && Path.name(of: $0.path) == name
      }
      top = git.top
      for (entry, bytes) in zip(entries, try git.contents(of: entries.map(\.object))) {
        files[Path.absolute(entry.path, from: top)] = bytes
      }
    } catch {
      throw UsageError(message: error.message)
    }
    return { [files] host in OverlayHost(files, hiding: (name, top), on: host) }
  }

  private mutating func readInput(as path: String) throws(UsageError) {
    emptyReason = "'\(path)' is not named like an agent"
    do throws(HostError) {
      let bytes = try host.readWholeInput()
      input = bytes
      host = OverlayHost([Path.absolute(path, from: host.currentFolder): bytes], on: host)
    } catch {
      throw UsageError(message: "standard input: \(error.reason)")
    }
    found = try Discovery.find([path], on: host)
  }

  private mutating func findStaged(_ paths: [String]) throws(UsageError) {
    emptyReason = "no agent file is staged"
    let machine = host
    let staged: Set<String>
    var index: IndexHost
    do throws(GitError) {
      let git = try Git(around: machine.currentFolder, on: machine)
      staged = Self.absolute(try git.stagedFiles(), in: git)
      guard !staged.isEmpty else { return }
      index = try IndexHost(git, on: machine)
    } catch {
      throw UsageError(message: error.message)
    }
    // What is on disk alone is not staged; what is nowhere is a slip.
    let known = paths.filter { index.kind(at: $0) != nil || machine.kind(at: $0) == nil }
    guard !known.isEmpty else { return }
    found = try Discovery.find(known, on: configured(index))
      .asking(staged, from: machine.currentFolder)
    do throws(GitError) {
      let files = found.catalogs.flatMap(\.files)
      try index.load(files.map { Path.absolute($0.path, from: machine.currentFolder) })
    } catch {
      throw UsageError(message: error.message)
    }
    host = configured(index)
  }

  private mutating func keepChanged(since revision: String) throws(UsageError) {
    emptyReason = "no agent file changed since '\(revision)'"
    do throws(GitError) {
      let git = try Git(around: host.currentFolder, on: host)
      let changed = try git.changedFiles(since: git.commit(revision))
      found = found.asking(Self.absolute(changed, in: git), from: host.currentFolder)
    } catch {
      throw UsageError(message: error.message)
    }
  }

  private static func absolute(_ names: [String], in git: Git) -> Set<String> {
    Set(
      names.filter { AgentFile.isCandidate(Path.name(of: $0)) }
        .map { Path.absolute($0, from: git.top) })
  }
}

extension Found {
  /// Returns the catalogs of some files, given by absolute paths, asking about these alone.
  fileprivate func asking(_ paths: Set<String>, from folder: String) -> Found {
    var found = self
    found.outside = 0
    found.unreadable = unreadable.filter { paths.contains(Path.absolute($0.path, from: folder)) }
    found.catalogs = catalogs.compactMap { catalog in
      var catalog = catalog
      for index in catalog.files.indices where catalog.files[index].isAsked {
        let path = Path.absolute(catalog.files[index].path, from: folder)
        catalog.files[index].isAsked = paths.contains(path)
      }
      return catalog.files.contains { $0.isAsked } ? catalog : nil
    }
    return found
  }
}
