import TierwiseCore
public import TierwisePolicy

/// What becomes of an answer by how sure it is (002-28, 004-06, 000-52).
public struct ConfidenceRules: Sendable {
  /// The limits, one for each tier from below; answers of tiers above are accepted.
  package let steps: [Step]
  private let needsSignal: Bool
  private let fewestTokens: Int?
  private let mostCalls: Int?
  private let mostHedges: Int?
  private let hedges: [String]
  /// Whether the limits were measured.
  public let isCalibrated: Bool

  /// What is done with an answer.
  public enum Outcome: String, Sendable {
    /// It is used.
    case accept
    /// The next tier looks at it.
    case review
    /// The next tier does the task again.
    case regenerate
  }

  /// What can be counted in an answer, beside what it says of itself (004-07).
  public struct Signals: Hashable, Sendable {
    /// Tokens of the answer.
    public var outputTokens: Int?
    /// Calls of tools on the way to it.
    public var toolCalls: Int?
    /// Words of doubt in it; `ConfidenceRules.hedges(in:)` counts them.
    public var hedges: Int?

    /// Creates signals; what was not counted is left out.
    public init(outputTokens: Int? = nil, toolCalls: Int? = nil, hedges: Int? = nil) {
      self.outputTokens = outputTokens
      self.toolCalls = toolCalls
      self.hedges = hedges
    }

    var areMissing: Bool { outputTokens == nil && toolCalls == nil && hedges == nil }
  }

  /// The limits of one tier; numbers are compared as the policy writes them.
  package struct Step: Sendable {
    /// Where answers begin to be used; nil where all are.
    package let accept: Limit?
    /// Where they begin to be reviewed rather than made anew; nil where none are.
    package let review: Limit?
  }

  /// A number to be reached, or to be passed.
  package struct Limit: Sendable {
    package let value: Double
    /// Whether the value itself is enough.
    package let isInclusive: Bool

    init?(_ step: Policy.Value, from: String, above: String) {
      if let value = step.thousandths(above) {
        self.value = Double(value) / 1000
        isInclusive = false
      } else if let value = step.thousandths(from) {
        self.value = Double(value) / 1000
        isInclusive = true
      } else {
        return nil
      }
    }

    func holds(_ number: Double) -> Bool { isInclusive ? number >= value : number > value }
  }

  /// Reads the rules of a policy.
  public init(_ policy: Policy) {
    let rules = policy.value(["confidence"])
    steps = (rules?["steps"]?.items ?? []).map { step in
      Step(
        accept: Limit(step, from: "accept-at-least", above: "accept-above"),
        review: Limit(step, from: "review-at-least", above: "review-above"))
    }
    needsSignal = rules?.isTrue("needs-objective-signal") ?? false
    isCalibrated = rules?.isTrue("calibrated") ?? false
    let signals = rules?["signals"]
    fewestTokens = signals?.int("output-tokens-from")
    mostCalls = signals?.int("tool-calls-up-to")
    mostHedges = signals?.int("hedges-up-to")
    hedges = signals?["hedges"]?.texts ?? []
  }

  /// Returns what becomes of an answer by its own word alone.
  public func outcome(_ confidence: Double, of tier: Int = 0) -> Outcome {
    guard steps.indices.contains(tier) else { return .accept }
    if steps[tier].accept?.holds(confidence) ?? true { return .accept }
    return steps[tier].review?.holds(confidence) ?? false ? .review : .regenerate
  }

  /// Returns what becomes of an answer, with what could be counted beside its word.
  ///
  /// A bad signal makes an accepted answer one to be reviewed, and so does the lack of any where the
  /// policy wants one.
  public func outcome(_ answer: RoutingTask.Answer, of tier: Int = 0) -> Outcome {
    let outcome = outcome(answer.confidence, of: tier)
    guard outcome == .accept, steps.indices.contains(tier) else { return outcome }
    if answer.signals.areMissing { return needsSignal ? .review : .accept }
    return isDoubtful(answer.signals) ? .review : .accept
  }

  /// Returns whether what was counted speaks against an answer.
  public func isDoubtful(_ signals: Signals) -> Bool {
    if let tokens = signals.outputTokens, let fewestTokens, tokens < fewestTokens { return true }
    if let calls = signals.toolCalls, let mostCalls, calls > mostCalls { return true }
    if let count = signals.hedges, let mostHedges, count > mostHedges { return true }
    return false
  }

  /// Returns how many words of doubt a text has, at starts of words.
  public func hedges(in text: String) -> Int {
    let bytes = text.utf8.map(ASCII.lowercased)
    var count = 0
    for start in bytes.indices
    where start == 0 || !Self.isWord(bytes[start - 1]) {
      let rest = bytes[start...]
      if hedges.contains(where: { hedge in
        rest.starts(with: hedge.utf8)
          && !(rest.dropFirst(hedge.utf8.count).first.map(Self.isWord) ?? false)
      }) {
        count += 1
      }
    }
    return count
  }

  private static func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }
}
