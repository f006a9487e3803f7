import TierwiseCore

public import TierwisePolicy

/// Chooses tiers turn by turn inside one conversation (003): off unless a profile turns it on.
public struct TurnRules: Sendable {
  /// Whether the policy asks for it.
  public let isOn: Bool
  /// The place of the tier of simple turns.
  public let simple: Int
  /// The place of the tier of all others.
  public let otherwise: Int
  private let tools: Set<String>
  /// Turns that are expected to write fewer tokens are simple; 0 for none (003-17).
  private let shortOutput: Int

  /// What came before a turn.
  public enum Before: Hashable, Sendable {
    /// Nothing: the conversation begins.
    case start
    /// A response that asked for these tools.
    case toolUse(Set<String>)
    /// A response that was complete.
    case end
  }

  /// Where a turn goes.
  public struct Turn: Hashable, Sendable {
    /// The place of the tier.
    public let tier: Int
    /// Tools that are not known to be simple, in order.
    public let unknown: [String]
    /// Why it goes there.
    public let because: String
  }

  /// Reads the rules of a policy.
  public init(_ policy: Policy) {
    let turns = policy.value(["turns"])
    func tier(_ key: String) -> Int {
      turns?.text(key).flatMap { policy.tiers.firstIndex(of: $0) } ?? policy.tiers.count - 1
    }
    isOn = turns?.isTrue("on") ?? false
    simple = tier("simple")
    otherwise = tier("otherwise")
    tools = Set(turns?["simple-tools"]?.texts ?? [])
    shortOutput = turns?.int("short-output-tokens") ?? 0
  }

  /// Returns where the next turn goes, were it on.
  ///
  /// The first turn and one after a complete answer never are simple. Whether a turn will be the last
  /// is known only when it is over: after simple tools it is simple, and may turn out to be the answer.
  /// `expected` is how many tokens the caller expects it to write; nil where nobody knows.
  public func turn(after before: Before, expecting expected: Int? = nil) -> Turn {
    switch before {
    case .start: Turn(tier: otherwise, unknown: [], because: "the first turn")
    case _ where expected.map { $0 < shortOutput } ?? false:
      Turn(tier: simple, unknown: [], because: "a short answer")
    case .end: Turn(tier: otherwise, unknown: [], because: "no tool was asked for")
    case .toolUse(let names) where names.isEmpty:
      Turn(tier: otherwise, unknown: [], because: "tools without names")
    case .toolUse(let names):
      names.isSubset(of: tools)
        ? Turn(tier: simple, unknown: [], because: "only simple tools")
        : Turn(
          tier: otherwise, unknown: names.subtracting(tools).ordered(), because: "other tools")
    }
  }
}
