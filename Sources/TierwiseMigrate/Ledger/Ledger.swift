import TierwiseCore

/// What happened to migrations, put together from the ledger's files.
///
/// Each event knows the latest ones before it, so that the order is a graph and not a matter of
/// clocks, and branches that are merged need no file in common.
package struct Ledger: Sendable {
  /// The events, those before others first.
  package let events: [LedgerEvent]
  /// What is wrong with the ledger itself.
  package let problems: [Problem]
  /// All that come before an event, by its id.
  private let ancestors: [String: Set<String>]

  /// A fault of the ledger.
  package struct Problem: Hashable, Sendable {
    /// The file, below the ledger's folder.
    package let path: String
    /// What is wrong.
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
      /// The file is no event.
      case notAnEvent
      /// The bytes are not those that the name was given for.
      case changed
      /// It knows an event that is not there.
      case missingParent(String)
    }
  }

  /// Creates a ledger from the files in its folder, given by their paths below it.
  package init(files: [(path: String, bytes: [UInt8])]) {
    var problems: [Problem] = []
    var found: [String: LedgerEvent] = [:]
    for (path, bytes) in files {
      guard let event = LedgerEvent(json: bytes) else {
        problems.append(Problem(path: path, reason: .notAnEvent))
        continue
      }
      if event.path != path { problems.append(Problem(path: path, reason: .changed)) }
      found[event.id] = event
    }
    var order: [LedgerEvent] = []
    var ancestors: [String: Set<String>] = [:]
    var left = found.values.ordered { ($0.time, $0.id) < ($1.time, $1.id) }
    while !left.isEmpty {
      // Parents that are missing, or that lead in a circle, hold nothing up.
      let place = left.firstIndex { event in
        event.parents.allSatisfy { found[$0] == nil || ancestors[$0] != nil }
      }
      let event = left.remove(at: place ?? 0)
      var before = Set(event.parents)
      for parent in event.parents { before.formUnion(ancestors[parent] ?? []) }
      ancestors[event.id] = before
      order.append(event)
      for parent in event.parents where found[parent] == nil {
        problems.append(Problem(path: event.path, reason: .missingParent(parent)))
      }
    }
    events = order
    self.ancestors = ancestors
    self.problems = problems.ordered { ByteSearch.precedes($0.path, $1.path) }
  }

  /// The events that no other one comes after.
  package var heads: [String] {
    let parents = Set(events.flatMap(\.parents))
    return events.map(\.id).filter { !parents.contains($0) }.ordered()
  }

  /// The migrations that something happened to, in the order of their first events.
  package var migrations: [String] {
    var seen: Set<String> = []
    return events.map(\.migration).filter { seen.insert($0).inserted }
  }

  /// Returns whether one event is known to come before another.
  func comesBefore(_ first: String, _ second: String) -> Bool {
    ancestors[second]?.contains(first) ?? false
  }

  /// All that was done to each file and still stands, in the order it was done, with who did it.
  package var records: [(path: String, records: [(migration: String, record: FileRecord)])] {
    var standing: [String: MigrationHistory] = [:]
    for name in migrations { standing[name] = history(of: name) }
    var byPath: [String: [(migration: String, record: FileRecord)]] = [:]
    for event in events where event.verb == .applied || event.verb == .adopted {
      for file in event.files
      where standing[event.migration]?.standing[file.path]?.contains(file) ?? false {
        byPath[file.path, default: []].append((event.migration, file))
      }
    }
    return byPath.ordered { ByteSearch.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Returns what has become of a migration.
  package func history(of migration: String) -> MigrationHistory {
    MigrationHistory(migration, in: self)
  }
}
