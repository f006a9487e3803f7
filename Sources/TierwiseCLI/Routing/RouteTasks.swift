import TierwiseCore
import TierwiseRouting

/// Tasks as JSON lines.
struct RouteTasks {
  /// The tasks in the order of the file.
  let cases: [Simulation.Case]
  /// Agents that no policy has a tier for, in order; of a log that is no mistake.
  let unknownAgents: [String]

  private static let keys = [
    "title", "description", "labels", "files", "agent", "kind", "complexity", "characteristics",
    "priority", "confidence", "output_tokens", "tool_calls", "hedges", "queue", "spent", "input",
    "output", "right",
  ]

  /// Reads the tasks of a file; what none of the routers knows is a mistake.
  init(_ path: String, for routers: [Router], on host: any Host) throws(UsageError) {
    var cases: [Simulation.Case] = []
    var agents: Set<String> = []
    let tiers = routers.flatMap(\.tiers)
    for line in try JSONLine.read(path, keys: Self.keys, on: host) {
      var entry = Simulation.Case(try Self.task(line), line: line.number)
      entry.input = try line.count("input")
      entry.output = try line.count("output")
      entry.right = try line.choice("right", among: tiers)
      for unknown in Self.unknowns(in: entry.task, routers) {
        guard unknown.field == .agent else {
          throw line.unknown(unknown.text, of: unknown.field.rawValue, among: unknown.known)
        }
        agents.insert(unknown.text)
      }
      cases.append(entry)
    }
    self.cases = cases
    unknownAgents = agents.ordered()
  }

  /// Returns what none of the routers knows, in the first one's words.
  static func unknowns(in task: RoutingTask, _ routers: [Router]) -> [Router.Unknown] {
    let found = routers.map { $0.unknowns(in: task) }
    return (found.first ?? []).filter { unknown in
      found.allSatisfy { list in
        list.contains { $0.field == unknown.field && $0.text == unknown.text }
      }
    }
  }

  private static func task(_ line: JSONLine) throws(UsageError) -> RoutingTask {
    var task = RoutingTask(
      title: try line.text("title") ?? "", description: try line.text("description") ?? "",
      labels: try line.texts("labels") ?? [])
    task.files = try line.count("files")
    task.agent = try line.text("agent")
    task.kind = try line.text("kind")
    task.complexity = try line.text("complexity").map(RoutingTask.Complexity.init(written:))
    task.characteristics = try line.texts("characteristics") ?? []
    let priorities = RoutingTask.Priority.allCases.map(\.rawValue)
    if let word = try line.choice("priority", among: priorities) {
      task.priority = RoutingTask.Priority(rawValue: word) ?? .normal
    }
    let signals = ConfidenceRules.Signals(
      outputTokens: try line.count("output_tokens"), toolCalls: try line.count("tool_calls"),
      hedges: try line.count("hedges"))
    task.answer = try line.number("confidence", in: 0...1).map {
      RoutingTask.Answer(confidence: $0, signals: signals)
    }
    task.queue = try line.count("queue")
    task.spent = try line.number("spent", in: 0...1000)
    return task
  }
}

extension RoutingTask.Complexity {
  /// Reads what somebody wrote: points, or a word.
  init(written text: String) { self = Int(text).map { .sum($0) } ?? .word(text) }
}
