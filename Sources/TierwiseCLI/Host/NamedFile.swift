import TierwiseCore

/// A file that the command line names.
enum NamedFile {
  /// Returns its bytes; `-` is the standard input.
  static func bytes(_ path: String, on host: any Host) throws(UsageError) -> [UInt8] {
    let whole = Path.absolute(path, from: host.currentFolder)
    do throws(HostError) {
      if path == "-" { return try host.readWholeInput() }
      return try host.bytes(of: Path.name(of: whole), in: Path.folder(of: whole))
    } catch {
      throw UsageError(message: "\(path): \(error.reason)")
    }
  }
}
