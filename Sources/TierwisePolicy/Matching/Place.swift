import TierwiseCore

extension TextScanner {
  /// Where a scan of a piece is: at which word, in which sentence.
  struct Place {
    /// Where the word begins.
    private(set) var start = 0
    /// How many sentences end before it.
    private(set) var sentence = 0
    /// How many words begin before it.
    private(set) var words = 0
    private let limit: Int
    private let kind: TextPiece.Kind
    /// What follows the word, and what it makes of the counts.
    private var next: Int
    private var nextSentence = 0
    private var nextWords = 0
    /// Whether an apostrophe joins the next word to the one before.
    private var joins = false

    init(_ piece: TextPiece) {
      limit = piece.range.upperBound
      kind = piece.kind
      next = piece.range.lowerBound
    }

    /// Goes on to the next place where a phrase may begin; false at the end of the piece.
    ///
    /// This is where the time goes: most words are ruled out by their first three bytes.
    mutating func goOn(
      in bytes: Span<UInt8>, _ codes: Span<UInt8>, _ beginnings: Span<UInt64>
    ) -> Bool {
      // Counted in variables of its own, which stay in registers.
      let limit = limit
      var offset = next
      var words = nextWords
      var sentence = nextSentence
      var joins = joins
      while offset < limit {
        let byte = bytes[offset]
        let isWord = TextClass.isWord(byte)
        if !isWord, let gap = Gap(at: offset, in: bytes, before: limit, kind) {
          if gap.isBreak { sentence += 1 }
          offset = gap.end
          continue
        }
        let place = offset
        let before = (sentence: sentence, words: words)
        if isWord {
          if !joins { words += 1 }
          joins = false
          offset = ByteSearch.endOfWord(in: bytes, from: offset + 1, before: limit)
          if offset + 1 < limit {
            // Most words end at one blank, with another word behind it.
            if bytes[offset] == ASCII.space, TextClass.isWord(bytes[offset + 1]) {
              offset += 1
            } else {
              joins = passApostrophe(&offset, in: bytes)
            }
          }
        } else {
          offset += 1
          if TextClass.isStop(byte), offset == limit || !TextClass.isWord(bytes[offset]) {
            sentence += 1
          }
        }
        guard mayBegin(place, in: bytes, codes, beginnings) else { continue }
        start = place
        (self.sentence, self.words) = before
        next = offset
        (nextSentence, nextWords, self.joins) = (sentence, words, joins)
        return true
      }
      return false
    }

    /// Returns whether a phrase may begin at a place.
    @inline(__always)
    private func mayBegin(
      _ place: Int, in bytes: Span<UInt8>, _ codes: Span<UInt8>, _ beginnings: Span<UInt64>
    ) -> Bool {
      let first = Int(codes[Int(bytes[place])])
      guard first != 0 else { return false }
      guard place + 2 < limit else { return true }
      let key = PhraseTree.key(
        first, Int(codes[Int(bytes[place + 1])]), Int(codes[Int(bytes[place + 2])]))
      return beginnings[key >> 6] >> UInt64(key & 63) & 1 != 0
    }

    /// Passes an apostrophe between two letters, straight or curly; false where there is none.
    private func passApostrophe(_ offset: inout Int, in bytes: Span<UInt8>) -> Bool {
      var next = offset
      if bytes[offset] == ASCII.singleQuote {
        next = offset + 1
      } else if offset + 2 < limit, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
        bytes[offset + 2] == 0x99
      {
        next = offset + 3
      }
      guard next > offset, next < limit, TextClass.isWord(bytes[next]) else { return false }
      offset = next
      return true
    }
  }
}
