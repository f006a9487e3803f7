import TierwiseCatalog
import TierwiseCore

extension UsageError {
  /// Says what is wrong with a file, where the first fault is.
  init(_ faults: FileFaults, in path: String, _ bytes: [UInt8]) {
    guard let first = faults.problems.first else {
      self.init(message: "\(path): not what is expected")
      return
    }
    var finder = PositionFinder()
    let place = finder.position(of: first.range.lowerBound, in: bytes.span)
    let count = faults.problems.count
    let more = count > 1 ? " (the first of \(count) faults)" : ""
    self.init(
      message: "\(path):\(place.line):\(place.column): \(first.message.text)\(more)",
      help: first.help)
  }
}

extension UsageError {
  /// Says that something that was named cannot be read.
  static func unread(_ path: String, _ error: HostError) -> UsageError {
    Self(message: "\(path): \(error.reason)")
  }

  /// Says that what was named is not there, and what has nearly its name.
  static func missing(_ path: String, on host: any Host) -> UsageError {
    var error = unread(path, .missing)
    if path == "-" {
      error.help = "for what is piped in, see 'tierwise lint --stdin-filename'"
      return error
    }
    let whole = Path.absolute(path, from: host.currentFolder)
    let folder = Path.folder(of: whole)
    let beside = (try? host.list(folder).map(\.name).ordered()) ?? []
    if let name = EditDistance.nearest(to: Path.name(of: whole), among: beside) {
      error.help = "did you mean '\(host.display(Path.join(folder, name)))'?"
    }
    return error
  }

  /// Says that a configured root cannot be searched.
  static func unreachable(
    _ entry: Int, _ error: HostError, _ project: Project, _ host: any Host
  ) -> UsageError {
    guard let entry = project.configuration.catalogs?[entry] else { return Self(message: "") }
    return Self(
      message: "\(place(of: entry, project, host)): root '\(entry.root)': \(error.reason)")
  }

  /// Says that a configured root is a link that leads out.
  static func outside(
    _ entry: Configuration.Entry, _ project: Project, _ host: any Host
  ) -> UsageError {
    Self(
      message:
        "\(place(of: entry, project, host)): root '\(entry.root)' leads out of this file's folder")
  }

  private static func place(
    of entry: Configuration.Entry, _ project: Project, _ host: any Host
  ) -> String {
    let path = host.display(Path.join(project.base, Configuration.fileName))
    return "\(path):\(entry.position.line):\(entry.position.column)"
  }
}
