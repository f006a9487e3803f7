import TierwiseCore

/// What words like *not* and *instead of* take back in a piece of a file.
struct Negations {
  private var piece = TextPiece(zone: .body, range: 0..<0, kind: .prose, quote: 0)
  /// Where evidence does not count that begins there.
  private var ranges: [Range<Int>] = []
  /// Where the last sentence ends that was looked at.
  private var endOfSentence = 0

  /// How many words behind it a near one takes back.
  private static let reach = 3

  /// Forgets what another piece had.
  mutating func begin(_ piece: TextPiece) {
    self.piece = piece
    ranges.removeAll(keepingCapacity: true)
    endOfSentence = piece.range.lowerBound
  }

  /// Adds a phrase that takes something back.
  ///
  /// `words` are those of the file's `TextBits`.
  mutating func add(
    _ use: Lexicon.Use, _ range: Range<Int>, in bytes: Span<UInt8>, words: Span<UInt64>
  ) {
    ranges.removeAll { $0.upperBound <= range.lowerBound }
    var end: Int
    if use.role == .near {
      end = self.end(
        from: range.lowerBound, in: bytes, words, before: use.words + Self.reach)
    } else {
      // Measured once a sentence, however many of them it has.
      if range.lowerBound >= endOfSentence {
        endOfSentence = self.end(from: range.lowerBound, in: bytes, words, before: .max)
      }
      end = endOfSentence
    }
    end = max(end, range.upperBound)
    ranges.append(range.upperBound..<end)
  }

  /// Returns whether something takes back what begins at an offset.
  func takeBack(_ start: Int) -> Bool {
    for range in ranges where range.contains(start) { return true }
    return false
  }

  /// Returns where the sentence ends that goes on at a place, or where so many words have begun.
  private func end(
    from start: Int, in bytes: Span<UInt8>, _ words: Span<UInt64>, before count: Int
  ) -> Int {
    let limit = piece.range.upperBound
    var seen = 0
    var offset = start
    while offset < limit {
      let byte = bytes[offset]
      if TextClass.isWord(byte) {
        if !isJoined(offset, in: bytes) { seen += 1 }
        if seen == count { return offset + 1 }
        offset = TextBits.endOfRun(at: offset, in: words)
        // Most words end at one blank, with another word behind it.
        if offset + 1 < limit, bytes[offset] == ASCII.space, TextClass.isWord(bytes[offset + 1]) {
          offset += 1
        }
      } else if let gap = Gap(at: offset, in: bytes, before: limit, piece.kind) {
        if gap.isBreak { break }
        offset = gap.end
      } else {
        offset += 1
        if TextClass.isStop(byte), offset == limit || !TextClass.isWord(bytes[offset]) { break }
      }
    }
    return offset
  }

  /// Returns whether an apostrophe joins a word to the one before.
  private func isJoined(_ start: Int, in bytes: Span<UInt8>) -> Bool {
    guard start > piece.range.lowerBound else { return false }
    return switch bytes[start - 1] {
    case ASCII.singleQuote: piece.endOfApostrophe(at: start - 1, in: bytes) == start
    case 0x99: piece.endOfApostrophe(at: start - 3, in: bytes) == start
    default: false
    }
  }
}
