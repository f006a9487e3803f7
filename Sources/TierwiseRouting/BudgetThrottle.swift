public import TierwisePolicy

/// What a spent budget does to a task (000-53).
public struct BudgetThrottle: Sendable {
  /// Whether the policy asks for it.
  public let isOn: Bool
  private let from: Double
  private let highest: Int?

  /// Reads the rules of a policy.
  public init(_ policy: Policy) {
    let rules = policy.value(["budgets", "throttle"])
    isOn = rules?.isTrue("on") ?? false
    from = Double(rules?.thousandths("from") ?? 1000) / 1000
    highest = rules?.text("at-most").flatMap { policy.tiers.firstIndex(of: $0) }
  }

  /// Returns the tier of a task when this share of the budget is spent, by the tier it would have had.
  public func tier(_ tier: Int, spent: Double) -> Int {
    spent >= from ? min(tier, highest ?? tier) : tier
  }
}
