import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// What is judged otherwise than in a revision or another folder.
struct ScoreComparison {
  private let changes: [Change]
  private let other: String
  private let total: Int

  private struct Change {
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
    var before: [String: ScoredAgent] = [:]
    let isFolder = host.kind(at: Path.absolute(other, from: host.currentFolder)) == .folder
    if isFolder {
      for agent in try ScoreRun([other], profile: profile, today, on: host).agents {
        before[agent.name] = agent
      }
    } else {
      let files = try Self.host(showing: other, on: host)
      for agent in try ScoreRun(paths, profile: profile, today, on: files).agents {
        before[agent.agent.path] = agent
      }
    }
    func key(_ agent: ScoredAgent) -> String { isFolder ? agent.name : agent.agent.path }
    var changes: [Change] = []
    var seen: Set<String> = []
    for agent in run.agents {
      seen.insert(key(agent))
      let old = before[key(agent)]
      if let old, old.fitting == agent.fitting, old.tier == agent.tier,
        old.declared?.text == agent.declared?.text
      {
        continue
      }
      changes.append(Change(name: agent.name, before: old, after: agent))
    }
    for (place, agent) in before.ordered(by: { ByteSearch.precedes($0.key, $1.key) })
    where !seen.contains(place) {
      changes.append(Change(name: agent.name, before: agent, after: nil))
    }
    self.changes = changes
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
    var table = Table([
      .init("name", "agent"), .init("declared_before", "ran on"), .init("declared", "runs on"),
      .init("fits_before", "fitted"), .init("fits", "fits"), .init("fit", "fit"),
    ])
    for change in changes {
      table.add([
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
