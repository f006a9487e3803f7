import Testing
import TierwiseYAML

/// Anchors, tags and aliases (YAML 1.2.2, 6.9 and 7.1).
struct PropertiesTests {
  @Test func `an anchor names the node behind it`() {
    check("a: &x b\nc: *x\n", "+MAP =VAL :a =VAL &x :b =VAL :c =ALI *x -MAP")
    check("&x a: b\n", "+MAP =VAL &x :a =VAL :b -MAP")
    check("a: &x\n  b: c\n", "+MAP =VAL :a +MAP &x =VAL :b =VAL :c -MAP -MAP")
    check("a: &x\n- b\n", "+MAP =VAL :a +SEQ &x =VAL :b -SEQ -MAP")
    check("a: &x\nb: &y # c\n", "+MAP =VAL :a =VAL &x : =VAL :b =VAL &y : -MAP")
    check("&x\n&y [a]: b\n", "+MAP &x +SEQ [] &y =VAL :a -SEQ =VAL :b -MAP")
  }

  @Test func `an alias means the last anchor before it`() throws {
    let text = "a: &x 1\nb: *x\nc: &x 2\nd: *x\n"
    let tree = YAMLTree(parsing: Array(text.utf8))
    let root = try #require(tree.root)
    let values = ["b", "d"].map { key in
      tree.value(for: key, in: root).flatMap { tree.target(of: $0) }.flatMap { tree.string($0) }
    }
    #expect(values == ["1", "2"])
  }

  @Test func `an alias may stand inside its own node`() {
    check("&x [a, *x]: b\n", "+MAP +SEQ [] &x =VAL :a =ALI *x -SEQ =VAL :b -MAP")
    check("&x\n[*x]: b\n", "+MAP &x +SEQ [] =ALI *x -SEQ =VAL :b -MAP")
    check("&x\n*x : b\n", "+MAP &x =ALI *x =VAL :b -MAP")
  }

  @Test func `an alias without its anchor is a problem`() {
    check("a: ‹*x›\n", .undefinedAlias)
    check("a: ‹*x›\nb: &x c\n", .undefinedAlias)
    check("&x a\n--- ‹*x›\n", .undefinedAlias)
    check("[‹*x›, a]\n", .undefinedAlias)
  }

  @Test func `an alias has no properties`() {
    check("- &x a\n- &y ‹*x›\n", .propertyOnAlias)
    check("- &x a\n- !!str\n  ‹*x›\n", .propertyOnAlias)
  }

  @Test func `tags are resolved by their handles`() {
    check("a: !!str b\n", "+MAP =VAL :a =VAL <tag:yaml.org,2002:str> :b -MAP")
    check("a: !b c\nd: ! e\n", "+MAP =VAL :a =VAL <!b> :c =VAL :d =VAL <!> :e -MAP")
    check("a: !<tag:x,2000:y> b\n", "+MAP =VAL :a =VAL <tag:x,2000:y> :b -MAP")
    check(
      "%TAG !e! tag:e.org,2000:\n---\n!e!a%21 b\n", "+DOC --- =VAL <tag:e.org,2000:a!> :b")
    check("a: ‹!e!›b c\n", .undefinedTagHandle)
    check("a: ‹!b{}c› d\n", .badTag)
    check("a: !b‹%›zz d\n", .badTag)
    check("a: !<b‹%›z> d\n", .badTag)
    check("a: ‹!<b› d>\n", .badTag)
    check("a: ‹!<>› b\n", .badTag)
    check("%TAG ! b‹%›z\n---\n", .badTag)
  }

  @Test func `a name ends at brackets and commas`() {
    check("a: ‹&x[b]› c\n", .badAnchor)
    check("[&x, *x]\n", "+SEQ [] =VAL &x : =ALI *x -SEQ")
  }

  @Test func `a node has one anchor and one tag`() {
    check("&x !!str a\n", "=VAL &x <tag:yaml.org,2002:str> :a")
    check("!!str\n&x\na\n", "=VAL &x <tag:yaml.org,2002:str> :a")
    check("&x ‹&y› a\n", .repeatedProperty)
    check("a: &x\n  ‹&y› b\n", .repeatedProperty)
    check("a: !x\n  ‹!y› [b]\n", .repeatedProperty)
    check("&x\n&y a: b\n", "+MAP &x =VAL &y :a =VAL :b -MAP")
  }

  @Test func `properties stand before a collection's line`() {
    check("‹&x› - a\n", .misplacedProperty)
    check("a:\n‹&x›\n- b\n", .missingColon)
  }

  @Test func `views return anchor and tag`() throws {
    let tree = YAMLTree(parsing: Array("a: &x\n  !!seq\n  [b]\n".utf8))
    let node = try #require(tree.root.flatMap { tree.value(for: "a", in: $0) })
    #expect(tree.anchor(of: node) == "x")
    #expect(tree.tag(of: node) == "!!seq")
    #expect(tree.rangeWithProperties(node) == 3..<19)
    #expect(tree.range(node) == 16..<19)
  }
}
