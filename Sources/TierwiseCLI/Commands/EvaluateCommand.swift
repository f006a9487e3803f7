import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// `tierwise policy evaluate`.
struct EvaluateCommand: Command {
  struct Options: CommandOptions {
    var labels: String?
    var root: String?
    var without: Set<String> = []
    var masksNames = false
    var profile: String?
    var format = TableFormat.text
  }

  static let name = "policy evaluate"
  static let usage = "--labels FILE [options]"
  static let summary = "measure the policy against labelled agents"
  static let details = """
    FILE has a line for each agent: its path, a tab, and the tier that is right for it; lines that
    begin with '#' are none. Paths count from --root, else from FILE's folder or from 'corpus' in
    it. A tier stands for all above it where no label has a higher one.

    A verdict is decided where it speaks for a tier. Intervals are 95 %, by drawing names, with
    all texts of a name, 2,000 times; the same numbers come out every time.

    exit code: 0 done · 2 could not run

    """

  /// What may be left out: the steps that a file can answer, and the floors.
  static let omissions = ["assignment", "declared", "matrix", "floor"]

  static let table = OptionTable<Options>(
    options: [
      .text("--labels", \.labels, "FILE", "paths and tiers, tab-separated"),
      .text("--root", \.root, "DIR", "where the paths begin"),
      .list(
        "--without", \.without, of: { omissions }, "STEP",
        "leave out \(omissions.joined(separator: ", ")); may be repeated"),
      .flag("--mask-names", \.masksNames, "hide the words of an agent's name wherever they stand"),
      .profile(\.profile),
      .choice("--format", \.format, "how to print: text or json (text)"),
    ], operands: nil)

  private let options: Options
  private let labels: String

  init(options: Options) throws(UsageError) {
    guard let labels = options.labels else {
      throw UsageError(
        message: "'policy evaluate' needs --labels FILE",
        help: "see 'tierwise policy evaluate --help'")
    }
    guard [.text, .json].contains(options.format) else {
      throw UsageError(
        message: "an evaluation has no form '\(options.format.rawValue)'",
        help: "it has text and json")
    }
    self.options = options
    self.labels = labels
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    var projects = Projects(host: host)
    let place = try projects.project(of: host.currentFolder)
    let policy = try projects.list[place].policy(options.profile, on: host)
    let judge = Judge(policy, without: Set(options.without.map(Self.omission)))
    let list = try LabelList(labels, root: options.root, tiers: judge.tiers, on: host)
    let evaluation = Evaluation(
      try list.cases(judge, options.masksNames ? .masked : .shown, on: host), tiers: judge.tiers)
    let report = EvaluationReport(evaluation)
    let console = Console(host: host)
    if options.format == .json {
      console.print(report.json)
    } else {
      console.print(report.text(columns: console.columns, console.style))
    }
    return .done
  }

  private static func omission(_ word: String) -> Judge.Omission {
    Verdict.Step(rawValue: word).map { .step($0) } ?? .floor
  }
}
