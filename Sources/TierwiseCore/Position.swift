/// A place in a text as people count it, and as programs do.
public struct Position: Hashable, Sendable {
  /// UTF-8 bytes from the file's first byte, which is 0; a byte order mark counts.
  public let offset: Int
  /// Lines from 1; a line ends with a line feed.
  public let line: Int
  /// Unicode scalars from 1; bytes that are not UTF-8 count one each.
  public let column: Int

  /// Creates a position from its three counts.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

/// Finds positions from offsets in ascending or any order; ascending costs one pass in all.
package struct PositionFinder {
  private var lineStart = 0
  private var line = 1
  private var scanned = 0

  package init() {}

  /// Returns the position of `offset`, which is clamped to the end of the text.
  package mutating func position(of offset: Int, in bytes: Span<UInt8>) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    if offset < lineStart { self = PositionFinder() }
    scanned = max(lineStart, min(scanned, offset))
    while let feed = ByteSearch.first(ASCII.lineFeed, in: bytes, scanned..<offset) {
      line += 1
      lineStart = feed + 1
      scanned = lineStart
    }
    scanned = offset
    return Position(
      offset: offset, line: line, column: 1 + scalars(in: bytes, lineStart..<offset))
  }

  private func scalars(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    // A byte order mark at the very start is not a character of the first line.
    let start = range.lowerBound == 0 ? ByteOrderMark.length(in: bytes) : range.lowerBound
    var count = 0
    var offset = start
    while offset < range.upperBound {
      offset += UTF8Check.sequenceLength(at: offset, in: bytes, before: bytes.count) ?? 1
      count += 1
    }
    return count
  }
}

/// The three bytes U+FEFF takes in UTF-8, at the start of a file.
package enum ByteOrderMark {
  /// Returns 3 where the bytes begin with a byte order mark, else 0.
  package static func length(in bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
