import TierwiseCatalog
package import TierwiseCore
import TierwiseYAML

/// Agents in the order that run logs give them, for `top`; kept, so that later looks choose the same.
package struct AgentRanking: Hashable, Sendable {
  /// What counts: `cost`, `tokens`, `runs`.
  package let key: String
  /// The last day that counts.
  package let asOf: CalendarDay
  /// The agents with something to count, the first one with most of it.
  package private(set) var rows: [Row]
  /// The logs it follows from.
  package let logs: [Log]

  /// One agent.
  package struct Row: Hashable, Sendable {
    package let agent: String
    /// How much, in decimals.
    package let amount: String

    package init(agent: String, amount: String) {
      self.agent = agent
      self.amount = amount
    }
  }

  /// A log, or a folder of logs.
  package struct Log: Hashable, Sendable {
    package let path: String
    /// SHA-256 of its bytes; of a folder, of the lines that `sha256sum` prints about its files.
    package let hash: String

    package init(path: String, hash: String) {
      self.path = path
      self.hash = hash
    }
  }

  package init(by key: String, asOf: CalendarDay, rows: [Row], logs: [Log]) {
    self.key = key
    self.asOf = asOf
    self.rows = rows
    self.logs = logs
  }

  /// Returns the ranking of the first few of some agents.
  func first(_ count: Int, of names: Set<String>) -> AgentRanking {
    var ranking = self
    ranking.rows = Array(rows.lazy.filter { names.contains($0.agent) }.prefix(count))
    return ranking
  }

  /// The agents.
  var agents: Set<String> { Set(rows.map(\.agent)) }
}

extension AgentRanking {
  /// Writes the ranking as a member of the object that is open.
  func write(to json: inout JSONWriter) {
    json.key("chosen")
    json.object { json in
      json.member("by", key)
      json.member("as-of", asOf.description)
      json.key("agents")
      json.array { json in
        for row in rows {
          json.array { json in
            json.string(row.agent)
            json.decimal(row.amount)
          }
        }
      }
      json.key("logs")
      json.array { json in
        for log in logs {
          json.breakLine()
          json.array { json in
            json.string(log.path)
            json.string(log.hash)
          }
        }
      }
    }
  }

  /// Reads the ranking that a plan or an event was made with; nil where it was made with none.
  init?(in tree: YAMLTree, _ root: NodeID) {
    guard let node = tree.value(for: "chosen", in: root),
      let key = tree.value(for: "by", in: node).flatMap(tree.string),
      let day = tree.value(for: "as-of", in: node).flatMap(tree.string),
      let asOf = CalendarDay(day)
    else { return nil }
    func pairs(_ name: String) -> [(String, String)] {
      guard let list = tree.value(for: name, in: node) else { return [] }
      return tree.children(list).compactMap { row in
        let cells = tree.children(row).compactMap(tree.string)
        return cells.count == 2 ? (cells[0], cells[1]) : nil
      }
    }
    self.init(
      by: key, asOf: asOf, rows: pairs("agents").map { Row(agent: $0, amount: $1) },
      logs: pairs("logs").map { Log(path: $0, hash: $1) })
  }
}

extension Shape {
  /// What `top` chose, in a plan and in an event.
  static let ranking = Shape(
    "what was chosen",
    [
      Key("by", .string, "What counted.", need: .required),
      Key("as-of", .date, "The last day that counted.", need: .required),
      Key("agents", .list(.list(.any)), "The agents, with how much they have.", need: .required),
      Key("logs", .list(.list(.any)), "The logs, with their hashes.", need: .required),
    ])
}

/// What selectors ask for that no agent's frontmatter says.
package struct SelectionFacts: Sendable {
  /// How models fit the work, by the paths of the agents' files.
  package var verdicts: [String: String] = [:]
  /// Agents in the order of what `top` counts by.
  package var ranking: AgentRanking?

  package init() {}
}
