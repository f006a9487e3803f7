public import TierwiseCore

/// What the value of a `model` key turns out to be: where rules, scores and reports start from.
///
/// A case wraps another one where the spelling is one thing, and what it means a second.
public enum ModelValue: Hashable, Sendable {
  /// The main conversation's model.
  case inherit
  /// A word that the harness resolves to a model.
  case alias(ModelAlias)
  /// A model that runs, without an announced end.
  case active(ModelID)
  /// A model that runs, and whose end is announced: for a day, or without one.
  case retiring(ModelID, on: CalendarDay?)
  /// A model that does not run any more since a day.
  case retired(ModelID, on: CalendarDay)
  /// A spelling that is no id, with the right one, and what that is.
  indirect case malformed(Malformation, meant: String, ModelValue)
  /// A name that looks like an id and never was one, with the model that is meant.
  case neverExisted(meant: ModelID)
  /// An id in the dress of a platform or gateway, and what it is without.
  indirect case providerPrefixed(provider: String, ModelValue)
  /// Another vendor's model, or a spelling only another harness reads, and what it would be there.
  indirect case foreign(ModelOrigin, ModelValue?)
  /// A value in its dialect's own form that this registry cannot judge: another vendor's model, or a
  /// platform with a schedule of its own; with the model, where it is recognised.
  case untracked(ModelID?)
  /// Nothing that is known, with the nearest name that is.
  case unknown(nearest: String?)
}

/// A word that a harness resolves to a model.
public struct ModelAlias: Hashable, Sendable {
  /// The word, without a window: `opus`.
  public let name: String
  /// The family it stands for; nil for words such as `best`.
  public let family: String?
  /// The context window asked for.
  public let window: Window

  /// A context window.
  public enum Window: Hashable, Sendable {
    /// The model's own.
    case standard
    /// A million tokens: `[1m]`.
    case million
  }
}

/// How a spelling departs from the id that is meant.
public enum Malformation: String, CaseIterable, Hashable, Sendable {
  /// Blanks around it.
  case blanks
  /// A second pair of quotes inside the first.
  case quotes
  /// Capitals: `Sonnet`.
  case letterCase = "letter-case"
  /// A display name: `Claude Sonnet 4.6`.
  case displayName = "display-name"
  /// Dots between the numbers: `claude-sonnet-4.5`.
  case dots
  /// The parts in another order: `claude-4-sonnet`.
  case order
  /// A date that the id has not: `claude-opus-4-6-20260205`.
  case date
  /// Parts left out: `sonnet-4-6`.
  case incomplete
  /// Other signs between the parts, or a word too many.
  case separators
}

/// Where a foreign spelling comes from.
public enum ModelOrigin: Hashable, Sendable {
  /// Another vendor's model: `openai`.
  case vendor(String)
  /// A form that this harness reads, and the catalog's does not: `copilot`.
  case harness(String)
}

extension ModelValue {
  /// The value behind spellings: what remains of a prefix, a wrong spelling, another harness's form.
  public var core: ModelValue {
    switch self {
    case .malformed(_, _, let inner), .providerPrefixed(_, let inner), .foreign(_, let inner?):
      inner.core
    default: self
    }
  }

  /// The model that is named, whatever its state and spelling; nil for words and unknown names.
  public var model: ModelID? {
    switch core {
    case .active(let id), .retiring(let id, _), .retired(let id, _), .neverExisted(let id): id
    case .untracked(let id): id
    default: nil
    }
  }
}

extension Registry {
  /// Returns the family that a value names, by its model or its alias; or nil.
  public func family(of value: ModelValue) -> Family? { familyID(of: value).flatMap { family($0) } }

  /// Returns the id of the family that a value names, by its model or its alias; or nil.
  package func familyID(of value: ModelValue) -> String? {
    if let id = value.model { return heads[id.index].family }
    if case .alias(let alias) = value.core { return alias.family }
    return nil
  }

  /// Returns the model that a value stands for on a day, an alias included; nil where it is unknown
  /// or has ended.
  public func runningModel(of value: ModelValue, on day: CalendarDay) -> ModelID? {
    switch value.core {
    case .active(let id), .retiring(let id, _): id
    case .alias(let alias): meaning(of: alias.name, on: day).flatMap { model($0.id) }
    default: nil
    }
  }
}
