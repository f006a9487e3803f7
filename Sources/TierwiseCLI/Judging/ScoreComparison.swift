import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// What is judged otherwise than in a revision or another folder.
struct ScoreComparison {
  private let changes: [Change]
  private let other: String
  private let total: Int

  private struct Change {
    let path: String
    let name: String
    let before: ScoredAgent?
    let after: ScoredAgent?
  }

  init(
    _ run: ScoreRun, _ other: String, _ paths: [String], profile: String?, _ today: CalendarDay,
    on host: any Host
  ) throws(UsageError) {
    self.other = other
    total = run.agents.count
    let before: [ScoredAgent]
    let twins: [String: ScoredAgent]
    if host.kind(at: Path.absolute(other, from: host.currentFolder)) == .folder {
      before = try ScoreRun([other], profile: profile, today, on: host).agents
      twins = Self.twins(of: run.agents, among: before)
    } else {
      let files = try Self.host(showing: other, on: host)
      before = try ScoreRun(paths, profile: profile, today, on: files).agents
      twins = Dictionary(before.map { ($0.agent.path, $0) }) { $1 }
    }
    var changes: [Change] = []
    var seen: Set<String> = []
    for agent in run.agents {
      let old = twins[agent.agent.path]
      if let old { seen.insert(old.agent.path) }
      if let old, old.fitting == agent.fitting, old.tier == agent.tier,
        old.declared?.text == agent.declared?.text
      {
        continue
      }
      changes.append(
        Change(path: agent.agent.path, name: agent.name, before: old, after: agent))
    }
    for agent in before.ordered(by: { ByteSearch.precedes($0.agent.path, $1.agent.path) })
    where !seen.contains(agent.agent.path) {
      changes.append(
        Change(path: agent.agent.path, name: agent.name, before: agent, after: nil))
    }
    self.changes = changes
  }

  /// Returns for each agent, by its path, the one of another folder that it is held against: one of
  /// its name, and of several the one whose path ends most alike.
  private static func twins(
    of agents: [ScoredAgent], among others: [ScoredAgent]
  ) -> [String: ScoredAgent] {
    let named = Dictionary(grouping: others, by: \.name)
    var twins: [String: ScoredAgent] = [:]
    for (name, agents) in Dictionary(grouping: agents, by: \.name) {
      var paths = agents.map(\.agent.path)
      var free = named[name] ?? []
      // Each depth is one pass, for of one name there may be thousands.
      var depth = paths.map { $0.utf8.count { $0 == ASCII.slash } + 1 }.max() ?? 0
      while !paths.isEmpty, !free.isEmpty, depth >= 0 {
        var ends = Dictionary(grouping: free.reversed()) { end(of: $0.agent.path, depth) }
        var taken: Set<String> = []
        paths.removeAll { path in
          guard let end = end(of: path, depth), let twin = ends[end]?.popLast() else {
            return false
          }
          twins[path] = twin
          taken.insert(twin.agent.path)
          return true
        }
        free.removeAll { taken.contains($0.agent.path) }
        depth -= 1
      }
    }
    return twins
  }

  /// Returns the last names of a path; nil where it has fewer.
  private static func end(of path: String, _ count: Int) -> String? {
    let names = path.split(separator: "/").suffix(count)
    return names.count == count ? names.joined(separator: "/") : nil
  }

  private static func host(
    showing revision: String, on host: any Host
  ) throws(UsageError) -> any Host {
    do throws(GitError) {
      let git = try Git(around: host.currentFolder, on: host)
      return try IndexHost(git, showing: git.commit(revision), on: host)
    } catch {
      throw UsageError(message: error.message, help: "or name a folder")
    }
  }

  func print(_ format: TableFormat, to console: Console) {
    // At a terminal there is no room for paths.
    let paths = format == .text ? [] : [Table.Column("path", "file")]
    var table = Table(
      paths + [
        .init("name", "agent"), .init("declared_before", "ran on"), .init("declared", "runs on"),
        .init("fits_before", "fitted"), .init("fits", "fits"), .init("fit", "fit"),
      ])
    for change in changes {
      let path = format == .text ? [] : [Table.Cell.text(change.path)]
      table.add(
        path + [
          .text(change.name), Table.Cell(change.before?.declared?.text),
          Table.Cell(change.after?.declared?.text), Table.Cell(change.before?.fitting),
          Table.Cell(change.after?.fitting), Table.Cell(change.after?.fit.rawValue),
        ])
    }
    switch format {
    case .markdown: console.print(table.markdown)
    case .csv: console.print(table.csv)
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.key("changes")
        table.write(to: &json)
      }
      console.print(json.bytes + [ASCII.lineFeed])
    case .text:
      if !changes.isEmpty {
        let lines = table.textLines().map { Underline.cut($0, to: console.columns) }
        console.print(lines.joined(separator: "\n") + "\n")
      }
      console.note(
        "\(changes.count) of \(Words.count(total, "agent")) judged otherwise than in \(other)")
    }
  }
}
