import Testing
import TierwiseCore
import TierwiseYAML

/// The values of texts, written as JSON.
struct JSONTests {
  @Test(arguments: [
    (
      "a: 1\nb: [x, ~, true, 1.5, 1.0, 0x1F, '1']\n", #"{"a":1,"b":["x",null,true,1.5,1.0,31,"1"]}"#
    ),
    ("- {}\n- []\n- ''\n- |\n  a\n  b\n", #"[{},[],"","a\nb\n"]"#),
    ("- .inf\n- -.Inf\n- .nan\n- 1e400\n", #"[".inf","-.inf",".nan",".inf"]"#),
    ("- 12345678901234567890\n- 1e3\n- -0\n", "[1.2345678901234567e+19,1000.0,0]"),
    ("~: a\ntrue: b\n010: c\n1.50: d\n", #"{"":"a","true":"b","10":"c","1.5":"d"}"#),
    ("? [a, b]\n: c\n? {d: e}\n: f\n", #"{"[a, b]":"c","{d: e}":"f"}"#),
    ("- !!str 1\n- !!int '2'\n- !mine 3\n- ! 4\n", #"["1",2,"3","4"]"#),
    ("- &a {b: &c d}\n- *a\n- *c : *a\n", #"[{"b":"d"},{"b":"d"},{"d":{"b":"d"}}]"#),
    ("a: 1\na: 2\n", #"{"a":1,"a":2}"#),
    (#"- "\u0001\"\\\/\ud83d\ude00\x41""#, #"["\u0001\"\\/😀A"]"#),
    ("", ""), ("--- a\n--- \n...\n# c\n", "\"a\" null"),
  ])
  func `values are those of the core schema`(_ text: String, _ json: String) {
    let tree = YAMLTree(parsing: Array(text.utf8))
    #expect(tree.problems.isEmpty)
    #expect(tree.expansionProblem() == nil)
    let values = tree.documents.map { document in
      var writer = JSONWriter()
      tree.writeValue(NodeID(Int(document.root)), to: &writer)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(values.joined(separator: " ") == json)
  }

  @Test func `aliases may stand for ten times the text and not for more`() {
    // An alias of five bytes with its line, and what it stands for has thirteen.
    let short = "- &a 'eleven char'\n"
    expectExpansion(short + String(repeating: "- *a\n", count: 1000), problemAt: nil)
    let long = "- &a '" + String(repeating: "x", count: 1000) + "'\n"
    expectExpansion(long + "- [" + String(repeating: "*a,", count: 10) + "]\n", problemAt: nil)
    expectExpansion(
      long + "- [" + String(repeating: "*a,", count: 11) + "]\n",
      problemAt: long.utf8.count + 33..<long.utf8.count + 35)
  }

  @Test func `a bomb of aliases is told where it is lit`() {
    var text = "- &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let alias = "*a\(level - 1)"
      text += "- &a\(level) [" + Array(repeating: alias, count: 9).joined(separator: ", ") + "]\n"
    }
    let tree = YAMLTree(parsing: Array(text.utf8))
    #expect(tree.problems.isEmpty)
    let problem = tree.expansionProblem()
    #expect(problem?.code == .aliasExpansion)
    // It is an alias that is written, not one that another stands for.
    #expect(problem.map { String(decoding: tree.bytes[$0.range], as: UTF8.self) } == "*a2")
  }

  @Test(arguments: ["&a [*a]", "&a {b: {c: *a}}", "- x\n- &a\n  - - *a\n"])
  func `an alias cannot stand for what it is part of`(_ text: String) {
    let tree = YAMLTree(parsing: Array(text.utf8))
    #expect(tree.problems.isEmpty)
    #expect(tree.expansionProblem()?.code == .aliasExpansion)
  }

  @Test func `what aliases nest too deep is a problem`() {
    var text = "- &a0 [x]\n"
    for level in 1...300 { text += "- &a\(level) [*a\(level - 1)]\n" }
    text += "# " + String(repeating: "x", count: 1 << 20) + "\n"
    let tree = YAMLTree(parsing: Array(text.utf8))
    #expect(tree.problems.isEmpty)
    #expect(tree.expansionProblem()?.code == .tooDeep)
  }

  private func expectExpansion(
    _ text: String, problemAt range: Range<Int>?, location: SourceLocation = #_sourceLocation
  ) {
    let problem = YAMLTree(parsing: Array(text.utf8)).expansionProblem()
    #expect(problem?.range == range, sourceLocation: location)
    #expect(problem.map(\.code) ?? .aliasExpansion == .aliasExpansion, sourceLocation: location)
  }
}
