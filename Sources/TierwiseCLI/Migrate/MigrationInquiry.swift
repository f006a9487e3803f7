import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwisePolicy
import TierwiseYAML

/// Finds out what selectors of migrations ask for and no frontmatter says: how models fit, and what
/// agents used; each only when somebody asks.
struct MigrationInquiry {
  private let project: MigrateProject
  private var metrics: Metrics
  /// What people may want to know of where the answers come from.
  private(set) var notes: [String] = []

  /// Where run logs come from.
  enum Metrics {
    /// Nobody is to look for any.
    case none
    /// These files or, where none are named, those that are found.
    case files([String])
    /// They are read.
    case read(GateMetrics)
  }

  init(_ project: MigrateProject, _ metrics: Metrics) {
    self.project = project
    self.metrics = metrics
  }

  /// Returns what a migration asks for, of agents as they would be by then.
  ///
  /// What `top` has chosen before stays chosen.
  mutating func facts(
    for migration: Migration, _ ranking: AgentRanking?, _ subjects: [MigrationSubject]
  ) throws(UsageError) -> SelectionFacts {
    var facts = SelectionFacts()
    facts.ranking = ranking
    if let top = migration.select.top, ranking == nil {
      facts.ranking = try self.ranking(by: top.key)
    }
    if migration.asks(for: .verdict) { facts.verdicts = try verdicts(on: subjects) }
    return facts
  }

  private mutating func ranking(by key: String) throws(UsageError) -> AgentRanking? {
    let read: GateMetrics
    let day = project.context.today
    switch metrics {
    case .none: return nil
    case .read(let known): read = known
    case .files(let paths):
      read = try GateMetrics(paths, .here, project)
      metrics = .read(read)
      notes += read.places.map { "\($0.place): \($0.found)" }
      let unpriced = read.unpriced(until: day)
      if unpriced > 0 {
        notes.append(
          "\(Words.count(unpriced, "agent")) with requests that have no price: these count as nothing"
        )
      }
    }
    guard !read.files.isEmpty else { return nil }
    return try read.ranking(by: key, until: day, on: project.host)
  }

  private func verdicts(
    on subjects: [MigrationSubject]
  ) throws(UsageError) -> [String: String] {
    let judge = Judge(project.policy)
    let context = project.context
    var scanner = TextScanner(judge.lexicon)
    var verdicts: [String: String] = [:]
    for subject in subjects {
      let uses = subject.agent.models(
        in: context.registry, for: subject.dialect, on: context.today)
      guard let use = uses.first(where: { $0.role == .preference }),
        let tier = judge.tier(of: use.value, in: context.registry),
        let text = try text(of: subject)
      else { continue }
      let verdict = judge.verdict(on: subject.agent, text.span, &scanner)
      verdicts[subject.path] = verdict.fit(ofTier: tier).rawValue
    }
    return verdicts
  }

  /// Returns the text of an agent's file: of the frontmatter what the agent has, as it would be by
  /// then, and behind it the body that the file has.
  private func text(of subject: MigrationSubject) throws(UsageError) -> [UInt8]? {
    guard let bytes = try project.bytes(of: subject.path) else { return nil }
    guard case .closed(_, let body) = Fence(in: bytes.span) else { return bytes }
    return subject.agent.tree.bytes + bytes[body...]
  }
}
