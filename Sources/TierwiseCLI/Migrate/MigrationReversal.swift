import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// One run of `tierwise migrate rollback`.
struct MigrationReversal {
  private let options: MigrateOptions
  private let console: Console
  /// Only these files; nil for all of the migrations'.
  private let paths: Set<String>?

  init(_ options: MigrateOptions, _ console: Console, only paths: Set<String>? = nil) {
    self.options = options
    self.console = console
    self.paths = paths
  }

  private typealias Step = (name: String, rollback: Rollback)

  func run() throws(MigrateStop) -> ExitCode {
    var project = try open()
    let journal = MigrationJournal(project)
    let isTrial = options.isDryRun || options.isCheck
    let lock = isTrial ? nil : try journal.lock()
    if lock != nil { project = try open() }
    defer { withExtendedLifetime(lock) {} }
    let guards = MigrationGuards(project)
    try guards.checkRepaired()
    try guards.checkLedger()
    var contents: [String: [UInt8]] = [:]
    var originals: [String: [UInt8]] = [:]
    let names = try names(project)
    var steps: [Step] = []
    for name in names {
      let history = project.ledger.history(of: name)
      try checkLater(name, names, project)
      for path in history.standing.keys where contents[path] == nil {
        do throws(UsageError) { contents[path] = try project.bytes(of: path) } catch {
          throw .usage(error)
        }
      }
      let rollback = Rollback(history, contents: contents, only: paths)
      guard rollback.problems.isEmpty else {
        throw .refused(
          Refusal.because(
            rollback.problems, "\(name) cannot be undone; no file was written",
            next: Self.next(rollback.problems, history, name)))
      }
      for file in rollback.files {
        if originals[file.change.path] == nil { originals[file.change.path] = file.change.before }
        contents[file.change.path] = file.change.after
      }
      steps.append((name, rollback))
    }
    let diffs = originals.keys.ordered { ByteSearch.precedes($0, $1) }.map { path in
      (path, UnifiedDiff(from: originals[path] ?? [], to: contents[path] ?? []))
    }
    if isTrial || !options.isConfirmed { MigrationDiff(diffs: diffs).print(to: console) }
    if isTrial || !options.isConfirmed { for step in steps { tell(step, "to give back") } }
    if isTrial { return options.isCheck && !diffs.isEmpty ? .found : .done }
    let edited = steps.flatMap { $0.rollback.edited }
    try guards.checkClean(diffs.map(\.0).filter { !edited.contains($0) }, options)
    guard try confirm(diffs.count) else { return .refused }
    try write(steps, project, journal)
    return .done
  }

  private func open() throws(MigrateStop) -> MigrateProject {
    do throws(UsageError) {
      return try MigrateProject(options, on: console.host)
    } catch {
      throw .usage(error)
    }
  }

  /// Returns the migrations to undo, the last one first.
  private func names(_ project: MigrateProject) throws(MigrateStop) -> [String] {
    let order = project.ledger.events.filter { $0.verb == .applied || $0.verb == .adopted }
      .map(\.migration)
    let standing = project.ledger.migrations.filter { project.ledger.history(of: $0).isApplied }
    func place(_ name: String) -> Int { order.lastIndex(of: name) ?? 0 }
    let all = standing.ordered { place($0) > place($1) }
    if options.takesAll { return all }
    for word in options.words where !all.contains(word) {
      // What is called 'retire' stands under the day of the registry.
      let nearest =
        EditDistance.nearest(to: word, among: all) ?? all.first { $0.hasPrefix(word + "-") }
      throw .usage(
        UsageError(
          message: "there is nothing of '\(word)' to undo",
          help: nearest.map { "did you mean '\($0)'?" } ?? "see 'tierwise migrate status'"))
    }
    return all.filter(options.words.contains)
  }

  /// What to do about files that stand in the way of undoing a migration.
  private static func next(
    _ problems: [PlanProblem], _ history: MigrationHistory, _ name: String
  ) -> String {
    if problems.contains(where: { $0.path.map(history.diverged.contains) ?? false }) {
      return "two branches applied it differently: tierwise migrate adopt \(name)"
    }
    return problems.contains { $0.line == nil }
      ? "get these files back, as \(name) left them"
      : "give these lines the values that \(name) gave them"
  }

  private func checkLater(
    _ name: String, _ names: [String], _ project: MigrateProject
  ) throws(MigrateStop) {
    let later = project.ledger.later(than: name, only: paths).filter { !names.contains($0) }
    guard !later.isEmpty else { return }
    throw .refused(
      Refusal(
        headline: "\(name) cannot be undone before what came later; no file was written",
        items: later.map { ($0, "edits files of \(name)") },
        next: "tierwise migrate rollback \((later + [name]).joined(separator: " "))"))
  }

  private func tell(_ step: Step, _ deed: String) {
    var words = "\(step.name): \(Words.count(step.rollback.files.count, "file")) \(deed)"
    let around = step.rollback.edited.count
    if around > 0 { words += ", \(around) of them edited since: only the managed lines" }
    if !step.rollback.already.isEmpty {
      words += ", nothing to undo in \(step.rollback.already.count)"
    }
    console.note(words)
  }

  private func confirm(_ count: Int) throws(MigrateStop) -> Bool {
    if options.isConfirmed { return true }
    var question = Question(console)
    guard let answer = question.confirms("\nedit \(Words.count(count, "file"))?") else {
      throw .refused(
        Refusal(
          headline: "nobody answered; no file was written", next: "say --yes to go on unasked"))
    }
    if !answer { console.note("no file was written") }
    return answer
  }

  private func write(
    _ steps: [Step], _ project: MigrateProject, _ journal: MigrationJournal
  ) throws(MigrateStop) {
    var events = EventMaker(project)
    for step in steps {
      let history = project.ledger.history(of: step.name)
      let event = events.event(
        .rolledBack, step.name, history.definition ?? Definition([]),
        step.rollback.files.map(\.record) + step.rollback.already)
      try journal.perform(event, step.rollback.files.map(\.change))
      tell(step, "back")
    }
    guard !steps.isEmpty else { return console.note("nothing to undo") }
    let ledger = console.host.display(project.ledgerFolder)
    console.note("recorded in \(ledger); commit it with the files")
  }
}
