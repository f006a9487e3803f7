import TierwiseCore

/// Where a file's frontmatter is, by its fence lines (DESIGN §3).
///
/// A fence is a line of exactly three hyphens and optional blanks. The first line opens, the next
/// fence closes; `...` and longer rows of hyphens do neither.
public enum Fence: Hashable, Sendable {
  /// No line of the file opens a frontmatter.
  case none
  /// A frontmatter follows, but not on the first line, or indented: no reader finds it.
  case misplaced(at: Range<Int>)
  /// The first line opens a frontmatter that no line closes; `nearly` is a row of hyphens that tried.
  case unclosed(opening: Range<Int>, nearly: Range<Int>?)
  /// The bytes between the fences, and where the body begins.
  case closed(content: Range<Int>, body: Int)
}

extension Fence {
  /// Finds the fences in a file's bytes; reads no further than it must.
  package init(in bytes: Span<UInt8>) {
    let start = ByteOrderMark.length(in: bytes)
    guard let opening = Line(at: start, in: bytes) else {
      self = .none
      return
    }
    guard opening.isFence(in: bytes) else {
      self = Self.misplaced(after: start, in: bytes)
      return
    }
    var nearly: Range<Int>?
    // The break of the line before; where the opening fence has none, nothing follows it.
    var feed = opening.next - 1
    while let found = ByteSearch.firstPair(
      ASCII.lineFeed, ASCII.hyphen, in: bytes, feed..<bytes.count),
      let line = Line(at: found + 1, in: bytes)
    {
      if line.isFence(in: bytes) {
        self = .closed(content: opening.next..<line.start, body: line.next)
        return
      }
      if nearly == nil, line.isRowOfHyphens(in: bytes) { nearly = line.start..<line.end }
      feed = line.start
    }
    // A document may begin with a thematic break; a frontmatter begins with a key.
    self =
      Self.opensMapping(after: opening.next, in: bytes)
      ? .unclosed(opening: opening.start..<opening.end, nearly: nearly) : .none
  }

  /// How many lines may stand before a frontmatter that is still taken for one.
  private static let searchedLines = 12

  private static func misplaced(after start: Int, in bytes: Span<UInt8>) -> Fence {
    var offset = start
    for _ in 0..<searchedLines {
      guard let line = Line(at: offset, in: bytes) else { return .none }
      let text = line.trimmed(in: bytes)
      if Line.isFence(text, in: bytes), opensMapping(after: line.next, in: bytes) {
        return .misplaced(at: text)
      }
      // A heading or prose before the row of hyphens makes it a thematic break.
      guard text.isEmpty || isComment(text, in: bytes) else { return .none }
      offset = line.next
    }
    return .none
  }

  private static func opensMapping(after offset: Int, in bytes: Span<UInt8>) -> Bool {
    var offset = offset
    while let line = Line(at: offset, in: bytes) {
      let text = line.trimmed(in: bytes)
      guard text.isEmpty else { return LineScan.key(in: bytes, text) != nil }
      offset = line.next
    }
    return false
  }

  private static func isComment(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    // An HTML comment, as licence headers and generators write it.
    text.count >= 4 && bytes[text.lowerBound] == ASCII.less
      && bytes[text.lowerBound + 1] == ASCII.exclamation
  }
}

/// A line of a text, without its end.
package struct Line {
  package let start: Int
  package let end: Int
  /// Where the next line starts.
  package let next: Int

  /// Returns the line that starts at `offset`, or nil at the end of the text.
  package init?(at offset: Int, in bytes: Span<UInt8>) {
    guard offset < bytes.count else { return nil }
    start = offset
    guard let feed = ByteSearch.first(ASCII.lineFeed, in: bytes, offset..<bytes.count) else {
      end = bytes.count
      next = bytes.count
      return
    }
    end = feed > offset && bytes[feed - 1] == ASCII.carriageReturn ? feed - 1 : feed
    next = feed + 1
  }

  /// Returns whether the line is three hyphens and optional blanks.
  package func isFence(in bytes: Span<UInt8>) -> Bool { Self.isFence(start..<end, in: bytes) }

  fileprivate static func isFence(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count >= 3 else { return false }
    for offset in range {
      let isHyphen = offset - range.lowerBound < 3
      guard isHyphen ? bytes[offset] == ASCII.hyphen : ASCII.isBlank(bytes[offset]) else {
        return false
      }
    }
    return true
  }

  fileprivate func isRowOfHyphens(in bytes: Span<UInt8>) -> Bool {
    let text = trimmed(in: bytes)
    return text.count > 3 && text.allSatisfy { bytes[$0] == ASCII.hyphen }
  }

  /// Returns the line without the blanks at both ends.
  package func trimmed(in bytes: Span<UInt8>) -> Range<Int> {
    var lower = start
    var upper = end
    while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
