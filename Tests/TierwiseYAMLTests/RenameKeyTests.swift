import Testing
import TierwiseYAML

struct RenameKeyTests {
  @Test func `only the key's bytes change, and its quotes stay`() {
    check("a: 1\nold :  x # c\n", .rename("old", to: "new"), "a: 1\nnew :  x # c\n")
    check("'old': x\n", .rename("old", to: "it's"), "'it''s': x\n")
    check("{\"old\":1, b: 2}\n", .rename("old", to: "new"), "{\"new\":1, b: 2}\n")
    check("{old, b: 2}\n", .rename("old", to: "new"), "{new, b: 2}\n")
    check("a:\n  - &k old: &v x\n", .rename("a[0].old", to: "new"), "a:\n  - &k new: &v x\n")
    check("# of old\nold: |\n  x\n", .rename("old", to: "new"), "# of old\nnew: |\n  x\n")
  }

  @Test func `a name that reads as something else is quoted`() {
    check("old: x\n", .rename("old", to: "on"), "\"on\": x\n")
    check("1: x\n", .rename("1", to: "2"), "\"2\": x\n")
    check("old: x\n", .rename("old", to: "a: b"), "\"a: b\": x\n")
    check("old: x\n", .rename("old", to: "<<"), "\"<<\": x\n")
  }

  @Test func `the name it has is no edit, a name that is there a refusal`() {
    check("'a': x\n", .rename("a", to: "a"), "'a': x\n")
    check(refused: "a: 1\n‹\"b\": 2\n", .rename("a", to: "b"), .present)
    check(refused: "‹a: 1\n", .rename("b", to: "c"), .missing)
    check(refused: "? ‹a\n: 1\n", .rename("a", to: "b"), .complexKey)
    check(refused: "‹&x a: 1\nb: *x\n", .rename("a", to: "c"), .aliasedAnchor)
  }
}
