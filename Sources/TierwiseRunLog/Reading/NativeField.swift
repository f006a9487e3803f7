/// The keys of a native line that are read, with the names other forms have for them.
enum NativeField: UInt8, CaseIterable {
  case kind, time, run, request, message, agent, model, requested, project, arm, taskType
  case input, cacheRead, cacheWrite5m, cacheWrite1h, cacheWrite, output, searches
  case speed, batch, geography, latency, outcome, outcomeSource, success, status, error
  case escalatedFrom, fallbackFrom, quality, cost

  /// The names, with the field each one stands for.
  private static let spellings: [(String, NativeField)] = [
    ("kind", .kind), ("ts", .time), ("run_id", .run), ("request_id", .request),
    ("message_id", .message), ("agent", .agent), ("model", .model),
    ("requested_model", .requested), ("project", .project), ("arm", .arm),
    ("task_type", .taskType), ("input_tokens", .input), ("cache_read_tokens", .cacheRead),
    ("cache_write_5m_tokens", .cacheWrite5m), ("cache_write_1h_tokens", .cacheWrite1h),
    ("cache_write_tokens", .cacheWrite), ("output_tokens", .output), ("web_searches", .searches),
    ("speed", .speed), ("batch", .batch), ("geo", .geography), ("latency_ms", .latency),
    ("outcome", .outcome), ("outcome_source", .outcomeSource), ("error", .error),
    ("escalated_from", .escalatedFrom), ("fallback_from", .fallbackFrom), ("quality", .quality),
    ("cost_usd", .cost),
    // 001's record of an experiment; its `timeToComplete` has no unit and is not read.
    ("taskId", .run), ("modelUsed", .model), ("success", .success), ("cost", .cost),
    ("qualityScore", .quality),
    // 002's record of an execution.
    ("timestamp", .time), ("status", .status),
  ]

  private static let table = KeyTable(spellings.map(\.0))
  private static let meanings = spellings.map(\.1)

  /// Returns the field that a key spells, or nil.
  @inline(__always)
  static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> NativeField? {
    table.index(of: bytes, range).map { meanings[$0] }
  }

  /// The keys that are read, in the order in which the documentation names them.
  static let names = spellings.map(\.0)
}
