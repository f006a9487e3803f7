/// Every distinct request and run of the logs that were read, in 48 bytes each.
///
/// Prices are no part of it: they are applied at the end, to what is left once every duplicate is
/// known. With the index it stays below 64 bytes a row; names and groups are few.
package struct RunTable: Sendable {
  package var names = Names()
  package private(set) var groups: [RunGroup] = []
  private var groupIndex = GroupIndex()
  /// Rows in blocks that never move, so that growing copies nothing.
  private var blocks: [[RunRow]] = []
  package private(set) var count = 0
  private var index = RowIndex()
  /// Lines that repeated what was known.
  package private(set) var duplicates = 0
  /// What the logs themselves say it cost, in picodollars, and how many said so.
  package private(set) var reported: (sum: Int128, count: Int) = (0, 0)

  private static let blockBits = 13

  package init() {}

  /// Returns a row.
  package subscript(place: Int) -> RunRow {
    blocks[place >> Self.blockBits][place & (1 << Self.blockBits - 1)]
  }

  /// Returns what a row shares with others.
  package func group(of row: RunRow) -> RunGroup { groups[Int(row.group)] }

  /// Calls `body` with every row, in the order in which they were first seen.
  @inline(__always)
  package func forEach(_ body: (RunRow) -> Void) {
    for block in blocks { for row in block { body(row) } }
  }

  /// Takes in what a line says; what is known already is not counted again.
  package mutating func add(_ record: RunRecord) {
    let group = place(of: record.group)
    var run = RunRow.noRun
    if let key = record.run, record.kind == .request {
      run = UInt32(truncatingIfNeeded: runRow(key, record.group))
      change(Int(run)) { row in row.flags.insert(.hasRequests) }
    }
    guard let known = find(record.key) else {
      append(RunRow(record, group: group, run: run), record.key)
      if let cost = record.reported { reported = (reported.sum + Int128(cost), reported.count + 1) }
      return
    }
    // A run is told in pieces: its launch, its totals, what somebody thought of it.
    if record.kind == .run {
      if self[known].says(record) { duplicates += 1 }
      var shared = groups[Int(self[known].group)]
      shared.take(record.group)
      let group = place(of: shared)
      change(known) { row in
        row.merge(record)
        row.group = group
      }
      return
    }
    duplicates += 1
    let isBetter = self[known].isBettered(by: record)
    change(known) { row in
      let before = row
      if isBetter { row = RunRow(record, group: group, run: run) }
      row.judge(isBetter ? before : row)
      row.judge(record)
    }
  }

  /// Settles which runs have requests once all lines are read: some were taken for duplicates.
  package mutating func finish() {
    for block in blocks.indices {
      for place in blocks[block].indices { blocks[block][place].flags.remove(.hasRequests) }
    }
    for place in 0..<count {
      let row = self[place]
      guard !row.isRun, row.run != RunRow.noRun else { continue }
      change(Int(row.run)) { $0.flags.insert(.hasRequests) }
    }
  }

  /// Returns the row of a run, which is made where there is none.
  private mutating func runRow(_ key: UInt64, _ group: RunGroup) -> Int {
    if let known = find(key) { return known }
    var record = RunRecord()
    record.kind = .run
    record.key = key
    var shared = RunGroup()
    shared.agent = group.agent
    shared.project = group.project
    shared.arm = group.arm
    shared.taskType = group.taskType
    shared.model = group.model
    shared.requested = group.requested
    record.flags = [.hasRequests, .undated]
    append(RunRow(record, group: place(of: shared), run: RunRow.noRun), key)
    return count - 1
  }

  /// Returns the place of the row with a key, or nil.
  package func find(_ key: UInt64) -> Int? {
    index.find(key) { place in self[place].key }
  }

  /// Adds what is said about a run once more, such as its first and last moment.
  package mutating func note(
    run key: UInt64, from first: Timestamp, to last: Timestamp
  ) {
    guard let place = find(key) else { return }
    change(place) { row in row.span(from: first, to: last) }
  }

  private mutating func append(_ row: RunRow, _ key: UInt64) {
    if count >> Self.blockBits == blocks.count {
      blocks.append([])
      // A small log takes a small block; from the second on, one piece is made at once.
      if blocks.count > 1 { blocks[blocks.count - 1].reserveCapacity(1 << Self.blockBits) }
    }
    blocks[count >> Self.blockBits].append(row)
    count += 1
    if index.isFull(with: count) {
      let rows = blocks
      index.grow(to: count - 1) { place in
        rows[place >> Self.blockBits][place & (1 << Self.blockBits - 1)].key
      }
    }
    index.put(key, count - 1)
  }

  @inline(__always)
  private mutating func change(_ place: Int, _ body: (inout RunRow) -> Void) {
    body(&blocks[place >> Self.blockBits][place & (1 << Self.blockBits - 1)])
  }

  private mutating func place(of group: RunGroup) -> UInt32 {
    if let known = groupIndex.find(group, in: groups) { return UInt32(known) }
    groups.append(group)
    groupIndex.put(groups.count - 1, in: groups)
    return UInt32(groups.count - 1)
  }
}

extension RunTable {
  /// Returns the name of a row's agent: its own, or its run's; `unknown` where neither is known.
  package func agent(of row: RunRow) -> String {
    let id = agentID(of: row)
    return id == .none ? Self.unknownAgent : names[id]
  }

  /// What an agent is called whose name nobody knows.
  package static let unknownAgent = "unknown"

  /// Returns a row's agent: its own, or its run's.
  @inline(__always)
  package func agentID(of row: RunRow) -> Names.ID {
    let own = groups[Int(row.group)].agent
    guard own == .none, row.run != RunRow.noRun else { return own }
    return groups[Int(self[Int(row.run)].group)].agent
  }
}
