import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// `tierwise lint`.
struct LintCommand {
  struct Options: Sendable {
    var paths: [String] = []
    var format = LintFormat.text
    var outputs: [LintOutput] = []
    var isFull = false
    var showsStatistics = false
    var select: Set<String> = []
    var ignore: Set<String> = []
    var failOn: FailLevel?
    var today: CalendarDay?
    var showsInfos = false
    var color = Style.Choice.auto
    var jobs: Int?
    var baseline: String?
    var writesBaseline = false
    var stdinPath: String?
    var isStaged = false
    var changedSince: String?
    var configurationRevision: String?

    /// Whether some output is for people.
    var wantsText: Bool { format == .text || outputs.contains { $0.format == .text } }

    /// Whether a finding is to be shown.
    func shows(_ finding: Finding) -> Bool { showsInfos || finding.severity > .info }
  }

  private static let rules: @Sendable () -> [String] = { RuleSelection.names }

  static let table = OptionTable<Options>(
    options: [
      .choice("--format", \.format, "how to print the findings (text)"),
      .output("--output", \.outputs, "print to a file, too; may be repeated"),
      .list("--select", \.select, of: rules, "RULES", "only these rules or groups"),
      .list("--ignore", \.ignore, of: rules, "RULES", "not these rules or groups"),
      .flag("--info", \.showsInfos, "show hygiene findings, too"),
      .flag("--full", \.isFull, "show every finding in full, however many there are"),
      .flag("--statistics", \.showsStatistics, "print counts by rule instead of findings"),
      .choice("--fail-on", \.failOn, "the mildest severity that makes the exit code 1 (warning)"),
      .day("--as-of", \.today, "judge models as on that day"),
      .text(
        "--stdin-filename", \.stdinPath, "PATH", "lint what is piped in as if it were that file"),
      .flag("--staged", \.isStaged, "lint staged files, as they are in git's index"),
      .text("--changed-since", \.changedSince, "REV", "lint files changed since that revision"),
      .text(
        "--config-from", \.configurationRevision, "REV",
        "take the configuration from that revision"),
      .text("--baseline", \.baseline, "FILE", "hide the known findings that FILE counts"),
      .flag(
        "--write-baseline", \.writesBaseline,
        "write that file: all findings, or, where it is there, without what is gone"),
      .choice("--color", \.color, "when to use colour (auto)"),
      .count("--jobs", \.jobs, "how many threads to use (one a processor)"),
    ],
    operands: { (options, word) in options.paths.append(word) })

  private let options: Options

  init(_ words: [String]) throws(UsageError) {
    var options = Options()
    try Self.table.parse(words, into: &options)
    try options.check()
    self.options = options
  }

  /// Lints what the paths name.
  func run(on host: any Host) -> ExitCode {
    let console = Console(host: host, color: options.color)
    do throws(UsageError) {
      return try lint(console)
    } catch {
      console.error(error.message, help: error.help)
      return .failed
    }
  }

  private func lint(_ console: Console) throws(UsageError) -> ExitCode {
    let source = try LintSource(options, on: console.host)
    let console = Console(host: source.host, color: options.color)
    for failure in source.found.failures {
      console.error("\(failure.path): \(failure.error.reason)")
    }
    let result = try LintResult(source.found, options, console)
    guard !result.run.isEmpty else { return reportNothing(source, console) }
    let printer = LintPrinter(result, options, on: source.host)
    printer.print()
    guard printer.save(), source.found.failures.isEmpty else { return .failed }
    let fails = zip(result.projects, result.run.parts).contains { project, part in
      part.findings.contains { project.failOn.includes($0.severity) }
    }
    return fails ? .found : .done
  }

  private func reportNothing(_ source: LintSource, _ console: Console) -> ExitCode {
    let found = source.found
    if !found.failures.isEmpty { return .failed }
    if let reason = source.emptyReason {
      console.note("nothing to lint: \(Printable.text(reason))")
      return .done
    }
    // A hook that names nothing but a catalog's README has nothing to say.
    if !options.paths.isEmpty, found.searched == 0 { return .done }
    let place = options.paths.isEmpty ? "this folder" : options.paths.joined(separator: ", ")
    let configured = found.projects.first { $0.configuration.catalogs != nil }
    if let configured {
      let path = console.host.display(Path.join(configured.base, Configuration.fileName))
      console.error(
        "no agent files found in \(place)", help: "'catalogs' in \(path) says where they are")
    } else {
      console.error(
        "no agent files found in \(place)",
        help: "name a folder that has agents/*.md, or the files themselves")
    }
    return .failed
  }
}

extension LintCommand.Options {
  /// Refuses what cannot be asked for together.
  fileprivate func check() throws(UsageError) {
    let sources = [
      stdinPath.map { _ in "--stdin-filename" }, isStaged ? "--staged" : nil,
      changedSince.map { _ in "--changed-since" },
    ].compactMap { $0 }
    if sources.count > 1 {
      throw UsageError(message: "'\(sources[0])' and '\(sources[1])' do not go together")
    }
    if stdinPath != nil, !paths.isEmpty {
      throw UsageError(
        message: "'--stdin-filename' takes the place of paths, but '\(paths[0])' follows")
    }
    let formats = [format] + outputs.map(\.format)
    if showsStatistics,
      let other = formats.first(where: { ![.text, .concise, .json].contains($0) })
    {
      throw UsageError(
        message: "'--statistics' has no form '\(other.rawValue)'", help: "it has text and json")
    }
  }
}
