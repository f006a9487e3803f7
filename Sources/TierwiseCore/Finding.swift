/// How bad a finding is, by its consequence (DESIGN §6).
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// It loads and works; hygiene. Counted, but shown only when asked for.
  case info
  /// It loads, but not as written.
  case warning
  /// A named harness drops the agent, or the agent dies at launch.
  case error

  /// Returns whether the left severity is the milder one.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The wording of a finding: lower case, no full stop, the offending value in quotes.
public struct Message: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// The words.
  public let text: String

  /// Creates a message from its words.
  public init(_ text: String) { self.text = text }

  /// Creates a message from a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// Creates a message from a literal with values in it.
  public init(stringInterpolation words: Words) {
    text = String(decoding: words.bytes, as: UTF8.self)
  }

  /// Puts a message together from bytes, which costs a third of what it costs from texts.
  public struct Words: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    /// Begins a message.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    /// Adds words.
    public mutating func appendLiteral(_ words: String) { bytes.append(contentsOf: words.utf8) }

    /// Adds a text.
    public mutating func appendInterpolation(_ value: String) {
      bytes.append(contentsOf: value.utf8)
    }

    /// Adds a value in its own words.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      bytes.append(contentsOf: value.description.utf8)
    }
  }
}

/// A second place, or a reason, attached to a finding.
public struct Note: Hashable, Sendable {
  /// The file the note points at, or nil where it only explains.
  public let path: String?
  /// The place in that file.
  public let start: Position?
  /// What to know about it.
  public let message: String

  /// Creates a note that explains.
  public init(_ message: String) {
    self.path = nil
    self.start = nil
    self.message = message
  }

  /// Creates a note that points at a place.
  public init(_ message: String, path: String, start: Position) {
    self.path = path
    self.start = start
    self.message = message
  }
}

/// The replacement of a range of bytes by a text.
public struct TextEdit: Hashable, Sendable {
  /// The bytes replaced, as offsets in the file.
  public let range: Range<Int>
  /// What stands there afterwards.
  public let text: String

  /// Creates an edit.
  public init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }
}

/// Something wrong in a file: where, what, why it matters, and what to do.
public struct Finding: Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// The rule's group.
  public let group: String
  /// How bad it is; configuration may change it.
  public var severity: Severity
  /// The file, as the user named it.
  public let path: String
  /// The bytes it is about.
  public let range: Range<Int>
  /// What is wrong, with the value.
  public let message: Message
  /// Why, or where else.
  public var notes: [Note]
  /// What to do.
  public let help: String?
  /// How many places this finding stands for.
  public var count: Int
  /// How clear it is beside others that are a matter of judgement; 0 for all the rest.
  public var clearness: Int
  /// Whether a migration that is planned is about to mend it.
  public var isScheduled = false
  /// Edits that mend it.
  public var fix: Fix? { fixes.first }
  /// Where the fix's edits begin and end; set when the file's bytes are at hand.
  public var fixPlaces: [Place]
  /// The first place of `range`; set when the file's bytes are at hand.
  public var start: Position
  /// The place after `range`.
  public var end: Position
  /// The lines around it; empty unless asked for.
  public var excerpt: [Excerpt.Line]
  /// At most one; a list takes eight bytes of the many findings that have none.
  private let fixes: [Fix]

  package init(
    rule: String, group: String, severity: Severity, path: String, range: Range<Int>,
    message: Message, notes: [Note] = [], help: String? = nil, fix: Fix? = nil, clearness: Int = 0
  ) {
    self.rule = rule
    self.group = group
    self.severity = severity
    self.path = path
    self.range = range
    self.message = message
    self.notes = notes
    self.help = help
    self.count = 1
    self.clearness = clearness
    fixPlaces = []
    fixes = fix.map { [$0] } ?? []
    self.start = Position(offset: range.lowerBound, line: 1, column: 1)
    self.end = Position(offset: range.upperBound, line: 1, column: 1)
    self.excerpt = []
  }
}

extension Finding {
  /// The first place of a range, and the one after it.
  public struct Place: Hashable, Sendable {
    /// The first place.
    public let start: Position
    /// The place behind it.
    public let end: Position

    /// Creates a place.
    public init(start: Position, end: Position) {
      self.start = start
      self.end = end
    }
  }

  /// Returns whether the finding comes before the other: by path, place, rule, words.
  public static func isOrderedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return ByteSearch.precedes(left.path, right.path) }
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.range.upperBound != right.range.upperBound {
      return left.range.upperBound < right.range.upperBound
    }
    return left.message.text < right.message.text
  }

  /// Returns the findings in order; what is in order already is not moved.
  package static func inOrder(_ findings: [Finding]) -> [Finding] {
    if isInOrder(findings) { return findings }
    // Three numbers are compared and moved instead of findings, which are large.
    let ranks = ranks(of: findings)
    var places = findings.indices.map { index in
      (file: ranks[index], start: findings[index].range.lowerBound, index: index)
    }
    places.sort { left, right in
      if left.file != right.file { return left.file < right.file }
      if left.start != right.start { return left.start < right.start }
      return isOrderedBefore(findings[left.index], findings[right.index])
    }
    return places.map { findings[$0.index] }
  }

  private static func isInOrder(_ findings: [Finding]) -> Bool {
    for index in findings.indices.dropFirst() {
      // Of most, the paths tell; to take whole findings out of a list copies all that they have.
      if findings[index].path != findings[index - 1].path {
        if ByteSearch.precedes(findings[index].path, findings[index - 1].path) { return false }
      } else if isOrderedBefore(findings[index], findings[index - 1]) {
        return false
      }
    }
    return true
  }

  /// Returns for each finding the place of its path among all paths, in the order of their bytes.
  private static func ranks(of findings: [Finding]) -> [Int] {
    var numbers: [String: Int] = [:]
    var paths: [String] = []
    let files = findings.indices.map { index in
      // Findings of one file come together more often than not.
      if index > 0, findings[index].path == findings[index - 1].path { return -1 }
      let path = findings[index].path
      if let number = numbers[path] { return number }
      numbers[path] = paths.count
      paths.append(path)
      return paths.count - 1
    }
    var ranks = [Int](repeating: 0, count: paths.count)
    let order = paths.indices.ordered { ByteSearch.precedes(paths[$0], paths[$1]) }
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    var last = 0
    return files.map { number in
      if number >= 0 { last = ranks[number] }
      return last
    }
  }
}
