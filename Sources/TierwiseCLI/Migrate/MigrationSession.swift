import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// Several migrations planned one behind the other, each on what the one before would leave.
struct MigrationSession {
  let project: MigrateProject
  /// What the catalog runs on now.
  let today: CatalogTally
  private(set) var steps: [Step] = []
  /// The agents, as the steps would leave them.
  private var stage: MigrationStage
  /// The files that were read, as the steps would leave them.
  private var contents: [String: [UInt8]] = [:]
  /// The bytes that the edited files have now.
  private var originals: [String: [UInt8]] = [:]

  /// One migration, planned.
  struct Step {
    /// Its file; nil for the one that is built in.
    let migration: Migration?
    var plan: MigrationPlan
    /// What it cannot do; only the built-in one goes on without.
    let problems: [PlanProblem]
    /// What the catalog runs on afterwards.
    let tally: CatalogTally
  }

  init(_ project: MigrateProject, _ metrics: MigrationInquiry.Metrics = .none) {
    self.project = project
    stage = MigrationStage(project, metrics)
    today = CatalogTally(project.subjects, project.context)
  }

  /// What people may want to know of where answers come from.
  var notes: [String] { stage.notes }

  /// Whether nothing would change.
  var isEmpty: Bool { steps.allSatisfy { $0.plan.files.isEmpty } }

  /// Plans a migration; what a plan of it has chosen by run logs stays chosen.
  mutating func add(
    _ migration: Migration, for scope: MigrationStage.Scope = .new,
    choosing ranking: AgentRanking? = nil
  ) throws(MigrateStop) {
    let selection = try stage.select(migration, for: scope, choosing: ranking)
    try load(selection.subjects)
    let plan: MigrationPlan
    do throws(PlanRefusal) {
      plan = try Planner(project.context).plan(migration, selection, contents: contents)
    } catch {
      throw MigrateStop(error, migration)
    }
    finish(Step(migration: migration, plan: plan, problems: [], tally: tally(after: plan)))
  }

  /// Plans the successors of models that have to go.
  mutating func addRetirement(_ strategy: ReplacementStrategy) throws(MigrateStop) {
    let retirement = Retirement(strategy, project.context)
    let affected = retirement.affected(stage.subjects)
    try load(affected)
    let result = retirement.plan(affected, named: retirementName, contents: contents)
    finish(
      Step(
        migration: nil, plan: result.plan, problems: result.problems,
        tally: tally(after: result.plan)))
  }

  /// The first name that no standing retirement has.
  private var retirementName: String {
    let name = "\(Retirement.name)-\(project.context.registry.asOf)"
    var candidate = name
    var number = 2
    while project.ledger.history(of: candidate).isApplied {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  /// The files that the steps edit together, in order.
  var paths: [String] { originals.keys.ordered { ByteSearch.precedes($0, $1) } }

  /// All edits of the steps together, a change for each file.
  func diffs() -> [(path: String, diff: UnifiedDiff)] {
    paths.map { path in
      (path, UnifiedDiff(from: originals[path] ?? [], to: contents[path] ?? []))
    }
  }

  /// Keeps of the last step only the files given.
  mutating func keep(_ paths: Set<String>) {
    guard var last = steps.popLast() else { return }
    last.plan = last.plan.keeping(paths)
    for path in originals.keys where !paths.contains(path) {
      contents[path] = originals[path]
      originals[path] = nil
    }
    steps.append(
      Step(
        migration: last.migration, plan: last.plan, problems: last.problems,
        tally: tally(after: last.plan)))
  }

  private func tally(after plan: MigrationPlan) -> CatalogTally {
    var tally = steps.last?.tally ?? today
    tally.change(plan.files, project.context)
    return tally
  }

  private mutating func finish(_ step: Step) {
    steps.append(step)
    for file in step.plan.files {
      let path = file.path
      if originals[path] == nil { originals[path] = file.change.before }
      contents[path] = file.change.after
      stage.take(file.after)
    }
  }

  private mutating func load(_ subjects: [MigrationSubject]) throws(MigrateStop) {
    for subject in subjects where contents[subject.path] == nil {
      do throws(UsageError) {
        guard let bytes = try project.bytes(of: subject.path) else {
          throw UsageError(message: "\(subject.path): the file is gone")
        }
        contents[subject.path] = bytes
      } catch {
        throw .usage(error)
      }
    }
  }
}
