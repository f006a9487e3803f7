import Foundation
import Testing
import TierwiseYAML

/// Thousands of broken texts: whatever the bytes, the parser returns a whole tree.
struct MutationTests {
  private static let seeds: [String] = [
    "name: x\ndescription: use when: y\ntools: [a, b]\n",
    "a:\n  b: |\n    c\n\n  d: >-\n   e\n   f\n",
    "- - a\n  - b: c\n    d: 'e''f'\n- ? g\n  : h\n",
    "{a: [b, {c: d}], \"e\\n\\u00e9\": 'f', ? g : h}\n",
    "&a a: !!str b\n*a : !<x> c\n!d\n? e\n",
    "%YAML 1.2\n%TAG !e! tag:e,2000:\n--- !e!a\nb\n...\n# c\n---\nd: e # f\n",
    "a: b\n  c\n\n  d\ne:\t\"f \\\n  g\"\r\nh: 'i\n\n  j'\r\n",
    "[a: b, [c]: d, : e, \"f\":g, ? h]\n",
    "? - a\n  - b\n: - c\n? |\n  d\n: e\n: f\n",
    "\u{FEFF}ä: ö\n😀: \"\u{7F}\"\n",
    "a: |+\n\n  b\n   \n\n# c\nd: |2-\n    e\n",
    "---\n---\n...\n...\na\n",
  ]
  private static let pieces: [String] = [
    ":", ": ", "- ", "? ", "#", " #", "\n", "\r\n", "\r", "\n\n", " ", "  ", "\t", "[", "]", "{",
    "}",
    ",", "'", "\"", "|", ">", "|+\n", "&a ", "*a", "!", "!!str ", "%", "---", "\n---\n", "\n...\n",
    "\\", "\\n", "\\u", "@", "`", "~", "\u{FEFF}", "\u{85}", "a", "a: b", "0", "\u{0}", "\u{7F}",
  ]

  /// How many texts are made: thousands, or as many as `make fuzz` asks for.
  private static let rounds =
    ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 6000
  private static let parts = 8

  @Test(arguments: 1...parts)
  func `mutated texts make whole trees that print them`(_ part: Int) {
    var random = Random(state: 0x7_1E47 &* UInt64(part))
    let texts = MutationTests.seeds + YAMLTestSuite.all.cases.map(\.yaml)
    for round in 0..<MutationTests.rounds / MutationTests.parts {
      var bytes = Array(texts[random.next(below: texts.count)].utf8)
      for _ in 0...random.next(below: 4) { mutate(&bytes, &random, texts) }
      // Every other text stands inside fences, where bytes follow that are not part of it.
      let fence = round % 2 == 0 ? [] : Array("---\n".utf8)
      let tree = YAMLTree(
        parsing: fence + bytes + fence, range: fence.count..<fence.count + bytes.count)
      expectReadable(tree, "part \(part), round \(round)")
    }
  }

  /// The shortcut for simple lines is for those that end in LF: whatever it makes of them, the
  /// functions that know all of YAML make the same of those that end in CR LF.
  @Test(arguments: 1...parts)
  func `lines read the same whether they end in LF or CR LF`(_ part: Int) {
    var random = Random(state: 0x51_3E &* UInt64(part))
    let texts = MutationTests.seeds + MutationTests.simple
    for round in 0..<MutationTests.rounds / MutationTests.parts {
      var bytes = Array(texts[random.next(below: texts.count)].utf8)
      for _ in 0...random.next(below: 4) { mutate(&bytes, &random, texts) }
      bytes.removeAll { $0 == 0x0D }
      let other = bytes.flatMap { $0 == 0x0A ? [0x0D, $0] : [$0] }
      let (read, expected) = (outcome(bytes), outcome(other))
      guard read != expected else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      Issue.record("part \(part), round \(round): \(read), not \(expected), in \(text)")
    }
  }

  /// Returns the events of a text, and the problem.
  private func outcome(_ bytes: [UInt8]) -> [String] {
    let tree = YAMLTree(parsing: bytes)
    return tree.events + tree.problems.map(\.code.rawValue)
  }

  /// Texts of simple lines, and of lines that are almost simple.
  private static let simple: [String] = [
    "name: a\ndescription: 'b'\ntools:\n  - c\n  - \"d\"\nmodel: e f\n",
    "model:\n  preference: a\n  fallbacks:\n  - b\n  - c: d\n    e: f\nname: g\n",
    "a: b#c:d\nb:\n# e\n  - f\n\n  - g # h\ni: |\n  j: k\nl: m\n  n\no:\np: q \n",
    "a:\n- b\n- - c\n  - d\n-\n  e: f\ng: h",
  ]

  @Test func `every beginning of a text makes a whole tree`() {
    for text in MutationTests.seeds {
      let bytes = Array(text.utf8)
      for end in 0...bytes.count { expectReadable(Array(bytes[..<end]), "\(text)") }
    }
  }

  @Test func `random bytes make whole trees`() {
    var random = Random(state: 42)
    for round in 0..<1000 {
      let bytes = (0..<random.next(below: 40)).map { _ in UInt8(random.next(below: 256)) }
      expectReadable(bytes, "round \(round)")
    }
  }

  /// Expects that the tree is whole and every view of it can be read.
  private func expectReadable(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
    expectReadable(YAMLTree(parsing: bytes), comment())
  }

  private func expectReadable(_ tree: YAMLTree, _ comment: @autoclosure () -> String) {
    for index in tree.nodes.indices {
      _ = tree.resolved(NodeID(index))
      _ = tree.resolvedTag(of: NodeID(index))
    }
    _ = tree.duplicateKeys()
    _ = tree.events
    // A million expectations that hold would take longer than what they are about.
    guard !tree.faults.isEmpty else { return }
    let text = String(decoding: tree.bytes[tree.range], as: UTF8.self)
    Issue.record("\(comment()): \(tree.faults) in \(text)")
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Random, _ texts: [String]) {
    let place = random.next(below: bytes.count + 1)
    let length = min(random.next(below: 6), bytes.count - place)
    switch random.next(below: 5) {
    case 0: bytes.removeSubrange(place..<place + length)
    case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 2: bytes.insert(UInt8(random.next(below: 256)), at: place)
    case 3:
      let other = Array(texts[random.next(below: texts.count)].utf8)
      bytes.insert(contentsOf: other[random.next(below: other.count + 1)...], at: place)
    default:
      let piece = MutationTests.pieces[random.next(below: MutationTests.pieces.count)]
      bytes.replaceSubrange(place..<place + length, with: Array(piece.utf8))
    }
  }
}

/// Repeatable random numbers (xorshift64).
struct Random {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }
}
