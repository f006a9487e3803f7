import Testing
import TierwiseYAML

struct RouteTests {
  @Test(arguments: [
    "model", "model.fallbacks[0]", "[2]", "a[0][1].b", "\"a.b\".c", "\"\"", "\"a b\"[3]",
    "\"say \\\"hi\\\" \\\\\"", "", "é-ü", "a:b",
  ])
  func `a route is written as it is read`(_ text: String) {
    #expect(YAMLRoute(text)?.description == text)
  }

  @Test(arguments: [
    "a.", ".a", "a..b", "a[", "a[x]", "a[-1]", "a[0", "a b", "\"a", "a]b", "a\"b\"", "[0]a",
    "a[99999999999999999999]", "\"a\\",
  ])
  func `what is no route is told`(_ text: String) {
    #expect(YAMLRoute(text) == nil)
  }

  @Test func `a key is found by its value, however it is written`() {
    check("\"a: b\": x\n", .set("\"a: b\"", "z"), "\"a: b\": z\n")
    check("'a' : x\n", .set("a", "z"), "'a' : z\n")
    check("two words: x\n", .set("\"two words\"", "z"), "two words: z\n")
    check("\"\\u00e9\": x\n", .set("é", "z"), "\"\\u00e9\": z\n")
    check("? a\n: x\n", .set("a", "z"), "? a\n: z\n")
  }

  @Test func `two spellings of one accented letter are two keys`() {
    check("e\u{301}: 1\n\u{E9}: x\n", .set("\u{E9}", "z"), "e\u{301}: 1\n\u{E9}: z\n")
    check("e\u{301}: x\n\u{E9}: 1\n", .set("e\u{301}", "z"), "e\u{301}: z\n\u{E9}: 1\n")
  }
}
