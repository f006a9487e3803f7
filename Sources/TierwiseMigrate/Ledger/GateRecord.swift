package import TierwiseCore
import TierwiseYAML

/// What a gate said at one look, and by which numbers, as the ledger keeps it.
package struct GateRecord: Hashable, Sendable {
  /// The last day that was looked at.
  package let asOf: CalendarDay
  /// The migration's measures first, then those of its agents.
  package let rows: [Row]

  package init(asOf: CalendarDay, rows: [Row]) {
    self.asOf = asOf
    self.rows = rows
  }

  /// One measure.
  package struct Row: Hashable, Sendable {
    /// The agent; nil for all of them together.
    package let agent: String?
    package let measure: String
    /// `pass`, `hold` or `fail`.
    package let decision: String
    /// How many runs it rests on.
    package let runs: Int
    /// What was seen, in decimals; nil where nothing was.
    package let seen: String?
    /// What it was held against, in decimals.
    package let limit: String

    package init(
      agent: String?, measure: String, decision: String, runs: Int, seen: String?, limit: String
    ) {
      self.agent = agent
      self.measure = measure
      self.decision = decision
      self.runs = runs
      self.seen = seen
      self.limit = limit
    }
  }

  /// The agents that failed by themselves.
  package var failing: Set<String> {
    Set(rows.filter { $0.decision == Self.failure }.compactMap(\.agent))
  }

  /// What stands for a measure that failed.
  private static let failure = "fail"
}

extension GateRecord {
  /// Writes the record as an object.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("as-of", asOf.description)
      json.key("rows")
      json.array { json in
        for row in rows {
          json.breakLine()
          json.array { json in
            if let agent = row.agent { json.string(agent) } else { json.null() }
            json.string(row.measure)
            json.string(row.decision)
            json.integer(row.runs)
            if let seen = row.seen { json.decimal(seen) } else { json.null() }
            json.decimal(row.limit)
          }
        }
      }
    }
  }

  /// Reads a record; nil where it is none.
  init?(_ tree: YAMLTree, _ node: NodeID) {
    guard let day = tree.value(for: "as-of", in: node).flatMap(tree.string),
      let asOf = CalendarDay(day), let list = tree.value(for: "rows", in: node)
    else { return nil }
    var rows: [Row] = []
    for row in tree.children(list) {
      let cells = Array(tree.children(row))
      guard cells.count == 6, let measure = tree.string(cells[1]),
        let decision = tree.string(cells[2]), case .int(let runs)? = tree.resolved(cells[3])
      else { return nil }
      func known(_ cell: NodeID) -> NodeID? { tree.resolved(cell) == .null ? nil : cell }
      rows.append(
        Row(
          agent: known(cells[0]).flatMap(tree.string), measure: measure, decision: decision,
          runs: runs, seen: known(cells[4]).flatMap(tree.string), limit: tree.string(cells[5]) ?? ""
        ))
    }
    self.init(asOf: asOf, rows: rows)
  }
}
