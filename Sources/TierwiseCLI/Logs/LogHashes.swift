import TierwiseCore
import TierwiseMigrate

/// What tells later whether logs are still the same.
struct LogHashes {
  /// A row for each log that was named, and one for each folder.
  let logs: [AgentRanking.Log]

  init(of files: [LogFile], on host: any Host) throws(UsageError) {
    var logs: [AgentRanking.Log] = []
    var folders: [String: [String]] = [:]
    let reader = host.makeReader()
    for file in files {
      guard file.folder != nil else {
        throw UsageError(
          message: "what is read from the standard input cannot be looked at again",
          help: "keep it in a file, and name that with --metrics")
      }
      var hasher = SHA256()
      do throws(HostError) {
        try LogReading.stream(file, reader, host) { hasher.update($0) }
      } catch {
        throw UsageError(message: "\(file.path): \(error.reason)")
      }
      let hash = hasher.finish().hex
      if let origin = file.origin {
        // As `sha256sum` prints it, so that everybody can do the same sum.
        folders[origin, default: []].append("\(hash)  \(file.path)\n")
      } else {
        logs.append(.init(path: file.path, hash: hash))
      }
    }
    for (folder, lines) in folders {
      let hash = SHA256.hash(Array(lines.joined().utf8)).hex
      logs.append(.init(path: folder, hash: hash))
    }
    self.logs = logs.ordered { ByteSearch.precedes($0.path, $1.path) }
  }
}
