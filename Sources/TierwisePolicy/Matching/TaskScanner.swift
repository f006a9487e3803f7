import TierwiseCore

/// Finds the phrases of a lexicon in a task's title and description.
///
/// The texts are put into one buffer that is used again; use one scanner a thread.
package struct TaskScanner: Sendable {
  private var scanner: TextScanner
  private var bytes: [UInt8] = []
  private var titleEnd = 0

  package init(_ lexicon: Lexicon) {
    scanner = TextScanner(lexicon)
    bytes.reserveCapacity(4096)
  }

  /// The evidence for each row, in millionths.
  package var sums: [Int] { scanner.sums }

  /// Finds what counts in a task.
  package mutating func scan(title: String, description: String) {
    // The buffer is taken out while it is written and read, for both change the scanner.
    var text: [UInt8] = []
    swap(&text, &bytes)
    text.removeAll(keepingCapacity: true)
    text.append(contentsOf: title.utf8)
    titleEnd = text.count
    text.append(ASCII.lineFeed)
    text.append(ASCII.lineFeed)
    let start = text.count
    text.append(contentsOf: description.utf8)
    scanner.scan(text.span, title: 0..<titleEnd, description: start..<text.count)
    swap(&text, &bytes)
  }

  /// Words of a task that speak for a row.
  package struct Words: Hashable, Sendable {
    /// The words, to the end of the last one, on one line.
    package let text: String
    /// Whether they stand in the title.
    package let isInTitle: Bool
  }

  /// Returns the words that were counted for a row, in the order of the text.
  package func words(for row: Int) -> [Words] {
    scanner.hits.filter { $0.row == row && $0.weight > 0 }
      .ordered { $0.range.lowerBound < $1.range.lowerBound }
      .map { hit in
        var end = hit.range.upperBound
        while end < bytes.count, TextClass.isWord(bytes[end]) { end += 1 }
        let text = String(decoding: bytes[hit.range.lowerBound..<end], as: UTF8.self)
        return Words(
          text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
          isInTitle: hit.range.lowerBound < titleEnd)
      }
  }
}
