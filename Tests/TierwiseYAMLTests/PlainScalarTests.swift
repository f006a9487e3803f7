import Testing
import TierwiseYAML

/// Plain scalars (YAML 1.2.2, 7.3.3).
struct PlainScalarTests {
  @Test func `most characters may stand in plain text`() {
    check(
      value: "a: -b ?c :d e#f g:h {i} [j], 'k' \"l\" & * ! | > % @ `\n",
      "-b ?c :d e#f g:h {i} [j], 'k' \"l\" & * ! | > % @ `")
    check(value: "a: http://x.org/?y=z#w\n", "http://x.org/?y=z#w")
  }

  @Test func `a blank before a hash begins a comment`() {
    check(value: "a: b # c\n", "b")
    check(value: "a: b\t# c\n", "b")
    check(value: "a: b# c\n", "b# c")
  }

  @Test func `deeper lines continue the text`() {
    check(value: "a: b\n  c\n d\n", "b c d")
    check(value: "a:\n  b\n  c\nd: e", "b c")
    check(value: "a: b  \n\n  c\n\n\n  d\n", "b\nc\n\nd")
    check(value: "a: b\n \tc\n", "b c")
    check(value: "a: b\r\n  c\r\n\r\n  d\r\n", "b c\nd")
  }

  @Test func `later lines may begin with any character but a comment`() {
    check(value: "a: b\n  - c\n  [d\n  'e\n", "b - c [d 'e")
  }

  @Test func `a colon before a blank ends the text`() {
    check("description: use when‹:› x\n", .colonInPlainValue)
    check("description: use when‹:›\n", .colonInPlainValue)
    check("a: b\n  c d‹:› e\n", .colonInPlainValue)
    check("a:\n  b\n  c‹:› d\n", .colonInPlainValue)
    check("a: b‹:› c: d\n", .colonInPlainValue)
    check("a: Examples‹:› <example>\\nuser: \"x\"\n", .colonInPlainValue)
    check("a: b\n  ‹:› c\n", .colonInPlainValue)
  }

  @Test func `a comment ends the text for good`() {
    check("a: b ‹# c›\n  d\n", .commentInsideValue)
    check("a: b\n‹# c›\n  d\n", .commentInsideValue)
    check("a ‹# c›\nb\n", .commentInsideValue)
  }

  @Test func `indicators begin no text`() {
    for character in ["@", "`", "%", "]", "}", ","] {
      check("a: ‹\(character)›b\n", .valueStartsWithIndicator)
    }
    check("description: ‹*›*Bold** text\n", .valueStartsWithIndicator)
    check("globs: ‹*›.ts, *.js\n", .valueStartsWithIndicator)
    check("globs: ‹*›*/*.ts\n", .valueStartsWithIndicator)
    check("a: ‹*› b\n", .valueStartsWithIndicator)
    check("a: ‹&› b\n", .valueStartsWithIndicator)
    check("a: ‹?› b\n", .mappingOnKeyLine)
  }
}
