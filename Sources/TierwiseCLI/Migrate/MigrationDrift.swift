import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseYAML

/// Where files are not as migrations left them.
struct MigrationDrift {
  /// One value that is another one now.
  struct Departure {
    let path: String
    let line: Int?
    let migration: String
    let words: String
  }

  /// All departures, by file.
  private(set) var departures: [Departure] = []
  /// How many files have drifted, by migration.
  private(set) var drifted: [String: Int] = [:]
  /// How many files are gone, by migration.
  private(set) var missing: [String: Int] = [:]

  init(_ project: MigrateProject) {
    let expectation = Expectation(project.ledger)
    let subjects = Dictionary(project.subjects.map { ($0.path, $0) }) { first, _ in first }
    for path in expectation.values.keys.ordered(by: { ByteSearch.precedes($0, $1) }) {
      guard let subject = subjects[path] else {
        for name in Set((expectation.values[path] ?? []).map(\.migration)).ordered() {
          missing[name, default: 0] += 1
          departures.append(
            Departure(path: path, line: nil, migration: name, words: "the file is gone"))
        }
        continue
      }
      let tree = subject.agent.tree
      var seen: Set<String> = []
      for (value, found) in expectation.departures(of: path, in: tree) {
        if seen.insert(value.migration).inserted { drifted[value.migration, default: 0] += 1 }
        var finder = PositionFinder()
        let line = tree.node(at: value.route).map {
          finder.position(of: tree.range($0).lowerBound, in: tree.bytes.span).line
        }
        departures.append(
          Departure(
            path: path, line: line, migration: value.migration,
            words: "\(value.route) is \(found ?? "gone"), \(value.migration) made it \(value.text)")
        )
      }
    }
  }
}
