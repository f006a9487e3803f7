import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwisePolicy

/// What linting some files came to.
struct LintResult {
  let found: Found
  let projects: [LintProject]
  private(set) var run: LintRun
  /// How many findings baselines hide.
  private(set) var known = 0
  /// What to say about baselines.
  private(set) var notes: [String] = []
  /// Why fixes were not applied, by the findings that have them.
  private var refusals: [Finding: String] = [:]

  init(
    _ found: Found, _ options: LintCommand.Options, on host: any Host
  ) throws(UsageError) {
    self.found = found
    var projects: [LintProject] = []
    for project in found.projects { projects.append(try LintProject(project, options, on: host)) }
    self.projects = projects
    let baselines = try LintBaseline.all(options, found, on: host)
    if options.writesBaseline, baselines.isEmpty {
      throw UsageError(
        message: "--write-baseline does not know where to", help: "name the file with --baseline")
    }
    run = LintRun(projects, found, on: host, jobs: options.jobs ?? host.processors) {
      index, contents in
      LintDocuments.findings(
        of: found.projects[index], contents, by: projects[index].linter, on: host)
    }
    guard !run.isEmpty else { return }
    for baseline in baselines {
      known += try baseline.apply(to: &run, projects, options, found, on: host, &notes)
    }
  }

  /// Returns all findings, in order.
  func findings() -> [Finding] {
    // Most runs have one project, whose findings need not be copied together.
    let all = run.parts.count == 1 ? run.parts[0].findings : run.parts.flatMap(\.findings)
    guard !refusals.isEmpty else { return Finding.inOrder(all) }
    return Finding.inOrder(all).map { finding in
      refusals[finding].map { finding.refused($0) } ?? finding
    }
  }

  /// Notes at findings why their fixes were not applied.
  mutating func add(_ refusals: [FileFixes.Refusal]) {
    for refusal in refusals { self.refusals[refusal.finding] = refusal.reason }
  }

  /// The exit code that the findings deserve.
  var exitCode: ExitCode {
    for place in projects.indices {
      let failOn = projects[place].failOn
      let findings = run.parts[place].findings
      let all = findings.span
      for index in all.indices where failOn.includes(all[index]) { return .found }
    }
    return .done
  }

  /// Whether something that is said about fit makes the exit code 1.
  var failsOnFit: Bool { projects.contains { $0.failOn == .fit } }

  /// How many findings about fit are shown where there are more.
  var shownClearest: Int {
    projects.compactMap { $0.linter.judge?.shownClearest }.max() ?? 0
  }

  /// Returns the counts of findings.
  func summary(of findings: [Finding]) -> LintReport.Summary {
    var summary = LintReport.Summary(findings, files: run.files, agents: run.agents)
    summary.known = known
    summary.allowed = run.parts.reduce(0) { $0 + $1.allowed }
    return summary
  }
}
