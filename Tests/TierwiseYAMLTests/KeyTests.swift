import Testing
import TierwiseYAML

/// Finding entries by their keys, and keys that stand twice.
struct KeyTests {
  private func tree(_ text: String) -> YAMLTree { YAMLTree(parsing: Array(text.utf8)) }

  /// Returns the pairs of duplicate keys as the offsets of their first bytes.
  private func duplicates(_ text: String) -> [[Int]] {
    let tree = tree(text)
    return tree.duplicateKeys().map { pair in
      [tree.range(pair.first).lowerBound, tree.range(pair.again).lowerBound]
    }
  }

  @Test func `a key is found by its text, however it is written`() throws {
    let tree = tree("a: 1\n\"b\\u0021\": 2\n'c''': 3\n? >-\n  d\n  e\n: 4\n")
    let root = try #require(tree.root)
    let values = ["a", "b!", "c'", "d e"].map { key in
      tree.value(for: key, in: root).flatMap { tree.string($0) }
    }
    #expect(values == ["1", "2", "3", "4"])
    #expect(tree.value(for: "f", in: root) == nil)
    #expect(tree.entry(for: "a", in: root).map { tree.key($0.key, equals: "a") } == true)
  }

  @Test func `keys are compared byte by byte`() throws {
    let tree = tree("e\u{301}: 1\n")
    let root = try #require(tree.root)
    #expect(tree.value(for: "e\u{301}", in: root) != nil)
    #expect(tree.value(for: "\u{E9}", in: root) == nil)
  }

  @Test func `other nodes have no entries`() throws {
    let tree = tree("[a, b]")
    let root = try #require(tree.root)
    #expect(tree.value(for: "a", in: root) == nil)
    #expect(tree.duplicateKeys(in: root).isEmpty)
  }

  @Test func `a key that stands twice is found at every level`() {
    #expect(duplicates("a: 1\nb: 2\na: 3\n") == [[0, 10]])
    #expect(duplicates("a: 1\n'a': 2\n\"\\x61\": 3\n") == [[0, 5], [0, 12]])
    #expect(duplicates("b:\n  a: 1\n  a: 2\n") == [[5, 12]])
    #expect(duplicates("{a: 1, a, [b: 1, b: 2]: c}") == [[1, 7]])
  }

  @Test func `a number and its text are two keys`() {
    #expect(duplicates("1: a\n\"1\": b\n") == [])
    #expect(duplicates("1: a\n1: b\n") == [[0, 5]])
    #expect(duplicates("yes: a\n\"yes\": b\n") == [[0, 7]])
  }

  @Test func `an alias is the key it stands for`() {
    #expect(duplicates("&x a: 1\n*x : 2\n") == [[3, 8]])
  }

  @Test func `many keys are compared as well`() {
    let keys = (0..<1000).map { "k\($0): x\n" }.joined()
    #expect(duplicates(keys) == [])
    #expect(duplicates(keys + "'k7': y\n") == [[7 * 6, keys.utf8.count]])
  }
}
