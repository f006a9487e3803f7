import Testing
import TierwiseYAML

/// Documents, markers and directives (YAML 1.2.2, 6.8 and 9).
struct DocumentTests {
  @Test func `a text without content has no document`() {
    for text in ["", "\n", "# a\n", "...\n", " \t\n", "\u{FEFF}"] {
      #expect(YAMLTree(parsing: Array(text.utf8)).events == ["+STR", "-STR"])
      #expect(YAMLTree(parsing: Array(text.utf8)).root == nil)
    }
  }

  @Test func `markers begin and end documents`() {
    check("a\n---\nb\n...\n# c\nd\n", "=VAL :a +DOC --- =VAL :b -DOC ... =VAL :d")
    check("---\n---\n", "+DOC --- =VAL : +DOC --- =VAL :")
    check("---a\n", "=VAL :---a")
    check("--- |\n a\n", "+DOC --- =VAL |a\\n")
  }

  @Test func `directives need a document`() {
    check("%YAML 1.2 # c\n%FOO bar\n---\na\n", "+DOC --- =VAL :a")
    check("‹%YAML 1.2›\n", .missingDocumentStart)
    check("‹%YAML 1.2›\na\n", .missingDocumentStart)
    check("‹%YAML 2.0›\n---\n", .badDirective)
    check("‹%YAML 1.2 x›\n---\n", .badDirective)
    check("%YAML 1.2\n‹%YAML 1.2›\n---\n", .badDirective)
    check("%TAG !a! b\n%TAG ‹!a!› c\n---\n", .badDirective)
    check("‹%TAG a b›\n---\n", .badDirective)
    check("a: b\n‹%›YAML 1.2\n---\n", .valueStartsWithIndicator)
  }

  @Test func `a document declares at most 64 tag handles`() {
    let most = (0..<64).map { "%TAG !h\($0)! x:\n" }.joined()
    check(most + "---\n!h63!a b\n", "+DOC --- =VAL <x:a> :b")
    check(most + "%TAG ‹!h64!› x:\n---\n", .tooManyTagHandles)
  }

  @Test func `tag handles hold for one document`() {
    check(
      "%TAG ! a:\n---\n!x b\n...\n%TAG ! c:\n---\n!x d\n...\n!x e\n",
      "+DOC --- =VAL <a:x> :b -DOC ... +DOC --- =VAL <c:x> :d -DOC ... =VAL <!x> :e")
    check("%TAG !a! a:\n---\n!a!x b\n...\n‹!a!›x b\n", .undefinedTagHandle)
  }

  @Test func `nothing follows the root but a marker`() {
    check("'a'\n‹b›\n", .contentAfterDocument)
    check("[a]\n‹b: c›\n", .contentAfterDocument)
    check("a\n... ‹b›\n", .contentAfterDocument)
    check("  a: b\n‹c›: d\n", .badIndentation)
  }

  @Test func `only the range is read`() {
    let bytes = Array("---\na: b\n---\n[body".utf8)
    let tree = YAMLTree(parsing: bytes, range: 4..<9)
    #expect(tree.problems.isEmpty)
    #expect(tree.events == ["+STR", "+DOC", "+MAP", "=VAL :a", "=VAL :b", "-MAP", "-DOC", "-STR"])
    #expect(tree.root.map { tree.range($0) } == 4..<8)
    #expect(YAMLTree(parsing: bytes, range: 12..<900).range == 12..<18)
  }

  @Test func `a byte order mark may begin a document`() {
    check("\u{FEFF}a: b\n", "+MAP =VAL :a =VAL :b -MAP")
    check("a\n...\n\u{FEFF}b\n", "=VAL :a -DOC ... =VAL :b")
    check("a: '\u{FEFF}'\n", "+MAP =VAL :a =VAL '\u{FEFF} -MAP")
    check("a: b‹\u{FEFF}›c\n", .invalidCharacter)
  }

  @Test func `invalid characters are problems`() {
    check([0x61, 0x3A, 0x20, 0xFF], .invalidUTF8, 3..<4)
    check([0x61, 0x3A, 0x20, 0x00], .invalidCharacter, 3..<4)
    check([0x61, 0x3A, 0x20, 0x22, 0x07, 0x22], .invalidCharacter, 4..<5)
    check("a: b‹\u{7F}›\n", .invalidCharacter)
    check("a: \"\u{7F}\u{85}\"\n", "+MAP =VAL :a =VAL \"\u{7F}\u{85} -MAP")
    check("a: b\u{85}c\n", "+MAP =VAL :a =VAL :b\u{85}c -MAP")
  }

  @Test func `a problem before the invalid character comes first`() {
    check("a: b‹:› c\nd: \u{7F}\n", .colonInPlainValue)
    check("a: b\nd: ‹\u{7F}› e: f\n", .invalidCharacter)
    check("a: \"b ‹\u{1}›\"\n", .invalidCharacter)
  }

  @Test func `a scalar cut by an invalid character has no text`() throws {
    let tree = YAMLTree(parsing: Array("a: b\nc: d\u{1}e\n".utf8))
    let root = try #require(tree.root)
    #expect(tree.value(for: "a", in: root).flatMap { tree.string($0) } == "b")
    #expect(tree.value(for: "c", in: root).map { tree.isEmptyValue($0) } == true)
  }

  @Test func `depth and size have limits`() {
    let open = String(repeating: "[", count: 256)
    let close = String(repeating: "]", count: 256)
    #expect(YAMLTree(parsing: Array((open + close).utf8)).problems.isEmpty)
    check("\(open)‹[›]\(close)", .tooDeep)
    check(String(repeating: "- ", count: 256) + "‹-› a\n", .tooDeep)
    let large = [UInt8](repeating: 0x61, count: YAMLTree.largest + 1)
    check(large, .tooLarge, 0..<large.count)
  }

  @Test func `nodes before a problem stay`() {
    let tree = YAMLTree(parsing: Array("a: b\nc: [d, {e: f, g: @h".utf8))
    #expect(tree.checkInvariants() == [])
    #expect(
      tree.events == [
        "+STR", "+DOC", "+MAP", "=VAL :a", "=VAL :b", "=VAL :c", "+SEQ []", "=VAL :d", "+MAP {}",
        "=VAL :e", "=VAL :f", "=VAL :g", "=VAL :", "-MAP", "-SEQ", "-MAP",
      ])
  }
}
