import Testing
import TierwiseYAML

struct DeleteKeyTests {
  @Test func `a key goes with its lines, its trailing comment and its own comments`() {
    check("a: 1\nb: 2 # two\nc: 3\n", .delete("b"), "a: 1\nc: 3\n")
    check("a: 1\n# of b\n# too\nb: 2\n# of c\nc: 3\n", .delete("b"), "a: 1\n# of c\nc: 3\n")
    check("a: 1\n# apart\n\nb: 2\nc: 3\n", .delete("b"), "a: 1\n# apart\n\nc: 3\n")
    check("a: |\n  # text\nb: 2\nc: 3\n", .delete("b"), "a: |\n  # text\nc: 3\n")
    check("a: |\n  one\n\n  two\n\nb: 2\n", .delete("a"), "\nb: 2\n")
    check("a:\n  b: 1\n  # of a\n# of c\nc: 2\n", .delete("a"), "# of c\nc: 2\n")
    check("a: 1\nb:\n- x\n- y\nc: 3\n", .delete("b"), "a: 1\nc: 3\n")
    check("a: 1\nb: 2\n", .delete("b"), "a: 1\n")
    check("a: 1\n\nb: 2\n# end\n", .delete("b"), "a: 1\n\n# end\n")
  }

  @Test func `a nested key goes alone`() {
    check(
      "a:\n  b: 1\n# odd\n  c: 2\nd: 3\n", .delete("a.b"), "a:\n# odd\n  c: 2\nd: 3\n")
    check("a:\n- b: 1\n  c: 2\n", .delete("a[0].c"), "a:\n- b: 1\n")
    check("a:\n- b: 1 # one\n  # of c\n  c: 2\n", .delete("a[0].b"), "a:\n- # of c\n  c: 2\n")
    check("a:\n- b: 1\n  c: 2\n", .delete("a[0].b"), "a:\n- c: 2\n")
  }

  @Test func `in braces one comma goes, too`() {
    check("{a: 1, b: 2, c: 3}\n", .delete("a"), "{b: 2, c: 3}\n")
    check("{a: 1, b: 2, c: 3}\n", .delete("b"), "{a: 1, c: 3}\n")
    check("{a: 1, b: 2, c: 3 }\n", .delete("c"), "{a: 1, b: 2 }\n")
    check("{a: 1, b: 2, }\n", .delete("b"), "{a: 1, }\n")
    check("a: {b: 1}\n", .delete("a.b"), "a: {}\n")
    check("a: { b: 1, }\n", .delete("a.b"), "a: {  }\n")
    check("{a, b}\n", .delete("a"), "{b}\n")
  }

  @Test func `in braces over lines the line goes`() {
    check(
      "{\n  a: 1, # one\n  # of b\n  b: 2, # two\n  c: 3\n}\n", .delete("b"),
      "{\n  a: 1, # one\n  c: 3\n}\n")
    check("{\n  a: 1, # one\n  b: 2 # two\n}\n", .delete("b"), "{\n  a: 1 # one\n}\n")
    check("{\n  a: 1,\n  b: 2,\n}\n", .delete("b"), "{\n  a: 1,\n}\n")
    check("{a: 1, # one\n  # of b\n  b: 2}\n", .delete("a"), "{\n  # of b\n  b: 2}\n")
    check("{a: 1, # one\n  b: 2}\n", .delete("b"), "{a: 1 # one\n  }\n")
    check("{a: 1, # one\n  b: 2, }\n", .delete("b"), "{a: 1, # one\n   }\n")
    check(refused: "{a: 1‹ # one\n  , b: 2}\n", .delete("a"), .noRoom)
  }

  @Test func `the only key of a block mapping stays`() {
    check(refused: "a:\n  ‹b: 1\nc: 2\n", .delete("a.b"), .lastKey)
    check(refused: "‹a: 1\n", .delete("a"), .lastKey)
  }

  @Test func `what an alias repeats stays`() {
    check(refused: "a: ‹&x 1\nb: *x\n", .delete("a"), .aliasedAnchor)
    check(refused: "a:\n  c: ‹&x 1\nb: *x\n", .delete("a"), .aliasedAnchor)
    check(refused: "‹&x a: 1\nb: *x\n", .delete("a"), .aliasedAnchor)
    check("a:\n  c: &x 1\n  d: *x\nb: 2\n", .delete("a"), "b: 2\n")
    check("a: &x 1\nb: 2\n", .delete("a"), "b: 2\n")
    check("a: &x 1\nb: *x\n", .delete("b"), "a: &x 1\n")
    check(refused: "a: 1\nb: ‹!!str x\n", .delete("b"), .tag)
  }

  @Test func `a key that is not there is refused`() {
    check(refused: "‹a: 1\n", .delete("b"), .missing)
    check(refused: "? ‹a\n: 1\nb: 2\n", .delete("a"), .complexKey)
  }
}
