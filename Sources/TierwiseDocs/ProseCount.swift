import TierwiseCatalog
package import TierwiseCore

/// A number of agents that a document tells in its own words, and that does not hold.
package struct ProseCount: Hashable, Sendable {
  /// The number and what is counted: `11 agents`.
  package let range: Range<Int>
  /// What is wrong, in words.
  package let message: Message

  /// Finds them in a document, outside of code and of generated tables.
  package static func wrong(in bytes: [UInt8], _ source: DocsSource) -> [ProseCount] {
    let counts = Counts(source)
    let generated = regions(bytes)
    var lines = CodeLines()
    var wrong: [ProseCount] = []
    var offset = 0
    while let line = Line(at: offset, in: bytes.span) {
      offset = line.next
      guard !lines.isCode(line, in: bytes.span),
        !generated.contains(where: { $0.contains(line.start) })
      else { continue }
      // What stands before a number says what is counted, but not across the number before it.
      var start = line.start
      for claim in claims(line, bytes) {
        let words = String(decoding: bytes[start..<claim.range.upperBound], as: UTF8.self)
        start = claim.range.upperBound
        guard let expected = counts.contradiction(of: claim.number, in: words) else { continue }
        let text = String(decoding: bytes[claim.range], as: UTF8.self)
        wrong.append(ProseCount(range: claim.range, message: Message("'\(text)': \(expected)")))
      }
    }
    return wrong
  }

  /// Returns what lies between markers, whatever they name.
  private static func regions(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var offset = 0
    while let line = Line(at: offset, in: bytes.span) {
      offset = line.next
      guard let marker = try? Marker(line, in: bytes) else { continue }
      if marker.kind == .begin { start = start ?? line.start }
      if marker.kind == .end, let first = start {
        found.append(first..<line.next)
        start = nil
      }
    }
    return found
  }

  /// Returns the numbers of a line that stand before `agents`, with two words between at most.
  private static func claims(
    _ line: Line, _ bytes: [UInt8]
  ) -> [(number: Int, range: Range<Int>)] {
    var claims: [(number: Int, range: Range<Int>)] = []
    var offset = line.start
    while offset < line.end {
      guard ASCII.isDigit(bytes[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      while offset < line.end, ASCII.isDigit(bytes[offset]) { offset += 1 }
      let isWord = start > line.start && isPart(bytes[start - 1])
      guard !isWord, offset - start < 7, let end = endOfAgents(from: offset, line, bytes),
        let number = Int(String(decoding: bytes[start..<offset], as: UTF8.self))
      else { continue }
      claims.append((number, start..<end))
    }
    return claims
  }

  private static func endOfAgents(from start: Int, _ line: Line, _ bytes: [UInt8]) -> Int? {
    var offset = start
    for _ in 0..<3 {
      guard offset < line.end, ASCII.isBlank(bytes[offset]) else { return nil }
      offset += 1
      let word = bytes[offset..<line.end].prefix { ASCII.isLetter($0) || $0 == ASCII.hyphen }
      guard !word.isEmpty else { return nil }
      offset = word.endIndex
      let text = String(decoding: word, as: UTF8.self).lowercased()
      // '3 agent skills' are no agents.
      if text == "agents" { return offset }
    }
    return nil
  }

  /// Whether a number behind the byte is part of something else: a price, a version, a name.
  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte)
      || [ASCII.period, ASCII.hyphen, ASCII.hash, ASCII.underscore, ASCII.comma]
        .contains(byte)
      || byte == UInt8(ascii: "$")
  }
}

/// How many agents there are, of which kind.
private struct Counts {
  private var total = 0
  /// By names in lower case with blanks: categories, tiers, lists of assignments.
  private var kinds: [String: Set<Int>] = [:]

  init(_ source: DocsSource) {
    var categories: [String: Int] = [:]
    var tiers: [String: Int] = [:]
    var lists: [String: Int] = [:]
    for agent in source.agents {
      total += 1
      if let category = agent.subject.category { categories[category, default: 0] += 1 }
      if let tier = agent.tier { tiers[tier, default: 0] += 1 }
      if let list = agent.assignment { lists[list, default: 0] += 1 }
    }
    for counts in [categories, tiers, lists] {
      for (name, count) in counts { kinds[Self.words(name), default: []].insert(count) }
    }
  }

  /// Returns what is wrong with a number of agents; nil where some count confirms it.
  func contradiction(of number: Int, in text: String) -> String? {
    let words = " \(Self.words(text)) "
    let named = kinds.keys.filter { words.has(" \($0) ") }.ordered(by: ByteSearch.precedes)
    guard named.count == 1, let name = named.first, let counts = kinds[name] else {
      // Fewer are some of them: those of a plugin, or those that one task starts.
      guard number * 2 > total else { return nil }
      let isKnown = number == total || kinds.values.contains { $0.contains(number) }
      return isKnown ? nil : "there are \(total), and no category or tier has \(number)"
    }
    if counts.contains(number) { return nil }
    return "'\(name)' has " + counts.ordered().map(String.init).joined(separator: " or ")
  }

  /// The words of a text in lower case, whatever stands between them.
  private static func words(_ text: String) -> String {
    let plain = text.replaced("&", by: " and ").lowercased()
    return plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
