import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseReport
import TierwiseRunLog

/// `tierwise report`.
struct ReportCommand: Command {
  struct Options: CommandOptions {
    var paths: [String] = []
    var by = Dimension.agent
    var since: CalendarDay?
    var until: CalendarDay?
    var today: CalendarDay?
    var agent: String?
    var change: CalendarDay?
    var changeDays: Int?
    var reference: String?
    var prices: String?
    var profile: String?
    var scenario: String?
    var checks = false
    var isStrict = false
    var everywhere = false
    var isFull = false
    var format = Format.text
    var color = Style.Choice.auto

    func check() throws(UsageError) {
      if let since, let until, until < since {
        throw UsageError(message: "--until \(until) is before --since \(since)")
      }
    }
  }

  enum Format: String, CaseIterable { case text, json, csv }

  static let name = "report"
  static let usage = "[LOG…] [options]"
  static let summary = "what agents really cost and do, from run logs"

  static let table = OptionTable<Options>(
    options: [
      .choice("--by", \.by, "what the table has a row for (agent)"),
      .day("--since", \.since, "from that day on"),
      .day("--until", \.until, "up to that day, inclusive"),
      .text("--agent", \.agent, "NAME", "only this agent"),
      .flag("--everywhere", \.everywhere, "transcripts of all projects, not only of this one"),
      .day("--compare", \.change, "the same agents before and after that day"),
      .count("--days", \.changeDays, "how many days on each side of it (14)"),
      .text(
        "--reference", \.reference, "FROM..TO", "the days that durations are held against"),
      .text(
        "--prices", \.prices, "BOOK", "registry, seed-002, seed-003, or a file with price books"),
      .profile(\.profile),
      .flag("--check", \.checks, "exit with 1 when an alert or a budget is firing"),
      .flag("--strict", \.isStrict, "the same for suspicions"),
      .text("--scenario", \.scenario, "FILE", "price imagined work instead", values: .files),
      .choice("--format", \.format, "how to print (text)"),
      .flag("--full", \.isFull, "all rows"),
      .day("--as-of", \.today, "as if it were that day"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .many(\.paths))

  static let details = """
    LOG is a run log of our own form, a transcript of Claude Code, or a folder of
    them; '-' is the standard input. Without one, the files that `logs:` of
    .tierwise.yml names and this project's transcripts are read. Nothing is written,
    nothing is sent, and no prompt is looked at.

    Costs are list prices of each request's UTC day and size, by the exact id that
    ran. What has no price is told, and makes sums lower bounds. An answer counts
    once, in however many files it stands.

    Alerts and budgets come from the policy: firing is sure enough to act on, suspect
    rests on too few runs; without outcomes success is unknown, not 100 %.

    exit code: 0 done · 1 --check found something firing · 2 could not run

    """

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let registry = try Registry.here(on: host)
    let day = options.today ?? host.today
    let limits = try ReportPolicy(policy(on: host))
    let book = try PriceSource.book(options.prices ?? limits.priceBook, registry, on: host)
    if let file = options.scenario { return try scenario(file, book, registry, day, console) }
    let sources = try LogSources(
      options.paths, options.everywhere ? .everywhere : .here, on: host)
    for place in sources.places { console.note("\(place.place): \(place.found)") }
    if sources.files.isEmpty {
      throw UsageError(
        message: "there is no run log here",
        help: "name one, set `logs:` in .tierwise.yml, or see --everywhere")
    }
    let reading = LogReading(sources, registry, on: host)
    for failure in reading.failures { console.error("\(failure.path): \(failure.reason)") }
    let catalog = try ReportCatalog.facts(registry, on: day, host)
    try check(options.agent, reading, catalog)
    var accounts = Accounts(
      reading.table, book, catalog, registry, goodMark: limits.targets.qualityCountsFrom)
    var wanted = Report.Options(
      today: day, changeDays: min(options.changeDays ?? Self.changeDays, 36_500))
    wanted.span = DaySpan(options.since, options.until)
    wanted.by = options.by
    wanted.agent = options.agent
    wanted.change = options.change
    wanted.reference = try reference()
    let report = Report(&accounts, limits, wanted)
    print(report, reading, console)
    guard reading.failures.isEmpty else { return .failed }
    let found = report.findings(options.isStrict ? .strict : .usual)
    return (options.checks || options.isStrict) && !found.isEmpty ? .found : .done
  }

  /// Refuses an agent that neither logs nor catalogs have.
  private func check(
    _ agent: String?, _ reading: LogReading, _ catalog: CatalogFacts
  ) throws(UsageError) {
    guard let agent, agent != Accounts.mainThread, catalog.agents[agent] == nil else { return }
    let table = reading.table
    var ids: Set<Names.ID> = []
    table.forEach { ids.insert(table.agentID(of: $0)) }
    let names = Set(ids.map { table.names[$0] }).union(catalog.agents.keys)
    guard !names.contains(agent) else { return }
    throw UsageError(
      message: "neither a run log nor a catalog here has an agent '\(agent)'",
      help: EditDistance.nearest(to: agent, among: names.ordered { ByteSearch.precedes($0, $1) })
        .map { "did you mean '\($0)'?" })
  }

  /// Two weeks: every weekday twice on each side.
  private static let changeDays = 14

  private func print(_ report: Report, _ reading: LogReading, _ console: Console) {
    let duplicates = reading.table.duplicates
    switch options.format {
    case .text:
      let page = ReportText(
        report, reading.counts, duplicates: duplicates, console.style, columns: console.columns,
        options.isFull ? .full : .brief)
      console.print(page.rendered())
    case .json:
      console.print(ReportJSON.rendered(report, reading.counts, duplicates: duplicates))
    case .csv: console.print(ReportTables.full(report.buckets, by: options.by).csv)
    }
  }

  private func policy(on host: any Host) throws(UsageError) -> Policy {
    var projects = Projects(host: host)
    let place = try projects.project(of: host.currentFolder)
    return try projects.list[place].policy(options.profile, on: host)
  }

  private func reference() throws(UsageError) -> DaySpan? {
    guard let text = options.reference else { return nil }
    let days = text.replaced("..", by: " ").split(separator: " ").map { CalendarDay($0) }
    guard days.count == 2, let first = days[0], let last = days[1], first <= last else {
      throw UsageError(
        message: "'\(text)' is no span of days", help: "write it as 2026-10-01..2026-10-31")
    }
    return DaySpan(first, last)
  }

  private func scenario(
    _ file: String, _ book: PriceBook, _ registry: Registry, _ day: CalendarDay, _ console: Console
  ) throws(UsageError) -> ExitCode {
    let bytes = try NamedFile.bytes(file, on: console.host)
    let scenario: Scenario
    do throws(FileFaults) {
      scenario = try Scenario(yaml: bytes)
    } catch {
      throw UsageError(error, in: file, bytes)
    }
    let page = try ScenarioPage(scenario, book, registry, on: day)
    switch options.format {
    case .text: console.print(page.text(console.style))
    case .csv: console.print(page.table.csv)
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.key("work")
        page.table.write(to: &json)
      }
      console.print(json.bytes + [ASCII.lineFeed])
    }
    return .done
  }
}

/// Where prices are from.
enum PriceSource {
  /// Returns the book of a name or a file: `registry`, a built-in book, `FILE` or `FILE#BOOK`.
  static func book(
    _ name: String?, _ registry: Registry, on host: any Host
  ) throws(UsageError) -> PriceBook {
    guard let name, name != "registry" else { return PriceBook(registry) }
    if let book = PriceBooks.builtIn()?.book(name, registry) { return book }
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts[0].hasSuffix(".yaml") || parts[0].hasSuffix(".yml") else {
      let names = ["registry"] + (PriceBooks.builtIn()?.names ?? [])
      throw UsageError(
        message: "there is no price book '\(name)'",
        help: EditDistance.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
          ?? "there are \(names.joined(separator: ", ")), and files *.yaml")
    }
    let bytes = try NamedFile.bytes(parts[0], on: host)
    let books: PriceBooks
    do throws(FileFaults) {
      books = try PriceBooks(yaml: bytes)
    } catch {
      throw UsageError(error, in: parts[0], bytes)
    }
    let wanted = parts.count > 1 ? parts[1] : books.names.first ?? ""
    guard let book = books.book(wanted, registry) else {
      throw UsageError(
        message: "\(parts[0]) has no price book '\(wanted)'",
        help: books.names.isEmpty ? nil : "it has \(books.names.joined(separator: ", "))")
    }
    return book
  }
}
