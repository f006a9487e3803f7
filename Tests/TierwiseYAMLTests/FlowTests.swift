import Testing
import TierwiseYAML

/// Flow collections (YAML 1.2.2, 7.4).
struct FlowTests {
  @Test func `brackets hold items and braces hold entries`() {
    check("[a, b]", "+SEQ [] =VAL :a =VAL :b -SEQ")
    check("{a: b, c: d}", "+MAP {} =VAL :a =VAL :b =VAL :c =VAL :d -MAP")
    check("[]", "+SEQ [] -SEQ")
    check("{ }", "+MAP {} -MAP")
  }

  @Test func `a comma may follow the last item`() {
    check("[a, ]", "+SEQ [] =VAL :a -SEQ")
    check("{a: b,}", "+MAP {} =VAL :a =VAL :b -MAP")
  }

  @Test func `collections nest over lines`() {
    check(
      "a: [b, {c: [d]},\n  e]\n",
      "+MAP =VAL :a +SEQ [] =VAL :b +MAP {} =VAL :c +SEQ [] =VAL :d -SEQ -MAP =VAL :e -SEQ -MAP")
  }

  @Test func `an entry in brackets is a pair`() {
    check("[a: b, c]", "+SEQ [] +MAP {} =VAL :a =VAL :b -MAP =VAL :c -SEQ")
    check("[? a : b]", "+SEQ [] +MAP {} =VAL :a =VAL :b -MAP -SEQ")
    check("[: b]", "+SEQ [] +MAP {} =VAL : =VAL :b -MAP -SEQ")
    check("[[a]: b]", "+SEQ [] +MAP {} +SEQ [] =VAL :a -SEQ =VAL :b -MAP -SEQ")
    check("[{a: b}: c]", "+SEQ [] +MAP {} +MAP {} =VAL :a =VAL :b -MAP =VAL :c -MAP -SEQ")
  }

  @Test func `an entry may lack key or value`() {
    check(
      "{a, b: , : c, ? d, ? }",
      "+MAP {} =VAL :a =VAL : =VAL :b =VAL : =VAL : =VAL :c =VAL :d =VAL : =VAL : =VAL : -MAP")
  }

  @Test func `behind a quoted key the value may follow at once`() {
    check(
      "{\"a\":b, 'c':d, [e]:f}",
      "+MAP {} =VAL \"a =VAL :b =VAL 'c =VAL :d +SEQ [] =VAL :e -SEQ =VAL :f -MAP")
    check("[\"a\":b]", "+SEQ [] +MAP {} =VAL \"a =VAL :b -MAP -SEQ")
    check("{a:b}", "+MAP {} =VAL :a:b =VAL : -MAP")
  }

  @Test func `a key in braces may span lines`() {
    check(
      "{a\n  b: c, 'd\n e': f, g\n : h}",
      "+MAP {} =VAL :a b =VAL :c =VAL 'd e =VAL :f =VAL :g =VAL :h -MAP")
  }

  @Test func `a key in brackets cannot span lines`() {
    check("[‹a›\n : b]", .multilineImplicitKey)
    check("[‹\"a\"›\n :b]", .multilineImplicitKey)
  }

  @Test func `only the closing bracket may stand in the column of the block`() {
    check("a: [\n  b\n]\nc: d\n", "+MAP =VAL :a +SEQ [] =VAL :b -SEQ =VAL :c =VAL :d -MAP")
    check("a: [\n‹b›]\n", .unindentedContinuation)
    check("a: [\n‹\t›b]\n", .tabIndentation)
  }

  @Test func `JSON is YAML`() {
    check(
      "{\"a\":[1,2,{\"b\":null}],\n\"c\":\"\\ud83d\\ude00\"}",
      "+MAP {} =VAL \"a +SEQ [] =VAL :1 =VAL :2 +MAP {} =VAL \"b =VAL :null -MAP -SEQ =VAL \"c =VAL \"😀 -MAP"
    )
  }

  @Test func `comments stand between items`() {
    check("[a, # one\n # two\n b]", "+SEQ [] =VAL :a =VAL :b -SEQ")
    check("[a,‹#› b\n]", .commentWithoutSpace)
    check("[a]‹#› b\n", .commentWithoutSpace)
  }

  @Test func `a bracket without its pair is a problem`() {
    check("a: ‹[›b, c\nd: [e]\n", .unclosedFlow)
    check("a: ‹{›b: c\nd: e\n", .unclosedFlow)
    check("a: ‹[›b, c\n", .unclosedFlow)
    check("a: [‹{›b: c\n", .unclosedFlow)
    check("[a‹}›", .unexpectedBracket)
    check("{a: [b‹}›]", .unexpectedBracket)
    check("[a]‹]›", .textAfterValue)
    check("a: {b: c}‹d: e›\n", .textAfterValue)
  }

  @Test func `items need one comma between them`() {
    check("[‹,› a]", .unexpectedComma)
    check("[a,‹,› b]", .unexpectedComma)
    check("['a' ‹'›b']", .missingComma)
    check("{a: 'b'\n ‹c›: d}", .missingComma)
    check("{a: b\n c‹:› d}", .missingComma)
  }

  @Test func `a colon in an item is a problem`() {
    check("{a: b‹:› c}", .colonInPlainValue)
    check("[a: b‹:› c]", .colonInPlainValue)
  }

  @Test func `indicators begin no item`() {
    check("[‹-›]", .valueStartsWithIndicator)
    check("[‹-› a]", .valueStartsWithIndicator)
    check("[‹@›a]", .valueStartsWithIndicator)
    check("[‹|›]", .valueStartsWithIndicator)
  }
}
