import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseRouting
import TierwiseRunLog

/// `tierwise route calibrate`.
struct RouteCalibrateCommand: Command {
  struct Options: CommandOptions {
    var paths: [String] = []
    var rate: String?
    var profile: String?
    var everywhere = false
    var format = RouteCommand.Format.text
    var color = Style.Choice.auto
  }

  static let name = "route calibrate"
  static let usage = "[LOG…] [options]"
  static let summary = "limits of confidence, measured on answers that were judged"
  static let details = """
    LOG is a run log, as of 'tierwise report'. Runs count whose lines say how sure the
    answer was, "confidence": 0.9, and of which a person or tests said how they went
    ('tierwise runs label'). For each tier, the lowest limit is chosen from which on so many
    answers are good that a bound, one-sided 95 % over all limits tried, is at least
    the rate that is asked for.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [
      .text(
        "--at-least", \.rate, "SHARE",
        "how many accepted answers must be good, 0 to 1 (the policy's alerts.success-min)"),
      .profile(\.profile),
      .flag("--everywhere", \.everywhere, "transcripts of all projects, not only of this one"),
      .choice("--format", \.format, "how to print (text)"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .many(\.paths))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let policy = try RouteCommand.policy(options.profile, on: host)
    let rate = try RouteCommand.share(options.rate, "--at-least") ?? policy.leastSuccess
    let registry = try Registry.here(on: host)
    let sources = try LogSources(
      options.paths, options.everywhere ? .everywhere : .here, on: host)
    let reading = LogReading(sources, registry, on: host)
    for failure in reading.failures { console.error("\(failure.path): \(failure.reason)") }
    let runs = RunList(sources, reading.table, on: host).runs
    let sure = runs.filter { $0.confidence != nil }
    let judged = sure.filter { $0.outcome != .unknown }
    guard !judged.isEmpty else {
      throw UsageError(
        message: sure.isEmpty
          ? "none of \(Words.count(runs.count, "run")) says how sure its answer was"
          : "of \(Words.count(sure.count, "run")) nobody has said how they went",
        help: sure.isEmpty
          ? "log \"confidence\": 0.9 with the run" : "'tierwise runs label' says it")
    }
    var samples = policy.tiers.map { _ in [Calibration.Sample]() }
    for run in judged {
      guard let tier = PriceBook.tier(of: run.model, in: registry),
        let place = policy.tiers.firstIndex(of: tier), let confidence = run.confidence
      else { continue }
      samples[place].append(.init(confidence: confidence, isGood: run.outcome == .success))
    }
    let page = CalibrationPage(samples, rate: rate, policy)
    console.print(options.format == .json ? page.json : Array(page.text(console).utf8))
    let rest = sure.count - samples.joined().count
    if rest > 0 {
      console.note("\(Words.count(rest, "run")) without an outcome, or on a model of no tier")
    }
    return .done
  }
}
