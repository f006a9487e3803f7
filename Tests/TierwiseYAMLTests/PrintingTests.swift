import Testing
@testable import TierwiseYAML

/// What a tree prints, against the text it was made of.
struct PrintingTests {
  private static let texts: [String] = [
    "", "# c\n", "a", "a: b # c\n", "- a\n-\tb\n", "? a\n: b\n", "- &a !!str b\n- *a\n",
    "&m !!map\n&k k: v\n", "{a: [b, c: d, ], ? e : f, \"g\":h}\n", "[[a], {}, []]\n",
    "a: |+2 # c\n    b\n\n...\n", "a: 'b\n\n  c'\nd: \"e\\\n  f\"\n", "a: b\n  c\n  d\n",
    "%YAML 1.2 # c\n%TAG !e! x:\n---\n!e!a b\n...\n# c\n--- c\n---\n", "- - a\n  - b: c\n",
    "a:\n- b\n-\nc:\n", "\u{FEFF}a: b\n...\n\u{FEFF}# c\nd\n", "--- # c\n- a\n",
  ]

  @Test(arguments: texts)
  func `a tree prints the text it was made of`(_ text: String) {
    let tree = YAMLTree(parsing: Array(text.utf8))
    #expect(tree.problems.isEmpty)
    #expect(String(decoding: tree.printed, as: UTF8.self) == text)
  }

  @Test(arguments: [
    "a: b: c\n", "- [a, b\n", "a: 'b\n", "&a &b c\n", "a:\n  &a ]\nc: d\n", "- !\n---\n\"\n",
    "%YAML 1.2\na\n", "[a, b}\n", "a: b\n\u{1}c: d\n", "a: *b\n",
  ])
  func `a text with a problem is printed as it is`(_ text: String) {
    let tree = YAMLTree(parsing: Array(text.utf8))
    #expect(tree.problems.count == 1)
    #expect(String(decoding: tree.printed, as: UTF8.self) == text)
  }

  @Test func `of a text inside fences the text is printed`() {
    let bytes = Array("---\na: b # c\n---\n# d\n".utf8)
    let tree = YAMLTree(parsing: bytes, range: 4..<13)
    #expect(String(decoding: tree.printed, as: UTF8.self) == "a: b # c\n")
  }

  // That printing proves something: it notices any node that begins or ends in a wrong place.
  @Test(arguments: [
    "key: value # c\nlist:\n  - 'one'\n  - &a \"two\"\n  - *a\nmap: {x: [1, 22], y: z}\n",
    "--- !t\n- word\n- |\n  text\n- ? key\n  : value\n...\n--- end\n",
  ])
  func `a node that loses a byte or takes one is seen in print`(_ text: String) {
    let tree = YAMLTree(parsing: Array(text.utf8))
    #expect(tree.problems.isEmpty)
    for index in tree.nodes.indices where !tree.isEmptyValue(NodeID(index)) {
      expectSeen(tree, "node \(index) begins late") { $0.nodes[index].start += 1 }
      expectSeen(tree, "node \(index) ends early") { $0.nodes[index].end -= 1 }
      let isLeaf = tree.kind(NodeID(index)) == .scalar || tree.kind(NodeID(index)) == .alias
      guard isLeaf, tree.range(NodeID(index)).lowerBound > 0 else { continue }
      expectSeen(tree, "node \(index) begins at the start") { $0.nodes[index].start = 0 }
    }
    for index in tree.properties.indices {
      expectSeen(tree, "property \(index) is gone") { tree in
        var details = YAMLTree.Details(documents: tree.documents, properties: tree.properties)
        details.properties.remove(at: index)
        tree = YAMLTree(tree.bytes, tree.range, tree.nodes, details)
      }
    }
    expectSeen(tree, "the last node is gone") { $0.nodes.removeLast() }
  }

  private func expectSeen(_ tree: YAMLTree, _ comment: Comment, _ change: (inout YAMLTree) -> Void)
  {
    var broken = tree
    change(&broken)
    #expect(broken.printed != tree.printed, comment)
  }
}
