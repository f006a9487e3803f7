import Foundation
import Testing
import TierwiseCore
import TierwiseYAML

/// Texts made to be slow: eight times the text may take at most some sixteen times as long.
@Suite(.serialized)
struct LinearTests {
  @Test(arguments: [
    "key: value\n", "- a\n", "a ", "a: |\n  b\n", "# comment\n", "\n", "? a\n", "'a' ", "- 'a'\n",
    "- [a, b]\n", "- {a: b, ? c : d}\n", "- [a: b, [c]: d]\n", "- &a b\n- *a\n", "- !!str a\n",
    "\t\n",
    "- \"\\u00e9\u{7F}\"\n", "[ ", "- ", "a\n", "---\n", "- - - a\n", "ä", "- \"\\x41\"\n",
    "- a:\n",
    "--- &a b\n--- a\n", "a:\n- b\n",
  ])
  func `time grows with the text`(_ piece: String) {
    let text = Array(String(repeating: piece, count: 16_000 / piece.utf8.count).utf8)
    expectLinear(text, Array(repeating: text, count: 8).flatMap(\.self))
  }

  @Test func `time grows with one long value`() {
    for (open, close) in [
      ("a: ", "\n"), ("a: '", "'\n"), ("a: \"", "\"\n"), ("a: |\n  ", "\n"), ("# ", "\n"),
      ("[", "]"),
    ] {
      let texts = [16_000, 128_000].map { count in
        Array((open + String(repeating: "b ", count: count / 2) + close).utf8)
      }
      expectLinear(texts[0], texts[1])
    }
  }

  @Test func `time grows with many different keys and anchors`() {
    let texts = [1000, 8000].map { count in
      Array((0..<count).map { "k\($0): &a\($0) x\nl\($0): *a\($0)\n" }.joined().utf8)
    }
    expectLinear(texts[0], texts[1])
  }

  @Test func `time grows with tags and the directives they look at`() {
    let texts = [400, 3200].map { count in
      let directives =
        (0..<60).map { "%TAG !h\($0)! x:\n" }.joined() + String(repeating: "%X\n", count: count)
      return Array(
        (directives + "---\n" + String(repeating: "- !h59!x a\n", count: count)).utf8)
    }
    expectLinear(texts[0], texts[1])
  }

  @Test func `time grows with aliases of one long text`() {
    let texts = [1000, 8000].map { count in
      Array(
        ("- &x '" + String(repeating: "a", count: count * 8) + "'\n- {"
          + String(repeating: "*x : b, ", count: count) + "}\n").utf8)
    }
    expectLinear(texts[0], texts[1])
  }

  /// Events, values and the text again, each of a text of one, two and four sizes.
  @Test(
    arguments: [
      { count in "a: " + String(repeating: "word ", count: count) },
      { count in "a: \"" + String(repeating: "\\u00e9 ", count: count) + "\"" },
      { count in (0..<count).map { "k\($0): v\n" }.joined() },
      { count in String(repeating: "[", count: count) + String(repeating: "]", count: count) },
      { count in "[" + String(repeating: "{a: b}, ", count: count) + "]" },
      { count in "- &a [x, y]\n- [" + String(repeating: "*a, ", count: count) + "]" },
      { count in
        // The limit for what aliases stand for grows with the text, and so does the bomb.
        let levels = (1...9).map {
          "- &a\($0) [" + String(repeating: "*a\($0 - 1), ", count: 9) + "]\n"
        }
        return "- &a0 x\n" + levels.joined() + "#" + String(repeating: " ", count: count * 4)
      },
    ] as [@Sendable (Int) -> String])
  func `all views grow with the text`(_ text: @Sendable (Int) -> String) {
    let texts = [1, 2, 4].map { Array(text($0 * 3000).utf8) }
    for round in 0..<5 {
      let times = texts.map { text in time(text, views) }
      // Twice the text may take three times as long, four times the text seven times.
      if times[1] < times[0] * 3, times[2] < times[0] * 7 { return }
      if round == 4 { Issue.record("\(texts[0].prefix(20)): \(times)") }
    }
  }

  private func views(of tree: YAMLTree) {
    var events: [UInt8] = []
    tree.appendEvents(to: &events)
    _ = tree.printed
    guard let root = tree.root, tree.expansionProblem() == nil else { return }
    var writer = JSONWriter()
    tree.writeValue(root, to: &writer)
  }

  private func expectLinear(_ short: [UInt8], _ long: [UInt8]) {
    // Other tests share the caches, so that one slow round proves nothing.
    for round in 0..<5 {
      let first = time(short)
      let second = time(long)
      if second < first * 24 { return }
      if round == 4 { Issue.record("\(short.prefix(20)): \(first) and \(second)") }
    }
  }

  private func time(_ text: [UInt8], _ read: (YAMLTree) -> Void = LinearTests.keysAndTags)
    -> UInt64
  {
    (0..<3).map { _ in
      let start = processorTime()
      read(YAMLTree(parsing: text))
      return processorTime() - start
    }.min() ?? 0
  }

  /// The nanoseconds this thread has computed: what else the machine does must not count.
  private func processorTime() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func keysAndTags(of tree: YAMLTree) {
    _ = tree.duplicateKeys()
    for index in tree.nodes.indices {
      _ = tree.target(of: NodeID(index))
      _ = tree.resolvedTag(of: NodeID(index))
    }
  }
}
