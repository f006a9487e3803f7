import Testing
import TierwiseYAML

/// Quoted scalars (YAML 1.2.2, 7.3.1 and 7.3.2).
struct QuotedScalarTests {
  @Test func `single quotes know one escape`() {
    check(value: "a: 'it''s \\n \"b\" : # c'\n", "it's \\n \"b\" : # c")
    check(value: "a: ''\n", "")
    check(value: "a: ''''\n", "'")
  }

  @Test func `double quotes know many`() {
    check(
      value: #"a: "\0\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P""#,
      "\0\u{7}\u{8}\t\n\u{B}\u{C}\r\u{1B} \"/\\\u{85}\u{A0}\u{2028}\u{2029}")
    check(value: #"a: "\x41\u00e9\U0001F600""#, "Aé😀")
    check(value: "a: \"\\\tb\"", "\tb")
  }

  @Test func `a surrogate pair is one character`() {
    check(value: #"a: "\uD83D\uDE00""#, "😀")
    check(#"a: "‹\uD83D›x""#, .badEscape)
    check(#"a: "‹\uDE00›\uD83D""#, .badEscape)
  }

  @Test func `unknown escapes are problems`() {
    check(#"a: "b‹\.›c""#, .badEscape)
    check(#"a: "‹\'›""#, .badEscape)
    check(#"a: "‹\ü›""#, .badEscape)
    check(#"a: "‹\x4g›""#, .badEscape)
    check(#"a: "‹\U00110000›""#, .badEscape)
  }

  @Test func `lines fold`() {
    check(value: "a: 'b  \n\n  c\n  d'\n", "b\nc d")
    check(value: "a: \"b  \n\n  c\n  d\"\n", "b\nc d")
    check(value: "a: ' b\n  '\n", " b ")
    check(value: "a: \"b\r\n  c\r\n\r\n  d\"\n", "b c\nd")
  }

  @Test func `an escaped line break joins`() {
    check(value: "a: \"b \\\n   c\"\n", "b c")
    check(value: "a: \"b\\\n  \\  c\"\n", "b  c")
    check(value: "a: \"b\\t \n  c\"\n", "b\t c")
    check(value: "a: \"b\\\n\n  c\"\n", "b\nc")
  }

  @Test func `further lines are indented`() {
    check("a: \"b\n‹c›\"\n", .unindentedContinuation)
    check("a: \"b\n‹\t›c\"\n", .tabIndentation)
    check("\"a\nb\"\n", "=VAL \"a b")
  }

  @Test func `a quote without its pair is a problem`() {
    check("a: ‹\"›b\nc: d\n", .unclosedQuote)
    check("a: ‹'›b\nc: \"d\"\n", .unclosedQuote)
    check("a: ‹\"›b\n", .unclosedQuote)
    check("a: ‹'›b\n", .unclosedQuote)
    check("a: ‹\"›b\\", .unclosedQuote)
  }

  @Test func `nothing follows the closing quote`() {
    check("a: 'It'‹s fine'›\n", .textAfterQuote)
    check("a: \"b\" ‹c›  \n", .textAfterQuote)
    check("a: \"b\"‹#› c\n", .commentWithoutSpace)
    check(value: "a: \"b\" # c\n", "b")
  }

  @Test func `a document marker ends no quote`() {
    check("--- \"a\n‹---›\n\"\n", .markerInsideValue)
    check("'a\n‹...›\n'\n", .markerInsideValue)
    check("'a\n ---\n...b'\n", "=VAL 'a --- ...b")
  }
}
