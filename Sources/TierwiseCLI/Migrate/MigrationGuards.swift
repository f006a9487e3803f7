import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// What must hold before files are written, besides the plan itself.
struct MigrationGuards {
  private let project: MigrateProject

  init(_ project: MigrateProject) { self.project = project }

  /// Refuses while a run that crashed is not repaired.
  func checkRepaired() throws(MigrateStop) {
    guard let event = try MigrationJournal(project).unfinished() else { return }
    throw .refused(
      Refusal(
        headline: "a run of \(event.migration) stopped in the middle; no file was written",
        next: "tierwise migrate repair", code: .unrepaired))
  }

  /// Refuses a ledger that somebody changed.
  func checkLedger() throws(MigrateStop) {
    guard !project.ledger.problems.isEmpty else { return }
    throw .refused(
      Refusal(
        headline: "the ledger is not as it was written; no file was written",
        items: project.ledger.problems.map { (name($0.path), $0.message) },
        next: "get the files back as they were committed"))
  }

  /// Refuses a migration that was applied and changed afterwards, or that diverged.
  func checkFrozen(_ migration: Migration) throws(MigrateStop) {
    let history = project.ledger.history(of: migration.id)
    if !history.diverged.isEmpty {
      throw .refused(
        Refusal(
          headline: "two branches applied \(migration.id) differently; no file was written",
          items: history.diverged.map { ($0, "diverged") },
          next: "make the files what they are to be, then: tierwise migrate adopt \(migration.id)"))
    }
    guard let frozen = history.definition else { return }
    let changes = migration.definition.changes(since: frozen)
    guard !changes.isEmpty else { return }
    let file = project.host.display(Path.join(project.folder, migration.id + ".yaml"))
    throw .refused(
      Refusal(
        headline: "\(migration.id) was changed after it was applied; no file was written",
        items: changes.map { change in (file + ":\(change.line)", change.message) },
        next: "undo these changes, or write a new migration"))
  }

  /// Refuses a migration whose turn has not come; returns why it may come nevertheless.
  func checkTurn(
    _ migration: Migration, behind earlier: [String], _ options: MigrateOptions
  ) throws(MigrateStop) {
    if let day = migration.notBefore, project.context.today < day {
      throw .refused(
        Refusal(
          headline: "\(migration.id) is not to be applied before \(day); no file was written",
          next: "wait until then, or change 'not-before'"))
    }
    guard migration.lane == .normal, let week = migration.week, options.override == nil else {
      return
    }
    var items: [(place: String, words: String)] = []
    var code = ExitCode.held
    var unapplied: [String] = []
    var idle: [String] = []
    for other in project.migrations where other.lane == .normal && other.id != migration.id {
      guard let otherWeek = other.week, otherWeek < week else { continue }
      let history = project.ledger.history(of: other.id)
      let state = history.state
      let isOverridden = history.override(on: project.context.today) != nil
      switch state {
      case .pending, .planned, .rolledBack, .conforming:
        if earlier.contains(other.id) {
          if other.gate != nil { items.append((other.id, "its gate has no verdict yet")) }
        } else if state != .rolledBack, selectsNobody(other) {
          idle.append(other.id)
          items.append((other.id, "no agent is as its 'select' says"))
        } else {
          unapplied.append(other.id)
          items.append(
            (other.id, state == .rolledBack ? "it was rolled back" : "it is not applied"))
        }
      case .applied where isOverridden, .deployed where isOverridden, .held where isOverridden,
        .failed where isOverridden:
        break
      case .applied, .deployed:
        if other.gate != nil { items.append((other.id, "its gate has no verdict yet")) }
      case .held:
        let day = history.verdict?.time.prefix(10) ?? ""
        items.append((other.id, "its gate holds since \(day)"))
      case .failed:
        items.append((other.id, "its gate failed"))
        code = .gateFailed
      case .diverged: items.append((other.id, "two branches applied it differently"))
      case .passed: break
      }
    }
    guard !items.isEmpty else { return }
    throw .refused(
      Refusal(
        headline: "\(migration.id) has to wait for earlier weeks; no file was written",
        items: items, next: Self.next(after: items.first?.place ?? "", unapplied, idle, code),
        code: code))
  }

  /// What to do about migrations that hold others up.
  private static func next(
    after name: String, _ unapplied: [String], _ idle: [String], _ code: ExitCode
  ) -> String {
    if code == .gateFailed { return "tierwise migrate gate \(name) --rollback" }
    var ways: [String] = []
    if !unapplied.isEmpty { ways.append("apply \(unapplied.joined(separator: " ")) first") }
    if !idle.isEmpty { ways.append("change or remove \(idle.joined(separator: " "))") }
    let first = ways.isEmpty ? "wait" : ways.joined(separator: ", ")
    return "\(first), or go on with: --override \"the reason\""
  }

  /// Whether there is nothing that a migration could be applied to.
  private func selectsNobody(_ migration: Migration) -> Bool {
    var stage = MigrationStage(project)
    guard let survey = try? stage.survey(migration) else { return false }
    return survey.edited.isEmpty && survey.conforming.isEmpty
  }

  /// Refuses to edit files that have changes which no commit and no event has.
  func checkClean(_ paths: [String], _ options: MigrateOptions) throws(MigrateStop) {
    guard !options.allowsDirty, !paths.isEmpty else { return }
    let dirty: [(path: String, isStaged: Bool)]
    do throws(GitError) {
      let git = try Git(around: project.base, on: project.host)
      dirty = try git.uncommittedFiles().map { path, isStaged in
        (Path.relative(Path.absolute(path, from: git.top), from: project.base), isStaged)
      }
    } catch {
      // Without a repository nothing can be uncommitted.
      return
    }
    var last: [String: String] = [:]
    for event in project.ledger.events {
      for file in event.files { last[file.path] = file.after }
    }
    let wanted = Set(paths)
    var items: [(place: String, words: String)] = []
    for (path, isStaged) in dirty where wanted.contains(path) {
      // What a migration left can be undone by it; that is as good as a commit.
      if let hash = last[path], let bytes = try? project.bytes(of: path),
        FileRecord.hash(bytes) == hash
      {
        continue
      }
      items.append((path, isStaged ? "uncommitted change (staged)" : "uncommitted change"))
    }
    guard !items.isEmpty else { return }
    throw .refused(
      Refusal(
        headline: "files to be edited have uncommitted changes; no file was written",
        items: items.ordered { ByteSearch.precedes($0.place, $1.place) },
        next: "commit them first, or go on with --allow-dirty"))
  }

  private func name(_ path: String) -> String {
    project.host.display(Path.join(project.ledgerFolder, path))
  }
}

extension Ledger.Problem {
  /// What is wrong, in words.
  var message: String {
    switch reason {
    case .notAnEvent: "it is no event of this tierwise"
    case .changed: "it was changed after it was written"
    case .missingParent(let id): "it follows an event \(id) that is not there"
    }
  }
}

extension Definition.Change {
  /// The line it is on.
  var line: Int {
    switch self {
    case .added(let row), .edited(let row, _), .removed(let row): row.line
    }
  }

  /// What happened, in words.
  var message: String {
    switch self {
    case .added(let row): "added: \(row.route) is \(row.value)"
    case .edited(let row, let was): "edited: \(row.route) is \(row.value), was \(was)"
    case .removed(let row): "removed: \(row.route) was \(row.value)"
    }
  }
}
