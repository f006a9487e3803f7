import TierwiseCore
import TierwisePolicy

/// Why a task goes where it goes.
public struct RouteExplanation: Hashable, Sendable {
  /// Where it goes.
  public let route: Route
  /// What decided.
  public let decision: Opinion
  /// What the other steps would have said, in the policy's order.
  public let others: [Opinion]

  /// What one step says.
  public struct Opinion: Hashable, Sendable {
    /// The step.
    public let step: Route.Step
    /// The name of the tier.
    public let tier: String
    /// What it rests on.
    public let because: String
  }
}

extension Router {
  /// Returns where a task goes, why, and what the other steps would have said.
  public mutating func explain(_ task: RoutingTask) -> RouteExplanation {
    let route = route(task)
    let floor = route.floor.map { lists.floors[$0] }
    let first = decider(of: task)
    let before = first.map { explained($0, task) } ?? ""
    var because = explained(route, task)
    if route.step == .load || route.step == .budget || route.step == .confidence {
      because += "; \(first?.step.rawValue ?? "") said \(tiers[first?.tier ?? 0]): \(before)"
    }
    if let floor { because += "; \(floor.kind) is \(tiers[floor.tier]) at least" }
    let decision = RouteExplanation.Opinion(
      step: route.step, tier: tiers[route.tier], because: because)
    var others: [RouteExplanation.Opinion] = []
    let rest = Route.Step.allCases.filter { !order.contains($0) }
    for step in order + rest where step != route.step {
      if let found = opinion(of: step, on: task) ?? moved(by: step, first, task) {
        others.append(
          .init(
            step: step, tier: tiers[found.tier],
            because: explained(found, task) + (isAsked(step) ? "" : " (not asked here)")))
      }
    }
    return RouteExplanation(route: route, decision: decision, others: others)
  }

  /// Returns what the first step says that says something.
  private mutating func decider(of task: RoutingTask) -> Route? {
    for step in order {
      if let found = opinion(of: step, on: task) { return found }
    }
    return opinion(of: .default, on: task)
  }

  private func isAsked(_ step: Route.Step) -> Bool {
    switch step {
    case .load: load.isOn
    case .budget: throttle.isOn
    case .confidence: true
    default: order.contains(step)
    }
  }

  /// Returns where queue, budget or answer would send a task by itself.
  private func moved(by step: Route.Step, _ first: Route?, _ task: RoutingTask) -> Route? {
    let tier = first?.tier ?? lists.defaultTier
    switch step {
    case .load:
      return task.queue.map {
        Route(tier: load.tier(tier, priority: task.priority, queue: $0), step: step)
      }
    case .budget:
      return task.spent.map { Route(tier: throttle.tier(tier, spent: $0), step: step) }
    case .confidence:
      return task.answer.map {
        let isAccepted = confidence.outcome($0, of: tier) == .accept
        return Route(tier: isAccepted ? tier : min(tier + 1, tiers.count - 1), step: step)
      }
    default: return nil
    }
  }

  /// Returns what a step's opinion rests on.
  private mutating func explained(_ route: Route, _ task: RoutingTask) -> String {
    switch route.step {
    case .label: return "label '\(label(task)?.text ?? "")'"
    case .complexityWord:
      let text = complexityWord(task)?.text ?? ""
      let isLabel = task.labels.contains { ASCII.equal($0, text) }
      return isLabel ? "label '\(text)'" : "complexity '\(text)'"
    case .task: return "a task of kind '\(task.kind ?? "")'"
    case .assignment: return explainedAgent(task.agent ?? "")
    case .declared:
      if case .sum(let sum)? = task.complexity { return "complexity \(sum)" }
      guard let verdict = declaredVerdict(task) else { return "" }
      return explained(verdict)
    case .pattern: return pattern.map { words(for: $0.row) } ?? ""
    case .files:
      let count = "\(task.files ?? 0) file\(task.files == 1 ? "" : "s")"
      guard let parts = route.parts else { return count }
      return "\(count): \(tiers[route.tier]) plans, \(tiers[parts]) executes"
    case .matrix: return matrixVerdict().map(explained) ?? ""
    case .tree: return question.map { "\($0.words): \(words(for: $0.row))" } ?? ""
    case .default: return "for what no other step decides"
    case .load: return "\(task.queue ?? 0) tasks wait: \(load.state(task.queue ?? 0).rawValue)"
    case .budget: return "\(Self.percent(task.spent ?? 0)) of the budget is spent"
    case .confidence: return explainedAnswer(route, task)
    }
  }

  private func explained(_ verdict: Verdict) -> String {
    let rows = on.map { row in
      let words = scanner.words(for: row).map { "'\($0.text)'" }
      let from = words.isEmpty ? "" : words.prefix(3).joined(separator: ", ") + " → "
      return from + lexicon.rows[row].id
    }
    return rows.joined(separator: ", ")
      + ": \(verdict.scores.words), margin \(verdict.margin), \(verdict.strength.rawValue)"
  }

  private func explainedAgent(_ name: String) -> String {
    var text = "the policy names agent '\(name)'"
    let agent = policy.agent(named: name)
    if let up = agent?.escalation {
      text += "; \(up.to) for \(up.when.joined(separator: ", "))"
    }
    if let down = agent?.fastPath {
      text += "; \(down.to) for \(down.when.joined(separator: ", "))"
    }
    return text
  }

  private func explainedAnswer(_ route: Route, _ task: RoutingTask) -> String {
    guard let answer = task.answer else { return "" }
    let outcome = route.answer ?? confidence.outcome(answer, of: route.tier)
    var text = "an answer \(Self.percent(answer.confidence)) sure: \(outcome.rawValue)"
    if confidence.isDoubtful(answer.signals) {
      text += ", for what was counted speaks against it"
    } else if answer.signals.areMissing {
      text += ", by its own word alone"
    }
    return confidence.isCalibrated ? text : text + ", at limits that nobody measured"
  }

  private func words(for row: Int) -> String {
    scanner.words(for: row).prefix(3)
      .map { "'\($0.text)' in the \($0.isInTitle ? "title" : "description")" }
      .joined(separator: ", ")
  }

  /// Returns a share in per cent, without decimals where there are none.
  private static func percent(_ share: Double) -> String {
    let tenths = Int((min(max(share, 0), 1000) * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
