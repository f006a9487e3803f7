import TierwiseCatalog
import TierwiseCore

/// `tierwise models`.
struct ModelsCommand: Command {
  struct Options: CommandOptions {
    var words: [String] = []
    var agent: String?
    var format = TableFormat.text
    var showsAll = false
    var today: CalendarDay?
    var color = Style.Choice.auto

    func check() throws(UsageError) {
      if agent == nil, words.count > 1 {
        throw UsageError(message: "one model at a time, but '\(words[1])' follows")
      }
      let isList = agent == nil && words.isEmpty
      if !isList, ![.text, .json].contains(format) {
        throw UsageError(
          message: "'\(format.rawValue)' is a form of the list of models only",
          help: "a model or an agent has text and json")
      }
    }
  }

  static let operands = OptionValues.names { Registry.builtIn.models.map(\.id) }

  static let table = OptionTable<Options>(
    options: [
      .text("--agent", \.agent, "NAME", "what an agent will run on, of the catalogs in PATH"),
      .flag("--all", \.showsAll, "list models that were retired, too"),
      .choice("--format", \.format, "how to print (text); markdown and csv are for the list"),
      .day("--as-of", \.today, "judge models as on that day"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .many(\.words))

  let options: Options

  /// Lists the models, or tells all about one, or about an agent's.
  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let day = options.today ?? host.today
    let registry = try Registry.here(on: host)
    if let name = options.agent {
      return try AgentModels(name, in: options.words, registry, day, on: host)
        .print(options.format, to: console)
    }
    guard let word = options.words.first else {
      list(registry, on: day, console)
      return .done
    }
    try show(word, registry, on: day, console)
    return .done
  }

  private func list(_ registry: Registry, on day: CalendarDay, _ console: Console) {
    let models = registry.models.map { ModelFacts(model: $0, day: day) }
    let shown = models.filter { options.showsAll || $0.status != "retired" }
    let isBrief = options.format == .text || options.format == .markdown
    var table = Table(
      isBrief ? ModelFacts.columns : ModelFacts.columns + ModelFacts.furtherColumns)
    for model in shown { table.add(isBrief ? model.row : model.fullRow) }
    switch options.format {
    case .text:
      var lines = table.textLines()
      lines[0] = console.style.paint(lines[0], .strong)
      console.print(lines.joined(separator: "\n") + "\n")
      let hidden = models.count - shown.count
      let retired = hidden > 0 ? "; \(hidden) retired not shown, see --all" : ""
      console.note("\(Words.count(shown.count, "model")) on \(day)\(retired)")
    case .markdown: console.print(table.markdown)
    case .csv: console.print(table.csv)
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.member("day", day.description)
        json.key("models")
        table.write(to: &json)
      }
      console.print(json.bytes + [ASCII.lineFeed])
    }
  }

  private func show(
    _ word: String, _ registry: Registry, on day: CalendarDay, _ console: Console
  ) throws(UsageError) {
    let value = registry.classify(word, for: .claudeCode, on: day)
    let resolution = registry.resolve(value, on: day)
    if case .unknown(let nearest) = value.core {
      throw UsageError(
        message: "there is no model '\(word)'",
        help: nearest.map { "did you mean '\($0)'?" } ?? "see 'tierwise models'")
    }
    guard let id = resolution.model else {
      guard options.format == .text, value.isWord else {
        throw UsageError(message: "'\(word)' is no model of this registry")
      }
      console.print("\(word): \(Printable.text(resolution.words ?? ""))\n")
      return
    }
    let page = ModelPage(registry[id], registry, day, meaning: resolution.meaning)
    if options.format == .json {
      var json = JSONWriter()
      page.write(to: &json)
      console.print(json.bytes + [ASCII.lineFeed])
    } else {
      console.print(page.text(columns: console.columns, console.style))
    }
  }
}

extension ModelValue {
  /// Whether it is a word that the harness resolves by itself.
  fileprivate var isWord: Bool {
    switch core {
    case .inherit, .alias: true
    default: false
    }
  }
}

extension ModelsCommand {
  static let name = "models"
  static let usage = "[ID | --agent NAME]"
  static let summary = "models, their prices and their life left, or an agent's"
  static let details = """
    ID is a model's id or alias. Without one, the models that run are listed:
    status and price on the day, in USD per million tokens (a range where it
    depends on the prompt's size), and how long they still run: "10 days" to an
    announced end, "281+ days" before which no end can come, "open" where nothing
    is said.

    --agent NAME [PATH…] tells what an agent will run on: the model its file means,
    what overrides that in which version of Claude Code, and what this environment
    sets.

    exit code: 0 done · 2 could not run

    """
}
