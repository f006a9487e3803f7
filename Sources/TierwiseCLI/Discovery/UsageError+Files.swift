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
