import Testing
import TierwiseYAML

/// Literal and folded scalars (YAML 1.2.2, 8.1).
struct BlockScalarTests {
  @Test func `literal text keeps its lines`() {
    check(value: "a: |\n  b\n   c\n\n  d\n", "b\n c\n\nd\n")
    check(value: "a: |\r\n  b\r\n  c\r\n", "b\nc\n")
  }

  @Test func `folded text joins lines of one column`() {
    check(value: "a: >\n  b\n  c\n\n  d\n", "b c\nd\n")
    check(value: "a: >\n  b\n    c\n  d\n", "b\n  c\nd\n")
    check(value: "a: >\n\n  b\n\n\n  c\n", "\nb\n\nc\n")
    check(value: "a: >\n  b\n\n    c\n\n  d\n", "b\n\n  c\n\nd\n")
  }

  @Test func `the header says what becomes of the last breaks`() {
    check(value: "a: |-\n  b\n\n", "b")
    check(value: "a: |\n  b\n\n", "b\n")
    check(value: "a: |+\n  b\n\n", "b\n\n")
    check(value: "a: |-\n\n\n", "")
    check(value: "a: |\n\n\n", "")
    check(value: "a: |+\n\n\n", "\n\n")
    check(value: "a: |+\nb: c\n", "")
  }

  @Test func `the header may give the column`() {
    check(value: "a: |1\n  b\n c\n", " b\nc\n")
    check(value: "a: >-2\n   b\n  c\n", " b\nc")
    check(value: "a: |2-  # comment\n    b\n", "  b")
  }

  @Test func `the text ends before a line further left`() {
    check("a: |\n  b\n # comment\nc: d\n", "+MAP =VAL :a =VAL |b\\n =VAL :c =VAL :d -MAP")
    check("- |\n b\n- c\n", "+SEQ =VAL |b\\n =VAL :c -SEQ")
    check("|\na\n# b\n", "=VAL |a\\n# b\\n")
    check("|\na\n---\nb\n", "=VAL |a\\n +DOC --- =VAL :b")
  }

  @Test func `what looks like YAML inside is text`() {
    check(value: "a: |\n  ---\n  # b\n  - c: [\n  \"\n", "---\n# b\n- c: [\n\"\n")
  }

  @Test func `the end of the text may lack a line break`() {
    check(value: "a: |\n  b", "b\n")
    check(value: "a: |+\n  b\n   ", "b\n \n")
    check(value: "a: |", "")
  }

  @Test func `a wrong header is a problem`() {
    check("a: ‹|0›\n", .badBlockHeader)
    check("a: ‹|10›\n", .badBlockHeader)
    check("a: > ‹text›\n", .badBlockHeader)
    check("a: >‹#› text\n", .commentWithoutSpace)
  }

  @Test func `blank lines before the text do not reach behind its column`() {
    check("a: |\n  ‹  ›\n  b\n", .badBlockIndentation)
    check(value: "a: |\n  \n \n  b\n", "\n\nb\n")
  }

  @Test func `a tab is text but does not indent`() {
    check(value: "a: |\n \tb\n", "\tb\n")
    check("a: |\n‹\t›b\n", .tabIndentation)
    check("a: |\n b\n‹\t›\nc: d\n", .tabIndentation)
  }
}
