/// How far a migration is (DESIGN §7).
package enum MigrationState: String, CaseIterable, Sendable {
  /// Nothing is done yet.
  case pending
  /// A plan is saved.
  case planned
  /// Its edits are made.
  case applied
  /// The first runs on the new models were seen in run logs.
  case deployed
  /// It went through its gate.
  case passed
  /// Its gate cannot decide.
  case held
  /// It did not go through its gate.
  case failed
  /// Its edits are undone.
  case rolledBack = "rolled back"
  /// Two branches did different things.
  case diverged
  /// The files are as it wants them, and the ledger knows nothing of it.
  case conforming
}

extension MigrationHistory {
  /// The state that the ledger knows; pending where it knows nothing.
  package var state: MigrationState {
    if !diverged.isEmpty { return .diverged }
    guard !standing.isEmpty else { return events.isEmpty ? .pending : .rolledBack }
    switch verdict?.verb {
    case .passed: return .passed
    case .held: return .held
    case .failed: return .failed
    case .applied, .adopted, .rolledBack, .overridden, nil: return .applied
    }
  }

  /// Whether the migration is done, gate or no gate.
  package var isApplied: Bool { !standing.isEmpty }
}
