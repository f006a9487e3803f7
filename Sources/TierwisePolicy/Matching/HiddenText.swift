import TierwiseCatalog
import TierwiseCore

/// Marks the bytes of a file in which nothing counts: code, quoted words, examples, comments.
struct HiddenText {
  /// A bit for each byte of the file: 0 where it counts.
  private var marks: [UInt64] = []
  /// Where something stands in the range at hand that may open or close what is hidden.
  private var places: [Int] = []
  private var quotes: [Range<Int>] = []

  /// How many bytes may stand between two quote marks.
  private static let longestQuote = 200

  /// Returns whether a byte of the range is hidden.
  func touches(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = min(range.upperBound, (offset | 63) + 1)
      if marks[offset >> 6] & Self.bits(offset..<end) != 0 { return true }
      offset = end
    }
    return false
  }

  /// Marks what does not count in a file.
  ///
  /// `signs` are those of its `TextBits`.
  mutating func find(in bytes: Span<UInt8>, _ pieces: TextPieces, signs: Span<UInt64>) {
    marks.removeAll(keepingCapacity: true)
    marks.append(contentsOf: repeatElement(0, count: bytes.count >> 6 + 1))
    for block in pieces.blocks { mark(block) }
    for piece in pieces.list where piece.kind == .value {
      hide(in: bytes, piece.range, signs, quote: piece.quote)
    }
    hide(in: bytes, pieces.body..<bytes.count, signs, quote: 0)
  }

  /// Marks the words of a file that are among those given.
  mutating func hide(_ words: Set<[UInt8]>, in bytes: Span<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      var end = offset
      var word: [UInt8] = []
      while end < bytes.count, TextClass.isWord(bytes[end]) {
        word.append(ASCII.lowercased(bytes[end]))
        end += 1
      }
      if words.contains(word) { mark(offset..<end) }
      offset = max(end, offset + 1)
    }
  }

  private mutating func mark(_ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = min(range.upperBound, (offset | 63) + 1)
      marks[offset >> 6] |= Self.bits(offset..<end)
      offset = end
    }
  }

  /// Returns the bits of a range, not empty, that lies in one word of marks.
  private static func bits(_ range: Range<Int>) -> UInt64 {
    (UInt64.max >> UInt64(64 - range.count)) << UInt64(range.lowerBound & 63)
  }

  private mutating func hide(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ signs: Span<UInt64>, quote: UInt8
  ) {
    places.removeAll(keepingCapacity: true)
    for block in range.lowerBound >> 6..<min(range.upperBound >> 6 + 1, signs.count) {
      var rest = signs[block]
      while rest != 0 {
        let place = block << 6 | rest.trailingZeroBitCount
        rest &= rest &- 1
        if range.contains(place), bytes[place] != ASCII.lineFeed { places.append(place) }
      }
    }
    guard !places.isEmpty else { return }
    hideRegions(in: bytes, range)
    hideInline(in: bytes, range, quote: quote)
  }

  private static let regions: [(opening: StaticString, closing: StaticString)] = [
    ("<example", "</example"), ("<commentary", "</commentary"), ("<!--", "-->"),
  ]

  /// Hides examples and comments, to the end of the range where they are not closed.
  private mutating func hideRegions(in bytes: Span<UInt8>, _ range: Range<Int>) {
    let openings = places.filter { bytes[$0] == ASCII.less }
    guard !openings.isEmpty else { return }
    for (opening, closing) in Self.regions {
      var offset = range.lowerBound
      for start in openings
      where start >= offset && Self.has(opening, in: bytes, start..<range.upperBound) {
        let end = Self.end(of: closing, in: bytes, start..<range.upperBound)
        mark(start..<end)
        offset = end
      }
    }
  }

  /// Returns whether a range begins with a word.
  private static func has(
    _ word: StaticString, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard word.utf8CodeUnitCount <= range.count else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { unsafe bytes[range.lowerBound + $0] == word[$0] }
    }
  }

  /// Returns where the first occurrence of a word ends, or the end of the range.
  private static func end(
    of word: StaticString, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let first = word.withUTF8Buffer { word in unsafe word[0] }
    var offset = range.lowerBound
    while let found = ByteSearch.first(first, in: bytes, offset..<range.upperBound) {
      if has(word, in: bytes, found..<range.upperBound) { return found + word.utf8CodeUnitCount }
      offset = found + 1
    }
    return range.upperBound
  }

  /// Hides code and quoted words inside lines.
  private mutating func hideInline(in bytes: Span<UInt8>, _ range: Range<Int>, quote: UInt8) {
    var opened: Range<Int>?
    var codeFrom = range.lowerBound
    var lineFrom = range.lowerBound
    var quotesFrom = range.lowerBound
    quotes.removeAll(keepingCapacity: true)
    for offset in places {
      if bytes[offset] == ASCII.backtick {
        guard offset >= codeFrom else { continue }
        var end = offset + 1
        while end < range.upperBound, bytes[end] == ASCII.backtick { end += 1 }
        codeFrom = end
        // Code does not go on behind the end of its line.
        if opened != nil, ByteSearch.first(ASCII.lineFeed, in: bytes, lineFrom..<offset) != nil {
          opened = nil
        }
        lineFrom = offset
        guard !touches(offset..<offset + 1) else { continue }
        if let open = opened {
          if open.count == end - offset {
            mark(open.lowerBound..<end)
            opened = nil
          }
        } else {
          opened = offset..<end
        }
      } else if offset >= quotesFrom,
        let end = Self.quoteEnd(at: offset, in: bytes, range, style: quote)
      {
        quotes.append(offset..<end)
        quotesFrom = end
      }
    }
    // Backticks inside quoted words still open code, so these are marked behind it.
    for quote in quotes { mark(quote) }
  }

  /// Returns where a quotation that opens at `start` ends; nil where none does.
  private static func quoteEnd(
    at start: Int, in bytes: Span<UInt8>, _ range: Range<Int>, style: UInt8
  ) -> Int? {
    switch bytes[start] {
    case ASCII.doubleQuote:
      guard style != ASCII.doubleQuote,
        start == 0 || !TextClass.isWord(bytes[start - 1]), start + 1 < range.upperBound,
        !isSpace(bytes[start + 1]), bytes[start + 1] != ASCII.doubleQuote
      else { return nil }
      return close([ASCII.doubleQuote], in: bytes, start + 1..<range.upperBound)
    case ASCII.backslash:
      guard style == ASCII.doubleQuote, start + 2 < range.upperBound,
        bytes[start + 1] == ASCII.doubleQuote, !isSpace(bytes[start + 2]),
        bytes[start + 2] != ASCII.doubleQuote, bytes[start + 2] != ASCII.backslash
      else { return nil }
      return close(
        [ASCII.backslash, ASCII.doubleQuote], in: bytes, start + 2..<range.upperBound)
    case ASCII.less: return nil
    default:
      guard start + 3 < range.upperBound, bytes[start + 1] == 0x80, bytes[start + 2] == 0x9C
      else { return nil }
      return close([0xE2, 0x80, 0x9D], in: bytes, start + 3..<range.upperBound)
    }
  }

  /// Returns where the closing mark ends, on the same line and not too far away.
  private static func close(
    _ mark: [UInt8], in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var offset = range.lowerBound
    let limit = min(range.upperBound - mark.count, range.lowerBound + longestQuote)
    while offset <= limit, bytes[offset] != ASCII.lineFeed {
      // Something must stand between the marks.
      if offset > range.lowerBound, mark.indices.allSatisfy({ bytes[offset + $0] == mark[$0] }) {
        return offset + mark.count
      }
      offset += 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == ASCII.space || (0x09...0x0D).contains(byte)
  }
}
