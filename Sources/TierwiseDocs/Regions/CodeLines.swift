import TierwiseCatalog
import TierwiseCore

/// Tells which lines of a document are code (CommonMark 0.31, 4.4 and 4.5).
struct CodeLines {
  /// The sign of the fence that is open, and how often it stands there.
  private var fence: (sign: UInt8, count: Int)?

  mutating func isCode(_ line: Line, in bytes: Span<UInt8>) -> Bool {
    let text = line.trimmed(in: bytes)
    let indent = text.lowerBound - line.start
    let isDeep = indent > 3 || (line.start..<text.lowerBound).contains { bytes[$0] == ASCII.tab }
    guard !isDeep, let run = run(text, in: bytes) else { return fence != nil || isDeep }
    if let open = fence {
      // A fence closes one of its own sign, as long as it at least, with nothing behind it.
      if run.sign == open.sign, run.count >= open.count, run.count == text.count { fence = nil }
      return true
    }
    fence = run
    return true
  }

  private func run(_ text: Range<Int>, in bytes: Span<UInt8>) -> (sign: UInt8, count: Int)? {
    guard let first = text.first.map({ bytes[$0] }), [ASCII.backtick, ASCII.tilde].contains(first)
    else { return nil }
    let count = text.prefix { bytes[$0] == first }.count
    guard count >= 3 else { return nil }
    // Backticks behind backticks make a span of code in a line of text.
    let rest = text.dropFirst(count)
    if first == ASCII.backtick, fence == nil, rest.contains(where: { bytes[$0] == first }) {
      return nil
    }
    return (first, count)
  }
}
