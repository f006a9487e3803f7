import TierwiseCatalog
import TierwiseCore
import TierwiseRunLog

/// `tierwise runs label`: says how runs went, by a person or by the tests of their commits.
struct RunsLabelCommand: Command {
  struct Options: CommandOptions {
    var paths: [String] = []
    var target: String?
    var agent: String?
    var limit: Int?
    var tests: [String] = []
    var everywhere = false
    var color = Style.Choice.auto
  }

  static let name = "runs label"
  static let usage = "[LOG…] [options]"
  static let summary = "say how runs went, one key each"
  static let details = """
    Runs of which nobody has said how they went are shown, newest first; the keys are
    s success, c corrected by somebody, f failure, n not now, q enough. What is said is
    added to the run log as lines of their own; the last word counts.

    --junit COMMIT=FILE asks nobody: the runs of that commit (as the hook of 'runs hook'
    logs it) get the result of a test report in JUnit's form. Reports mark such outcomes
    as concluded, and what a person says goes before them.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [
      .text(
        "--into", \.target, "FILE", "the run log that is added to (.tierwise/runs.jsonl)",
        values: .files),
      .text("--agent", \.agent, "NAME", "only this agent"),
      .count("--limit", \.limit, "so many runs at most (20)"),
      Option(
        name: "--junit", placeholder: "COMMIT=FILE", help: "take outcomes from a test report",
        values: .files
      ) { values, word in
        values.tests.append(word)
      },
      .flag("--everywhere", \.everywhere, "transcripts of all projects, not only of this one"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .many(\.paths))

  private typealias Option = OptionTable<Options>.Option
  let options: Options

  private var target: String { options.target ?? ".tierwise/runs.jsonl" }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let registry = try Registry.here(on: host)
    var sources = try LogSources(
      options.paths, options.everywhere ? .everywhere : .here, on: host)
    if host.kind(at: Path.absolute(target, from: host.currentFolder)) == .file {
      sources.put(target, .last)
    }
    let reading = LogReading(sources, registry, on: host)
    let runs = RunList(sources, reading.table, on: host).runs
    if !options.tests.isEmpty { return try concluded(runs, console) }
    let open = runs.filter { run in
      run.outcome == .unknown && (options.agent.map { $0 == run.agent } ?? true)
    }
    if open.isEmpty {
      console.note(silence(runs))
      return .done
    }
    try ask(Array(open.prefix(options.limit ?? 20)), of: open.count, console)
    return .done
  }

  /// Why nobody is asked anything.
  private func silence(_ runs: [RunList.Run]) -> String {
    if runs.isEmpty { return "there are no runs here; 'tierwise runs hook' logs them" }
    if let agent = options.agent, !runs.contains(where: { $0.agent == agent }) {
      return "there are no runs of '\(agent)' here"
    }
    return "no run here lacks an outcome"
  }

  // MARK: - By a person

  private func ask(
    _ runs: [RunList.Run], of count: Int, _ console: Console
  ) throws(UsageError) {
    console.note("s success · c corrected · f failure · n not now · q enough")
    var keys: [UInt8] = []
    var said = 0
    for (place, run) in runs.enumerated() {
      let number = "\(place + 1)/\(runs.count)"
      let facts = [run.time?.description, run.model, run.latency.map(Figures.duration)]
      console.print(
        "\(number)  \(console.style.paint(Printable.text(run.agent), .strong))  "
          + Printable.text(facts.compactMap(\.self).joined(separator: "  ")) + "\n")
      guard let answer = Self.answer(&keys, console.host) else { break }
      switch answer {
      case .outcome(let outcome):
        try console.host.append(Self.line(run, outcome, source: "human"), toLog: target)
        said += 1
      case .later: continue
      case .enough:
        console.note("\(Words.count(said, "run")) labelled in \(target)")
        return
      }
    }
    let rest = count - runs.count
    console.note(
      "\(Words.count(said, "run")) labelled in \(target)" + (rest > 0 ? "; \(rest) more wait" : ""))
  }

  private enum Answer {
    case outcome(RunRecord.Outcome)
    case later, enough
  }

  /// Waits for a key that means something; nil at the end of the input.
  private static func answer(_ keys: inout [UInt8], _ host: any Host) -> Answer? {
    while true {
      if keys.isEmpty {
        guard let more = try? host.readInput(), !more.isEmpty else { return nil }
        keys = more
      }
      switch ASCII.lowercased(keys.removeFirst()) {
      case UInt8(ascii: "s"): return .outcome(.success)
      case UInt8(ascii: "c"): return .outcome(.corrected)
      case UInt8(ascii: "f"): return .outcome(.failure)
      case UInt8(ascii: "n"): return .later
      case UInt8(ascii: "q"): return .enough
      default: continue
      }
    }
  }

  // MARK: - By tests

  private func concluded(
    _ runs: [RunList.Run], _ console: Console
  ) throws(UsageError) -> ExitCode {
    var lines: [UInt8] = []
    var count = 0
    for word in options.tests {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[0].count >= 7 else {
        throw UsageError(
          message: "'--junit' takes a commit and a file, not '\(word)'",
          help: "write it as 0123abc=report.xml, with at least seven digits")
      }
      let bytes = try NamedFile.bytes(parts[1], on: console.host)
      let tests = TestReport(bytes.span)
      guard tests.tests > 0 else {
        throw UsageError(message: "\(parts[1]): there is no <testcase> in it")
      }
      for run in runs where run.commit?.hasPrefix(parts[0]) == true && run.outcome == .unknown {
        let outcome: RunRecord.Outcome = tests.failures == 0 ? .success : .failure
        lines += Self.line(run, outcome, source: "junit")
        count += 1
      }
    }
    try console.host.append(lines, toLog: target)
    console.note("\(Words.count(count, "run")) labelled by tests in \(target)")
    return .done
  }

  private static func line(
    _ run: RunList.Run, _ outcome: RunRecord.Outcome, source: String
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("v", 1)
      json.member("kind", "run")
      if let time = run.time { json.member("ts", time.description) }
      json.member("run_id", run.id)
      if run.agent != RunTable.unknownAgent { json.member("agent", run.agent) }
      if !run.model.isEmpty { json.member("model", run.model) }
      json.member("outcome", "\(outcome)")
      json.member("outcome_source", source)
      json.member("source", "tierwise-\(Version.current)")
    }
    json.endLine()
    return json.take()
  }
}
