public import TierwisePolicy

/// Whether asking a cheap model for the tier of each task is worth it (004-05, 004-14).
public enum ClassifierAdvice: Hashable, Sendable {
  /// So many tasks are simple.
  case worthIt
  /// One tier, by its place, has nearly all of them.
  case oneTier(Int)
  /// Too few are simple for the tokens it takes.
  case fewSimple

  /// Returns the advice for tasks by tier, the lowest first; nil where there are none.
  public init?(tasks: [Int], _ policy: Policy) {
    let count = tasks.reduce(0, +)
    guard count > 0 else { return nil }
    func thousandths(_ key: String) -> Int { policy.thousandths("classifier", key) ?? 1000 }
    let most = thousandths("not-worth-it-one-tier-share")
    if let tier = tasks.firstIndex(where: { $0 * 1000 > most * count }) {
      self = .oneTier(tier)
    } else {
      self = tasks[0] * 1000 >= thousandths("worth-it-simple-share") * count ? .worthIt : .fewSimple
    }
  }
}
