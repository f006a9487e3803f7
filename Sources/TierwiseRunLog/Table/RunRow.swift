/// One distinct request or run, in 48 bytes.
package struct RunRow: Sendable {
  package var key: UInt64
  /// Seconds since 1970.
  package var seconds: UInt32
  /// Its place among the groups of its table.
  package var group: UInt32
  /// The row of its run, or `noRun`.
  package var run: UInt32
  /// In milliseconds, where the flags say that it is known.
  package var latency: UInt32
  package var tokens: Tokens
  package var flags: RunFlags
  package var outcomeAndQuality: UInt8
  package var searches: UInt8

  /// Belongs to no run.
  package static let noRun = UInt32.max
}

extension RunRow {
  init(_ record: RunRecord, group: UInt32, run: UInt32) {
    key = record.key
    seconds = UInt32(clamping: (record.time?.milliseconds ?? 0) / 1000)
    self.group = group
    self.run = run
    latency = record.latency ?? 0
    tokens = record.tokens
    flags = record.flags
    if record.kind == .run { flags.insert(.run) }
    if record.time == nil { flags.insert(.undated) }
    if record.latency != nil { flags.insert(.timed) }
    outcomeAndQuality = record.outcome.rawValue | record.quality << 2
    searches = UInt8(clamping: record.searches)
  }

  package var isRun: Bool { flags.contains(.run) }

  /// How it went.
  package var outcome: RunRecord.Outcome {
    RunRecord.Outcome(rawValue: outcomeAndQuality & 3) ?? .unknown
  }

  /// 1 to 5; 0 where nobody has said.
  package var quality: UInt8 { outcomeAndQuality >> 2 }

  /// The days since 1970, or nil.
  package var day: Int? { flags.contains(.undated) ? nil : Int(seconds) / 86_400 }

  /// Returns whether another line about the same message counts in place of this one.
  ///
  /// The parent's line wins over a side chain's; else the one with more output, for the first lines
  /// of an answer hold only what was written up to then.
  func isBettered(by record: RunRecord) -> Bool {
    if flags.contains(.sidechain), record.flags.contains(.main) { return true }
    if flags.contains(.main), record.flags.contains(.sidechain) { return false }
    return record.tokens.output > tokens.output
  }

  /// Returns whether a line about the run has nothing new.
  func says(_ record: RunRecord) -> Bool {
    record.tokens == tokens && (record.outcome == .unknown || record.outcome == outcome)
      && !flags.contains(.undated)
  }

  /// Takes in another line about the same run; what is said later wins.
  mutating func merge(_ record: RunRecord) {
    if record.tokens.output > tokens.output || tokens == Tokens() { tokens = record.tokens }
    if let latency = record.latency, !flags.contains(.timed) || latency > self.latency {
      self.latency = latency
      flags.insert(.timed)
    }
    if let time = record.time, flags.contains(.undated) {
      seconds = UInt32(clamping: time.milliseconds / 1000)
      flags.remove(.undated)
    }
    judge(record)
    flags.formUnion(record.flags.subtracting(.proxyOutcome))
    flags.insert(.run)
  }

  /// Takes in how it went: what is said later wins, but nothing concluded over something said.
  mutating func judge(_ record: RunRecord) {
    judge(record.outcome, record.quality, isProxy: record.flags.contains(.proxyOutcome))
  }

  /// Takes in how it went by an earlier line.
  mutating func judge(_ row: RunRow) {
    judge(row.outcome, row.quality, isProxy: row.flags.contains(.proxyOutcome))
  }

  private mutating func judge(_ said: RunRecord.Outcome, _ quality: UInt8, isProxy: Bool) {
    let isSaid = outcome != .unknown && !flags.contains(.proxyOutcome)
    if said != .unknown, !isProxy || !isSaid {
      outcomeAndQuality = outcomeAndQuality & ~3 | said.rawValue
      if isProxy { flags.insert(.proxyOutcome) } else { flags.remove(.proxyOutcome) }
    }
    if quality > 0 { outcomeAndQuality = outcomeAndQuality & 3 | quality << 2 }
  }

  /// Takes in when the first and the last line of the run were written.
  mutating func span(from first: Timestamp, to last: Timestamp) {
    let began = UInt32(clamping: first.milliseconds / 1000)
    if flags.contains(.undated) || began < seconds { seconds = began }
    flags.remove(.undated)
    let taken = UInt32(clamping: last.milliseconds - first.milliseconds)
    if !flags.contains(.timed) || taken > latency { latency = taken }
    flags.insert(.timed)
  }
}
