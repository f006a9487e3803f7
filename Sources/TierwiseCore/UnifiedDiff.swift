/// The difference of two texts, line by line, as `diff -u` tells it.
///
/// It holds every byte that differs: `applied(to:)` makes the new text from the old one.
public struct UnifiedDiff: Sendable {
  /// Lines that differ, with up to three lines around them.
  public struct Hunk: Sendable {
    /// The old lines, counted from 0, context included.
    public let old: Range<Int>
    /// The new lines, counted from 0, context included.
    public let new: Range<Int>
    /// The lines in the order they are shown.
    public let lines: [Line]
  }

  /// A line of a hunk.
  public struct Line: Sendable {
    /// Which text has it.
    public let side: Side
    /// Its bytes; the last line of a text may be without a line feed.
    public let bytes: [UInt8]
  }

  /// Which of the two texts has a line.
  public enum Side: Sendable {
    /// Both; it is shown for orientation.
    case both
    /// The old text only.
    case old
    /// The new text only.
    case new
  }

  /// The hunks, from the top.
  public let hunks: [Hunk]

  /// Whether the texts are equal.
  public var isEmpty: Bool { hunks.isEmpty }

  /// Compares two texts; a line ends behind its line feed.
  public init(from old: [UInt8], to new: [UInt8]) {
    guard old != new else {
      hunks = []
      return
    }
    let texts = (SplitText(old), SplitText(new))
    // Only lines between those that are alike at both ends are told apart by number.
    let (first, last) = SplitText.alike(texts.0, texts.1)
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func numbered(_ text: SplitText) -> [Int] {
      text.lines[first..<text.lines.count - last].map { line in
        let bytes = text.bytes[line]
        if let known = numbers[bytes] { return known }
        numbers[bytes] = numbers.count
        return numbers.count - 1
      }
    }
    let difference = LineDifference(
      from: numbered(texts.0), to: numbered(texts.1), below: first, above: last)
    hunks = UnifiedDiff.hunks(of: difference, texts.0, texts.1)
  }
}

extension UnifiedDiff {
  private static let context = 3

  /// Lines that are replaced by others; one of the ranges may be empty.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func hunks(
    of difference: LineDifference, _ old: SplitText, _ new: SplitText
  ) -> [Hunk] {
    var result: [Hunk] = []
    var group: [Change] = []
    for change in changes(difference) {
      // Contexts that would touch are shown as one.
      if let last = group.last, change.old.lowerBound - last.old.upperBound > 2 * context {
        result.append(hunk(group, old, new))
        group = []
      }
      group.append(change)
    }
    if !group.isEmpty { result.append(hunk(group, old, new)) }
    return result
  }

  private static func changes(_ difference: LineDifference) -> [Change] {
    var result: [Change] = []
    let (removed, added) = (difference.isRemoved, difference.isAdded)
    var (old, new) = (0, 0)
    while old < removed.count || new < added.count {
      let (oldStart, newStart) = (old, new)
      while old < removed.count, removed[old] { old += 1 }
      while new < added.count, added[new] { new += 1 }
      if old > oldStart || new > newStart {
        result.append(Change(old: oldStart..<old, new: newStart..<new))
      } else {
        old += 1
        new += 1
      }
    }
    return result
  }

  private static func hunk(_ changes: [Change], _ old: SplitText, _ new: SplitText) -> Hunk {
    guard let first = changes.first, let last = changes.last else {
      preconditionFailure("a hunk has changes")
    }
    let before = min(context, first.old.lowerBound)
    let after = min(context, old.lines.count - last.old.upperBound)
    let start = first.old.lowerBound - before
    var lines: [Line] = []
    var shown = start
    for change in changes {
      lines += (shown..<change.old.lowerBound).map { Line(side: .both, bytes: old[$0]) }
      lines += change.old.map { Line(side: .old, bytes: old[$0]) }
      lines += change.new.map { Line(side: .new, bytes: new[$0]) }
      shown = change.old.upperBound
    }
    lines += (shown..<shown + after).map { Line(side: .both, bytes: old[$0]) }
    return Hunk(
      old: start..<shown + after,
      new: first.new.lowerBound - before..<last.new.upperBound + after, lines: lines)
  }
}

extension UnifiedDiff {
  /// Returns the new text that the hunks make of the old one, nil where it is another text.
  ///
  /// It reads nothing but what the diff shows; where it gives the new text, nothing is hidden.
  public func applied(to old: [UInt8]) -> [UInt8]? {
    let text = SplitText(old)
    var result: [UInt8] = []
    var next = 0
    for hunk in hunks {
      guard hunk.old.lowerBound >= next, hunk.old.upperBound <= text.lines.count else { return nil }
      for line in next..<hunk.old.lowerBound { result += text[line] }
      next = hunk.old.lowerBound
      for line in hunk.lines {
        if line.side != .new {
          guard next < text.lines.count, text[next] == line.bytes else { return nil }
          next += 1
        }
        if line.side != .old { result += line.bytes }
      }
      guard next == hunk.old.upperBound else { return nil }
    }
    for line in next..<text.lines.count { result += text[line] }
    return result
  }
}

/// A text as lines, line feeds included.
private struct SplitText {
  let bytes: [UInt8]
  private(set) var lines: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    let span = bytes.span
    while start < bytes.count {
      let feed = ByteSearch.first(ASCII.lineFeed, in: span, start..<bytes.count)
      let end = feed.map { $0 + 1 } ?? bytes.count
      lines.append(start..<end)
      start = end
    }
  }

  subscript(line: Int) -> [UInt8] { Array(bytes[lines[line]]) }

  /// Returns how many lines two texts have alike at their beginnings and at their ends.
  ///
  /// Like GNU diff, which looks at a few of the equal lines at both ends, too, it keeps three back.
  static func alike(_ old: SplitText, _ new: SplitText) -> (first: Int, last: Int) {
    let shorter = min(old.lines.count, new.lines.count)
    func areEqual(_ left: Int, _ right: Int) -> Bool {
      old.bytes[old.lines[left]] == new.bytes[new.lines[right]]
    }
    var first = 0
    while first < shorter, areEqual(first, first) { first += 1 }
    var last = 0
    while last < shorter - first,
      areEqual(old.lines.count - 1 - last, new.lines.count - 1 - last)
    { last += 1 }
    return (max(first - 3, 0), max(last - 3, 0))
  }
}
