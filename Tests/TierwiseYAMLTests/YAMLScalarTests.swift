import Testing
import TierwiseYAML

/// The core schema (YAML 1.2.2, 10.3), and where YAML 1.1 reads otherwise.
struct YAMLScalarTests {
  @Test(arguments: ["", "null", "Null", "NULL", "~"])
  func `a plain null is null`(_ text: String) {
    #expect(YAMLScalar.core(plain: text) == .null)
  }

  @Test func `true and false have three spellings`() {
    for text in ["true", "True", "TRUE"] { #expect(YAMLScalar.core(plain: text) == .bool(true)) }
    for text in ["false", "False", "FALSE"] {
      #expect(YAMLScalar.core(plain: text) == .bool(false))
    }
  }

  @Test(arguments: [
    ("0", 0), ("-19", -19), ("+12", 12), ("012", 12), ("0o14", 12), ("0x1F", 31), ("0xff", 255),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `whole numbers are read in three bases`(_ text: String, _ value: Int) {
    #expect(YAMLScalar.core(plain: text) == .int(value))
  }

  @Test(arguments: [
    ("0.", 0.0), ("-0.0", -0.0), (".5", 0.5), ("+12e03", 12000), ("-2E+05", -200000), ("1e3", 1000),
    ("12.5e-1", 1.25), (".inf", .infinity), ("-.Inf", -.infinity), ("+.INF", .infinity),
    ("9223372036854775808", 9_223_372_036_854_775_808),
    ("-9223372036854775809", -9_223_372_036_854_775_808),
    ("0xffffffffffffffffff", 4_722_366_482_869_645_213_696),
  ])
  func `floats are read with all their forms`(_ text: String, _ value: Double) {
    #expect(YAMLScalar.core(plain: text) == .float(value))
  }

  @Test func `not-a-number is a float`() {
    guard case .float(let value) = YAMLScalar.core(plain: ".NaN") else {
      Issue.record("not a float")
      return
    }
    #expect(value.isNaN)
  }

  @Test(arguments: [
    "nULL", "tRUE", "TRue", "yes", "on", "0o8", "0x", "0o", "-0x1", "1_000", ".", "-", "+", "-.",
    "1.2.3", "e3", ".e3", "1e", "1e+", "1:30", "2024-05-01", "infinity", "-.nan", "0b11", "1 2",
    "~~", "٣",
  ])
  func `all else is text`(_ text: String) {
    #expect(YAMLScalar.core(plain: text) == .string(text))
  }

  @Test func `quotes make text and tags decide`() throws {
    let tree = YAMLTree(
      parsing: Array(
        "['1', !!str 2, !!int '3', !!float 4, !!null '', !x 5, ! 6, !!int x, !!bool true]".utf8))
    let root = try #require(tree.root)
    #expect(
      tree.children(root).map { tree.resolved($0) } == [
        .string("1"), .string("2"), .int(3), .float(4), .null, .string("5"), .string("6"),
        .string("x"), .bool(true),
      ])
    #expect(tree.resolved(root) == nil)
  }

  @Test func `what must be text is known without decoding`() throws {
    let text =
      "[words, 'true', true, No, 12, .5, ~, <<, 1:30, 2001-12-14\n 21:59:43, a\n b, offline, !!int x]"
    let tree = YAMLTree(parsing: Array(text.utf8))
    let root = try #require(tree.root)
    #expect(
      tree.children(root).map { tree.isText($0) } == [
        true, true, false, false, false, false, false, false, false, false, true, true, false,
      ])
    #expect(YAMLScalar.yaml11(plain: "2001-12-14 21:59:43") == .timestamp)
  }

  @Test(arguments: [
    ("yes", YAML11Reading.bool(true)), ("No", .bool(false)), ("ON", .bool(true)),
    ("off", .bool(false)), ("y", .bool(true)), ("N", .bool(false)), ("012", .int(10)),
    ("-017", .int(-15)), ("08", .string), ("1_000", .int(1000)), ("0b101", .int(5)),
    ("0x_1F", .int(31)), ("0o14", .string), ("1:30", .int(90)), ("190:20:30", .int(685_230)),
    ("-1:05", .int(-65)), ("20:30.5", .float(1230.5)), ("1_0.5", .float(10.5)), ("1e3", .string),
    ("1.5e3", .string), ("2024-05-01", .timestamp), ("2001-12-14t21:59:43.10-05:00", .timestamp),
    ("2001-12-14 21:59:43.10 -5", .timestamp), ("2001-1-1 1:00:00Z", .timestamp), ("<<", .merge),
  ])
  func `YAML 1.1 reads some texts otherwise`(_ text: String, _ reading: YAML11Reading) {
    #expect(YAMLScalar.yaml11(plain: text) == reading)
  }

  @Test(arguments: [
    "", "~", "null", "true", "False", "0", "12", "-3", "0x1F", "1.5", "1.5e+3", ".5", ".inf",
    ".NaN",
    "text", "yEs", "0:30", "1:75", "1:2:3:4:5:6:7", "2024-5-1", "2024-05-01x", "1.2.3", "v1.0", "-",
    "9223372036854775808", "123456789012345678901234567890", "opus", "no one", "00",
  ])
  func `of most texts both versions make the same`(_ text: String) {
    #expect(YAMLScalar.yaml11(plain: text) == nil)
  }
}
