import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// One run of `tierwise migrate apply`.
struct MigrationApplication {
  private let options: MigrateOptions
  private let console: Console

  init(_ options: MigrateOptions, _ console: Console) {
    self.options = options
    self.console = console
  }

  private var isTrial: Bool { options.isDryRun || options.isCheck }

  func run() throws(MigrateStop) -> ExitCode {
    var project = try open()
    let journal = MigrationJournal(project)
    // Others may have migrated until the lock is ours, so all is read again behind it.
    let lock = isTrial ? nil : try journal.lock()
    if lock != nil { project = try open() }
    defer { withExtendedLifetime(lock) {} }
    let guards = MigrationGuards(project)
    try guards.checkRepaired()
    try guards.checkLedger()
    var session = MigrationSession(project, .files(options.metrics))
    try plan(&session, guards)
    if session.isEmpty { return reportNothing(session) }
    if isTrial {
      show(session)
      return options.isCheck ? .found : .done
    }
    try guards.checkClean(session.paths, options)
    guard try confirm(&session) else { return .refused }
    return try write(session, journal)
  }

  private func open() throws(MigrateStop) -> MigrateProject {
    do throws(UsageError) {
      return try MigrateProject(options, on: console.host)
    } catch {
      throw .usage(error)
    }
  }

  private func plan(
    _ session: inout MigrationSession, _ guards: MigrationGuards
  ) throws(MigrateStop) {
    let project = session.project
    var names = options.words
    if options.takesAll {
      names = project.migrations.map(\.id).filter { !project.ledger.history(of: $0).isApplied }
    }
    var done: [String] = []
    for word in names {
      if word == Retirement.name {
        try session.addRetirement(options.strategy)
        continue
      }
      let saved = try savedPlan(word)
      let migration: Migration
      do throws(UsageError) {
        migration = try project.migration(saved?.migration ?? word)
      } catch {
        throw .usage(error)
      }
      try guards.checkFrozen(migration)
      if !isTrial { try guards.checkTurn(migration, behind: done, options) }
      try session.add(migration, choosing: saved?.ranking)
      done.append(migration.id)
      if let saved, let step = session.steps.last { try check(saved, step.plan) }
    }
  }

  private func savedPlan(_ word: String) throws(MigrateStop) -> SavedPlan? {
    guard word.hasSuffix(".json") else { return nil }
    let path = Path.absolute(word, from: console.host.currentFolder)
    do throws(HostError) {
      let bytes = try console.host.bytes(of: Path.name(of: path), in: Path.folder(of: path))
      guard let plan = SavedPlan(json: bytes) else {
        throw HostError.failed("it is no plan of this tierwise")
      }
      return plan
    } catch {
      throw .usage(UsageError(message: "\(word): \(error.reason)"))
    }
  }

  private func check(_ saved: SavedPlan, _ plan: MigrationPlan) throws(MigrateStop) {
    let moves = saved.moves(to: plan)
    // Applied once more, a plan has nothing to do, as its migration has not.
    let isApplied = plan.files.isEmpty && plan.done > 0 && moves.allSatisfy(\.isGone)
    guard !moves.isEmpty, !isApplied else { return }
    throw .refused(
      Refusal(
        headline: "the plan of \(plan.id) is stale; no file was written",
        items: moves.map { ($0.place, $0.message) },
        next: "tierwise migrate plan \(plan.id)"))
  }

  private func reportNothing(_ session: MigrationSession) -> ExitCode {
    let problems = session.steps.flatMap(\.problems)
    guard problems.isEmpty else {
      return Refusal.because(
        problems, "\(Words.count(problems.count, "file")) cannot be edited; no file was written",
        next: nil
      ).print(to: console)
    }
    if session.steps.isEmpty { console.note(session.project.leisure) }
    for step in session.steps {
      guard let migration = step.migration else {
        console.note("\(Retirement.name): nothing to do, no model here ends soon")
        continue
      }
      console.note("\(migration.id): nothing to do, \(step.plan.stillness)")
    }
    if let plan = session.steps.map(\.plan).first(where: { !$0.conforming.isEmpty && $0.done == 0 })
    {
      console.note("to take them into the ledger: tierwise migrate adopt \(plan.id)")
    }
    return .done
  }

  private func show(_ session: MigrationSession) {
    MigrationDiff(diffs: session.diffs()).print(to: console)
    showSummary(session)
  }

  private func showSummary(_ session: MigrationSession) {
    for note in session.notes { console.note(note) }
    let width = console.host.terminal(.messages)?.columns ?? 80
    let style = Style(options.color, on: .messages, of: console.host)
    let summary = MigrationSummary(
      session, columns: width, style, options.isFull ? .all : .some)
    console.note("\n" + summary.text.dropLast())
  }

  private func confirm(_ session: inout MigrationSession) throws(MigrateStop) -> Bool {
    if options.isConfirmed {
      showSummary(session)
      return true
    }
    var question = Question(console)
    if options.isInteractive {
      try choose(&session, &question)
      showSummary(session)
    } else {
      show(session)
    }
    let count = session.paths.count
    guard let answer = question.confirms("\nedit \(Words.count(count, "file"))?") else {
      throw .refused(
        Refusal(
          headline: "nobody answered; no file was written", next: "say --yes to go on unasked"))
    }
    if !answer { console.note("no file was written") }
    return answer
  }

  private func choose(
    _ session: inout MigrationSession, _ question: inout Question
  ) throws(MigrateStop) {
    guard session.steps.count == 1, let step = session.steps.first else {
      throw .usage(UsageError(message: "'--interactive' takes one migration at a time"))
    }
    var chosen: Set<String> = []
    var takesRest = false
    for file in step.plan.files {
      let path = file.path
      if !takesRest {
        let diff = UnifiedDiff(from: file.change.before, to: file.change.after)
        MigrationDiff(diffs: [(path, diff)]).print(to: console)
        let answer = question.ask("edit this file? [y]es, [n]o, [a]ll the rest, [q]uit")
        if answer == "q" || answer == nil { break }
        takesRest = answer == "a"
        guard takesRest || answer == "y" else { continue }
      }
      chosen.insert(path)
    }
    session.keep(chosen)
  }

  private func write(
    _ session: MigrationSession, _ journal: MigrationJournal
  ) throws(MigrateStop) -> ExitCode {
    var events = EventMaker(session.project)
    for step in session.steps where !step.plan.files.isEmpty {
      let plan = step.plan
      let event = events.event(
        .applied, plan.id, plan.definition, plan.records, override: options.override,
        ranking: plan.ranking)
      try journal.perform(event, plan.files.map(\.change))
      console.note("\(plan.id): \(Words.count(plan.files.count, "file")) edited")
    }
    let ledger = console.host.display(session.project.ledgerFolder)
    console.note("recorded in \(ledger); commit it with the files")
    return .done
  }
}

extension SavedPlan.Move {
  /// Whether an agent of the plan is not to be edited any more.
  fileprivate var isGone: Bool { if case .gone = self { true } else { false } }

  fileprivate var place: String {
    switch self {
    case .definition: "the migration's file"
    case .changed(let path, _), .added(let path), .gone(let path), .otherEdit(let path): path
    }
  }

  fileprivate var message: String {
    switch self {
    case .definition: "changed since the plan"
    case .changed(_, let key): "changed since the plan" + (key.map { " (\($0))" } ?? "")
    case .added: "matches the selector now, is not in the plan"
    case .gone: "is not selected any more, or as it should be already"
    case .otherEdit: "would get another edit now: the policy or the registry changed"
    }
  }
}
