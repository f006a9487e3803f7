import Testing
import TierwiseYAML

struct InsertKeyTests {
  @Test func `a new key stands behind the whole value`() {
    check("a: 1\nb: 2\n", .insert("new", .text("x"), after: "a"), "a: 1\nnew: x\nb: 2\n")
    check("a: 1\nb: 2\n", .insert("new", .text("x"), after: "b"), "a: 1\nb: 2\nnew: x\n")
    check(
      "a: |\n  one\n  # no comment\n\n  two\n\nb: 2\n", .insert("new", .text("x"), after: "a"),
      "a: |\n  one\n  # no comment\n\n  two\nnew: x\n\nb: 2\n")
    check(
      "a:\n  b:\n    - c\n  d: e # f\ng: h\n", .insert("new", .text("x"), after: "a"),
      "a:\n  b:\n    - c\n  d: e # f\nnew: x\ng: h\n")
    check(
      "a: one\n  two\nb: 2\n", .insert("new", .text("x"), after: "a"),
      "a: one\n  two\nnew: x\nb: 2\n")
    check(
      "a: [x,\n  y]\nb: 2\n", .insert("new", .text("x"), after: "a"), "a: [x,\n  y]\nnew: x\nb: 2\n"
    )
    check("a:\nb: 2\n", .insert("new", .text("x"), after: "a"), "a:\nnew: x\nb: 2\n")
    check("a:\n- 1\nb: 2\n", .insert("new", .text("x"), after: "a"), "a:\n- 1\nnew: x\nb: 2\n")
  }

  @Test func `comments and blank lines stay with the next key`() {
    check(
      "a: 1 # one\n\n# two\nb: 2\n", .insert("new", .text("x"), after: "a"),
      "a: 1 # one\nnew: x\n\n# two\nb: 2\n")
    check("a: 1\n# end\n", .insert("new", .text("x"), after: "a"), "a: 1\nnew: x\n# end\n")
    check(
      "a:\n  b: 1\n  # of a\n\n  # too\n# of c\nc: 2\n", .insert("new", .text("x"), after: "a"),
      "a:\n  b: 1\n  # of a\n\n  # too\nnew: x\n# of c\nc: 2\n")
    check(
      "a:\n  b: 1\n# odd\n  c: 2\n", .insert("new", .text("x"), after: "a.b"),
      "a:\n  b: 1\n  new: x\n# odd\n  c: 2\n")
  }

  @Test func `a nested key gets the column of its neighbours`() {
    check(
      "a:\n    b: 1\n    c: 2\n", .insert("new", .text("x"), after: "a.b"),
      "a:\n    b: 1\n    new: x\n    c: 2\n")
    check(
      "a:\n- b: 1\n  c: 2\n- d\n", .insert("new", .text("x"), after: "a[0].c"),
      "a:\n- b: 1\n  c: 2\n  new: x\n- d\n")
  }

  @Test func `lists and mappings look like those that are there`() {
    let list = YAMLNewValue.texts(["x", "no"])
    check("a: 1\n", .insert("new", list, after: "a"), "a: 1\nnew:\n  - x\n  - \"no\"\n")
    check("a:\n- 1\n", .insert("new", list, after: "a"), "a:\n- 1\nnew:\n- x\n- \"no\"\n")
    check("a: [1]\n", .insert("new", list, after: "a"), "a: [1]\nnew: [x, \"no\"]\n")
    check("a: 1\n", .insert("new", .list([]), after: "a"), "a: 1\nnew: []\n")
    let mapping = YAMLNewValue.mapping([
      .init("to", .text("x")), .init("when", list), .init("empty", .mapping([])),
    ])
    check(
      "a:\n   b: 1\n", .insert("new", mapping, after: "a"),
      "a:\n   b: 1\nnew:\n   to: x\n   when:\n      - x\n      - \"no\"\n   empty: {}\n")
    check(
      "{a: 1}\n", .insert("new", mapping, after: "a"),
      "{a: 1, new: {to: x, when: [x, \"no\"], empty: {}}}\n")
  }

  @Test func `keys and values are quoted where all neighbours are`() {
    check(
      "{\"a\": \"1\"}\n", .insert("new", .text("x"), after: "a"), "{\"a\": \"1\", \"new\": \"x\"}\n"
    )
    check("'a': '1'\n", .insert("new", .text("x"), after: "a"), "'a': '1'\n'new': 'x'\n")
    check("a: '1'\nb: c\n", .insert("new", .text("x"), after: "a"), "a: '1'\nnew: x\nb: c\n")
    check("a: 1\n", .insert("two words", .scalar(.int(2)), after: "a"), "a: 1\ntwo words: 2\n")
    check("a: 1\n", .insert("on: x", .scalar(.null), after: "a"), "a: 1\n\"on: x\": null\n")
  }

  @Test func `a new key stands above a key and its comments`() {
    check("a: 1\nb: 2\n", .insert("m", .text("x"), before: "a"), "m: x\na: 1\nb: 2\n")
    check(
      "a: 1\n\n# of b\n# too\nb: 2\n", .insert("m", .text("x"), before: "b"),
      "a: 1\n\nm: x\n# of b\n# too\nb: 2\n")
    check(
      "# header\n\n# of a\na: 1\n", .insert("m", .text("x"), before: "a"),
      "# header\n\nm: x\n# of a\na: 1\n")
    check(
      "a: |\n  one\n  # no comment\nb: 2\n", .insert("m", .text("x"), before: "b"),
      "a: |\n  one\n  # no comment\nm: x\nb: 2\n")
    check(
      "a:\n  b: 1\n  # of c\n  c: 2\n", .insert("m", .text("x"), before: "a.c"),
      "a:\n  b: 1\n  m: x\n  # of c\n  c: 2\n")
    check(
      "a:\n# odd\n  b: 1\n", .insert("m", .text("x"), before: "a.b"),
      "a:\n# odd\n  m: x\n  b: 1\n")
    check(
      "a:\n- b: 1\n  c: 2\n", .insert("m", .text("x"), before: "a[0].b"),
      "a:\n- m: x\n  b: 1\n  c: 2\n")
    check("&k a: 1\n", .insert("m", .text("x"), before: "a"), "m: x\n&k a: 1\n")
  }

  @Test func `in braces the separator is copied`() {
    check("{a: 1}\n", .insert("new", .text("x"), after: "a"), "{a: 1, new: x}\n")
    check("{a: 1,b: 2}\n", .insert("new", .text("x"), after: "a"), "{a: 1,new: x,b: 2}\n")
    check(
      "{ a: 1 ,  b: 2, }\n", .insert("new", .text("x"), after: "b"), "{ a: 1 ,  b: 2 ,  new: x, }\n"
    )
    check("{ a: 1, b: 2 }\n", .insert("m", .text("x"), before: "b"), "{ a: 1, m: x, b: 2 }\n")
    check("{ a: 1 }\n", .insert("m", .text("x"), before: "a"), "{ m: x, a: 1 }\n")
    check("{a, b}\n", .insert("m", .text("x"), after: "a"), "{a, m: x, b}\n")
  }

  @Test func `in braces over lines a new key has its own line`() {
    check(
      "{\n  a: 1, # one\n  b: 2 # two\n}\n", .insert("new", .text("x"), after: "b"),
      "{\n  a: 1, # one\n  b: 2, # two\n  new: x\n}\n")
    check(
      "{\n  a: 1, # one\n  b: 2, # two\n}\n", .insert("new", .text("x"), after: "b"),
      "{\n  a: 1, # one\n  b: 2, # two\n  new: x,\n}\n")
    check(
      "{\n  a: 1, # one\n  b: 2\n}\n", .insert("new", .text("x"), after: "a"),
      "{\n  a: 1, # one\n  new: x,\n  b: 2\n}\n")
    check(
      "{\n  a: 1,\n  # of b\n  b: 2\n}\n", .insert("m", .text("x"), before: "b"),
      "{\n  a: 1,\n  m: x,\n  # of b\n  b: 2\n}\n")
    check(
      "{\n  a: 1,\n  b: 2\n}\n", .insert("new", .text("x"), after: "b"),
      "{\n  a: 1,\n  b: 2,\n  new: x\n}\n")
    check(
      "{\n  a: 1\n  , b: 2\n}\n", .insert("new", .text("x"), after: "a"),
      "{\n  a: 1, new: x\n  , b: 2\n}\n")
  }

  @Test func `a key that is there with the value is no edit, with another a refusal`() {
    check("a: 1\nnew: 'x'\n", .insert("new", .text("x"), after: "a"), "a: 1\nnew: 'x'\n")
    check(
      "new: {to: x, when: [y1]}\na: 1\n",
      .insert(
        "new", .mapping([.init("to", .text("x")), .init("when", .texts(["y1"]))]), before: "a"),
      "new: {to: x, when: [y1]}\na: 1\n")
    check(refused: "a: 1\n‹new: y\n", .insert("new", .text("x"), after: "a"), .present)
    check(refused: "a: 1\n‹'new': y\n", .insert("new", .text("x"), before: "a"), .present)
  }

  @Test func `beside a value that may not be changed a key is put all the same`() {
    check(
      "a: &x 1\nb: *x\n", .insert("new", .text("x"), after: "a"), "a: &x 1\nnew: x\nb: *x\n")
    check("a: &x 1\nb: *x\n", .insert("new", .text("x"), after: "b"), "a: &x 1\nb: *x\nnew: x\n")
    check("a: !!str 1\n", .insert("new", .text("x"), before: "a"), "new: x\na: !!str 1\n")
  }

  @Test func `beside what is no plain key nothing is put`() {
    check(refused: "? ‹a\new: 1\n", .insert("new", .text("x"), after: "a"), .complexKey)
    check(refused: "{? ‹a : 1}\n", .insert("new", .text("x"), after: "a"), .complexKey)
    check(refused: "a: [‹b: 1]\n", .insert("new", .text("x"), after: "a[0].b"), .complexKey)
    check(refused: "a: [‹b]\n", .insert("new", .text("x"), after: "a[0]"), .notAKey)
    check(refused: "‹a: 1\n", .insert("new", .text("x"), after: ""), .notAKey)
    check(refused: "‹: 1\n", .insert("new", .text("x"), after: "\"\""), .complexKey)
  }
}
