extension Policy {
  /// What the policy says of one agent by its name.
  public struct NamedAgent: Hashable, Sendable {
    /// The tier that it runs on.
    public let tier: String
    /// Why it is so; nil where that is not said.
    public let reason: String?
    /// The tier that harder work goes up to.
    public let escalation: Route?
    /// The tier that simpler work goes down to.
    public let fastPath: Route?

    /// Another tier, and what sends work there.
    public struct Route: Hashable, Sendable {
      /// The tier.
      public let to: String
      /// What sends work there.
      public let when: [String]
    }
  }

  /// Returns what the policy says of an agent by its name; nil where it does not name it.
  public func agent(named name: String) -> NamedAgent? {
    guard let value = value(["assignments"])?[name] else { return nil }
    guard value.kind == .mapping else {
      return NamedAgent(tier: value.text, reason: nil, escalation: nil, fastPath: nil)
    }
    return NamedAgent(
      tier: value.text("tier") ?? defaultTier, reason: value.text("reason"),
      escalation: value["escalation"].flatMap(Self.route),
      fastPath: value["fast-path"].flatMap(Self.route))
  }

  private static func route(_ value: Value) -> NamedAgent.Route? {
    guard let to = value.text("to") else { return nil }
    let when = value["when"]
    let texts = when.map { $0.kind == .list ? $0.texts : [$0.text] } ?? []
    return NamedAgent.Route(to: to, when: texts)
  }
}
