import TierwisePolicy

extension Router {
  /// A tier that stands in while another cannot be had.
  public struct Fallback: Hashable, Sendable {
    /// The place of the tier.
    public let tier: Int
    /// Why it comes next.
    public let because: String
  }

  /// Returns what stands in for a route's tier, in order, for availability and never to save
  /// (004-10, 004-11).
  ///
  /// Lower tiers come first, the nearest ahead, but none below the task's floor; then higher ones.
  public mutating func fallbacks(for task: RoutingTask) -> [Fallback] {
    let route = route(task)
    let floor = floor(of: task).map { lists.floors[$0] }
    let lowest = floor?.tier ?? 0
    let states = policy.texts(of: ["fallbacks", "when"]).joined(separator: " or ")
    let when = "while \(tiers[route.tier]) is \(states)"
    let lower = tiers.indices.filter { $0 < route.tier && $0 >= lowest }.reversed()
      .map { Fallback(tier: $0, because: "\(when); quality is lost") }
    let higher = tiers.indices.filter { $0 > route.tier }
      .map { Fallback(tier: $0, because: "\(when); costs more") }
    return Array((lower + higher).prefix(policy.int("fallbacks", "max") ?? tiers.count))
  }
}
