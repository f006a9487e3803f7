import Testing
import TierwiseYAML

struct ReplaceScalarTests {
  @Test func `only the value's own bytes change`() {
    check(
      "a: 1\nmodel:   sonnet  # why\nb: 2\n", .set("model", "haiku"),
      "a: 1\nmodel:   haiku  # why\nb: 2\n")
    check("model: &m sonnet \t\n", .set("model", "haiku"), "model: &m haiku \t\n")
  }

  @Test func `quotes stay if the new text allows them`() {
    check("a: 'x' # c\n", .set("a", "y"), "a: 'y' # c\n")
    check("a: \"x\"\n", .set("a", "y"), "a: \"y\"\n")
    check("a: 'x'\n", .set("a", "it's"), "a: 'it''s'\n")
    check("a: \"x\"\n", .set("a", "say \"hi\" \\ é"), "a: \"say \\\"hi\\\" \\\\ é\"\n")
    check("a: 'x'\n", .set("a", "one\ntwo\u{7}"), "a: \"one\\ntwo\\x07\"\n")
    check("a: [\"x\", 'y']\n", .set("a[1]", "z"), "a: [\"x\", 'z']\n")
  }

  @Test(arguments: [
    "yes", "no", "on", "Off", "y", "N", "true", "null", "~", "1", "1.0", "012", "0o17", "0x1F",
    "1_000", "1:30", "1e3", ".5", ".inf", "-1", "+1", "2024-01-01", "2024-01-01 10:00:00", "", " ",
    "x ", " x", "a: b", "a:", "a #b", "-", "- a", "?", "? a", "@a", "`a`", "%a", "&a", "*a", "!a",
    "|", ">", "'a", "[a", "{a", "]", "}", ",a", "#a", ":a", "---", "...", "...\u{301}", "=", "<<",
    "a\tb",
  ])
  func `what reads as something else is quoted`(_ text: String) {
    let quoted = text == "a\tb" ? "'a\tb'" : text == "'a" ? "\"'a\"" : "\"\(text)\""
    check("a: x\nb: [x]\n", .set("a", text), "a: \(quoted)\nb: [x]\n")
    check("a: x\nb: [x]\n", .set("b[0]", text), "a: x\nb: [\(quoted)]\n")
  }

  @Test(arguments: [
    "haiku", "claude-haiku-4-5-20251001", "a:b", "a#b", "it's", "a \"b\"", "é", "日本", "🎉", "-x",
    "v1.10", "http://x.y/z", "a - b", "a\\nb", "nope", "1 2", "use (this)", "a=b", "50%",
  ])
  func `what reads as itself is not`(_ text: String) {
    check("a: x\n", .set("a", text), "a: \(text)\n")
    check("a: {b: x}\n", .set("a.b", text), "a: {b: \(text)}\n")
  }

  @Test func `in brackets a comma needs quotes, in block text none`() {
    check("a: x\n", .set("a", "b, [c] {d}"), "a: b, [c] {d}\n")
    check("a: [x]\n", .set("a[0]", "b, c"), "a: [\"b, c\"]\n")
    check("a: {b: x}\n", .set("a.b", "c}"), "a: {b: \"c}\"}\n")
  }

  @Test func `quotes are those in use`() {
    check("a: x\nb: 'y'\n", .set("a", "no"), "a: 'no'\nb: 'y'\n")
    check("a: x\nb: \"y\"\n", .set("a", "no"), "a: \"no\"\nb: \"y\"\n")
  }

  @Test func `characters that cannot stand for themselves are escaped`() {
    check(
      "a: x\n", .set("a", "\u{85}\u{2028}\u{FEFF}\u{7F}\u{1F600}\u{0}"),
      "a: \"\\x85\\u2028\\uFEFF\\x7F\u{1F600}\\x00\"\n")
  }

  @Test func `a value that is there already is no edit`() {
    check("a: 'x'\n", .set("a", "x"), "a: 'x'\n")
    check("a: |-\n  x\n", .set("a", "x"), "a: |-\n  x\n")
    // Plain `yes` is a text in YAML 1.2 only.
    check("a: yes\n", .set("a", "yes"), "a: \"yes\"\n")
  }

  @Test func `numbers, truth values and null are written plain`() throws {
    let a = YAMLRoute([.key("a")])
    check("a: '1'\n", .set(a, .int(1)), "a: 1\n")
    check("a: x\n", .set(a, .bool(false)), "a: false\n")
    check("a: x\n", .set(a, .null), "a: null\n")
    check("a: ~\n", .set(a, .null), "a: ~\n")
    check("a: x\n", .set(a, .float(1e30)), "a: 1.0e+30\n")
    check("a: x\n", .set(a, .float(-.infinity)), "a: -.inf\n")
    check("a: x\n", .set(a, .float(.nan)), "a: .nan\n")
    check("a: 1\n", .set(a, .string("1")), "a: \"1\"\n")
  }

  @Test func `an empty value is written behind its colon, dash or key`() {
    check("a:\nb: 1\n", .set("a", "x"), "a: x\nb: 1\n")
    check("a:   # c\n", .set("a", "x"), "a: x   # c\n")
    check("a: &z\n", .set("a", "x"), "a: &z x\n")
    check("a:\n-\n- b\n", .set("a[0]", "x"), "a:\n- x\n- b\n")
    check("{a: , b, \"c\":}\n", .set("a", "x"), "{a: x , b, \"c\":}\n")
    check(
      "{a: , b, \"c\":}\n", .set("b", "x"),
      "{a: , b: \"x\", \"c\":}\n".replacing("\"x\"", with: "x"))
    check("{a: , b, \"c\":}\n", .set("c", "x"), "{a: , b, \"c\": x}\n")
    check(": a\n", .set("\"\"", "b"), ": b\n")
    check("? a\n:\n", .set("a", "b"), "? a\n: b\n")
  }

  @Test func `a plain value of several lines is replaced whole`() {
    check("a: one\n  two\n\n  three # c\nb: 1\n", .set("a", "x"), "a: x # c\nb: 1\n")
    check("a: # c\n  one # d\nb: 1\n", .set("a", "x"), "a: # c\n  x # d\nb: 1\n")
    check("a: \"one\n  two\"\n", .set("a", "x"), "a: \"x\"\n")
  }

  @Test func `a literal block stays one`() {
    check("a: |\n  one\n  two\n\nb: 1\n", .set("a", "x\ny\n"), "a: |\n  x\n  y\n\nb: 1\n")
    check("a: |\n    one\nb: 1\n", .set("a", "x"), "a: |-\n    x\nb: 1\n")
    check("a: |- # c\n  one\nb: 1\n", .set("a", "x\n\n y\n"), "a: | # c\n  x\n\n   y\nb: 1\n")
    check("a: |+\n  one\n\nb: 1\n", .set("a", "x\n"), "a: |\n  x\n\nb: 1\n")
    check("a: |2\n   one\nb: 1\n", .set("a", " x\n"), "a: |2\n   x\nb: 1\n")
    check("a:\n  b: |\n  c: 1\n", .set("a.b", "x\n"), "a:\n  b: |\n    x\n  c: 1\n")
  }

  @Test func `a folded block stays one where lines fold`() {
    check("a: >\n  one\n  two\nb: 1\n", .set("a", "x y\n"), "a: >\n  x y\nb: 1\n")
    check("a: >-\n  one\nb: 1\n", .set("a", "x\ny"), "a: >-\n  x\n\n  y\nb: 1\n")
    check("a: >-\n  one\nb: 1\n", .set("a", "x\n  y"), "a: |-\n  x\n    y\nb: 1\n")
  }

  @Test func `a block whose new text only quotes can hold keeps its comment`() {
    check("a: | # c\n  one\n\n  two\nb: 1\n", .set("a", ""), "a: \"\" # c\nb: 1\n")
    check("a: |\n  one\nb: 1\n", .set("a", "x\n\n\n"), "a: \"x\\n\\n\\n\"\nb: 1\n")
    check("a: |\n  one\nb: 1\n", .set("a", " x"), "a: \" x\"\nb: 1\n")
    check("a: >+\n\n# c\nb: 1\n", .set("a", ""), "a: \"\"\n\n# c\nb: 1\n")
    check(
      "a: |\n  one\n", .set(YAMLRoute([.key("a")]), .int(3)), "a: 3\n")
  }

  @Test func `a last line without a break is not relied on`() {
    check("a: |-\n  one", .set("a", "x\n"), "a: \"x\\n\"")
    check("a: |\n  one", .set("a", "x"), "a: |-\n  x")
    check(refused: "{one\n two‹}\n", .set("\"one two\"", "x"), .complexKey)
  }

  @Test func `what is no scalar is refused`() {
    check(refused: "a: ‹[x]\n", .set("a", "y"), .notAScalar)
    check(refused: "a:\n  ‹b: 1\n", .set("a", "y"), .notAScalar)
    check(refused: "a: &x 1\nb: ‹*x\n", .set("b", "y"), .alias)
    check(refused: "‹a: 1\n", .set("b", "y"), .missing)
    check(refused: "a: ‹[x]\n", .set("a[1]", "y"), .missing)
    check(refused: "a: ‹x\n", .set("a.b", "y"), .notAMapping)
    check(refused: "a: ‹x\n", .set("a[0]", "y"), .notASequence)
  }
}
