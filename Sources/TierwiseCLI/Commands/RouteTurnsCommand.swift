import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseRouting

/// `tierwise route turns`.
struct RouteTurnsCommand: Command {
  struct Options: CommandOptions {
    var file: String?
    var profile: String?
    var today: CalendarDay?
    var format = RouteCommand.Format.text
    var color = Style.Choice.auto
  }

  static let name = "route turns"
  static let usage = "FILE [options]"
  static let summary = "a tier for each turn of a conversation, caches priced in"
  static let details = """
    A line of FILE is what a model gave back, as {"tools": ["time_tool"], "prompt":
    9000, "output": 40}: the tools it asked for, or none where it was complete, and
    the tokens it was given, all turns before included, and wrote. A line may say
    "stop": "tool_use" or "end_turn", and "expected", the tokens that somebody
    expected it to write; '-' is the standard input.

    A turn after simple tools goes to the simple tier, and one behind the first that
    is expected to be short; all others do not. Caches are
    per model: the first turn on another tier writes the whole prompt anew. Costs are
    list prices with caches that are still warm.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [
      .profile(\.profile),
      .choice("--format", \.format, "how to print (text)"),
      .day("--as-of", \.today, "prices of that day"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .one(\.file, "conversation"))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    guard let file = options.file else {
      throw UsageError(message: "'route turns' needs a file", help: "'-' is the standard input")
    }
    let policy = try RouteCommand.policy(options.profile, on: host)
    let prices = TierPrices(try Registry.here(on: host), on: options.today ?? host.today)
    let rules = TurnRules(policy)
    let conversation = Conversation(try Self.responses(file, on: host), rules) {
      prices.price(of: policy.tiers[$0], prompt: $1)
    }
    let page = ConversationPage(conversation, rules, policy, day: prices.day)
    if options.format == .json {
      console.print(page.json)
    } else {
      console.print(page.text(columns: min(console.columns, 100), console.style))
      if !rules.isOn {
        console.note(
          "the policy leaves turns alone; '--profile per-turn', or turns: {on: true}, does not")
      }
    }
    return .done
  }

  private static let keys = ["tools", "stop", "prompt", "output", "expected"]

  private static func responses(
    _ file: String, on host: any Host
  ) throws(UsageError) -> [Conversation.Response] {
    var responses: [Conversation.Response] = []
    for line in try JSONLine.read(file, keys: Self.keys, on: host) {
      var tools = try line.texts("tools").map { Set($0) }
      switch try line.choice("stop", among: ["tool_use", "end_turn"]) {
      case "tool_use"?: tools = tools ?? []
      case "end_turn"?: tools = nil
      default: break
      }
      responses.append(
        Conversation.Response(
          tools: tools, prompt: try line.count("prompt"), output: try line.count("output"),
          expected: try line.count("expected")))
    }
    return responses
  }
}
