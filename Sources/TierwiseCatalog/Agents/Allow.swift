public import TierwiseCore
import TierwiseYAML

/// An exception that a file makes from rules, for the whole of itself (DESIGN §6).
///
/// It is a comment: `# tierwise: allow RULE -- reason` on a line of its own in the frontmatter, or
/// `<!-- tierwise: allow RULE -- reason -->` in the text. Several rules are separated by commas.
public struct Allow: Sendable {
  /// The rules, as they are named.
  public let rules: [Rule]
  /// Why; nil where it does not say.
  public let reason: String?
  /// The comment's bytes.
  public let range: Range<Int>
  /// What stands in place of `allow`, and what it names; nil where nothing else does.
  ///
  /// Such a comment has no rules: it is an exception from none.
  public let mistake: Mistake?

  /// A word that makes no exception: `tierwise: ignore RULE`.
  public struct Mistake: Sendable {
    /// The word.
    public let word: String
    /// What it names, separated by commas.
    public let names: [String]
  }

  /// A rule that an exception names; with its place, for the text of a body is not kept.
  public struct Rule: Sendable {
    /// The name.
    public let name: String
    /// Its bytes.
    public let range: Range<Int>
    /// Where it begins.
    public let start: Position
    /// Where it ends.
    public let end: Position
    /// The lines around it.
    public let excerpt: [Excerpt.Line]
  }

  /// Whether it says why.
  public var hasReason: Bool { reason != nil }

  /// How many exceptions of a file, and rules of an exception, count: more would be a way to be slow.
  static let most = 64

  /// Reads what stands between a comment's signs; nil where it is no exception.
  init?(
    _ bytes: Span<UInt8>, _ content: Range<Int>, in range: Range<Int>,
    _ finder: inout PositionFinder
  ) {
    var text = Self.trimmed(bytes, content)
    guard Self.take("tierwise:", from: &text, bytes) else { return nil }
    let words = Self.trimmed(bytes, text)
    let word = Self.word(bytes, words)
    var rest = word
    let isAllow = Self.take("allow", from: &rest, bytes) && rest.isEmpty
    // Without a blank in front it begins or ends a table of a document.
    let isMistake = words.lowerBound > text.lowerBound && (1...16).contains(word.count)
    guard isAllow || isMistake else { return nil }
    text = word.upperBound..<words.upperBound
    let dashes = Self.dashes(bytes, text)
    let why = dashes.map { Self.trimmed(bytes, $0 + 2..<text.upperBound) } ?? 0..<0
    reason = why.isEmpty ? nil : String(bytes, why)
    var rules: [Rule] = []
    var start = text.lowerBound
    let end = dashes ?? text.upperBound
    while start < end, rules.count < Self.most {
      let comma = ByteSearch.first(ASCII.comma, in: bytes, start..<end) ?? end
      let name = Self.trimmed(bytes, start..<comma)
      if !name.isEmpty { rules.append(Rule(bytes, name, &finder)) }
      start = comma + 1
    }
    self.rules = isAllow ? rules : []
    mistake = isAllow ? nil : Mistake(word: String(bytes, word), names: rules.map(\.name))
    self.range = range
  }

  private static func word(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Range<Int> {
    var end = text.lowerBound
    while end < text.upperBound, !isWhite(bytes[end]) { end += 1 }
    return text.lowerBound..<end
  }

  /// Returns where `--` begins that is a word of its own.
  private static func dashes(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
    var offset = text.lowerBound
    while let hyphen = ByteSearch.first(ASCII.hyphen, in: bytes, offset..<text.upperBound) {
      offset = hyphen + 1
      guard offset < text.upperBound, bytes[offset] == ASCII.hyphen,
        hyphen == text.lowerBound || isWhite(bytes[hyphen - 1]),
        offset + 1 == text.upperBound || isWhite(bytes[offset + 1])
      else { continue }
      return hyphen
    }
    return nil
  }

  private static func take(
    _ word: StaticString, from text: inout Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard text.count >= count else { return false }
    let start = text.lowerBound
    let isThere = word.withUTF8Buffer { letters in
      for index in 0..<count where unsafe letters[index] != bytes[start + index] { return false }
      return true
    }
    if isThere { text = start + count..<text.upperBound }
    return isThere
  }

  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isWhite(bytes[lower]) { lower += 1 }
    while upper > lower, isWhite(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private static func isWhite(_ byte: UInt8) -> Bool {
    ASCII.isBlank(byte) || ASCII.isBreak(byte)
  }
}

extension Allow.Rule {
  fileprivate init(_ bytes: Span<UInt8>, _ range: Range<Int>, _ finder: inout PositionFinder) {
    name = String(bytes, range)
    self.range = range
    start = finder.position(of: range.lowerBound, in: bytes)
    end = finder.position(of: range.upperBound, in: bytes)
    excerpt = Excerpt.lines(around: start, in: bytes)
  }
}
