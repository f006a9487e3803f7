import TierwiseCore
import TierwiseRunLog

/// The runs of some logs by their ids, which the table keeps as hashes only.
struct RunList {
  /// One run.
  struct Run {
    let id: String
    let agent: String
    let model: String
    let time: Timestamp?
    let latency: UInt32?
    let outcome: RunRecord.Outcome
    var commit: String?
    /// How sure its answer said it was.
    var confidence: Double?
  }

  /// Newest first.
  private(set) var runs: [Run] = []

  init(_ sources: LogSources, _ table: RunTable, on host: any Host) {
    var places: [String: Int] = [:]
    var found: [Run] = []
    func add(_ id: String, commit: String?, confidence: Double?) {
      if let place = places[id] {
        found[place].commit = commit ?? found[place].commit
        found[place].confidence = confidence ?? found[place].confidence
        return
      }
      guard let place = table.find(RunLine.key(of: id)), table[place].isRun else { return }
      let row = table[place]
      places[id] = found.count
      found.append(
        Run(
          id: id, agent: table.agent(of: row), model: table.names[table.group(of: row).model],
          time: row.day.map { _ in Timestamp(milliseconds: Int(row.seconds) * 1000) },
          latency: row.flags.contains(.timed) ? row.latency : nil, outcome: row.outcome,
          commit: commit, confidence: confidence))
    }
    let files = host.makeReader()
    for file in sources.files {
      if let id = file.agentID {
        add(id, commit: nil, confidence: nil)
        continue
      }
      guard file.form != .transcript else { continue }
      var splitter = LineSplitter(limit: RunLogReader.longestLine)
      func take(_ bytes: Span<UInt8>, _ line: LineSplitter.Line) {
        guard case .text(let range) = line, let run = RunLine(bytes, range) else { return }
        add(run.id, commit: run.commit, confidence: run.confidence)
      }
      try? LogReading.stream(file, files, host) { piece in
        var own = splitter
        splitter = LineSplitter(limit: 0)
        own.feed(piece, take)
        splitter = own
      }
      _ = splitter.finish(take)
    }
    runs = found.ordered { left, right in
      (right.time?.milliseconds ?? 0, left.id) < (left.time?.milliseconds ?? 0, right.id)
    }
  }
}
