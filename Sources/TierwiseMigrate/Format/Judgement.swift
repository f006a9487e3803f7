import TierwiseYAML

/// What the policy says of one agent, as far as migrations write it down.
package struct Judgement: Hashable, Sendable {
  /// The tier the agent belongs on.
  package var tier: String?
  /// Why, in a sentence about this agent.
  package var reason: String?
  /// Where harder work goes up to.
  package var escalation: Route?
  /// Where simpler work goes down to.
  package var fastPath: Route?

  /// Another tier, and what sends work there.
  package struct Route: Hashable, Sendable {
    package let to: String
    package let when: [String]

    package init(to: String, when: [String]) {
      self.to = to
      self.when = when
    }
  }

  package init(
    tier: String? = nil, reason: String? = nil, escalation: Route? = nil, fastPath: Route? = nil
  ) {
    self.tier = tier
    self.reason = reason
    self.escalation = escalation
    self.fastPath = fastPath
  }

  /// Returns the answer as it is written; nil where the policy has none.
  func answer(to question: PolicyAnswer) -> YAMLNewValue? {
    switch question {
    case .tier: tier.map { .text($0) }
    case .reason: reason.map { .text($0) }
    case .escalation: escalation.map(Self.value)
    case .fastPath: fastPath.map(Self.value)
    }
  }

  private static func value(_ route: Route) -> YAMLNewValue {
    .mapping([.init("to", .text(route.to)), .init("when", .texts(route.when))])
  }
}
