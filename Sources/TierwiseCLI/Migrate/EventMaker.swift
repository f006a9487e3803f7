import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// Makes the events of one run: each knows the one before it.
struct EventMaker {
  private let project: MigrateProject
  private let actor: String?
  private var parents: [String]

  init(_ project: MigrateProject) {
    self.project = project
    parents = project.ledger.heads
    actor = (try? Git(around: project.base, on: project.host))?.userName
  }

  /// Returns an event that happens now, behind all that are known.
  mutating func event(
    _ verb: LedgerEvent.Verb, _ migration: String, _ definition: Definition,
    _ files: [FileRecord], override: String? = nil, until: CalendarDay? = nil,
    verdict: GateRecord? = nil, ranking: AgentRanking? = nil
  ) -> LedgerEvent {
    let event = LedgerEvent(
      migration: migration, verb: verb, time: Self.time(project.host.now), actor: actor,
      tool: Version.current, registry: project.context.registry.asOf.description, parents: parents,
      definition: definition, override: override, until: until, verdict: verdict,
      ranking: ranking, files: files)
    parents = [event.id]
    return event
  }

  /// Returns a time as `2026-11-20T10:15:00Z`.
  static func time(_ seconds: Int) -> String {
    let day = CalendarDay(number: seconds / 86_400)
    let rest = seconds % 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
