import TierwiseCatalog
import TierwiseCore
import TierwiseRunLog

/// Where run logs are looked for, and what was found there.
struct LogSources {
  /// In the order in which they are read: by path, so that the first of equal lines is the same one.
  private(set) var files: [LogFile] = []
  /// Where was looked, and what was there: for people.
  private(set) var places: [(place: String, found: String)] = []

  private let host: any Host

  /// Which transcripts are looked at where no files are named.
  enum Reach { case here, everywhere }

  /// Finds the logs that are named, or, where none are, those of the configuration and the transcripts.
  init(_ paths: [String], _ reach: Reach, on host: any Host) throws(UsageError) {
    self.host = host
    if paths.isEmpty {
      try findConfigured()
      findTranscripts(reach)
    }
    for path in paths { try add(path) }
    var seen: Set<String> = []
    files = files.filter { file in
      seen.insert(Path.absolute(file.path, from: host.currentFolder)).inserted
    }
    files = files.ordered { ByteSearch.precedes($0.path, $1.path) }
  }

  /// Puts a file before all others, or behind them; it is read there even if it was found before.
  mutating func put(_ path: String, _ place: Place) {
    let whole = Path.absolute(path, from: host.currentFolder)
    files = files.filter { Path.absolute($0.path, from: host.currentFolder) != whole }
    let file = LogFile(
      folder: host.display(Path.folder(of: whole)), name: Path.name(of: whole), form: .native)
    files.insert(file, at: place == .first ? 0 : files.count)
  }

  /// Where a file is put.
  enum Place { case first, last }

  private mutating func add(_ path: String) throws(UsageError) {
    if path == "-" {
      files.append(LogFile(folder: nil, name: "-"))
      return
    }
    let whole = Path.absolute(path, from: host.currentFolder)
    switch host.kind(at: whole) {
    case .folder:
      let known = files.count
      search(whole, origin: path, depth: 0)
      places.append((path, Words.count(files.count - known, "file")))
    case .file, .link:
      files.append(
        LogFile(folder: host.display(Path.folder(of: whole)), name: Path.name(of: whole)))
    case .special(let kind): throw UsageError(message: "\(path): it is a \(kind)")
    case nil: throw UsageError(message: "\(path): \(HostError.missing.reason)")
    }
  }

  /// Adds the logs below a folder; links are not followed.
  private mutating func search(
    _ folder: String, form: RunLogReader.Form? = nil, origin: String? = nil, depth: Int
  ) {
    guard depth < 16, let entries = try? host.list(folder) else { return }
    for entry in entries {
      switch entry.kind {
      case .folder:
        search(Path.join(folder, entry.name), form: form, origin: origin, depth: depth + 1)
      case .file where LogFile.isLog(entry.name):
        files.append(
          LogFile(folder: host.display(folder), name: entry.name, form: form, origin: origin))
      default: break
      }
    }
  }

  // MARK: - Without paths

  /// Where our own logs are, unless the configuration says otherwise.
  private static let ownFolder = ".tierwise"

  private mutating func findConfigured() throws(UsageError) {
    var projects = Projects(host: host)
    let place = try projects.project(of: host.currentFolder)
    let project = projects.list[place]
    let globs = project.configuration.logs
    let known = files.count
    guard !globs.isEmpty else {
      search(Path.join(self.project, Self.ownFolder), depth: 15)
      places.append((Self.ownFolder, Words.count(files.count - known, "log")))
      return
    }
    match(globs, project.base, below: "", depth: 0)
    places.append(
      ("'logs' of \(Configuration.fileName)", Words.count(files.count - known, "file")))
  }

  private mutating func match(_ globs: [Glob], _ base: String, below folder: String, depth: Int) {
    guard depth < 16, let entries = try? host.list(Path.join(base, folder)) else { return }
    for entry in entries where entry.name != ".git" && entry.name != "node_modules" {
      let path = Path.join(folder, entry.name)
      switch entry.kind {
      case .folder: match(globs, base, below: path, depth: depth + 1)
      case .file where globs.contains { $0.covers(path) }:
        let shown = host.display(Path.join(base, folder))
        files.append(LogFile(folder: shown, name: entry.name))
      default: break
      }
    }
  }

  private mutating func findTranscripts(_ reach: Reach) {
    for folder in Self.transcriptFolders(on: host) {
      let known = files.count
      let all = ((try? host.list(folder)) ?? []).filter { $0.kind == .folder }.map(\.name)
      let own = Self.folderName(of: project)
      // Below the project's own folder, names go on behind another hyphen.
      let mine = all.filter { $0 == own || $0.hasPrefix(own + "-") }
      let isNarrow = reach == .here && !mine.isEmpty
      for name in isNarrow ? mine : all {
        search(
          Path.join(folder, name), form: .transcript, origin: Self.homely(folder, on: host),
          depth: 0)
      }
      let transcripts = Words.count(files.count - known, "transcript")
      let rest = all.count - mine.count
      let found =
        all.isEmpty
        ? "none"
        : isNarrow
          ? "\(transcripts) of this project"
            + (rest > 0 ? "; --everywhere reads \(Words.count(rest, "more project"))" : "")
          : "\(transcripts) of \(Words.count(all.count, "project"))"
      places.append((Self.homely(folder, on: host), found))
    }
  }

  /// The folder whose transcripts are those of this project.
  private var project: String {
    var projects = Projects(host: host)
    guard let place = try? projects.project(of: host.currentFolder),
      projects.list[place].isMarked
    else { return host.currentFolder }
    return projects.list[place].top
  }

  /// How Claude Code calls the folder of a project's transcripts.
  static func folderName(of project: String) -> String {
    String(
      project.unicodeScalars.map { scalar in
        let isPlain =
          scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        return isPlain ? Character(scalar) : "-"
      })
  }

  /// Where Claude Code keeps transcripts on this machine.
  private static func transcriptFolders(on host: any Host) -> [String] {
    if let configured = host.environment("CLAUDE_CONFIG_DIR"), !configured.isEmpty {
      return configured.split(separator: ",").map {
        Path.join(Path.absolute(String($0), from: host.currentFolder), "projects")
      }
    }
    guard let home = host.environment("HOME"), !home.isEmpty else { return [] }
    let shared = host.environment("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 }
    let folders = [
      Path.join(shared ?? Path.join(home, ".config"), "claude"), Path.join(home, ".claude"),
    ]
    let there = folders.map { Path.join($0, "projects") }.filter { host.kind(at: $0) == .folder }
    return there.isEmpty ? [Path.join(folders[1], "projects")] : there
  }

  private static func homely(_ folder: String, on host: any Host) -> String {
    guard let home = host.environment("HOME"), let rest = Path.rest(of: folder, below: home) else {
      return host.display(folder)
    }
    return "~/" + rest
  }
}
