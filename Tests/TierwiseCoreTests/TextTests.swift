import Testing

@testable import TierwiseCore

struct TextTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-20", 20_777), ("1969-12-31", -1),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `a day is a number of days and back`(_ text: String, _ number: Int) {
    #expect(CalendarDay(text)?.number == number)
    #expect(CalendarDay(number: number).description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-01", "2026-01-32",
  ])
  func `what is no day is refused`(_ text: String) { #expect(CalendarDay(text) == nil) }

  @Test(
    arguments: [
      ("modle", "model"), ("MODEL", "model"), ("moedl", "model"), ("xyzzy", nil), ("tols", "tools"),
      ("", nil), ("eman", nil), ("nmae", "name"), ("toosl", "tools"), ("omdle", "model"),
      ("n", nil),
      ("descirptoin", "description"), ("desscriiptionn", "description"),
      ("dscrption", "description"),
      ("edcsirption", "description"), ("noitpircsed", nil), ("descriptionists", nil),
    ] as [(String, String?)])
  func `the nearest name is found only when it is near`(_ word: String, _ expected: String?) {
    #expect(
      EditDistance.nearest(to: word, among: ["name", "model", "tools", "description"]) == expected)
  }

  @Test(arguments: [
    ("a/b", "/x", "/x/a/b"), ("./a/../b", "/x", "/x/b"), ("/a//b/", "/x", "/a/b"),
    ("../..", "/x/y", "/"), ("../../../z", "/x", "/z"), (".", "/x", "/x"),
    ("a", "/", "/a"), ("/a/b", "/x", "/a/b"), ("a/..b/.c./...", "/x", "/x/a/..b/.c./..."),
    ("/a/.", "/x", "/a"), ("a/b..", "/x/..", "/a/b.."), ("", "/x", "/x"), ("/", "/x", "/"),
  ])
  func `paths become absolute without a disk`(_ path: String, _ folder: String, _ whole: String) {
    #expect(Path.absolute(path, from: folder) == whole)
  }

  @Test(arguments: [
    ("/x/a/b", "/x", "a/b"), ("/x", "/x", "."), ("/y/a", "/x/z", "../../y/a"),
    ("/xa", "/x", "../xa"), ("/a", "/", "a"), ("/x//a", "/x", "a"), ("/x/ü/b", "/x/ü", "b"),
  ])
  func `paths become relative without a disk`(_ path: String, _ folder: String, _ short: String) {
    #expect(Path.relative(path, from: folder) == short)
  }

  @Test func `a name that only begins like a folder is not inside it`() {
    #expect(Path.isInside("/a/b", "/a"))
    #expect(Path.isInside("/a", "/a"))
    #expect(Path.isInside("/a", "/"))
    #expect(!Path.isInside("/ab", "/a"))
  }

  @Test(arguments: [
    ("a", "b", "a/b"), ("/", "b", "/b"), ("a/", "b", "a/b"), ("", "b", "b"), (".", "b", "b"),
    ("a", "", "a/"), ("é/中", "😀.md", "é/中/😀.md"),
  ])
  func `a folder and a name make a path`(_ folder: String, _ name: String, _ path: String) {
    #expect(Path.join(folder, name) == path)
  }

  @Test func `JSON escapes what it must`() {
    var json = JSONWriter()
    json.object { json in
      json.member("a\"b", "x\\\n\t\u{1}é")
      json.key("c")
      json.array { json in
        json.integer(-1)
        json.boolean(true)
        json.null()
      }
      json.member("d", String?.none)
    }
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text == #"{"a\"b":"x\\\n\t\u0001é","c":[-1,true,null],"d":null}"#)
  }

  @Test(arguments: [
    ("abc", 3), ("代码", 4), ("é", 1), ("e\u{301}", 1), ("😀", 2), ("a\u{200B}b", 2), ("한글", 4),
  ])
  func `display width counts columns`(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `controls and reordering marks are made visible`() {
    #expect(Printable.text("a\u{1B}[31m\tb\u{202E}c") == "a␛[31m  b\u{FFFD}c")
    #expect(Printable.text("plain é 中") == "plain é 中")
  }
}
