package import TierwiseCore

/// What has become of one migration.
package struct MigrationHistory: Sendable {
  /// Its events, those before others first.
  package let events: [LedgerEvent]
  /// What it has done and not undone, by file, in the order it was done.
  package private(set) var standing: [String: [FileRecord]] = [:]
  /// Files to which two branches did different things.
  package private(set) var diverged: [String] = []
  /// When what stands was begun, by file: `2026-11-20T10:15:00Z`.
  package private(set) var began: [String: String] = [:]

  init(_ migration: String, in ledger: Ledger) {
    events = ledger.events.filter { $0.migration == migration }
    let deeds = events.filter(\.verb.isDeed)
    var authors: [String: [LedgerEvent]] = [:]
    var torn: Set<String> = []
    for event in deeds {
      for file in event.files {
        // What is done on one branch while the other does something else is one thing only if the
        // bytes are the same.
        let rivals = (authors[file.path] ?? []).filter { !ledger.comesBefore($0.id, event.id) }
        let isSame = rivals.allSatisfy { rival in
          rival.verb == event.verb
            && rival.files.contains { $0.path == file.path && $0.after == file.after }
        }
        if rivals.isEmpty {
          torn.remove(file.path)
          authors[file.path] = [event]
        } else {
          authors[file.path, default: []].append(event)
          if isSame { continue }
          torn.insert(file.path)
        }
        if began[file.path] == nil { began[file.path] = event.time }
        switch event.verb {
        case .rolledBack:
          standing[file.path] = nil
          began[file.path] = nil
        case .adopted: standing[file.path] = [file]
        default: standing[file.path, default: []].append(file)
        }
      }
    }
    diverged = torn.ordered()
  }

  /// What the migration's file said when it was last applied; nil where nothing stands.
  package var definition: Definition? {
    guard !standing.isEmpty else { return nil }
    return events.last { $0.verb == .applied || $0.verb == .adopted }?.definition
  }

  /// By what `top` chose the agents of what stands; nil where it chose none.
  package var ranking: AgentRanking? {
    isApplied ? events.last { $0.verb == .applied || $0.verb == .adopted }?.ranking : nil
  }

  /// What the gate said last about what stands now; nil where it said nothing yet.
  package var verdict: LedgerEvent? {
    let last = events.last { $0.verb != .overridden }
    return last.flatMap { $0.verb.isVerdict ? $0 : nil }
  }

  /// The reason for not waiting for the gate, and its last day; nil where there is none any more.
  package func override(on day: CalendarDay) -> (reason: String, until: CalendarDay)? {
    guard isApplied, let event = events.last(where: { $0.verb == .overridden }),
      let until = event.until, day <= until
    else { return nil }
    return (event.override ?? "", until)
  }
}

extension LedgerEvent.Verb {
  /// Whether files change by it, or change hands.
  var isDeed: Bool {
    switch self {
    case .applied, .adopted, .rolledBack: true
    case .held, .passed, .failed, .overridden: false
    }
  }

  /// Whether a gate said it.
  var isVerdict: Bool {
    switch self {
    case .held, .passed, .failed: true
    case .applied, .adopted, .rolledBack, .overridden: false
    }
  }
}
