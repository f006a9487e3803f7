import TierwiseCatalog
import TierwiseCore

/// Reads run logs, piece by piece and file by file, into one table.
package struct RunLogReader {
  package private(set) var table = RunTable()
  package private(set) var counts = ReadCounts()
  private var splitter = LineSplitter(limit: Self.longestLine)
  private var transcripts: TranscriptReader
  private var form: Form?

  /// The longest line that is looked at, in bytes; longer ones hold pictures, and no counts.
  package static let longestLine = 64 << 20

  package init(nonModels: [String]) { transcripts = TranscriptReader(nonModels: nonModels) }

  /// How the lines of a file are written.
  package enum Form: Hashable, Sendable {
    /// Our own, and its forerunners.
    case native
    /// Claude Code's.
    case transcript
  }

  /// Begins a file; what is nil is found out from its lines.
  package mutating func begin(
    form: Form? = nil, agentID: String? = nil, agentType: String? = nil
  ) {
    self.form = form
    counts.files += 1
    transcripts.begin(TranscriptReader.File(agentID: agentID, agentType: agentType))
  }

  /// Reads the next bytes of the file; a line may be cut anywhere.
  package mutating func feed(_ piece: Span<UInt8>) {
    counts.bytes += piece.count
    var splitter = splitter
    // The splitter is moved out, for it hands lines back to `self`.
    self.splitter = LineSplitter(limit: 0)
    splitter.feed(piece) { bytes, line in read(bytes, line) }
    self.splitter = splitter
  }

  /// Ends the file; its last line may be one that is still being written.
  package mutating func end() {
    var splitter = splitter
    self.splitter = LineSplitter(limit: 0)
    let broken = counts[.broken]
    let hasRest = splitter.finish { bytes, line in read(bytes, line) }
    if hasRest, counts[.broken] > broken {
      counts[.broken] -= 1
      counts[.unfinished] += 1
    }
    self.splitter = splitter
    transcripts.end(&table)
  }

  /// Settles what only the end of all files decides.
  package mutating func finish() {
    table.finish()
    counts.errors = transcripts.errors
  }

  private mutating func read(_ bytes: Span<UInt8>, _ line: LineSplitter.Line) {
    guard case .text(let range) = line else {
      counts[.tooLong] += 1
      return
    }
    guard let range = Self.trimmed(bytes, range) else { return }
    counts.lines += 1
    if form == nil { form = Self.form(of: bytes, range) }
    switch form {
    case .native:
      switch NativeReader.read(bytes, range, names: &table.names) {
      case .success(let record):
        table.add(record)
        counts.records += 1
      case .failure(let skipped):
        if skipped.reason == .foreign, Self.isHeading(bytes, range) { return }
        counts[skipped.reason] += 1
      }
    case .transcript:
      switch transcripts.read(bytes, range, into: &table) {
      case .none: counts[.broken] += 1
      case .some(.none): break
      case .some(.some): counts.records += 1
      }
    case nil:
      var cursor = JSONCursor(range)
      cursor.skip(bytes)
      counts[cursor.isAtEnd(bytes) ? .foreign : .broken] += 1
    }
  }

  /// Returns the range without blanks around it; nil for a line of nothing else.
  private static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= ASCII.space { start += 1 }
    while end > start, bytes[end - 1] <= ASCII.space { end -= 1 }
    return start < end ? start..<end : nil
  }

  private static let formKeys = NameTable([
    "run_log", "v", "kind", "run_id", "agent", "model", "modelUsed", "input_tokens", "type",
    "sessionId", "uuid", "parentUuid", "leafUuid",
  ])

  /// Returns the form that a line gives away by its first telling key, or nil.
  package static func form(of bytes: Span<UInt8>, _ range: Range<Int>) -> Form? {
    var cursor = JSONCursor(range)
    guard cursor.enterObject(bytes) else { return nil }
    while let key = cursor.key(bytes) {
      if let place = formKeys.index(of: bytes, key) { return place < 8 ? .native : .transcript }
      cursor.skip(bytes)
    }
    return nil
  }

  /// Returns whether it is the line that only says what the file is.
  private static func isHeading(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var cursor = JSONCursor(range)
    guard cursor.enterObject(bytes), let key = cursor.key(bytes) else { return false }
    return formKeys.index(of: bytes, key) == 0
  }
}

/// What became of the lines of the logs.
package struct ReadCounts: Hashable, Sendable {
  package var files = 0
  package var bytes = 0
  /// Lines that are not blank.
  package var lines = 0
  /// Lines about a request or a run, duplicates included.
  package var records = 0
  /// Answers that were errors.
  package var errors = 0
  private var skipped = [Int](repeating: 0, count: SkipReason.allCases.count)

  package init() {}

  /// How many lines were passed over for a reason.
  package subscript(reason: SkipReason) -> Int {
    get { skipped[reason.rawValue] }
    set { skipped[reason.rawValue] = newValue }
  }

  /// How many lines were passed over.
  package var allSkipped: Int { skipped.reduce(0, +) }
}
