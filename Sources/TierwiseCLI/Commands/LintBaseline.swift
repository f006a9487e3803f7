import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// A baseline in its file, and the projects it is for.
struct LintBaseline {
  /// How the file is called in what is printed.
  private let shown: String
  /// The file's absolute path.
  private let path: String
  /// The folder that the paths in it count from.
  private let base: String
  /// The places of the projects it is for.
  private let projects: [Int]
  /// What it holds; nil where it is still to be written.
  private let known: Baseline?

  /// Reads the baselines that the command line, or else each configuration, names.
  static func all(
    _ options: LintCommand.Options, _ found: Found, on host: any Host
  ) throws(UsageError) -> [LintBaseline] {
    if let name = options.baseline {
      var projects = Projects(host: host)
      let place = try projects.project(of: host.currentFolder)
      let project = projects.list[place]
      return [
        try LintBaseline(
          Path.absolute(name, from: host.currentFolder), named: "baseline '\(name)'",
          from: project.isMarked ? project.base : host.currentFolder,
          for: Array(found.projects.indices), options, on: host)
      ]
    }
    var baselines: [LintBaseline] = []
    for (index, project) in found.projects.enumerated() {
      guard let name = project.configuration.baseline else { continue }
      let path = Path.absolute(name, from: project.base)
      let configuration = host.display(Path.join(project.base, Configuration.fileName))
      guard project.keeps(path, host) else {
        throw UsageError(
          message: "\(configuration): baseline '\(name)' leads out of this file's folder")
      }
      baselines.append(
        try LintBaseline(
          path, named: "\(configuration): baseline '\(name)'", from: project.base, for: [index],
          options, on: host))
    }
    return baselines
  }

  private init(
    _ path: String, named name: String, from base: String, for projects: [Int],
    _ options: LintCommand.Options, on host: any Host
  ) throws(UsageError) {
    self.path = path
    self.base = base
    self.projects = projects
    shown = host.display(path)
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try host.bytes(of: Path.name(of: path), in: Path.folder(of: path))
    } catch {
      guard error == .missing, options.writesBaseline else {
        throw UsageError(
          message: "\(name): \(error.reason)",
          help: error == .missing ? "make it with --write-baseline" : nil)
      }
      known = nil
      return
    }
    do throws(FileFaults) {
      known = try Baseline(yaml: bytes)
    } catch {
      throw UsageError(error, in: shown, bytes)
    }
  }

  /// Takes away from a run what is known, writes the file where that is asked for, and returns how
  /// many findings are known.
  ///
  /// What people should hear of it is added to the notes.
  func apply(
    to run: inout LintRun, _ linters: [LintProject], _ options: LintCommand.Options,
    _ found: Found, on host: any Host, _ notes: inout [String]
  ) throws(UsageError) -> Int {
    func name(_ path: String) -> String {
      Path.relative(Path.absolute(path, from: host.currentFolder), from: base)
    }
    let asked = Set(
      found.catalogs.lazy.filter { projects.contains($0.project) }.flatMap { catalog in
        catalog.files.lazy.filter(\.isAsked).map { name($0.path) }
      })
    func looked(_ path: String, _ rule: String) -> Bool {
      guard asked.contains(path) || host.kind(at: Path.absolute(path, from: base)) == nil else {
        return false
      }
      return projects.contains { linters[$0].linter.rules.covers(rule) }
    }
    let findings = projects.flatMap { run.parts[$0].findings }
    let baseline = known ?? Baseline(findings.filter { options.shows($0) }, naming: name)
    let comparison = baseline.compare(findings, naming: name, looked: looked)
    for project in projects {
      run.keep(
        baseline.compare(run.parts[project].findings, naming: name, looked: looked).new,
        ofProject: project)
    }
    if known == nil || (options.writesBaseline && comparison.gone > 0) {
      try write(comparison.shrunk, to: host)
      let total = Words.count(comparison.shrunk.total, "known finding")
      notes.append("\(shown): written, with \(total)")
    } else if comparison.gone > 0 {
      let count = comparison.gone
      notes.append(
        "\(shown): \(count) known finding\(count == 1 ? " is" : "s are") gone; "
          + "--write-baseline takes \(count == 1 ? "it" : "them") out")
    }
    return comparison.known
  }

  private func write(_ baseline: Baseline, to host: any Host) throws(UsageError) {
    do throws(HostError) {
      try host.replace(path, with: baseline.bytes)
    } catch {
      throw UsageError(message: "\(shown): cannot be written: \(error.reason)")
    }
  }
}
