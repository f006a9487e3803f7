import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseReport
import TierwiseYAML

/// The agents that a migration changed and nobody changed back, as its gate sees them.
struct GateSubjects {
  /// In the order of their files.
  private(set) var list: [GateRuns.Subject] = []
  /// The files by the names of agents.
  private(set) var paths: [String: String] = [:]
  /// The day of the last change; nil without any.
  private(set) var lastDay: CalendarDay?

  init(_ history: MigrationHistory, _ project: MigrateProject) {
    let registry = project.context.registry
    let names = Dictionary(
      project.subjects.map { ($0.path, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (path, records) in history.standing.ordered(by: { ByteSearch.precedes($0.key, $1.key) }) {
      guard let name = names[path], let began = history.began[path].flatMap(Moment.init) else {
        continue
      }
      let keys = records.flatMap(\.keys).filter(\.isModel)
      list.append(
        GateRuns.Subject(
          name, since: began.seconds,
          before: GateModel(keys.first.flatMap { $0.inverse.model }, in: registry),
          now: GateModel(keys.last.flatMap { $0.model }, in: registry)))
      paths[name] = path
      lastDay = max(lastDay ?? began.day, began.day)
    }
  }

  /// A moment as events have it.
  private struct Moment {
    let seconds: Int
    let day: CalendarDay

    init?(_ text: String) {
      let parts = text.split { "T:Z".contains($0) }
      let numbers = parts.dropFirst().compactMap { Int($0) }
      guard let day = parts.first.flatMap({ CalendarDay($0) }), numbers.count == 3 else {
        return nil
      }
      self.day = day
      seconds = day.number * 86_400 + numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    }
  }
}

extension ManagedKey {
  /// Whether the agent's model stands there, or would.
  fileprivate var isModel: Bool { ["model", "model.preference"].contains(route.description) }

  /// The model that stands there after the migration.
  fileprivate var model: String? {
    leaves.first { ["model", "model.preference"].contains($0.route.description) }.flatMap { leaf in
      let tree = YAMLTree(parsing: Array(leaf.text.utf8))
      return tree.root.flatMap(tree.string)
    }
  }

  /// The key of undoing the migration.
  fileprivate var inverse: ManagedKey { ManagedKey(route, before: after, after: before) }
}
