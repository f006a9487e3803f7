import TierwiseCatalog
import TierwiseCore

/// Reads Claude Code transcripts: a session's own file, and those of the agents it started.
struct TranscriptReader {
  /// The kinds of agents that were asked for, by the call's id, until the run's id is known.
  private var asked: [UInt64: Names.ID] = [:]
  /// What run logs write where no model ran.
  private let nonModels: NameTable
  /// The file at hand.
  private var file = File()
  /// Answers that were no answer of a model, but an error.
  private(set) var errors = 0

  /// A transcript, by its place and by what stands beside it.
  struct File {
    /// The id of the agent whose file it is; nil for a session's own.
    var agentID: String?
    /// The agent's kind, from the file beside it.
    var agentType: String?
    fileprivate var first: Timestamp?
    fileprivate var last: Timestamp?
    fileprivate var run: UInt64?

    init(agentID: String? = nil, agentType: String? = nil) {
      self.agentID = agentID
      self.agentType = agentType
    }
  }

  init(nonModels: [String]) { self.nonModels = NameTable(nonModels) }

  mutating func begin(_ file: File) {
    self.file = file
    if let id = file.agentID {
      let bytes = Array(id.utf8)
      self.file.run = NativeReader.runKey(bytes.span, 0..<bytes.count)
    }
  }

  /// Notes how long the run of the file at hand took.
  mutating func end(_ table: inout RunTable) {
    guard let run = file.run, let first = file.first, let last = file.last else { return }
    table.note(run: run, from: first, to: last)
  }

  /// Takes in a line; returns the record it makes, if it is about a request.
  mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into table: inout RunTable
  ) -> RunRecord?? {
    guard let line = TranscriptLine(bytes, range) else { return nil }
    if let time = line.time {
      file.first = min(file.first ?? time, time)
      file.last = max(file.last ?? time, time)
    }
    for call in line.calls {
      guard let id = call.id, let type = call.agentType else { continue }
      asked[Hash.of(bytes, id.range)] = table.names.id(bytes, type)
    }
    if let result = line.result { launched(result, line, bytes, &table) }
    guard let record = request(line, bytes, range, &table) else { return .some(nil) }
    table.add(record)
    return record
  }

  private mutating func request(
    _ line: TranscriptLine, _ bytes: Span<UInt8>, _ range: Range<Int>, _ table: inout RunTable
  ) -> RunRecord? {
    var record = RunRecord()
    record.time = line.time
    record.run =
      line.agentID.map { NativeReader.runKey(bytes, $0.range) } ?? file.run
    record.group.project = line.folder.map { table.names.id(bytes, $0) } ?? .none
    if let type = line.attributionAgent {
      record.group.agent = table.names.id(bytes, type)
    } else if let type = file.agentType {
      record.group.agent = table.names.id(type)
    } else if !line.isSidechain, record.run == nil {
      record.group.agent = table.names.id(Self.mainThread)
    }
    record.flags.insert(line.isSidechain || file.run != nil ? .sidechain : .main)
    let isNoModel = line.model.map { nonModels.index(of: bytes, $0.range) != nil } ?? false
    if isNoModel || line.isError {
      errors += 1
      guard let run = record.run else { return nil }
      record.kind = .run
      record.key = run
      record.flags = [.error]
      record.time = nil
      table.add(record)
      return nil
    }
    guard let usage = line.usage, let model = line.model else { return nil }
    record.group.model = table.names.id(bytes, model)
    record.group.terms = usage.terms
    record.tokens = usage.tokens
    record.searches = usage.searches
    record.reported = line.reported
    if usage.isSplitUnknown { record.flags.insert(.splitUnknown) }
    let identity = line.messageID ?? line.requestID ?? line.uuid
    record.key = Hash.of(bytes, identity?.range ?? range)
    return record
  }

  /// Notes that an agent was started, so that one whose file is gone is missed.
  private mutating func launched(
    _ result: TranscriptLine.AgentResult, _ line: TranscriptLine, _ bytes: Span<UInt8>,
    _ table: inout RunTable
  ) {
    guard let id = result.agentID else { return }
    var record = RunRecord()
    record.kind = .run
    record.key = NativeReader.runKey(bytes, id.range)
    record.run = record.key
    record.flags = [.launched]
    let call = line.resultOf.map { Hash.of(bytes, $0.range) }
    record.group.agent =
      result.agentType.map { table.names.id(bytes, $0) }
      ?? call.flatMap { asked[$0] } ?? .none
    if let call { asked[call] = nil }
    record.group.model = result.model.map { table.names.id(bytes, $0) } ?? .none
    record.group.project = line.folder.map { table.names.id(bytes, $0) } ?? .none
    record.latency = result.duration
    record.time = line.time.map { time in
      Timestamp(milliseconds: max(0, time.milliseconds - Int(result.duration ?? 0)))
    }
    if let status = result.status, Self.failures.index(of: bytes, status.range) != nil {
      record.outcome = .failure
      record.flags.insert(.proxyOutcome)
    }
    table.add(record)
  }

  /// What the main conversation is called among the agents.
  static let mainThread = "main"

  /// Ends of a run that are none of success.
  private static let failures = NameTable(["failed", "error", "killed", "aborted"])
}
