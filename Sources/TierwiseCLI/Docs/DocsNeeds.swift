import TierwiseDocs

/// What tables are made from besides the agents' files; each costs time, so that it has to be asked for.
struct DocsNeeds: OptionSet {
  let rawValue: Int

  /// What the policy makes of each agent by its words.
  static let verdicts = DocsNeeds(rawValue: 1)
  /// The migrations and their ledger.
  static let migrations = DocsNeeds(rawValue: 2)
  static let all: DocsNeeds = [.verdicts, .migrations]

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Finds out what the regions of a document need.
  init(of regions: [Region]) {
    self = []
    if regions.contains(where: { $0.mentions("range") }) { insert(.verdicts) }
    if regions.contains(where: { ["migrations", "decisions"].contains($0.table) }) {
      insert(.migrations)
    }
  }
}
