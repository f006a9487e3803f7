import TierwiseCatalog
import TierwiseCore
import TierwiseRunLog

/// `tierwise runs import`: logs of any form as lines of our own.
struct RunsImportCommand: Command {
  struct Options: CommandOptions {
    var paths: [String] = []
    var target: String?
    var everywhere = false

    func check() throws(UsageError) {
      if paths.contains("-") {
        throw UsageError(message: "what is imported is read twice, which '-' cannot be")
      }
    }
  }

  static let name = "runs import"
  static let usage = "[LOG…] [options]"
  static let summary = "keep transcripts as lines of our own, each message once"
  static let details = """
    Claude Code deletes transcripts after thirty days; what is imported stays. Only counts,
    names, ids and times are copied, never a prompt or an answer. With --into only what
    FILE does not have yet is added, so that it can run every day; without, lines go to the
    standard output.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [
      .text("--into", \.target, "FILE", "add to that run log what it has not", values: .files),
      .flag("--everywhere", \.everywhere, "transcripts of all projects, not only of this one"),
    ],
    operands: .many(\.paths))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host)
    let registry = try Registry.here(on: host)
    var sources = try LogSources(
      options.paths, options.everywhere ? .everywhere : .here, on: host)
    for place in sources.places { console.note("\(place.place): \(place.found)") }
    let target = options.target.flatMap { path in
      host.kind(at: Path.absolute(path, from: host.currentFolder)) == nil ? nil : path
    }
    if let target { sources.put(target, .first) }
    let reading = LogReading(sources, registry, on: host)
    for failure in reading.failures { console.error("\(failure.path): \(failure.reason)") }
    var export = NativeExport(reading.table, version: Version.current)
    let files = host.makeReader()
    var written = 0
    for file in sources.files {
      let isTarget = target.map { host.isSame($0, file.path) } ?? false
      let lines = Self.lines(of: file, isTarget, &export, files, host)
      guard !lines.isEmpty else { continue }
      written += lines.count { $0 == ASCII.lineFeed }
      if let target = options.target {
        try host.append(lines, toLog: target)
      } else {
        console.print(lines)
      }
    }
    let skipped = reading.counts.allSkipped
    console.note(
      "\(Words.count(written, "line")) written"
        + (skipped > 0 ? "; \(Words.count(skipped, "line")) could not be read" : ""))
    return reading.failures.isEmpty ? .done : .failed
  }

  /// Returns the lines that a file adds; of the log itself there are none.
  private static func lines(
    of file: LogFile, _ isTarget: Bool, _ export: inout NativeExport, _ files: any FileReader,
    _ host: any Host
  ) -> [UInt8] {
    var splitter = LineSplitter(limit: RunLogReader.longestLine)
    var form = file.form
    var json = JSONWriter()
    var copied: [UInt8] = []
    let agentID = file.agentID
    func take(_ bytes: Span<UInt8>, _ line: LineSplitter.Line) {
      guard case .text(let range) = line, !range.isEmpty else { return }
      form = form ?? RunLogReader.form(of: bytes, range)
      switch form {
      case .native where isTarget: export.know(bytes, range)
      case .native:
        if export.wants(bytes, range) {
          copied += [UInt8](bytes, range)
          copied.append(ASCII.lineFeed)
        }
      case .transcript: export.transcript(bytes, range, agentID: agentID, to: &json)
      case nil: break
      }
    }
    try? LogReading.stream(file, files, host) { piece in
      var own = splitter
      splitter = LineSplitter(limit: 0)
      own.feed(piece, take)
      splitter = own
    }
    _ = splitter.finish(take)
    if let agentID, form == .transcript { export.run(agentID, to: &json) }
    return copied + json.take()
  }
}

extension Host {
  /// Returns whether two paths, as they are called here, are one.
  fileprivate func isSame(_ left: String, _ right: String) -> Bool {
    Path.absolute(left, from: currentFolder) == Path.absolute(right, from: currentFolder)
  }
}
