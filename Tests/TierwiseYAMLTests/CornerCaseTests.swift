import Testing
import TierwiseCore

@testable import TierwiseYAML

/// The corner cases that editors of YAML are known to get wrong, one test each.
///
/// Fences and bodies are held in `ChangeSetTests`; files that change under a plan by whoever writes.
struct CornerCaseTests {
  @Test func `new lines take the line end of their neighbour`() {
    check(
      "a: 1\r\nb: 2\nc: 3\r\n", .insert("new", .text("x"), after: "a"),
      "a: 1\r\nnew: x\r\nb: 2\nc: 3\r\n")
    check(
      "a: 1\r\nb: 2\nc: 3\r\n", .insert("new", .text("x"), after: "b"),
      "a: 1\r\nb: 2\nnew: x\nc: 3\r\n")
    check(
      "a: 1\r\nb: 2\nc: 3\r\n", .insert("new", .text("x"), before: "c"),
      "a: 1\r\nb: 2\nnew: x\r\nc: 3\r\n")
    check("a: 1\r\nb: x\n", .delete("a"), "b: x\n")
    check("a: 1\r\nb:\nd: 1\r\n", .nest("b", ("c", .text("x"))), "a: 1\r\nb:\n  c: x\nd: 1\r\n")
  }

  @Test func `a lone carriage return is kept, and stops edits of lines`() {
    check("a: 1 # c\rb: x\n", .set("b", "z"), "a: 1 # c\rb: z\n")
    check(refused: "a: 1‹\rb: x\n", .insert("new", .text("x"), after: "a"), .loneCarriageReturn)
    check(refused: "a: 1‹\rb: x\n", .delete("a"), .loneCarriageReturn)
  }

  @Test func `a byte order mark stays, and counts in offsets`() throws {
    let bytes = Array("\u{FEFF}a: x\n".utf8)
    let proved = try YAMLTree(parsing: bytes).prove([.set("a", "z")])
    #expect(proved.edits.items.map(\.range) == [6..<7])
    check("\u{FEFF}a: 1\nb: 2\n", .delete("a"), "\u{FEFF}b: 2\n")
    check(
      "\u{FEFF}# of a\na: 1\n", .insert("new", .text("x"), before: "a"),
      "\u{FEFF}new: x\n# of a\na: 1\n")
  }

  @Test func `a missing final line end is not added, nor one taken`() {
    check("a: 1\nb: x", .set("b", "z"), "a: 1\nb: z")
    check("a: 1", .insert("new", .text("x"), after: "a"), "a: 1\nnew: x")
    check("a: 1\nb: 2", .delete("b"), "a: 1")
    check("a: |-\n  x", .insert("new", .text("x"), after: "a"), "a: |-\n  x\nnew: x")
    check("a:\n- x", .append("z", to: "a"), "a:\n- x\n- z")
    check("a: 1\nb: |+\n  x\n\n", .set("b", "z\n"), "a: 1\nb: |\n  z\n\n")
  }

  @Test
  func `readers disagree on the end of a block without a line end, so none is given or taken`() {
    check(refused: "a: |\n  x‹", .insert("new", .text("x"), after: "a"), .unendedBlock)
    check(refused: "a:\n- >\n  x‹", .append("z", to: "a"), .unendedBlock)
    check("a: |\n  x\nb: 2", .delete("b"), "a: |\n  x\n")
    check("a: |-\n  x\nb: 2", .delete("b"), "a: |-\n  x")
    check("a: |\n  x", .set("a", "z\n"), "a: \"z\\n\"")
  }

  @Test func `document markers stay where they are`() {
    check("---   # start\na: x\n...\n", .set("a", "z"), "---   # start\na: z\n...\n")
    check("---\na: x\n...\n", .insert("new", .text("x"), after: "a"), "---\na: x\nnew: x\n...\n")
    check(refused: "a: 1\n---\nb: 2\n", .set("a", "z"), .severalDocuments)
    check(refused: "‹", .set("a", "z"), .missing)
    check(refused: "‹# only\n", .set("a", "z"), .missing)
  }

  @Test func `a comment on the line stays, and a hash inside is none`() {
    check("a: x # c\n", .set("a", "z"), "a: z # c\n")
    check("a: x     # c\n", .set("a", "longer"), "a: longer     # c\n")
    check("a: x\t# c\n", .set("a", "z"), "a: z\t# c\n")
    check("a: x#y\n", .set("a", "z"), "a: z\n")
    check("a: 'x # y' # c\n", .set("a", "z"), "a: 'z' # c\n")
    check(refused: "a: \"x\"‹# c\n", .set("a", "z"), .unparsable(.commentWithoutSpace))
  }

  @Test func `comments stay with their owners`() {
    let text = "# of a\na:\n  # of b\n  b: 1\n# odd\n  c: 2\n\n# apart\n\n# of d\nd: 3\n# end\n"
    check(text, .delete("a.b"), "# of a\na:\n# odd\n  c: 2\n\n# apart\n\n# of d\nd: 3\n# end\n")
    check(text, .delete("d"), "# of a\na:\n  # of b\n  b: 1\n# odd\n  c: 2\n\n# apart\n\n# end\n")
    check(text, .delete("a"), "\n# apart\n\n# of d\nd: 3\n# end\n")
    check(
      text, .insert("new", .text("x"), after: "a"),
      "# of a\na:\n  # of b\n  b: 1\n# odd\n  c: 2\nnew: x\n\n# apart\n\n# of d\nd: 3\n# end\n")
    check(
      text, .insert("new", .text("x"), before: "d"),
      "# of a\na:\n  # of b\n  b: 1\n# odd\n  c: 2\n\n# apart\n\nnew: x\n# of d\nd: 3\n# end\n")
  }

  @Test(arguments: ["|", "|-", "|+", ">", ">-", ">2", "|1"])
  func `block texts are not touched, and new keys land behind them`(_ header: String) {
    let indent = header.last == "1" ? " " : "  "
    let block = "a: \(header)\n\(indent)one\n\n\(indent)# no comment\n\(indent)---\n"
    check(block + "b: x\n", .set("b", "z"), block + "b: z\n")
    check(block + "b: x\n", .insert("new", .text("x"), after: "a"), block + "new: x\nb: x\n")
    check(block + "b: x\nc: 1\n", .delete("b"), block + "c: 1\n")
    // With `+` the blank line is part of the value.
    let blank = header == "|+" ? "\nnew: x\n" : "new: x\n\n"
    check(block + "\nb: x\n", .insert("new", .text("x"), after: "a"), block + blank + "b: x\n")
  }

  @Test func `one element of a collection in brackets changes`() {
    check("a: [ x ,w,  v, ]\n", .set("a[1]", "z"), "a: [ x ,z,  v, ]\n")
    check("a: [\n  x, # c\n  w\n]\n", .set("a[0]", "z"), "a: [\n  z, # c\n  w\n]\n")
    check("a: {b: [x, {c: w}], d: {}}\n", .set("a.b[1].c", "z"), "a: {b: [x, {c: z}], d: {}}\n")
    check("a: [b: x, w]\n", .set("a[0].b", "z"), "a: [b: z, w]\n")
    check("{\"a\":x,b: w}\n", .set("a", "z"), "{\"a\":z,b: w}\n")
    check("a: [x, w]\n", .nest("a[1]", ("b", .texts(["v"]))), "a: [x, {b: [v]}]\n")
  }

  @Test func `anchors, aliases and merges stay, and stop what would show elsewhere`() {
    let text = "a: &x 1\nb: *x\nc: &free w\nbase: &base {k: v}\nd:\n  <<: *base\n  e: v\n"
    check(text, .set("c", "z"), text.replacing("&free w", with: "&free z"))
    check(text, .delete("b"), text.replacing("b: *x\n", with: ""))
    check(refused: text.replacing("&x", with: "‹&x"), .set("a", "2"), .aliasedAnchor)
    check(refused: text.replacing("&base", with: "‹&base"), .set("base.k", "z"), .aliasedAnchor)
    check(refused: text.replacing("*x", with: "‹*x"), .set("b", "2"), .alias)
    check(refused: text.replacing("<<", with: "‹<<"), .set("d.e", "z"), .mergeKey)
    check(refused: "a: &x {b: 1}\nc: ‹*x\n", .set("c.b", "z"), .alias)
  }

  @Test func `a key written twice stops edits of it, however it is written`() {
    check(refused: "a: 1\n‹a: 2\n", .set("a", "z"), .duplicateKey)
    check(refused: "a: 1\n‹'a': 2\n", .set("a", "z"), .duplicateKey)
    check(refused: "a: {b: 1, ‹\"b\": 2}\n", .delete("a.b"), .duplicateKey)
    check(refused: "1: x\n‹\"1\": w\n", .set("1", "z"), .duplicateKey)
    check(refused: "a: {b: 1}\n‹a: 2\n", .set("a.b", "z"), .duplicateKey)
    check("a: 1\na: 2\nb: x\n", .set("b", "z"), "a: 1\na: 2\nb: z\n")
  }

  @Test func `tabs between tokens stay`() {
    check("a:\tx\t# c\n", .set("a", "z"), "a:\tz\t# c\n")
    check("a: 1\n\t\nb: x\n", .insert("new", .text("x"), after: "a"), "a: 1\nnew: x\n\t\nb: x\n")
    check("a:\t\n- x\t\nb: 1\n", .append("z", to: "a"), "a:\t\n- x\t\n- z\nb: 1\n")
    check(refused: "a:\n‹\tb: 1\n", .set("a", "z"), .unparsable(.tabIndentation))
  }

  @Test func `a plain value over lines is replaced whole`() {
    check("a: one\n\n  two\nb: 1\n", .set("a", "z"), "a: z\nb: 1\n")
    check("a: # c\n  one # d\nb: 1\n", .set("a", "z"), "a: # c\n  z # d\nb: 1\n")
  }

  @Test func `characters before an edit do not move it`() {
    for before in ["é", "e\u{301}", "🎉", "日本", "\u{2028}", "\\u00e9", "\u{85}"] {
      check("\(before): \"\(before)\"\na: x\n", .set("a", "z"), "\(before): \"\(before)\"\na: z\n")
      check("{\(before)k: \(before), a: x}\n", .set("a", "z"), "{\(before)k: \(before), a: z}\n")
    }
  }

  @Test func `bytes that are not UTF-8 stop edits`() {
    let bytes: [UInt8] = Array("a: x\nb: ".utf8) + [0xFF, 0x0A]
    #expect {
      try YAMLTree(parsing: bytes).prove([.set("a", "z")])
    } throws: { error in
      (error as? EditRefusal)?.reason == .unparsable(.invalidUTF8)
        && (error as? EditRefusal)?.offset == 8
    }
  }

  @Test func `empty, null and empty text are four things`() {
    let text = "a:\nb: ~\nc: null\nd: \"\"\ne:\n"
    check(text, .set("a", "x"), text.replacing("a:", with: "a: x"))
    check(text, .set("b", "x"), text.replacing("~", with: "x"))
    check(text, .set("d", "x"), text.replacing("\"\"", with: "\"x\""))
    check(text, .set("e", "x"), text.replacing("e:", with: "e: x"))
    check(text, .set("c", "null"), text.replacing("c: null", with: "c: \"null\""))
  }

  @Test func `look-alikes on other lines stay as they are`() {
    let text = "mode: 0644\nn: 1_000\nv: 1.10\non: yes\nwhen: 2024-01-01\nhex: 0xFF\nt: 12:30\n"
    check(text + "a: x\n", .set("a", "z"), text + "a: z\n")
    check(
      text + "a: x\n", .insert("new", .text("1.10"), after: "a"), text + "a: x\nnew: \"1.10\"\n")
  }

  @Test func `a colon inside an unquoted value stops edits`() {
    check(
      refused: "name: a\ndescription: use when‹: x\n", .set("name", "z"),
      .unparsable(.colonInPlainValue))
  }

  @Test func `two edits of one text give the same in either order`() throws {
    let tree = YAMLTree(parsing: Array("# c\na: 1\nb: [x]\nc: w # d\n".utf8))
    let edits: [YAMLEdit] = [
      .set("c", "longer"), .insert("new", .text("x"), after: "a"), .append("z", to: "b"),
      .rename("a", to: "first"),
    ]
    let forwards = try tree.prove([edits[0], edits[1], edits[2]])
    let backwards = try tree.prove([edits[2], edits[1], edits[0]])
    #expect(forwards.tree.bytes == backwards.tree.bytes)
    #expect(forwards.edits.items == backwards.edits.items)
    let after = String(decoding: forwards.tree.bytes, as: UTF8.self)
    #expect(after == "# c\na: 1\nnew: x\nb: [x, z]\nc: longer # d\n")
    #expect(try forwards.tree.prove([edits[0], edits[1], edits[2]]).edits.isEmpty)
    #expect(throws: EditRefusal.self) { try tree.prove([edits[3], edits[1]]) }
  }

  @Test func `large and deep texts are edited in a moment, or refused`() throws {
    let clock = ContinuousClock()
    let long = "a: \(String(repeating: "word ", count: 200_000))end\nb: x\n"
    let deep =
      "a: \(String(repeating: "[", count: 200))\(String(repeating: "]", count: 200))\nb: x\n"
    let many = (0..<3000).map { "k\($0): v\n" }.joined() + "b: x\n"
    for text in [long, deep, many] {
      let tree = YAMLTree(parsing: Array(text.utf8))
      let time = try clock.measure {
        let proved = try tree.prove([.set("b", "z"), .insert("new", .text("x"), after: "b")])
        #expect(proved.edits.items.count == 2)
      }
      #expect(time < .seconds(20))
    }
    let tooDeep = "b: x\na: \(String(repeating: "[", count: 300))\n"
    #expect {
      try YAMLTree(parsing: Array(tooDeep.utf8)).prove([.set("b", "z")])
    } throws: { error in (error as? EditRefusal)?.reason == .unparsable(.tooDeep) }
  }
}
