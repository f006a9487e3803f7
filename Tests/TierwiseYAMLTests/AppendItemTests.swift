import Testing
import TierwiseYAML

struct AppendItemTests {
  @Test func `a new item has the dash, the gap and the quotes of the others`() {
    check("a:\n  - x\nb: 1\n", .append("z", to: "a"), "a:\n  - x\n  - z\nb: 1\n")
    check("a:\n- x\nb: 1\n", .append("z", to: "a"), "a:\n- x\n- z\nb: 1\n")
    check(
      "a:\n -   x # c\n # of b\nb: 1\n", .append("z", to: "a"),
      "a:\n -   x # c\n -   z\n # of b\nb: 1\n")
    check("a:\n- 'x'\n- 'w'\n", .append("z", to: "a"), "a:\n- 'x'\n- 'w'\n- 'z'\n")
    check("a:\n- - x\n- b\n", .append("z", to: "a[0]"), "a:\n- - x\n  - z\n- b\n")
    check("a:\n- |\n  x\n\nb: 1\n", .append("z", to: "a"), "a:\n- |\n  x\n- z\n\nb: 1\n")
    check("a:\n- b: 1\n  c: 2\n", .append("z", to: "a"), "a:\n- b: 1\n  c: 2\n- z\n")
    check("a:\n-\n  x\n", .append("z", to: "a"), "a:\n-\n  x\n- z\n")
  }

  @Test func `in brackets the separator is copied`() {
    check("a: [x, w] # c\n", .append("z", to: "a"), "a: [x, w, z] # c\n")
    check("a: [x,w]\n", .append("z", to: "a"), "a: [x,w,z]\n")
    check("a: [ x ]\n", .append("z", to: "a"), "a: [ x, z ]\n")
    check("a: [x, w, ]\n", .append("z", to: "a"), "a: [x, w, z, ]\n")
    check("a: [\"x\", \"w\"]\n", .append("z", to: "a"), "a: [\"x\", \"w\", \"z\"]\n")
    check("a: [[x], {b: c}]\n", .append("z", to: "a"), "a: [[x], {b: c}, z]\n")
    check("a: [[x], w]\n", .append("z", to: "a[0]"), "a: [[x, z], w]\n")
  }

  @Test func `in brackets over lines a new item has its own line`() {
    check(
      "a: [\n  x, # one\n  w # two\n]\n", .append("z", to: "a"),
      "a: [\n  x, # one\n  w, # two\n  z\n]\n")
    check("a: [\n  x,\n]\n", .append("z", to: "a"), "a: [\n  x,\n  z,\n]\n")
    check("a: [x, w,\n  v, u]\n", .append("z", to: "a"), "a: [x, w,\n  v, u, z]\n")
  }

  @Test func `an empty list and an empty value get their first item`() {
    check("a: []\n", .append("z", to: "a"), "a: [z]\n")
    check("a: [ ] # c\n", .append("z", to: "a"), "a: [ z ] # c\n")
    check("a: [  ]\n", .append("z", to: "a"), "a: [ z ]\n")
    check("a: [\n  # none\n]\n", .append("z", to: "a"), "a: [\n  # none\n  z\n]\n")
    check("a: # none\nb: 1\n", .append("z", to: "a"), "a: # none\n  - z\nb: 1\n")
    check("a:\nb:\n- 1\n", .append("z", to: "a"), "a:\n- z\nb:\n- 1\n")
    check("a:\nb: [1]\n", .append("z", to: "a"), "a: [z]\nb: [1]\n")
    check("{a: , b: 1}\n", .append("z", to: "a"), "{a: [z] , b: 1}\n")
  }

  @Test func `an item that is there is no edit`() {
    check("a: ['z', x]\n", .append("z", to: "a"), "a: ['z', x]\n")
    check("a:\n- z\n", .append("z", to: "a"), "a:\n- z\n")
    check("a: [1]\n", .append("1", to: "a"), "a: [1, \"1\"]\n")
  }

  @Test func `what is no list is refused`() {
    check(refused: "a: ‹~\n", .append("z", to: "a"), .notASequence)
    check(refused: "a: ‹x\n", .append("z", to: "a"), .notASequence)
    check(refused: "a: ‹&l [x]\nb: *l\n", .append("z", to: "a"), .aliasedAnchor)
    check(refused: "a: ‹!!set [x]\n", .append("z", to: "a"), .tag)
  }
}
