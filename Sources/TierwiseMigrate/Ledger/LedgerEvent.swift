package import TierwiseCore

/// Something that happened to a migration, as one file in the ledger says it.
package struct LedgerEvent: Sendable {
  /// What tells it from all others: the beginning of the hash of its bytes.
  package private(set) var id: String
  /// The migration.
  package let migration: String
  /// What happened.
  package let verb: Verb
  /// When, in UTC: `2026-11-20T10:15:00Z`.
  package let time: String
  /// Who did it, by git's configuration; nil where that says nothing.
  package let actor: String?
  /// The version of tierwise.
  package let tool: String
  /// The day of the registry's facts.
  package let registry: String
  /// The latest events that were known; order follows from them, not from the time.
  package let parents: [String]
  /// What the migration's file said.
  package let definition: Definition
  /// Why gates were passed over; nil where none was.
  package let override: String?
  /// The last day on which that holds; nil where it holds for good.
  package let until: CalendarDay?
  /// By what a gate decided; nil where none did.
  package let verdict: GateRecord?
  /// By what `top` chose the agents; nil where it was not asked.
  package let ranking: AgentRanking?
  /// What became of each file.
  package let files: [FileRecord]

  /// What can happen to a migration.
  package enum Verb: String, CaseIterable, Sendable {
    /// Its edits were made.
    case applied
    /// Files that are as it wants them were taken for its own.
    case adopted
    /// Its edits were undone.
    case rolledBack = "rolled-back"
    /// Its gate could not decide.
    case held
    /// It went through its gate.
    case passed
    /// It did not go through its gate.
    case failed
    /// Later ones need not wait for its gate for a while.
    case overridden
  }

  /// Describes an event; without an id it gets the one that belongs to its bytes.
  package init(
    id: String? = nil, migration: String, verb: Verb, time: String, actor: String?, tool: String,
    registry: String, parents: [String], definition: Definition, override: String? = nil,
    until: CalendarDay? = nil, verdict: GateRecord? = nil, ranking: AgentRanking? = nil,
    files: [FileRecord]
  ) {
    self.migration = migration
    self.verb = verb
    self.time = time
    self.actor = actor
    self.tool = tool
    self.registry = registry
    self.parents = parents
    self.definition = definition
    self.override = override
    self.until = until
    self.verdict = verdict
    self.ranking = ranking
    self.files = files
    self.id = id ?? ""
    if id == nil { self.id = Self.id(of: bytes) }
  }

  /// Returns the id that belongs to the bytes of an event.
  static func id(of bytes: [UInt8]) -> String { String(SHA256.hash(bytes).hex.prefix(12)) }

  /// Where the event is kept, below the ledger's folder.
  package var path: String {
    let stamp = time.filter { $0 != "-" && $0 != ":" }
    return "\(migration)/\(stamp)-\(verb.rawValue)-\(id).json"
  }
}
