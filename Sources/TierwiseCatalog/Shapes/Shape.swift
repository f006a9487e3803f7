package import TierwiseCore

/// What a mapping may hold: its keys with their types, values, origins and one line of explanation.
///
/// A shape is data. Checking a file, naming the nearest key, the JSON Schema, the tables of the
/// documentation and completion are all read from it, so that they cannot disagree.
public struct Shape: Hashable, Sendable {
  /// What the mapping describes, in the words of a message: `frontmatter`, `model`.
  public let name: String
  /// The keys, in the order in which documentation shows them.
  public let keys: [Key]
  /// What becomes of keys that are not listed.
  public let others: Others

  /// Finds a key by its bytes: first all names, then all names that are known to be mistaken for one.
  package let table: NameTable
  /// For each name of `table` that is no key: the index of the key that is meant.
  package let meant: [Int]
  /// The names of the keys, ready to be compared with others.
  package let names: EditDistance.Names
  /// A bit for each required key.
  package let required: UInt64
  /// A bit for each key that takes a text.
  let texts: UInt64
  /// A bit for each key that takes some values only.
  let choosing: UInt64
  /// A bit for each key that takes any list of texts.
  let lists: UInt64

  /// Creates a shape of at most 64 keys.
  public init(_ name: String, others: Others = .refused, _ keys: [Key]) {
    precondition(keys.count <= 64, "a shape has at most 64 keys")
    self.name = name
    self.keys = keys
    self.others = others
    self.names = EditDistance.Names(keys.map(\.name))
    var names = keys.map(\.name)
    var meant: [Int] = []
    var required: UInt64 = 0
    var texts: UInt64 = 0
    var choosing: UInt64 = 0
    var lists: UInt64 = 0
    for (index, key) in keys.enumerated() {
      names += key.mistakes.map(\.name)
      meant += key.mistakes.map { _ in index }
      let bit: UInt64 = 1 << UInt64(index)
      if key.need == .required { required |= bit }
      if key.type.takesText { texts |= bit }
      if key.choices != nil { choosing |= bit }
      if key.choices == nil, key.type.takesTexts { lists |= bit }
    }
    table = NameTable(names)
    self.meant = meant
    self.required = required
    self.texts = texts
    self.choosing = choosing
    self.lists = lists
  }

  /// What becomes of keys that a shape does not list.
  public enum Others: Hashable, Sendable {
    /// They are a problem, as in our own files.
    case refused
    /// They are nobody's business, as below a harness that keeps what it does not know.
    case ignored
  }
}

extension Shape {
  /// A key, what it takes, and where that is known from.
  public struct Key: Hashable, Sendable {
    /// The key as it is written.
    public let name: String
    /// What its value may be.
    public let type: ValueType
    /// The values its scalars may have; empty where any will do.
    public let values: [Choice]
    /// Whether the mapping must have it.
    public let need: Need
    /// The first version or day it exists, as its source writes it.
    public let since: String?
    /// The document or issue it is known from.
    public let source: String?
    /// What it is for, in one line.
    public let doc: String
    /// Names that people write in its place.
    public let mistakes: [Mistake]
    package let choices: NameTable?

    /// Creates a key; once for all of them, as shapes are long lists of keys.
    @inline(never)
    public init(
      _ name: String, _ type: ValueType, _ doc: String, values: [Choice] = [],
      need: Need = .optional, since: String? = nil, source: String? = nil, mistakes: [Mistake] = []
    ) {
      self.name = name
      self.type = type
      self.values = values
      self.need = need
      self.since = since
      self.source = source
      self.doc = doc
      self.mistakes = mistakes
      choices = values.isEmpty ? nil : NameTable(values.map(\.text))
    }
  }

  /// Whether a mapping must have a key.
  public enum Need: Hashable, Sendable { case required, optional }

  /// A value that a key may have.
  public struct Choice: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The value as it is written.
    public let text: String
    /// The first version it exists, as its source writes it.
    public let since: String?
    /// What it means, in one line; empty where the word says it.
    public let doc: String

    /// Creates a value.
    public init(_ text: String, since: String? = nil, _ doc: String = "") {
      self.text = text
      self.since = since
      self.doc = doc
    }

    /// Creates a value that needs no explanation.
    public init(stringLiteral text: String) { self.init(text) }
  }

  /// A name that people write where they mean a key.
  public struct Mistake: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name as it is written.
    public let name: String
    /// Whose key it really is; empty for a plain misspelling.
    public let owner: String

    /// Creates a name that belongs to someone else: "skills".
    public init(_ name: String, of owner: String) {
      self.name = name
      self.owner = owner
    }

    /// Creates a misspelling.
    public init(stringLiteral name: String) { self.init(name, of: "") }
  }

  /// What a value may be.
  public indirect enum ValueType: Hashable, Sendable {
    /// Anything at all.
    case any
    /// A text; a number or `true` without quotes is none.
    case string
    /// `true` or `false`.
    case bool
    /// A whole number.
    case int
    /// A number.
    case number
    /// A day, `YYYY-MM-DD`.
    case date
    /// A sequence.
    case list(ValueType)
    /// A mapping with listed keys.
    case mapping(Shape)
    /// A mapping from any keys to values of one type.
    case entries(ValueType)
    /// One of several; the first that fits the node's kind counts.
    case oneOf([ValueType])

    /// A text, or a sequence of texts.
    public static let textOrList = ValueType.oneOf([.string, .list(.string)])
  }
}
