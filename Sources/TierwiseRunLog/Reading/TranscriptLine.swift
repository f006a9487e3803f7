import TierwiseCatalog
import TierwiseCore

/// What one line of a Claude Code transcript says, as far as it is about models and agents.
///
/// Prompts and answers are stepped over; not a byte of them is kept. The format is internal to
/// Claude Code and changes, so that whatever is not known, or not there, is no error.
package struct TranscriptLine {
  package typealias Text = JSONCursor.Text

  package var time: Timestamp?
  package var uuid: Text?
  package var session: Text?
  package var isSidechain = false
  package var agentID: Text?
  package var attributionAgent: Text?
  package var folder: Text?
  package var requestID: Text?
  package var reported: Int?
  package var isError = false
  package var messageID: Text?
  package var model: Text?
  package var usage: Usage?
  /// Calls of the tool that starts agents.
  package var calls: [Call] = []
  /// The call that a result belongs to.
  package var resultOf: Text?
  package var result: AgentResult?

  /// A call of the tool that starts agents: which kind.
  package struct Call {
    package var id: Text?
    package var agentType: Text?
  }

  /// What a parent is told about an agent it has started.
  package struct AgentResult {
    package var agentID: Text?
    package var agentType: Text?
    package var status: Text?
    package var model: Text?
    package var duration: UInt32?
  }

  /// Tokens and what else changes the price.
  package struct Usage {
    package var tokens = Tokens()
    package var terms = RunGroup.Terms()
    package var searches: UInt16 = 0
    package var isSplitUnknown = false
  }

  /// Reads a line; nil where it is no JSON object, or is cut off.
  package init?(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var cursor = JSONCursor(line)
    guard cursor.enterObject(bytes) else { return nil }
    while let key = cursor.key(bytes) {
      switch Self.keys.index(of: bytes, key) {
      case 0: time = cursor.text(bytes).flatMap { Timestamp(bytes, $0.range) }
      case 1: uuid = cursor.text(bytes)
      case 2: session = cursor.text(bytes)
      case 3: isSidechain = cursor.boolean(bytes) ?? false
      case 4: agentID = cursor.text(bytes)
      case 5: attributionAgent = cursor.text(bytes)
      case 6: folder = cursor.text(bytes)
      case 7: requestID = cursor.text(bytes)
      case 8:
        reported = cursor.number(bytes).flatMap { JSONNumber.scaled(bytes, $0, places: 12) }
      case 9: isError = cursor.boolean(bytes) ?? false
      case 10: message(&cursor, bytes)
      case 11: result(&cursor, bytes)
      default: cursor.skip(bytes)
      }
    }
    guard cursor.isAtEnd(bytes) else { return nil }
  }

  private static let keys = NameTable([
    "timestamp", "uuid", "sessionId", "isSidechain", "agentId", "attributionAgent", "cwd",
    "requestId", "costUSD", "isApiErrorMessage", "message", "toolUseResult",
  ])
  private static let messageKeys = NameTable(["id", "model", "usage", "content"])
  private static let contentKeys = NameTable(["type", "id", "name", "input", "tool_use_id"])
  private static let resultKeys = NameTable([
    "agentId", "agentType", "status", "resolvedModel", "totalDurationMs",
  ])
  private static let starters = NameTable(["Agent", "Task"])
  private static let agentTypeKey = NameTable(["subagent_type"])

  private mutating func message(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) {
    guard cursor.enterObject(bytes) else { return cursor.skip(bytes) }
    while let key = cursor.key(bytes) {
      switch Self.messageKeys.index(of: bytes, key) {
      case 0: messageID = cursor.text(bytes)
      case 1: model = cursor.text(bytes)
      case 2: usage = Usage(&cursor, bytes)
      case 3: content(&cursor, bytes)
      default: cursor.skip(bytes)
      }
    }
  }

  /// Looks in an answer for calls that start agents, and in their results for the call's id.
  private mutating func content(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) {
    guard cursor.enterArray(bytes) else { return cursor.skip(bytes) }
    while cursor.element(bytes) {
      guard cursor.enterObject(bytes) else {
        cursor.skip(bytes)
        continue
      }
      var call = Call()
      var startsAgent = false
      while let key = cursor.key(bytes) {
        switch Self.contentKeys.index(of: bytes, key) {
        case 1: call.id = cursor.text(bytes)
        case 2: startsAgent = Self.starters.place(&cursor, bytes) != nil
        case 3: call.agentType = Self.agentType(&cursor, bytes)
        case 4: resultOf = cursor.text(bytes)
        default: cursor.skip(bytes)
        }
      }
      if startsAgent { calls.append(call) }
    }
  }

  private static func agentType(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) -> Text? {
    guard cursor.enterObject(bytes) else {
      cursor.skip(bytes)
      return nil
    }
    var type: Text?
    while let key = cursor.key(bytes) {
      if agentTypeKey.index(of: bytes, key) != nil {
        type = cursor.text(bytes)
      } else {
        cursor.skip(bytes)
      }
    }
    return type
  }

  private mutating func result(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) {
    guard cursor.enterObject(bytes) else { return cursor.skip(bytes) }
    var result = AgentResult()
    while let key = cursor.key(bytes) {
      switch Self.resultKeys.index(of: bytes, key) {
      case 0: result.agentID = cursor.text(bytes)
      case 1: result.agentType = cursor.text(bytes)
      case 2: result.status = cursor.text(bytes)
      case 3: result.model = cursor.text(bytes)
      case 4:
        result.duration = cursor.number(bytes).flatMap { JSONNumber.whole(bytes, $0) }
          .map { UInt32(clamping: $0) }
      default: cursor.skip(bytes)
      }
    }
    // Other tools have results of their own; only an agent's names an agent.
    if result.agentID != nil { self.result = result }
  }
}

extension TranscriptLine.Usage {
  private static let keys = NameTable([
    "input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens",
    "cache_creation", "service_tier", "speed", "inference_geo", "server_tool_use",
  ])
  private static let splitKeys = NameTable([
    "ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens",
  ])
  private static let searchKeys = NameTable(["web_search_requests"])
  private static let batch = NameTable(["batch"])
  private static let speeds = NameTable(["standard", "fast"])
  private static let places = NameTable(["us"])

  /// Reads the value that comes next; nil where it is no object.
  init?(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) {
    guard cursor.enterObject(bytes) else {
      cursor.skip(bytes)
      return nil
    }
    var writes: UInt32 = 0
    var split: [UInt32]?
    while let key = cursor.key(bytes) {
      switch Self.keys.index(of: bytes, key) {
      case 0: tokens.input = Self.count(&cursor, bytes)
      case 1: tokens.output = Self.count(&cursor, bytes)
      case 2: writes = Self.count(&cursor, bytes)
      case 3: tokens.cacheRead = Self.count(&cursor, bytes)
      case 4: split = Self.counts(Self.splitKeys, 2, &cursor, bytes)
      case 5: if Self.batch.place(&cursor, bytes) != nil { terms.insert(.batch) }
      case 6:
        guard let text = cursor.text(bytes), !text.range.isEmpty else { continue }
        switch Self.speeds.index(of: bytes, text.range) {
        case 0: break
        case 1: terms.insert(.fast)
        default: terms.insert(.unknownSpeed)
        }
      case 7: if Self.places.place(&cursor, bytes) != nil { terms.insert(.us) }
      case 8:
        let counts = Self.counts(Self.searchKeys, 1, &cursor, bytes)
        searches = UInt16(clamping: counts?[0] ?? 0)
      default: cursor.skip(bytes)
      }
    }
    let known = split ?? [0, 0]
    tokens.cacheWrite1h = known[1]
    tokens.cacheWrite5m = known[0]
    let told = UInt64(known[0]) + UInt64(known[1])
    if UInt64(writes) > told {
      // Older versions do not say for how long; five minutes was the default then.
      tokens.cacheWrite5m = UInt32(clamping: UInt64(writes) - UInt64(known[1]))
      isSplitUnknown = true
    }
  }

  private static func count(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) -> UInt32 {
    cursor.number(bytes).flatMap { JSONNumber.whole(bytes, $0) }.map { UInt32(clamping: $0) } ?? 0
  }

  private static func counts(
    _ table: NameTable, _ count: Int, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) -> [UInt32]? {
    guard cursor.enterObject(bytes) else {
      cursor.skip(bytes)
      return nil
    }
    var counts = [UInt32](repeating: 0, count: count)
    while let key = cursor.key(bytes) {
      guard let place = table.index(of: bytes, key) else {
        cursor.skip(bytes)
        continue
      }
      counts[place] = Self.count(&cursor, bytes)
    }
    return counts
  }
}
