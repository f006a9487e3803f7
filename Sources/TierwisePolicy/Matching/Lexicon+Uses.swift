extension Lexicon {
  /// What phrases mean, two words each: those of the built-in lexicon are looked at where the program
  /// has them.
  struct Uses: Sendable {
    /// For each phrase two: its facts in bits, then its weight.
    ///
    /// From the lowest bit on: one for whether the last word must end, two for the role, one for
    /// whether it is literal; from the ninth on the zones; from the 17th how many words there are; in
    /// the upper half the row.
    let words: [UInt64]

    var count: Int { words.count / 2 }

    @inline(__always)
    subscript(index: Int) -> Use {
      let words = words.span.extracting(index * 2..<index * 2 + 2)
      let first = words[0]
      return Use(
        role: Use.Role(rawValue: Int(truncatingIfNeeded: first >> 1 & 3)) ?? .evidence,
        row: Int(truncatingIfNeeded: first >> 32), weight: Int(truncatingIfNeeded: words[1]),
        zones: UInt8(truncatingIfNeeded: first >> 8), isWhole: first & 1 != 0,
        words: Int(truncatingIfNeeded: first >> 16 & 0xFFFF), isLiteral: first & 8 != 0)
    }
  }
}

extension Lexicon.Uses {
  init(_ uses: [Lexicon.Use]) {
    words = uses.flatMap { use in
      let flags = (use.isWhole ? 1 : 0) | UInt64(use.role.rawValue) << 1 | (use.isLiteral ? 8 : 0)
      // No phrase has so many words that anybody would look for it.
      let words = UInt64(min(use.words, 0xFFFF))
      return [
        flags | UInt64(use.zones) << 8 | words << 16 | UInt64(use.row) << 32,
        UInt64(bitPattern: Int64(use.weight)),
      ]
    }
  }
}
