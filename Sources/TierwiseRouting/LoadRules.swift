public import TierwisePolicy

/// What the length of the queue does to a task (002-29).
public struct LoadRules: Sendable {
  /// Whether the policy asks for it.
  public let isOn: Bool
  private let busyAbove: Int
  private let busyTier: Int?
  private let idleBelow: Int
  private let idleTier: Int?

  /// How long the queue is.
  public enum State: String, Sendable {
    case overload, standard, spare
  }

  /// Reads the rules of a policy.
  public init(_ policy: Policy) {
    let load = policy.value(["load"])
    let tiers = policy.tiers
    isOn = load?.isTrue("on") ?? false
    busyAbove = load?.int("busy-above") ?? .max
    busyTier = load?.text("busy-low-priority").flatMap { tiers.firstIndex(of: $0) }
    idleBelow = load?.int("idle-below") ?? 0
    idleTier = load?.text("idle").flatMap { tiers.firstIndex(of: $0) }
  }

  /// Returns how long a queue is.
  public func state(_ queue: Int) -> State {
    queue > busyAbove ? .overload : queue < idleBelow ? .spare : .standard
  }

  /// Returns the tier of a task when so many wait, by the tier it would have had.
  ///
  /// Spare time lifts a task, overload lowers what matters little; neither does the opposite.
  public func tier(_ tier: Int, priority: RoutingTask.Priority, queue: Int) -> Int {
    switch state(queue) {
    case .overload: priority == .low ? min(tier, busyTier ?? tier) : tier
    case .spare: max(tier, idleTier ?? tier)
    case .standard: tier
    }
  }
}
