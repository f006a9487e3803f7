import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// The agents of a project as the migrations that were looked at, one behind the other, would leave
/// them.
struct MigrationStage {
  /// The agents, by path.
  private(set) var subjects: [MigrationSubject]
  private let project: MigrateProject
  private var places: [String: Int]
  private var inquiry: MigrationInquiry

  init(_ project: MigrateProject, _ metrics: MigrationInquiry.Metrics = .none) {
    self.project = project
    inquiry = MigrationInquiry(project, metrics)
    subjects = project.subjects
    places = Dictionary(
      project.subjects.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What people may want to know of where answers come from.
  var notes: [String] { inquiry.notes }

  /// Which of its agents a migration is looked at for.
  enum Scope {
    /// Those it has not been applied to.
    case new
    /// All of them.
    case all
  }

  /// Returns the agents that a migration is for; what was chosen by run logs stays chosen.
  mutating func select(
    _ migration: Migration, for scope: Scope, choosing ranking: AgentRanking? = nil
  ) throws(MigrateStop) -> MigrationSelection {
    let history = project.ledger.history(of: migration.id)
    let facts: SelectionFacts
    do throws(UsageError) {
      facts = try inquiry.facts(for: migration, ranking ?? history.ranking, subjects)
    } catch {
      throw .usage(error)
    }
    do throws(PlanProblem) {
      return try Planner(project.context).select(
        migration, among: subjects, done: scope == .all ? [] : Set(history.standing.keys),
        knowing: facts)
    } catch {
      throw MigrateStop(error, migration)
    }
  }

  /// Finds out what a migration would do, and takes its agents as it would leave them.
  mutating func survey(
    _ migration: Migration, for scope: Scope = .new
  ) throws(MigrateStop) -> MigrationSurvey {
    let selection = try select(migration, for: scope)
    let survey: MigrationSurvey
    do throws(PlanRefusal) {
      survey = try Planner(project.context).survey(migration, selection)
    } catch {
      throw MigrateStop(error, migration)
    }
    for subject in survey.edited { take(subject) }
    return survey
  }

  /// Takes an agent as it would be for what it was.
  mutating func take(_ subject: MigrationSubject) {
    if let place = places[subject.path] { subjects[place] = subject }
  }
}

extension MigrateStop {
  /// Says that a migration cannot be planned, by what is wrong with files.
  init(_ refusal: PlanRefusal, _ migration: Migration) {
    self.init(refusal.problems, migration, next: Self.next(refusal.problems))
  }

  /// What to do about problems that are all of one kind, or of several.
  private static func next(_ problems: [PlanProblem]) -> String {
    let ways = Set(problems.map(\.reason.way))
    return ways.count == 1 ? ways.first ?? "" : PlanProblem.Reason.refused("").way
  }

  /// Says that the agents of a migration cannot be told.
  fileprivate init(_ problem: PlanProblem, _ migration: Migration) {
    let isUnknown = problem.reason == .unanswerable(.top)
    self.init(
      [problem], migration,
      next: isUnknown ? "name a run log, or a folder of them, with --metrics" : nil)
  }

  private init(_ problems: [PlanProblem], _ migration: Migration, next: String?) {
    self = .refused(
      .because(
        problems, "\(migration.id) cannot be planned; no file was written", next: next))
  }
}

extension PlanProblem.Reason {
  /// What to do about it, where nothing else is wrong.
  fileprivate var way: String {
    let exclude = "leave agents out by 'exclude' with a reason"
    switch self {
    case .unexpected, .selected: return "change 'select' or 'expect'"
    case .deadModel: return "change the model in 'edits'"
    case .loadedFolder: return "give these a model by 'set: model', or \(exclude)"
    case .noAnswer: return "write the value out, or \(exclude)"
    case .unreadable: return "see 'tierwise lint --fix --diff', or \(exclude)"
    case .otherValue("model", let found, _) where found.first == "{":
      return "set 'model.preference' of these, which have mappings, or \(exclude)"
    case .otherValue(_, _, let wanted) where !wanted.isEmpty:
      return "add these values to 'from', or \(exclude)"
    case .unanswerable, .unranked, .unread, .missing, .otherValue, .refused:
      return "mend these files, or \(exclude)"
    }
  }
}
