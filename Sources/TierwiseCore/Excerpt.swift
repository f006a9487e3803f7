/// The lines of a file that a finding is shown with.
public enum Excerpt {
  /// One line, with its number.
  public struct Line: Hashable, Sendable {
    /// The line's number, from 1.
    public let number: Int
    /// The line without its end; long lines are cut, bytes that are not UTF-8 read as U+FFFD.
    public let text: String
    /// How many scalars were cut from the line's start.
    public let skipped: Int
  }

  /// The longest piece of a line that is kept, in bytes.
  private static let limit = 480

  /// Returns the line of `start` and the line before it, if that is not blank.
  package static func lines(around start: Position, in bytes: Span<UInt8>) -> [Line] {
    let lineStart = beginning(of: start.offset, in: bytes)
    var lines: [Line] = []
    if lineStart > 0 {
      let previous = beginning(of: lineStart - 1, in: bytes)
      let line = line(start.line - 1, from: previous, keeping: previous, in: bytes)
      if !line.text.allSatisfy({ $0 == " " || $0 == "\t" }) { lines.append(line) }
    }
    lines.append(line(start.line, from: lineStart, keeping: start.offset, in: bytes))
    return lines
  }

  private static func beginning(of offset: Int, in bytes: Span<UInt8>) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
    return start
  }

  private static func line(
    _ number: Int, from lineStart: Int, keeping offset: Int, in bytes: Span<UInt8>
  ) -> Line {
    var end =
      ByteSearch.first(ASCII.lineFeed, in: bytes, min(offset, bytes.count)..<bytes.count)
      ?? bytes.count
    if end > lineStart, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    var start = lineStart == 0 ? ByteOrderMark.length(in: bytes) : lineStart
    var skipped = 0
    // Keep a third of the window in front of the place that is shown.
    let wanted = max(start, offset - limit / 3)
    while start < wanted {
      start += UTF8Check.sequenceLength(at: start, in: bytes, before: end) ?? 1
      skipped += 1
    }
    var cut = min(end, start + limit)
    while cut > start, cut < end, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
    return Line(number: number, text: String(bytes, start..<cut), skipped: skipped)
  }
}
