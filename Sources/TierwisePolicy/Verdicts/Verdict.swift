public import TierwiseCore

/// What a policy makes of an agent: the tiers that fit its work, and why.
public struct Verdict: Hashable, Sendable {
  /// The places, in the policy's list of tiers, of the lowest and the highest that fit.
  ///
  /// The highest tier of the policy stands for all above it, too.
  public internal(set) var range: ClosedRange<Int>
  /// The place of the tier that fits best.
  public internal(set) var preferred: Int
  /// How clear it is.
  public internal(set) var strength: Strength
  /// How many points lie between the two sides of the matrix.
  public internal(set) var margin: Int
  /// The points of the two sides.
  public internal(set) var scores: Scores
  /// The step that decided.
  public internal(set) var step: Step
  /// The floor that the work has; nil where it has none.
  public internal(set) var floor: Floor?
  /// Whether the floor changed the range.
  public internal(set) var isClamped = false
  /// What the agent's own description of its work asks for at most; nil where nothing does.
  public internal(set) var ceiling: Ceiling?
  /// Whether the words speak nearly as clearly for one side of the matrix as for the other.
  public internal(set) var isContested = false
  /// The names of the characteristics that are on.
  public internal(set) var characteristics: [String] = []
  /// The names of the criteria for the highest tier that are met.
  public internal(set) var criteria: [String] = []
  /// What it rests on, in source order; as much of it as was asked for.
  public internal(set) var evidence: [Evidence] = []

  /// How clear a verdict is.
  public enum Strength: String, Comparable, Sendable {
    case undecided, moderate, strong

    /// Returns whether the left one is the less clear.
    public static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .undecided: 0
      case .moderate: 1
      case .strong: 2
      }
    }
  }

  /// The points of a matrix.
  public struct Scores: Hashable, Sendable {
    /// Points for haiku.
    public var haiku = 0
    /// Points for sonnet and up.
    public var sonnet = 0
  }

  /// A step that may decide; each profile orders them.
  public enum Step: String, CaseIterable, Sendable {
    case label
    case complexityWord = "complexity-word"
    case task
    case assignment
    case declared
    case pattern
    case files
    case matrix
    case `default`
  }

  /// The lowest tier of a kind of work.
  public struct Floor: Hashable, Sendable {
    /// The kind of work.
    public let kind: String
    /// The place of the tier.
    public let tier: Int
  }

  /// The highest tier that a kind of work asks for.
  public struct Ceiling: Hashable, Sendable {
    /// The kind of work.
    public let kind: String
    /// The place of the tier.
    public let tier: Int
  }

  /// Words of the file that speak for something.
  public struct Evidence: Hashable, Sendable {
    /// The characteristic, the criterion or the kind of work.
    public let id: String
    /// What that is.
    public let kind: Kind
    /// The bytes of the words.
    public let range: Range<Int>
    /// Where they begin.
    public let start: Position
    /// The words, to the end of the last one.
    public let text: String
    /// What they add to the evidence, in millionths; 0 where the same was counted before.
    public let weight: Int

    /// What evidence speaks for.
    public enum Kind: Hashable, Sendable {
      /// A characteristic, with the points that it gives once it is on.
      case characteristic(Scores)
      case criterion
      case floor
      case ceiling
    }
  }
}

extension Verdict.Evidence {
  /// Whether it gives more points to sonnet and up than to haiku.
  public var speaksForSonnet: Bool {
    if case .characteristic(let scores) = kind { scores.sonnet > scores.haiku } else { false }
  }

  /// Whether it gives more points to haiku than to sonnet and up.
  public var speaksForHaiku: Bool {
    if case .characteristic(let scores) = kind { scores.haiku > scores.sonnet } else { false }
  }
}

extension Verdict {
  /// Returns whether a piece of evidence speaks for it; where nothing is decided, any does.
  public func rests(on piece: Evidence) -> Bool {
    switch piece.kind {
    case .floor: piece.id == floor?.kind && range.lowerBound == floor?.tier
    case .ceiling: piece.id == ceiling?.kind && range.upperBound == ceiling?.tier
    case .criterion: false
    case .characteristic where isClamped: false
    case .characteristic where strength == .undecided: true
    case .characteristic:
      scores.sonnet > scores.haiku ? piece.speaksForSonnet : piece.speaksForHaiku
    }
  }

  /// Whether it speaks for a tier.
  public var isDecided: Bool { strength != .undecided || isClamped }

  /// How a tier lies to those that fit.
  public enum Fit: String, CaseIterable, Sendable {
    case fits
    case above = "too-high"
    case below = "too-low"
  }

  /// Returns how a tier, by its place in the policy's list, lies to those that fit.
  public func fit(ofTier tier: Int) -> Fit {
    if tier > range.upperBound { return .above }
    return tier < range.lowerBound ? .below : .fits
  }
}
