import TierwiseCatalog
import TierwiseCore
import TierwiseRunLog

/// Reads the files of run logs, one after the other, through one buffer.
struct LogReading {
  let table: RunTable
  let counts: ReadCounts
  /// Files that could not be read, and why.
  private(set) var failures: [(path: String, reason: String)] = []

  init(_ sources: LogSources, _ registry: Registry, on host: any Host) {
    var reader = RunLogReader(nonModels: registry.nonModels)
    let files = host.makeReader()
    var failures: [(String, String)] = []
    for file in sources.files {
      reader.begin(
        form: file.form, agentID: file.agentID, agentType: Self.agentType(of: file, files))
      do throws(HostError) {
        try Self.stream(file, files, host) { reader.feed($0) }
      } catch {
        failures.append((file.path, error.reason))
      }
      reader.end()
    }
    reader.finish()
    table = reader.table
    counts = reader.counts
    self.failures = failures
  }

  /// Hands the bytes of a log over, piece by piece.
  static func stream(
    _ file: LogFile, _ files: any FileReader, _ host: any Host, _ body: (Span<UInt8>) -> Void
  ) throws(HostError) {
    if let folder = file.folder { return try files.stream(file.name, in: folder, body) }
    while true {
      let piece = try host.readInput()
      if piece.isEmpty { return }
      body(piece.span)
    }
  }

  /// Returns the kind of agent that the file beside a transcript names.
  static func agentType(of file: LogFile, _ files: any FileReader) -> String? {
    guard let id = file.agentID, let folder = file.folder else { return nil }
    return (try? files.read("agent-\(id).meta.json", in: folder) { TranscriptMeta.agentType($0) })
      ?? nil
  }
}
