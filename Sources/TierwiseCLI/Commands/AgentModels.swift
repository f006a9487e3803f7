import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// What an agent will really run on: `tierwise models --agent NAME`.
struct AgentModels {
  private let found: [(agent: Agent, dialect: Dialect)]
  private let registry: Registry
  private let day: CalendarDay
  private let host: any Host

  init(
    _ name: String, in paths: [String], _ registry: Registry, _ day: CalendarDay,
    on host: any Host
  ) throws(UsageError) {
    self.registry = registry
    self.day = day
    self.host = host
    var options = LintCommand.Options()
    // Nothing is to be judged here; this rule speaks where a file cannot be read at all.
    options.select = ["unreadable-file"]
    let found = try Discovery.find(paths.isEmpty ? ["."] : paths, on: host)
    if let failure = found.failures.first { throw failure }
    var projects: [LintProject] = []
    for project in found.projects { projects.append(try LintProject(project, options, on: host)) }
    let catalogs = LintRun(projects, found, on: host, jobs: host.processors).catalogs
    let agents = catalogs.flatMap { catalog in
      catalog.agents.map {
        (agent: $0, dialect: LoadRoot.dialect(ofFile: $0.path, in: catalog.dialect))
      }
    }
    self.found = agents.filter { $0.agent.calledName == name }
    if self.found.isEmpty {
      let nearest = EditDistance.nearest(to: name, among: agents.map { $0.agent.calledName })
      throw UsageError(
        message: "there is no agent '\(name)' among \(Words.count(agents.count, "agent"))",
        help: nearest.map { "did you mean '\($0)'?" } ?? "'tierwise score' lists them")
    }
  }

  func print(_ format: TableFormat, to console: Console) -> ExitCode {
    if format == .json {
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.member("day", day.description)
        json.key("agents")
        json.array { json in for entry in found { write(entry.agent, entry.dialect, to: &json) } }
      }
      console.print(json.bytes + [ASCII.lineFeed])
      return .done
    }
    let pages = found.map { page($0.agent, $0.dialect, console) }
    let isOverridden = found.contains { Self.isClaudeCode($0.dialect) && !$0.agent.writesMapping }
    console.print((pages + (isOverridden ? [order(console)] : [])).joined(separator: "\n"))
    return .done
  }

  private func page(_ agent: Agent, _ dialect: Dialect, _ console: Console) -> String {
    let columns = min(console.columns, 100)
    var text = "\(console.style.paint(Printable.text(agent.calledName), .rule)) "
    text += "\(Printable.text(agent.path)), \(dialect.rawValue)\n"
    let uses = agent.models(in: registry, for: dialect, on: day)
    var rows = Definitions()
    if uses.isEmpty { rows.add("model", "none is named") }
    for use in uses { describe(use, into: &rows) }
    text += rows.text(columns: columns, console.style)
    guard Self.isClaudeCode(dialect) else {
      return text + "\ntierwise knows what overrides a model in Claude Code only\n"
    }
    guard !agent.writesMapping else {
      return text + "\nno stock harness reads a mapping as a model; what runs the file decides\n"
    }
    text += "\nin Claude Code, unless the call names a model:\n"
    return text + outcomes(uses.first?.text, columns: columns, console.style)
  }

  /// What holds of every agent: what decides on a model in which version of Claude Code.
  private func order(_ console: Console) -> String {
    let columns = min(console.columns, 100)
    var text = "what decides, the first that says something:\n"
    var orders = Definitions()
    for order in ModelOrder.all {
      orders.add(order.words, order.steps.map(\.words).joined(separator: "; "))
    }
    text += orders.text(columns: columns, console.style)
    let namesAlias = found.contains { agent, dialect in
      Self.isClaudeCode(dialect) && !agent.writesMapping
        && agent.models(in: registry, for: dialect, on: day).contains {
          registry.resolve($0.value, on: day).meaning != nil
        }
    }
    guard namesAlias else { return text }
    return text + "\n" + Wrap.lines(Self.aliases, columns: columns).joined(separator: "\n") + "\n"
  }

  private static let aliases = """
    an alias of the conversation's own family means the conversation's exact model; a list \
    'availableModels' in the settings may put another one in its place
    """

  private func describe(_ use: ModelUse, into rows: inout Definitions) {
    let resolution = registry.resolve(use.value, on: day)
    guard let id = resolution.model else {
      rows.add(use.role.words, "\(use.text): \(resolution.words ?? "")")
      return
    }
    let model = registry[id]
    let alias = resolution.meaning.map { ", which '\($0.alias)' means since \($0.from)" } ?? ""
    let facts = ModelFacts(model: model, day: day)
    rows.add(use.role.words, (use.text == model.id || alias.isEmpty ? model.id : model.id + alias))
    rows.add("  elsewhere", resolution.meaning.flatMap { registry.elsewhere($0, on: day) })
    rows.add("  status", facts.life)
    rows.add("  price", facts.price)
    rows.add("  needs", model.minimumClaudeCode.map { "Claude Code \($0)" })
  }

  /// Returns what the agent runs on in each span of versions, equal neighbours as one.
  private func outcomes(_ file: String?, columns: Int, _ style: Style) -> String {
    let settings = settings(file)
    let all = ModelOrder.all.map { (order: $0, outcome: $0.outcome(settings)) }
    var rows = Definitions()
    if all.allSatisfy({ $0.outcome.value == all[0].outcome.value }) {
      rows.add("every version", words(all[0].outcome))
    } else {
      for entry in all { rows.add(entry.order.words, words(entry.outcome)) }
    }
    return rows.text(columns: columns, style)
  }

  private func settings(_ file: String?) -> ModelOrder.Settings {
    ModelOrder.Settings(
      file: file, environment: host.environment("CLAUDE_CODE_SUBAGENT_MODEL"),
      isForced: host.environment("CLAUDE_CODE_SUBAGENT_MODEL_FORCE") == "1")
  }

  private func words(_ outcome: (step: ModelOrder.Step, value: String?)) -> String {
    guard let value = outcome.value else {
      return outcome.step == .file
        ? "the main conversation's model, which the file asks for"
        : "the main conversation's model"
    }
    let model = resolved(value).map { registry[$0].id } ?? value
    switch outcome.step {
    case .file: return "\(model), from the file"
    default: return "\(model), from CLAUDE_CODE_SUBAGENT_MODEL, which is set here"
    }
  }

  private func resolved(_ value: String) -> ModelID? {
    registry.resolve(registry.classify(value, for: .claudeCode, on: day), on: day).model
  }

  private static func isClaudeCode(_ dialect: Dialect) -> Bool {
    dialect == .claudeCode || dialect == .structured
  }
}

extension AgentModels {
  private func write(_ agent: Agent, _ dialect: Dialect, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", agent.calledName)
      json.member("path", agent.path)
      json.member("dialect", dialect.rawValue)
      let uses = agent.models(in: registry, for: dialect, on: day)
      json.key("models")
      json.array { json in
        for use in uses {
          json.object { json in
            let id = registry.resolve(use.value, on: day).model
            json.member("role", use.role.key)
            json.member("value", use.text)
            let facts = id.map { ModelFacts(model: registry[$0], day: day) }
            let columns = ModelFacts.columns + ModelFacts.furtherColumns
            json.row(
              facts?.fullRow ?? [Table.Cell](repeating: .missing, count: columns.count), columns)
          }
        }
      }
      json.key("claude_code")
      json.array { json in
        guard Self.isClaudeCode(dialect), !agent.writesMapping else { return }
        let settings = settings(uses.first?.text)
        for order in ModelOrder.all {
          json.object { json in
            json.member("since", order.since)
            json.key("order")
            json.array { json in for step in order.steps { json.string(step.rawValue) } }
            let outcome = order.outcome(settings)
            json.member("decides", outcome.step.rawValue)
            json.member("value", outcome.value)
            json.member("model", outcome.value.flatMap(resolved).map { registry[$0].id })
          }
        }
      }
    }
  }
}

extension ModelOrder {
  /// The versions, in words.
  fileprivate var words: String {
    if let since { return "from \(since) on" }
    return "before \(Self.all.compactMap(\.since).last ?? "")"
  }
}

extension ModelOrder.Step {
  fileprivate var words: String {
    switch self {
    case .force: "CLAUDE_CODE_SUBAGENT_MODEL, if CLAUDE_CODE_SUBAGENT_MODEL_FORCE=1"
    case .call: "the call"
    case .file: "the file"
    case .environment: "CLAUDE_CODE_SUBAGENT_MODEL"
    case .conversation: "the main conversation"
    }
  }
}

extension ModelUse.Role {
  fileprivate var words: String {
    switch self {
    case .preference: "model"
    case .fallback: "fallback"
    case .escalation: "escalation"
    case .fastPath: "fast path"
    }
  }

  fileprivate var key: String {
    self == .fastPath ? "fast_path" : words.replaced("model", by: "preference")
  }
}

extension Agent {
  /// What the agent answers to: its name, else its file's.
  var calledName: String {
    if let name = text(of: name) { return name }
    let file = Path.name(of: path)
    return String(file.dropLast(file.lowercased().hasSuffix(".agent.md") ? 9 : 3))
  }

  /// Whether the model is written as a mapping.
  fileprivate var writesMapping: Bool {
    model?.node.map { tree.kind($0) == .mapping } ?? false
  }
}
