public import TierwiseCore

extension Shape {
  /// Something in a mapping that its shape does not allow.
  public struct Problem: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// The bytes it is about, as offsets in the tree's bytes.
    public let range: Range<Int>

    /// Creates a problem.
    public init(_ kind: Kind, _ range: Range<Int>) {
      self.kind = kind
      self.range = range
    }

    /// What can be wrong.
    public enum Kind: Hashable, Sendable {
      /// A key that the shape does not list, with the one that is probably meant.
      case unknownKey(String, meant: Meant?)
      /// A value of another type than the key takes.
      case wrongType(key: String, expected: ValueType, actual: Actual)
      /// A value that is not among those allowed, with the nearest of them.
      case badValue(key: String, value: String, nearest: String?, among: [String])
      /// A required key that is not there; the range is where it would belong.
      case missingKey(String, of: String)
      /// A fault that no shape can express: two dates in the wrong order, a name that does not exist.
      case refused(Message)
    }

    /// The key that an unknown one stands for, and how that is known.
    public enum Meant: Hashable, Sendable {
      /// A key whose name is written almost like it.
      case near(String)
      /// A key that people are known to write so; `owner` is whose key it really is, or empty.
      case known(String, owner: String)
    }

    /// What a value is, as far as types go.
    public enum Actual: String, Hashable, Sendable {
      case null = "empty"
      case bool = "true or false"
      case int = "a whole number"
      case number = "a number"
      case string = "a text"
      case list = "a list"
      case mapping = "a mapping"
    }
  }
}

extension Shape.Problem {
  /// The problem in words: lower case, no full stop.
  public var message: Message {
    switch kind {
    case .unknownKey(let name, _): Message("unknown key '\(name)'")
    case .wrongType(let key, let expected, .null):
      Message("'\(key)' is empty, \(expected.words) is expected")
    case .wrongType(let key, let expected, let actual):
      Message("'\(key)' is \(actual.rawValue), \(expected.words) is expected")
    case .badValue(let key, let value, _, _): Message("'\(value)' is no value of '\(key)'")
    case .missingKey(let key, let name): Message("\(name) has no '\(key)'")
    case .refused(let message): message
    }
  }

  /// What to do about it, as a command; nil where the message says it.
  public var help: String? {
    switch kind {
    case .unknownKey(_, .near(let name)): "did you mean '\(name)'?"
    case .unknownKey(_, .known(let name, "")): "use '\(name)'"
    case .unknownKey(_, .known(let name, let owner)): "that is a key of \(owner); use '\(name)'"
    case .badValue(_, _, let nearest?, _): "did you mean '\(nearest)'?"
    case .badValue(_, _, nil, let values): Self.choice(values)
    default: nil
    }
  }

  /// Returns what to choose from; nil where that is more than a reader takes in.
  private static func choice(_ values: [String]) -> String? {
    guard let last = values.last, values.count <= 16 else { return nil }
    let others = values.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return others.isEmpty ? "use '\(last)'" : "use \(others) or '\(last)'"
  }
}

extension Shape.ValueType {
  /// The type in words, with its article: `a text or a list of texts`.
  public var words: String {
    switch self {
    case .any: "anything"
    case .string: "a text"
    case .bool: "true or false"
    case .int: "a whole number"
    case .number: "a number"
    case .date: "a day (YYYY-MM-DD)"
    case .list(.string): "a list of texts"
    case .list(.mapping): "a list of mappings"
    case .list: "a list"
    case .mapping, .entries: "a mapping"
    case .oneOf(let types): types.map(\.words).joined(separator: " or ")
    }
  }
}
