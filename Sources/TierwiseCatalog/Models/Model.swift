public import TierwiseCore

/// One model: what it is called, how long it lives, what it costs; all of it dated facts.
public struct Model: Hashable, Sendable {
  /// The id of the Claude API, exact.
  public var id: String
  /// The display name: `Claude Opus 4.5`.
  public var name: String
  /// The family's name: `opus`.
  public var family: String
  /// The version as people say it: `4.5`.
  public var generation: String
  /// Undated ids that the API documents for this model.
  public var aliases: [String] = []
  /// Shorter forms that are written for it, and that the API never took.
  public var shortForms: [String] = []
  /// The day it became generally available; nil where that is not established.
  public var released: CalendarDay?
  /// The day its end was announced.
  public var deprecated: CalendarDay?
  /// The first day on which requests fail, where that day is scheduled.
  public var retires: CalendarDay?
  /// The earliest day on which it could end; nothing is announced by it.
  public var notRetiredBefore: CalendarDay?
  /// The id the vendor recommends in its place.
  public var replacement: String?
  /// Tokens of input and output together.
  public var contextWindow: Int?
  /// Tokens of output, at most.
  public var maximumOutput: Int?
  /// List prices; several rows where they changed, or depend on the prompt's size.
  public var prices: [Price] = []
  /// List prices of fast mode; nil where there is none, or no price was seen.
  public var fastMode: FastMode?
  /// The effort levels it takes: none if empty, not established if nil.
  public var efforts: [Effort]?
  /// The level it runs at unless told otherwise.
  public var defaultEffort: Effort?
  /// How it counts tokens.
  public var tokenizer: Tokenizer = .old
  /// Facts that a model has or has not.
  public var traits: Traits = []
  /// Its id on Amazon Bedrock.
  public var bedrockID: String?
  /// The day it ends on Amazon Bedrock, where that was seen.
  public var bedrockRetires: CalendarDay?
  /// Its id on Google Cloud.
  public var googleID: String?
  /// The first version of Claude Code that takes it.
  public var minimumClaudeCode: String?
  /// How sure these facts are.
  public var confidence: Confidence = .low
  /// The day they were last checked.
  public var checked: CalendarDay?
  /// Where they are from: names in the registry's sources.
  public var sources: [String] = []
}

/// A model of one registry; an index, so that values stay small.
public struct ModelID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

extension Model {
  /// Where a model stands in its life on some day.
  public enum Status: Hashable, Sendable {
    /// It runs, and no end is announced.
    case active
    /// It runs, its end is announced; `retires` is nil where no day was named.
    case deprecated(retires: CalendarDay?)
    /// Requests fail since that day.
    case retired(on: CalendarDay)
  }

  /// Returns where the model stands on a day, on the Claude API.
  public func status(on day: CalendarDay) -> Status {
    LifeSpan(released: released, deprecated: deprecated, retires: retires).status(on: day)
  }

  /// The days that decide where a model stands.
  struct LifeSpan: Hashable, Sendable {
    let released: CalendarDay?
    let deprecated: CalendarDay?
    let retires: CalendarDay?

    func status(on day: CalendarDay) -> Status {
      if let retires {
        if day >= retires { return .retired(on: retires) }
        if deprecated.map({ day >= $0 }) ?? true { return .deprecated(retires: retires) }
      } else if let deprecated, day >= deprecated {
        return .deprecated(retires: nil)
      }
      return .active
    }
  }

  /// How long a model still has.
  public enum Life: Hashable, Sendable {
    /// It ends on that day.
    case ends(CalendarDay)
    /// No end is announced, and none can come before that day.
    case atLeast(until: CalendarDay)
    /// No end is announced; it may be at any notice.
    case open
  }

  /// Returns how long the model still has, seen from a day.
  public func life(on day: CalendarDay) -> Life {
    if let retires { return .ends(retires) }
    if let notRetiredBefore, notRetiredBefore > day { return .atLeast(until: notRetiredBefore) }
    return .open
  }

  /// How hard a model thinks before it answers, from least to most.
  public enum Effort: String, CaseIterable, Comparable, Sendable {
    case low, medium, high, xhigh, max

    /// Returns whether the left level is the lower one.
    public static func < (left: Effort, right: Effort) -> Bool { left.rank < right.rank }

    private var rank: Int { Effort.allCases.firstIndex(of: self) ?? 0 }
  }

  /// How a model counts tokens: the new way gives more of them for the same text.
  public enum Tokenizer: String, CaseIterable, Sendable { case old, new }

  /// How sure a fact is.
  public enum Confidence: String, CaseIterable, Sendable { case low, medium, high }

  /// Facts that a model has or has not.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The facts, a bit each.
    public let rawValue: UInt8

    /// Creates facts from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Inference that stays in the US costs more.
    public static let usPremium = Traits(rawValue: 1)
    /// Temperature and its like are refused.
    public static let refusesSampling = Traits(rawValue: 2)
    /// Only some accounts may use it.
    public static let limitedAccess = Traits(rawValue: 4)
  }
}
