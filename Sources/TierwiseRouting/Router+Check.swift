import TierwiseCore
import TierwisePolicy

extension Router {
  /// A value of a task that the policy does not know, so that no step can say anything about it.
  public struct Unknown: Hashable, Sendable {
    /// Where it stands.
    public let field: Field
    /// What stands there.
    public let text: String
    /// What could stand there instead; empty where the policy has nothing of the kind.
    public let known: [String]

    /// The part of a task that a value stands in.
    public enum Field: String, CaseIterable, Sendable {
      case kind, agent, labels, complexity, characteristics
    }
  }

  /// Returns the values of a task that the policy does not know, in the order of the fields.
  ///
  /// Labels are free but for those that begin as tiers and words for complexity do.
  public func unknowns(in task: RoutingTask) -> [Unknown] {
    var found: [Unknown] = []
    func check(_ text: String, _ field: Unknown.Field, _ known: [String]) {
      guard !known.contains(where: { ASCII.equal($0, text) }) else { return }
      found.append(Unknown(field: field, text: text, known: known))
    }
    if let kind = task.kind { check(kind, .kind, lists.known.kinds) }
    if let agent = task.agent, lists.agents[agent] == nil {
      found.append(Unknown(field: .agent, text: agent, known: lists.agents.keys.ordered()))
    }
    for label in task.labels {
      for (prefix, known) in lists.known.labels where ASCII.begins(label, with: prefix) {
        check(label, .labels, known)
      }
    }
    switch task.complexity {
    case .word(let word): check(word, .complexity, lists.known.words)
    case .sum(let sum) where !complexity.sums.contains(sum):
      found.append(
        Unknown(field: .complexity, text: String(sum), known: complexity.sums.map(String.init)))
    case .sum, nil: break
    }
    for name in task.characteristics { check(name, .characteristics, lists.known.characteristics) }
    return found
  }
}
