/// A value to write into a text.
public indirect enum YAMLNewValue: Hashable, Sendable {
  /// A text, a number, a truth value or null.
  case scalar(YAMLScalar)
  /// A list of scalars.
  case list([YAMLScalar])
  /// A mapping, its keys in the order they are written.
  case mapping([Entry])

  /// A key of a new mapping, and its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: YAMLNewValue

    /// Creates an entry.
    public init(_ key: String, _ value: YAMLNewValue) {
      self.key = key
      self.value = value
    }
  }

  /// Creates a text.
  public static func text(_ text: String) -> YAMLNewValue { .scalar(.string(text)) }

  /// Creates a list of texts.
  public static func texts(_ texts: [String]) -> YAMLNewValue { .list(texts.map { .string($0) }) }
}
