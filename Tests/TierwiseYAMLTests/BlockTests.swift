import Testing
import TierwiseYAML

/// Block mappings and sequences (YAML 1.2.2, 8.2).
struct BlockTests {
  @Test func `a line with a colon is a mapping`() {
    check("name: x\n", "+MAP =VAL :name =VAL :x -MAP")
  }

  @Test func `entries of one column are siblings`() {
    check("a: 1\nb: 2\n\nc: 3", "+MAP =VAL :a =VAL :1 =VAL :b =VAL :2 =VAL :c =VAL :3 -MAP")
  }

  @Test func `deeper lines are the value of the key above`() {
    check(
      "a:\n  b:\n    c: d\ne: f\n",
      "+MAP =VAL :a +MAP =VAL :b +MAP =VAL :c =VAL :d -MAP -MAP =VAL :e =VAL :f -MAP")
  }

  @Test func `the whole text may be indented`() {
    check("  a: b\n  c: d\n", "+MAP =VAL :a =VAL :b =VAL :c =VAL :d -MAP")
  }

  @Test func `a key without a value has an empty one`() {
    check("a:\nb: \nc:   # comment\n", "+MAP =VAL :a =VAL : =VAL :b =VAL : =VAL :c =VAL : -MAP")
  }

  @Test func `a list may stand in the column of its key`() {
    check("a:\n- b\n- c\nd: e\n", "+MAP =VAL :a +SEQ =VAL :b =VAL :c -SEQ =VAL :d =VAL :e -MAP")
  }

  @Test func `a list item may hold a mapping`() {
    check(
      "- a: b\n  c: d\n- e\n",
      "+SEQ +MAP =VAL :a =VAL :b =VAL :c =VAL :d -MAP =VAL :e -SEQ")
  }

  @Test func `lists nest on one line`() {
    check("- - a\n  - b\n- c\n", "+SEQ +SEQ =VAL :a =VAL :b -SEQ =VAL :c -SEQ")
  }

  @Test func `an item without text is empty`() {
    check("-\n- a\n-\n", "+SEQ =VAL : =VAL :a =VAL : -SEQ")
  }

  @Test func `an item's list is deeper than its dash`() {
    check("-\n - a\n", "+SEQ +SEQ =VAL :a -SEQ -SEQ")
  }

  @Test func `a question mark makes any node a key`() {
    check("? - a\n: b\n? c\n", "+MAP +SEQ =VAL :a -SEQ =VAL :b =VAL :c =VAL : -MAP")
  }

  @Test func `an explicit entry may hold mappings on its lines`() {
    check(
      "? a: b\n: c: d\n",
      "+MAP +MAP =VAL :a =VAL :b -MAP +MAP =VAL :c =VAL :d -MAP -MAP")
  }

  @Test func `a key may be empty`() {
    check(": a\n? : b\n", "+MAP =VAL : =VAL :a +MAP =VAL : =VAL :b -MAP =VAL : -MAP")
  }

  @Test func `brackets may be a key`() {
    check(
      "[a, b]: c\n{d: e}: f\n",
      "+MAP +SEQ [] =VAL :a =VAL :b -SEQ =VAL :c +MAP {} =VAL :d =VAL :e -MAP =VAL :f -MAP")
  }

  @Test func `comments stand anywhere between entries`() {
    check(
      "# top\na: # of a\n  # of b\n  b: c # of c\n# low\nd: e\n # end\n",
      "+MAP =VAL :a +MAP =VAL :b =VAL :c -MAP =VAL :d =VAL :e -MAP")
  }

  @Test func `a tab may separate but not indent`() {
    check("a:\tb\t\n-c:\t# comment\n", "+MAP =VAL :a =VAL :b =VAL :-c =VAL : -MAP")
    check("a:\n‹\t›b: c\n", .tabIndentation)
    check("a: 1\n‹\t›b: c\n", .tabIndentation)
    check("-‹\t›a: b\n", .tabIndentation)
    check("-‹\t›- b\n", .tabIndentation)
  }

  @Test func `a line in no open column is a problem`() {
    check("a:\n   b: 1\n‹  ›c: 2\n", .badIndentation)
    check("a: 'b'\n‹  ›c: d\n", .badIndentation)
    check("- a\n‹b›\n", .missingDash)
    check("a: b\n‹-› c\n", .unexpectedDash)
  }

  @Test func `a line without a colon is a problem`() {
    check("a: b\n‹some text›\nc: d\n", .missingColon)
    check("‹a line›\nb: c\n", .missingColon)
    check("a: b\nc‹:›d\n", .missingSpaceAfterColon)
    check("name‹:›x\nb: c\n", .missingSpaceAfterColon)
    check("\"a\"‹:›b\n", .missingSpaceAfterColon)
    check("a: b\n‹'c'›\n", .missingColon)
  }

  @Test func `a collection cannot begin on the line of its key`() {
    check("a: ‹-› b\n", .sequenceOnKeyLine)
    check("a: 'b'‹:› c\n", .mappingOnKeyLine)
    check("--- a‹:› b\n", .mappingOnKeyLine)
    check("--- ‹-› a\n", .sequenceOnKeyLine)
  }

  @Test func `an implicit key is short and on one line`() {
    let long = String(repeating: "k", count: 1024)
    check("\(long): v\n", "+MAP =VAL :\(long) =VAL :v -MAP")
    check("‹\(long)k›: v\n", .keyTooLong)
    check("‹'a\n b'›: c\n", .multilineImplicitKey)
    check("a: b\n‹\"c\n d\"›: c\n", .multilineImplicitKey)
    check("‹[a,\n b]›: c\n", .multilineImplicitKey)
  }

  @Test func `the length of a key counts characters`() {
    let long = String(repeating: "ü", count: 1024)
    check("\(long): v\n", "+MAP =VAL :\(long) =VAL :v -MAP")
  }
}
