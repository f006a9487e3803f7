import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// `tierwise lint`.
struct LintCommand: Command {
  struct Options: CommandOptions {
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
    var fixesSafely = false
    var fixesUnsafely = false
    var showsDiff = false

    /// The fixes that are wanted; nil where none are.
    var fix: Fix.Safety? {
      if fixesUnsafely { return .unsafe }
      return fixesSafely || showsDiff ? .safe : nil
    }

    /// Whether some output is for people.
    var wantsText: Bool { format == .text || outputs.contains { $0.format == .text } }

    /// Whether a finding is to be shown.
    ///
    /// What is said about fit is shown where people read it; platforms get it if it is asked for.
    func shows(_ finding: Finding) -> Bool {
      showsInfos || finding.severity > .info || finding.isAboutFit
    }
  }

  private static let rules: @Sendable () -> [String] = { RuleSelection.names }

  static let table = OptionTable<Options>(
    options: [
      .choice("--format", \.format, "how to print the findings (text)"),
      .output("--output", \.outputs, "print to a file, too; may be repeated"),
      .list("--select", \.select, of: rules, "RULES", "only these rules or groups"),
      .list("--ignore", \.ignore, of: rules, "RULES", "not these rules or groups"),
      .flag("--fix", \.fixesSafely, "apply the safe fixes, and report what remains"),
      .flag("--fix-unsafe", \.fixesUnsafely, "apply fixes that change what runs, too"),
      .flag("--diff", \.showsDiff, "show what --fix would change, and write nothing"),
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
    operands: .many(\.paths))

  let options: Options

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
      console.error(failure.message, help: failure.help)
    }
    var result = try LintResult(source.found, options, on: source.host)
    guard !result.run.isEmpty else {
      if options.fix != nil, let input = source.input, !options.showsDiff { console.print(input) }
      return reportNothing(source, console)
    }
    var isWritten = true
    if let safety = options.fix {
      let fixes = try LintFixes(result, upTo: safety, options, on: source.host)
      if options.showsDiff { return fixes.printDiff(to: console) }
      if let path = options.stdinPath {
        console.print(fixes.bytes(of: path) ?? source.input ?? [])
      } else {
        isWritten = fixes.write(console)
      }
      result = try fixes.remaining(options, on: source.host)
    }
    for note in result.notes { console.note(note) }
    let printer = LintPrinter(result, options, on: source.host)
    // The fixed text has the stream for data to itself.
    printer.print(to: options.fix != nil && options.stdinPath != nil ? .messages : .data)
    if result.run.agents > LintRun.few { Leaving.behind((result, printer)) }
    guard printer.save(), isWritten, source.found.failures.isEmpty else { return .failed }
    return result.exitCode
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
  func check() throws(UsageError) {
    var sources: [String] = []
    if stdinPath != nil { sources.append("--stdin-filename") }
    if isStaged { sources.append("--staged") }
    if changedSince != nil { sources.append("--changed-since") }
    if sources.count > 1 {
      throw UsageError(message: "'\(sources[0])' and '\(sources[1])' do not go together")
    }
    if stdinPath != nil, !paths.isEmpty {
      throw UsageError(
        message: "'--stdin-filename' takes the place of paths, but '\(paths[0])' follows")
    }
    let name = fixesUnsafely ? "--fix-unsafe" : showsDiff ? "--diff" : "--fix"
    if isStaged, fix != nil, !showsDiff {
      throw UsageError(
        message: "'\(name)' writes files, but '--staged' reads them as they are in git's index",
        help: "leave out '--staged' and stage the fixed files, or see '--staged --diff'")
    }
    if writesBaseline, fix != nil {
      throw UsageError(
        message: "'\(name)' and '--write-baseline' do not go together",
        help: "fix first, then write down what is left")
    }
    guard showsStatistics else { return }
    let formats = [format] + outputs.map(\.format)
    if let other = formats.first(where: { ![.text, .concise, .json].contains($0) }) {
      throw UsageError(
        message: "'--statistics' has no form '\(other.rawValue)'", help: "it has text and json")
    }
  }
}

extension LintCommand {
  static let name = "lint"
  static let usage = "[PATH…] [options]"
  static let summary = "check agent files: frontmatter, schema, models"
  static let details = """
    PATH is a file or a folder; without one, the current folder. Of a file, the
    rest of its catalog is read too, so that rules about several agents see all of
    them.

    What holds for at least 5 files and a fifth of a catalog is told once, with its
    count and three more places; sarif and gitlab, which compare runs, get every
    place. Above 20 findings, text has a line for each, by rule, 40 at most. --full
    tells everything.

    --fix writes what is safe: what the agent says, and every comment, stay.
    --fix-unsafe also writes what changes what runs: models that end, known
    misspellings, lost fences. With --stdin-filename the fixed text goes to the
    standard output, and what remains to the other. --diff, with either, only shows
    the change, as 'git apply' reads it, and exits with 1 if there is one.

    The nearest .tierwise.yml says where catalogs are and how bad findings are; what is typed
    here goes before it. What .gitignore names is not looked at, unless it is named here.

    A file makes an exception for itself by a comment on a line of its own:
      # tierwise: allow RULE -- reason        in the frontmatter
      <!-- tierwise: allow RULE -- reason --> in the text

    exit code: 0 nothing found · 1 something found · 2 could not run

    """
}
