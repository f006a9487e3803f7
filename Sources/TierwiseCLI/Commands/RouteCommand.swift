import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseRouting

/// `tierwise route`.
struct RouteCommand: Command {
  struct Options: CommandOptions {
    var title: String?
    var description: String?
    var labels: String?
    var kind: String?
    var agent: String?
    var complexity: String?
    var characteristics: String?
    var priority = RoutingTask.Priority.normal
    var files: String?
    var queue: String?
    var spent: String?
    var confidence: String?
    var tasks: String?
    var simulated: String?
    var compared: String?
    var profile: String?
    var today: CalendarDay?
    var format = Format.text
    var color = Style.Choice.auto

    func check() throws(UsageError) {
      if compared != nil, simulated == nil {
        throw UsageError(message: "'--compare' needs '--simulate FILE'")
      }
      if let names = compared.map(RouteCommand.list),
        Set(names).count != names.count || names.isEmpty
      {
        throw UsageError(
          message: "'--compare' takes different profiles, not '\(compared ?? "")'")
      }
    }
  }

  enum Format: String, CaseIterable { case text, json }

  static let name = "route"
  static let usage = "--title TEXT [options] | --jsonl FILE | --simulate FILE"
  static let summary = "which tier a task goes to, and why"

  static let table = OptionTable<Options>(
    options: [
      .text("--title", \.title, "TEXT", "what is to be done, in a line"),
      .text("--description", \.description, "TEXT", "the same at length"),
      .text("--label", \.labels, "LABEL,…", "its labels, as model:haiku or complexity:simple"),
      .text("--files", \.files, "N", "how many files it concerns"),
      .text("--agent", \.agent, "NAME", "who is to do it"),
      .text("--kind", \.kind, "KIND", "a key of the policy's tasks, as code-review"),
      .text("--complexity", \.complexity, "WORD|SUM", "how hard it is, in a word or in points"),
      .text("--characteristics", \.characteristics, "ROW,…", "rows of the matrix that hold"),
      .choice("--priority", \.priority, "how much it matters (normal)"),
      .text("--confidence", \.confidence, "SHARE", "how sure the answer is that is there, 0 to 1"),
      .text("--queue", \.queue, "N", "how many tasks wait"),
      .text("--spent", \.spent, "SHARE", "how much of the budget is spent, 0 to 1"),
      .text(
        "--jsonl", \.tasks, "FILE", "a task in each line; '-' is the standard input",
        values: .files),
      .text("--simulate", \.simulated, "FILE", "what such tasks come to", values: .files),
      .text("--compare", \.compared, "A,B", "under these profiles"),
      .profile(\.profile),
      .choice("--format", \.format, "how to print (text)"),
      .day("--as-of", \.today, "prices of that day"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ], operands: nil)

  static let details = """
    The policy's steps are asked in its order; the first that says something
    decides. Queue and budget count where the policy turns them on, and kinds of
    work with a floor never go below it. The other steps' answers are told, too.

    A line of FILE is a JSON object with the keys title, description, labels,
    files, agent, kind, complexity, characteristics, priority, queue, spent,
    confidence, and beside it what was counted in the answer: output_tokens,
    tool_calls, hedges. --simulate reads input and output, in tokens, and right, the
    tier that was judged right, besides.

    exit code: 0 done · 2 could not run

    """

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let prices = TierPrices(try Registry.here(on: host), on: options.today ?? host.today)
    if let file = options.simulated {
      var routers: [Router] = []
      for name in options.compared.map({ Self.list($0) as [String?] }) ?? [options.profile] {
        routers.append(Router(try Self.policy(name, on: host)))
      }
      let tasks = try RouteTasks(file, for: routers, on: host)
      tell(tasks.unknownAgents, console)
      let page = SimulationPage(tasks.cases, routers, prices)
      console.print(options.format == .json ? page.json : page.text(console.style))
      return .done
    }
    var router = Router(try Self.policy(options.profile, on: host))
    if let file = options.tasks {
      var json = JSONWriter()
      let tasks = try RouteTasks(file, for: [router], on: host)
      tell(tasks.unknownAgents, console)
      for entry in tasks.cases {
        json.route(router.explain(entry.task))
        json.endLine()
      }
      console.print(json.bytes)
      return .done
    }
    let task = try task()
    try Self.check(task, router)
    let explanation = router.explain(task)
    if options.format == .json {
      var json = JSONWriter()
      json.route(explanation)
      console.print(json.bytes + [ASCII.lineFeed])
    } else {
      let page = RoutePage(explanation, router.fallbacks(for: task), router, prices)
      console.print(page.text(columns: console.columns, console.style))
    }
    return .done
  }

  private func tell(_ agents: [String], _ console: Console) {
    guard !agents.isEmpty else { return }
    let names = agents.prefix(3).joined(separator: ", ") + (agents.count > 3 ? ", …" : "")
    console.note(
      Printable.text(
        "the policy has no tier for \(Words.count(agents.count, "agent")) of the tasks: \(names)"))
  }

  /// Refuses what the policy does not know, for it would be passed over without a word.
  private static func check(_ task: RoutingTask, _ router: Router) throws(UsageError) {
    guard let unknown = router.unknowns(in: task).first else { return }
    let option = unknown.field == .labels ? "--label" : "--\(unknown.field.rawValue)"
    let profile = router.policy.profile
    throw UsageError(
      message: "'\(option)' does not know '\(unknown.text)' in profile '\(profile)'",
      help: UsageError.hint(unknown.text, among: unknown.known)
        ?? "it names no \(unknown.field == .agent ? "agents" : unknown.field.rawValue); "
        + "'--profile NAME' takes another one")
  }

  /// Returns the number of an option from 0 to 1, or nil where none was given.
  static func share(_ text: String?, _ name: String) throws(UsageError) -> Double? {
    guard let text else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw UsageError(message: "'\(name)' takes a number from 0 to 1, not '\(text)'")
    }
    return number
  }

  /// Returns the policy of the project here, or another profile of it.
  static func policy(_ profile: String?, on host: any Host) throws(UsageError) -> Policy {
    var projects = Projects(host: host)
    let place = try projects.project(of: host.currentFolder)
    return try projects.list[place].policy(profile, on: host)
  }

  private func task() throws(UsageError) -> RoutingTask {
    var task = RoutingTask(
      title: options.title ?? "", description: options.description ?? "",
      labels: Self.list(options.labels ?? ""))
    task.kind = options.kind
    task.agent = options.agent
    task.characteristics = Self.list(options.characteristics ?? "")
    task.priority = options.priority
    task.files = try Self.count(options.files, "--files")
    task.queue = try Self.count(options.queue, "--queue")
    task.spent = try Self.share(options.spent, "--spent")
    task.complexity = options.complexity.map(RoutingTask.Complexity.init(written:))
    task.answer = try Self.share(options.confidence, "--confidence")
      .map { RoutingTask.Answer(confidence: $0) }
    guard task != RoutingTask() else {
      throw UsageError(
        message: "nothing is known of the task", help: "say at least --title TEXT")
    }
    return task
  }

  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  private static func count(_ text: String?, _ name: String) throws(UsageError) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw UsageError(message: "'\(name)' takes a whole number, not '\(text)'")
    }
    return number
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

extension JSONWriter {
  /// Writes a decision with what the other steps would have said.
  mutating func route(_ explanation: RouteExplanation) {
    object { json in
      json.opinion(explanation.decision)
      json.key("others")
      json.array { json in
        for other in explanation.others { json.object { $0.opinion(other) } }
      }
    }
  }

  private mutating func opinion(_ opinion: RouteExplanation.Opinion) {
    member("tier", opinion.tier)
    member("decided_by", opinion.step.rawValue)
    member("because", opinion.because)
  }
}
