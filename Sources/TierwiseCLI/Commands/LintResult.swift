import TierwiseCatalog
import TierwiseCore

/// What linting some files came to.
struct LintResult {
  let found: Found
  let projects: [LintProject]
  private(set) var run: LintRun
  /// How many findings baselines hide.
  private(set) var known = 0

  init(
    _ found: Found, _ options: LintCommand.Options, _ console: Console
  ) throws(UsageError) {
    let host = console.host
    self.found = found
    var projects: [LintProject] = []
    for project in found.projects { projects.append(try LintProject(project, options, on: host)) }
    self.projects = projects
    let baselines = try LintBaseline.all(options, found, on: host)
    if options.writesBaseline, baselines.isEmpty {
      throw UsageError(
        message: "--write-baseline does not know where to", help: "name the file with --baseline")
    }
    run = LintRun(projects, found, on: host, jobs: options.jobs ?? host.processors)
    guard !run.isEmpty else { return }
    for baseline in baselines {
      known += try baseline.apply(to: &run, projects, options, found, console)
    }
  }

  /// Returns all findings, in order.
  func findings() -> [Finding] {
    // Most runs have one project, whose findings need not be copied together.
    Finding.inOrder(run.parts.count == 1 ? run.parts[0].findings : run.parts.flatMap(\.findings))
  }

  /// Returns the counts of findings.
  func summary(of findings: [Finding]) -> LintReport.Summary {
    var summary = LintReport.Summary(findings, files: run.files, agents: run.agents)
    summary.known = known
    summary.allowed = run.parts.reduce(0) { $0 + $1.allowed }
    return summary
  }
}
