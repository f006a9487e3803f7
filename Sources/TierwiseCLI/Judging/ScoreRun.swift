import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwisePolicy

/// Agents with the verdicts on them.
struct ScoreRun {
  /// The agents that were asked for, by catalog and path.
  private(set) var agents: [ScoredAgent] = []
  /// The names of the profiles they were judged by.
  let profiles: [String]

  init(
    _ paths: [String], profile: String?, _ today: CalendarDay, on host: any Host
  ) throws(UsageError) {
    let found = try Discovery.find(paths.isEmpty ? ["."] : paths, on: host)
    if let failure = found.failures.first { throw failure }
    var projects: [LintProject] = []
    for project in found.projects {
      let judge = Judge(try project.policy(profile, on: host))
      projects.append(try LintProject(judging: project, by: judge, today, on: host))
    }
    let run = LintRun(projects, found, on: host, jobs: host.processors)
    for (catalog, owner) in zip(run.catalogs, run.owners) {
      let linter = projects[owner].linter
      guard let judge = linter.judge else { continue }
      for agent in catalog.agents {
        guard let verdict = run.verdicts[agent.path] else { continue }
        let uses = agent.models(
          in: linter.registry, for: catalog.dialect(ofFile: agent.path), on: today)
        agents.append(
          ScoredAgent(
            agent: agent, verdict: verdict, judge: judge,
            declared: uses.first { $0.role == .preference },
            tier: uses.first { $0.role == .preference }.flatMap {
              judge.tier(of: $0.value, in: linter.registry)
            }))
      }
    }
    profiles = Set(projects.compactMap { $0.linter.judge?.policy.profile }).ordered()
    guard !agents.isEmpty else {
      throw UsageError(
        message:
          "no agents found in \(paths.isEmpty ? "this folder" : paths.joined(separator: ", "))",
        help: "name a folder that has agents/*.md, or the files themselves")
    }
  }

  /// Returns the agents of a name, or the one of a path.
  func agents(called name: String, on host: any Host) throws(UsageError) -> [ScoredAgent] {
    func place(_ path: String) -> String { Path.absolute(path, from: host.currentFolder) }
    let path = place(name)
    let found = agents.filter { $0.name == name || place($0.agent.path) == path }
    guard found.isEmpty else { return found }
    let nearest = EditDistance.nearest(to: name, among: agents.map(\.name))
    throw UsageError(
      message: "there is no agent '\(name)' among \(Words.count(agents.count, "agent"))",
      help: nearest.map { "did you mean '\($0)'?" } ?? "see 'tierwise score'")
  }
}

/// An agent with the verdict on it.
struct ScoredAgent {
  let agent: Agent
  let verdict: Verdict
  let judge: Judge
  /// The model that its file names; nil where it names none.
  let declared: ModelUse?
  /// The place of that model's tier; nil for `inherit`, and where it is not known.
  let tier: Int?

  /// The name that it answers to, or its file's.
  var name: String { agent.calledName }
  /// The tiers that fit, in words.
  var fitting: String { judge.words(verdict.range) }
  /// The tier that fits best.
  var preferred: String { judge.tiers[verdict.preferred] }

  /// How the declared tier lies to those that fit.
  enum Fit: String {
    case fits
    case above = "too high"
    case below = "too low"
    case open = ""
  }

  var fit: Fit {
    guard let tier else { return .open }
    switch verdict.fit(ofTier: tier) {
    case .fits: return .fits
    case .above: return .above
    case .below: return .below
    }
  }

  /// The verdict in a few words: `strong, 6`.
  var clarity: String {
    switch verdict.step {
    case .matrix: "\(verdict.strength.rawValue), \(verdict.margin)"
    case .default: verdict.isClamped ? "floor" : "undecided"
    default: verdict.step.rawValue
    }
  }

  /// The heaviest evidence for the verdict, each thing and each wording once.
  var strongest: [Verdict.Evidence] {
    var rows: Set<String> = []
    var wordings: Set<String> = []
    let order = verdict.evidence.filter { $0.weight > 0 && verdict.rests(on: $0) }.ordered {
      $0.weight == $1.weight
        ? $0.range.lowerBound < $1.range.lowerBound : $0.weight > $1.weight
    }
    return order.filter {
      rows.insert($0.id).inserted && wordings.insert($0.text.lowercased()).inserted
    }
  }
}
