import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseRouting

/// `tierwise route plan`.
struct RoutePlanCommand: Command {
  struct Options: CommandOptions {
    var pipeline: String?
    var labels: String?
    var profile: String?
    var today: CalendarDay?
    var format = TableFormat.text
    var color = Style.Choice.auto
  }

  static let name = "route plan"
  static let usage = "PIPELINE [options]"
  static let summary = "work in steps: who does what, on which tier, at what price"
  static let details = """
    PIPELINE is one of the policy's pipelines. A step with a condition is taken where
    the labels ask for it: 'label:x' is the label x, any other 'key:value' a label
    that is written so; with AND, OR, NOT and parentheses. Prices are USD per million
    tokens, of short prompts.

    exit code: 0 done · 2 could not run

    """

  static let operands = OptionValues.names { PipelinePlan.names(.unified) }

  static let table = OptionTable<Options>(
    options: [
      .text("--label", \.labels, "LABEL,…", "the labels of the task"),
      .profile(\.profile),
      .choice("--format", \.format, "how to print (text)"),
      .day("--as-of", \.today, "prices of that day"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .one(\.pipeline, "pipeline"))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let policy = try RouteCommand.policy(options.profile, on: host)
    let names = PipelinePlan.names(policy)
    guard let name = options.pipeline else {
      throw UsageError(
        message: "'route plan' needs a pipeline", help: "there are \(names.joined(separator: ", "))"
      )
    }
    let labels = RouteCommand.list(options.labels ?? "")
    guard let plan = PipelinePlan(name, labels: labels, policy) else {
      throw UsageError(
        message: "the policy has no pipeline '\(name)'",
        help: UsageError.hint(name, among: names))
    }
    let prices = TierPrices(try Registry.here(on: host), on: options.today ?? host.today)
    let table = table(plan, prices)
    switch options.format {
    case .text:
      var lines = table.textLines()
      lines[0] = console.style.paint(lines[0], .strong)
      console.print(lines.joined(separator: "\n") + "\n")
      for step in plan.steps {
        if let when = step.when { console.note("\(step.role): when \(when)") }
      }
    case .markdown: console.print(table.markdown)
    case .csv: console.print(table.csv)
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.member("pipeline", plan.name)
        json.member("day", prices.day.description)
        json.key("steps")
        table.write(to: &json)
      }
      console.print(json.bytes + [ASCII.lineFeed])
    }
    return .done
  }

  private func table(_ plan: PipelinePlan, _ prices: TierPrices) -> Table {
    var table = Table([
      .init("step", "step"), .init("agent", "agent"), .init("tier", "tier"),
      .init("price", "price"), .init("taken", "taken"),
    ])
    for step in plan.steps {
      table.add([
        .text(step.isParallel ? "\(step.role) (parallel)" : step.role), .init(step.agent),
        .text(step.tier), .init(prices.words(of: step.tier)),
        .text(step.isTaken ? "yes" : "no"),
      ])
    }
    return table
  }
}
