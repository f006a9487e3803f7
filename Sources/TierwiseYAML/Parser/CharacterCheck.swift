import TierwiseCore

/// The check that a text has only characters that YAML allows (YAML 1.2.2, 5.1).
struct CharacterCheck {
  /// The first byte or character that may stand nowhere.
  private(set) var invalid: YAMLProblem?
  /// The first character before it that may stand in quotes only.
  private(set) var quotedOnly: Range<Int>?

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    while let found = ByteSearch.firstUnusual(in: bytes, offset..<range.upperBound) {
      offset = found
      let byte = bytes[offset]
      if byte == ASCII.carriageReturn || byte == ASCII.tab {
        offset &+= 1
      } else if byte < ASCII.space {
        invalid = YAMLProblem(.invalidCharacter, offset..<offset &+ 1)
        return
      } else {
        guard
          let length = UTF8Check.sequenceLength(at: offset, in: bytes, before: range.upperBound)
        else {
          invalid = YAMLProblem(.invalidUTF8, offset..<offset &+ 1)
          return
        }
        if quotedOnly == nil, CharacterCheck.isQuotedOnly(bytes, offset, length) {
          quotedOnly = offset..<offset &+ length
        }
        offset &+= length
      }
    }
  }

  /// Returns whether YAML allows the character only inside quotes, for the sake of JSON.
  ///
  /// Such are DEL, the C1 controls but NEL, the byte order mark, U+FFFE and U+FFFF.
  private static func isQuotedOnly(_ bytes: Span<UInt8>, _ offset: Int, _ length: Int) -> Bool {
    let second = length > 1 ? bytes[offset &+ 1] : 0
    switch bytes[offset] {
    case 0x7F: return true
    case 0xC2: return second < 0xA0 && second != 0x85
    case 0xEF:
      let third = bytes[offset &+ 2]
      return second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE
    default: return false
    }
  }

  /// Returns the first such character in a range that has no invalid ones.
  private static func firstQuotedOnly(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while let found = ByteSearch.firstUnusual(in: bytes, offset..<range.upperBound) {
      let length = UTF8Check.sequenceLength(at: found, in: bytes, before: range.upperBound) ?? 1
      offset = found &+ length
      if isQuotedOnly(bytes, found, length) { return found..<offset }
    }
    return nil
  }

  /// Returns the first character outside of quotes that may stand in quotes only.
  ///
  /// The nodes are those of the text in `range`; `orderMarks` are the byte order marks that begin a
  /// document.
  func misplaced(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ nodes: [YAMLTree.Node], _ orderMarks: [Int]
  ) -> YAMLProblem? {
    let end = invalid?.range.lowerBound ?? range.upperBound
    var next = quotedOnly
    var node = 0
    var mark = 0
    while let range = next {
      while node < nodes.count,
        !nodes[node].isQuoted || Int(nodes[node].end) <= range.lowerBound
      { node += 1 }
      while mark < orderMarks.count, orderMarks[mark] < range.lowerBound { mark += 1 }
      let isQuoted = node < nodes.count && Int(nodes[node].start) < range.lowerBound
      let isMark = mark < orderMarks.count && orderMarks[mark] == range.lowerBound
      if !isQuoted, !isMark { return YAMLProblem(.invalidCharacter, range) }
      next = CharacterCheck.firstQuotedOnly(bytes, range.upperBound..<end)
    }
    return nil
  }
}

extension YAMLTree.Node {
  fileprivate var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }
}
