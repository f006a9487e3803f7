import Testing
import TierwiseYAML

struct RemoveItemTests {
  @Test func `an item goes with its line and its comments`() {
    check(
      "a:\n- x # one\n# of y\n- y # two\n- z\n", .remove("y", at: "a[1]"), "a:\n- x # one\n- z\n")
    check("a:\n  - x\n  - y\nb: 1\n", .remove("y", at: "a[1]"), "a:\n  - x\nb: 1\n")
    check("a:\n  - x\n  - y\n", .remove("x", at: "a[0]"), "a:\n  - y\n")
    check("a: 1\nb:\n- x\n- 'y'\n", .remove("y", at: "b[1]"), "a: 1\nb:\n- x\n")
  }

  @Test func `in brackets one comma goes, too`() {
    check("a: [x, y, z]\n", .remove("x", at: "a[0]"), "a: [y, z]\n")
    check("a: [x, y, z]\n", .remove("z", at: "a[2]"), "a: [x, y]\n")
    check("a: [x]\n", .remove("x", at: "a[0]"), "a: []\n")
    check("a: {b: [ x , y ]}\n", .remove("y", at: "a.b[1]"), "a: {b: [ x ]}\n")
  }

  @Test func `another item in its place stays`() {
    check("a: [x, y]\n", .remove("x", at: "a[1]"), "a: [x, y]\n")
    check("a: [x, y, x]\n", .remove("x", at: "a[2]"), "a: [x, y]\n")
  }

  @Test func `the only item of a block list stays`() {
    check(refused: "a:\n- ‹x\n", .remove("x", at: "a[0]"), .lastItem)
    check(refused: "a: {b: ‹x}\n", .remove("x", at: "a.b"), .notASequence)
  }
}
