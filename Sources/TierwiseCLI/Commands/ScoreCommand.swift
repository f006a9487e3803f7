import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// `tierwise score`.
struct ScoreCommand: Command {
  struct Options: CommandOptions {
    var paths: [String] = []
    var explained: String?
    var against: String?
    var profile: String?
    var format = TableFormat.text
    var today: CalendarDay?
    var color = Style.Choice.auto

    func check() throws(UsageError) {
      if explained != nil, ![.text, .json].contains(format) {
        throw UsageError(
          message: "'\(format.rawValue)' is a form of the list only",
          help: "an agent has text and json")
      }
      if explained != nil, against != nil {
        throw UsageError(message: "'--explain' and '--against' do not go together")
      }
    }
  }

  static let name = "score"
  static let usage = "[PATH…] [options]"
  static let summary = "say which tiers fit each agent's work, and why"
  static let details = """
    A verdict is a range of tiers. Words of the file speak for characteristics of the work, these
    have points for haiku or for sonnet and up, and the margin says how clear it is: above 3 is
    strong, 1 to 3 moderate; what is undecided fits every tier. The policy may name the tier of an
    agent, and has floors for some kinds of work: see 'tierwise policy'.

    --explain shows the arithmetic, and where in the file the words stand. --against shows what
    changed since a revision of git, or beside another folder.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [
      .text("--explain", \.explained, "AGENT", "the arithmetic of one agent, by name or path"),
      .text("--against", \.against, "REV|DIR", "what is judged otherwise than there"),
      .profile(\.profile),
      .choice("--format", \.format, "how to print (text)"),
      .day("--as-of", \.today, "judge models as on that day"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .many(\.paths))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let today = options.today ?? host.today
    let run = try ScoreRun(paths(host), profile: options.profile, today, on: host)
    if let other = options.against {
      let comparison = try ScoreComparison(
        run, other, options.paths, profile: options.profile, today, on: host)
      comparison.print(options.format, to: console)
      return .done
    }
    guard let name = options.explained else {
      list(run, console)
      return .done
    }
    let agents = try run.agents(called: name, on: host)
    if options.format == .json {
      console.print(ScoreJSON.bytes(agents))
      return .done
    }
    for (index, agent) in agents.enumerated() {
      if index > 0 { console.print("\n") }
      console.print(
        try ScorePage(agent, on: host).text(columns: console.columns, console.style))
    }
    return .done
  }

  /// Returns where to look: who is named by a path needs no other place.
  private func paths(_ host: any Host) -> [String] {
    guard options.paths.isEmpty, let name = options.explained,
      host.kind(at: Path.absolute(name, from: host.currentFolder)) == .file
    else { return options.paths }
    return [name]
  }

  private func list(_ run: ScoreRun, _ console: Console) {
    switch options.format {
    case .json: console.print(ScoreJSON.bytes(run.agents))
    case .markdown: console.print(ScoreTable(run.agents).full.markdown)
    case .csv: console.print(ScoreTable(run.agents).full.csv)
    case .text:
      console.print(ScoreTable(run.agents).text(columns: console.columns, console.style))
      console.note(ScoreTable.sum(run))
    }
  }
}
