import TierwiseCatalog
import TierwiseCore

/// Reads the lines of a native run log, and of the forms that came before it.
package struct NativeReader {
  /// Returns what a line says.
  ///
  /// Keys that are not known are passed over. A line without a `kind` that names a message or a
  /// request is a request, and else a run.
  package static func read(
    _ bytes: Span<UInt8>, _ line: Range<Int>, names: inout Names
  ) -> Result<RunRecord, Skipped> {
    var reader = NativeReader()
    var cursor = JSONCursor(line)
    guard cursor.enterObject(bytes) else { return .failure(Skipped(reason: .broken)) }
    while let key = cursor.key(bytes) {
      guard let field = NativeField.of(bytes, key) else {
        cursor.skip(bytes)
        continue
      }
      reader.take(field, &cursor, bytes, &names)
    }
    guard cursor.isAtEnd(bytes) else { return .failure(Skipped(reason: .broken)) }
    return reader.finished(bytes, line)
  }

  /// Why a line was passed over.
  package struct Skipped: Error, Hashable, Sendable {
    package let reason: SkipReason
  }

  private var record = RunRecord()
  private var message: UInt64?
  private var request: UInt64?
  private var run: UInt64?
  private var isKindSaid = false
  /// Whether anything was read that only a request or a run has.
  private var hasSubstance = false
  private var isWrong = false
  private var isMain = false

  /// Returns the identity of a run.
  package static func runKey(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    Hash.of(bytes, range, seed: 0x5155_6E5F_6964_0001)
  }

  @inline(__always)
  private mutating func take(
    _ field: NativeField, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ names: inout Names
  ) {
    switch field {
    case .kind:
      switch Self.kinds.place(&cursor, bytes) {
      case 0: (record.kind, isKindSaid) = (.request, true)
      case 1: (record.kind, isKindSaid) = (.run, true)
      default: break
      }
    case .time:
      guard let text = cursor.text(bytes) else { return }
      record.time = Timestamp(bytes, text.range)
      if record.time == nil { isWrong = true }
    case .message: message = cursor.text(bytes).map { Hash.of(bytes, $0.range) }
    case .request: request = cursor.text(bytes).map { Hash.of(bytes, $0.range) }
    case .run: run = cursor.text(bytes).map { Self.runKey(bytes, $0.range) }
    case .agent:
      guard let text = cursor.text(bytes) else { return }
      record.group.agent = names.id(bytes, text)
      isMain = Self.mainThread.index(of: bytes, text.range) != nil
    case .model:
      Self.name(&record.group.model, &cursor, bytes, &names)
      hasSubstance = true
    case .requested: Self.name(&record.group.requested, &cursor, bytes, &names)
    case .project: Self.name(&record.group.project, &cursor, bytes, &names)
    case .arm: Self.name(&record.group.arm, &cursor, bytes, &names)
    case .taskType: Self.name(&record.group.taskType, &cursor, bytes, &names)
    case .input: record.tokens.input = count(&cursor, bytes)
    case .cacheRead: record.tokens.cacheRead = count(&cursor, bytes)
    case .cacheWrite5m: record.tokens.cacheWrite5m = count(&cursor, bytes)
    case .cacheWrite1h: record.tokens.cacheWrite1h = count(&cursor, bytes)
    case .cacheWrite:
      let writes = count(&cursor, bytes)
      record.tokens.cacheWrite5m = writes
      if writes > 0 { record.flags.insert(.splitUnknown) }
    case .output: record.tokens.output = count(&cursor, bytes)
    case .searches:
      record.searches =
        cursor.number(bytes).flatMap { JSONNumber.whole(bytes, $0) }
        .map { UInt16(clamping: $0) } ?? 0
    case .speed: speed(&cursor, bytes)
    case .batch: if cursor.boolean(bytes) == true { record.group.terms.insert(.batch) }
    case .geography:
      if Self.places.place(&cursor, bytes) == 0 { record.group.terms.insert(.us) }
    case .latency:
      record.latency = cursor.number(bytes).flatMap { JSONNumber.whole(bytes, $0) }
        .map { UInt32(clamping: $0) }
    case .outcome, .status: outcome(&cursor, bytes)
    case .outcomeSource:
      if Self.proxies.place(&cursor, bytes) != nil { record.flags.insert(.proxyOutcome) }
    case .success:
      guard let success = cursor.boolean(bytes) else { return }
      record.outcome = success ? .success : .failure
      hasSubstance = true
    case .error: if cursor.text(bytes) != nil { record.flags.insert(.error) }
    case .escalatedFrom: if cursor.text(bytes) != nil { record.flags.insert(.escalated) }
    case .fallbackFrom: if cursor.text(bytes) != nil { record.flags.insert(.fallback) }
    case .quality:
      let value = cursor.number(bytes).flatMap { JSONNumber.whole(bytes, $0) } ?? 0
      if (1...5).contains(value) { record.quality = UInt8(value) }
    case .cost:
      record.reported = cursor.number(bytes).flatMap { JSONNumber.scaled(bytes, $0, places: 12) }
    }
  }

  @inline(__always)
  private static func name(
    _ name: inout Names.ID, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ names: inout Names
  ) {
    guard let text = cursor.text(bytes) else { return }
    name = names.id(bytes, text)
  }

  @inline(__always)
  private mutating func count(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) -> UInt32 {
    guard let range = cursor.number(bytes) else { return 0 }
    hasSubstance = true
    guard let whole = JSONNumber.whole(bytes, range), let count = UInt32(exactly: whole) else {
      isWrong = true
      return 0
    }
    return count
  }

  private mutating func speed(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) {
    guard let text = cursor.text(bytes), !text.range.isEmpty else { return }
    switch Self.speeds.index(of: bytes, text.range) {
    case 0: break
    case 1: record.group.terms.insert(.fast)
    default: record.group.terms.insert(.unknownSpeed)
    }
  }

  private static let mainThread = NameTable([TranscriptReader.mainThread])
  private static let kinds = NameTable(["request", "run"])
  private static let speeds = NameTable(["standard", "fast"])
  private static let places = NameTable(["us"])
  private static let outcomes = NameTable(["success", "failure", "corrected", "failed", "error"])
  /// Sources that do not know how a run went, but what it may be concluded from.
  private static let proxies = NameTable(["junit", "derived"])

  private mutating func outcome(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) {
    hasSubstance = true
    switch Self.outcomes.place(&cursor, bytes) {
    case 0: record.outcome = .success
    case 1, 3, 4: record.outcome = .failure
    case 2: record.outcome = .corrected
    default: break
    }
  }

  private mutating func finished(
    _ bytes: Span<UInt8>, _ line: Range<Int>
  ) -> Result<RunRecord, Skipped> {
    if isWrong { return .failure(Skipped(reason: .unreadableValue)) }
    guard hasSubstance || (isKindSaid && run != nil) else {
      return .failure(Skipped(reason: .foreign))
    }
    if !isKindSaid { record.kind = message != nil || request != nil ? .request : .run }
    record.run = run
    if record.kind == .run { record.flags.insert(.stated) }
    if isMain { record.flags.insert(.main) }
    switch record.kind {
    case .request: record.key = message ?? request ?? Hash.of(bytes, line)
    case .run: record.key = run ?? Hash.of(bytes, line)
    }
    return .success(record)
  }
}

extension NameTable {
  /// Returns the place of the text that comes next among the names, or nil.
  func place(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) -> Int? {
    cursor.text(bytes).flatMap { index(of: bytes, $0.range) }
  }
}
