package import TierwiseCore

/// Writes what logs hold as lines of our own form, each message and each run once.
///
/// It goes over the logs a second time, for ids are kept as hashes only; what it writes is decided by
/// the table of the first time.
package struct NativeExport {
  private let table: RunTable
  private var isWritten: [Bool]
  /// How often the log has lines about runs, by the hashes of these lines.
  private var runLines: [UInt64: Int] = [:]
  private let version: String

  /// Creates it from the table of all logs; `version` is told in every line.
  package init(_ table: RunTable, version: String) {
    self.table = table
    self.version = version
    isWritten = Array(repeating: false, count: table.count)
  }

  /// Notes a line that is in the log already; one that was told better since is not.
  package mutating func know(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var names = Names()
    guard case .success(let record) = NativeReader.read(bytes, line, names: &names) else { return }
    if record.kind == .run { runLines[Hash.of(bytes, line), default: 0] += 1 }
    guard let place = table.find(record.key), table[place].tokens.output <= record.tokens.output
    else { return }
    isWritten[place] = true
  }

  /// Returns whether a native line is to be copied.
  package mutating func wants(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var names = Names()
    guard case .success(let record) = NativeReader.read(bytes, line, names: &names),
      let place = table.find(record.key)
    else { return false }
    // A run may be told in several lines, of which each adds something; what the log has is not
    // added again. Lines are counted, for the last of equal ones may take another's word back.
    if record.kind == .run {
      let line = Hash.of(bytes, line)
      guard let known = runLines[line], known > 0 else { return true }
      runLines[line] = known - 1
      return false
    }
    guard !isWritten[place], table[place].tokens.output == record.tokens.output else {
      return false
    }
    isWritten[place] = true
    return true
  }

  /// Writes the request of a transcript's line, unless it is written, or told better elsewhere.
  package mutating func transcript(
    _ bytes: Span<UInt8>, _ range: Range<Int>, agentID: String?, to json: inout JSONWriter
  ) {
    guard let line = TranscriptLine(bytes, range), let usage = line.usage else { return }
    let identity = line.messageID ?? line.requestID ?? line.uuid
    let key = Hash.of(bytes, identity?.range ?? range)
    guard let place = table.find(key), !isWritten[place] else { return }
    let row = table[place]
    guard row.tokens == usage.tokens,
      row.flags.contains(.sidechain) == (line.isSidechain || agentID != nil)
    else { return }
    isWritten[place] = true
    func text(_ value: JSONCursor.Text?) -> String? { value.map { JSONText.decoded(bytes, $0) } }
    json.object { json in
      json.member("v", 1)
      json.member("kind", "request")
      if let time = line.time { json.member("ts", time.description) }
      for (name, value) in [
        ("message_id", text(line.messageID)), ("request_id", text(line.requestID)),
        ("session_id", text(line.session)), ("run_id", text(line.agentID) ?? agentID),
        ("agent", table.agent(of: row)), ("model", text(line.model)),
        ("project", text(line.folder)),
      ] {
        if let value { json.member(name, value) }
      }
      write(row, &json)
      json.member("source", "claude-code-transcript tierwise-\(version)")
    }
    json.endLine()
  }

  /// Writes the run of an agent's transcript, unless it is written.
  package mutating func run(_ agentID: String, to json: inout JSONWriter) {
    guard let place = table.find(RunLine.key(of: agentID)), !isWritten[place],
      table[place].isRun, table[place].flags.contains(.hasRequests)
    else { return }
    isWritten[place] = true
    let row = table[place]
    json.object { json in
      json.member("v", 1)
      json.member("kind", "run")
      if row.day != nil {
        json.member("ts", Timestamp(milliseconds: Int(row.seconds) * 1000).description)
      }
      json.member("run_id", agentID)
      json.member("agent", table.agent(of: row))
      if row.flags.contains(.timed) {
        json.member("latency_ms", Int(row.latency))
        json.member("latency_basis", "run-wall")
      }
      if row.outcome != .unknown {
        json.member("outcome", "\(row.outcome)")
        if row.flags.contains(.proxyOutcome) { json.member("outcome_source", "derived") }
      }
      json.member("source", "claude-code-transcript tierwise-\(version)")
    }
    json.endLine()
  }

  private func write(_ row: RunRow, _ json: inout JSONWriter) {
    let tokens = row.tokens
    json.member("input_tokens", Int(tokens.input))
    json.member("cache_read_tokens", Int(tokens.cacheRead))
    if row.flags.contains(.splitUnknown), tokens.cacheWrite1h == 0 {
      json.member("cache_write_tokens", Int(tokens.cacheWrite5m))
    } else {
      json.member("cache_write_5m_tokens", Int(tokens.cacheWrite5m))
      json.member("cache_write_1h_tokens", Int(tokens.cacheWrite1h))
    }
    json.member("output_tokens", Int(tokens.output))
    if row.searches > 0 { json.member("web_searches", Int(row.searches)) }
    let terms = table.group(of: row).terms
    if terms.contains(.fast) { json.member("speed", "fast") }
    if terms.contains(.batch) {
      json.key("batch")
      json.boolean(true)
    }
    if terms.contains(.us) { json.member("geo", "us") }
  }
}
