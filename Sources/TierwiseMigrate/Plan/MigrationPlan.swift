package import TierwiseCatalog

/// What a migration does to which files, proved.
package struct MigrationPlan: Sendable {
  /// The migration.
  package let id: String
  /// What its file says.
  package let definition: Definition
  /// By what `top` chose its agents; nil where it is not asked.
  package let ranking: AgentRanking?
  /// The files that change.
  package internal(set) var files: [PlannedFile] = []
  /// The files that are as they should be already.
  package internal(set) var conforming: [FileRecord] = []
  /// How many agents it has been applied to.
  package let done: Int
  /// The agents that it names but leaves as they are.
  package internal(set) var leftOut: [MigrationSelection.LeftOut]

  init(
    id: String, definition: Definition, ranking: AgentRanking? = nil, done: Int = 0,
    leftOut: [MigrationSelection.LeftOut]
  ) {
    self.id = id
    self.definition = definition
    self.ranking = ranking
    self.done = done
    self.leftOut = leftOut
  }

  /// What is kept of the files that change.
  package var records: [FileRecord] { files.map(\.record) }

  /// Returns the plan for some of its files only.
  package func keeping(_ paths: Set<String>) -> MigrationPlan {
    var plan = self
    plan.files = files.filter { paths.contains($0.path) }
    return plan
  }
}

/// A file that a migration changes.
package struct PlannedFile: Sendable {
  /// The change.
  package let change: FileChange
  /// The keys that change.
  package let keys: [ManagedKey]
  /// The agent as it is.
  package let before: MigrationSubject
  /// The agent as it will be.
  package let after: MigrationSubject

  /// The file, from the project's folder.
  package var path: String { change.path }
  /// What is kept of it; made anew each time, for only who writes needs the hashes.
  package var record: FileRecord { FileRecord(change, keys: keys) }
}
