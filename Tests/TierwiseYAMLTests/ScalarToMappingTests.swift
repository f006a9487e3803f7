import Testing
import TierwiseYAML

struct ScalarToMappingTests {
  private func nest(_ route: String) -> YAMLEdit {
    .nest(route, ("preference", .text("sonnet")), ("fallbacks", .texts(["haiku"])))
  }

  @Test func `the keys stand below, the comment stays with the key`() {
    check(
      "model: sonnet  # why\nb: 1\n", nest("model"),
      "model:  # why\n  preference: sonnet\n  fallbacks:\n    - haiku\nb: 1\n")
    check(
      "model: 'sonnet'\n", nest("model"),
      "model:\n  preference: sonnet\n  fallbacks:\n    - haiku\n".replacing(
        "sonnet", with: "sonnet"))
    check("model:\n", nest("model"), "model:\n  preference: sonnet\n  fallbacks:\n    - haiku\n")
    check(
      "model: # c\nb: [1]\n", nest("model"),
      "model: # c\n  preference: sonnet\n  fallbacks: [haiku]\nb: [1]\n")
    check(
      "model: one\n  two # c\nb: 1\n", nest("model"),
      "model: # c\n  preference: sonnet\n  fallbacks:\n    - haiku\nb: 1\n")
    check(
      "model: | # c\n  one\n\nb: 1\n", nest("model"),
      "model: # c\n  preference: sonnet\n  fallbacks:\n    - haiku\n\nb: 1\n")
  }

  @Test func `the step and the lists are the file's`() {
    check(
      "a:\n    b:\n    - c\nmodel: x\n", nest("model"),
      "a:\n    b:\n    - c\nmodel:\n    preference: sonnet\n    fallbacks:\n    - haiku\n")
    check(
      "a:\n- model: x\n  b: 1\n", nest("a[0].model"),
      "a:\n- model:\n    preference: sonnet\n    fallbacks:\n    - haiku\n  b: 1\n")
  }

  @Test func `in brackets it is written in braces`() {
    check(
      "{model: x, b: 1}\n", nest("model"),
      "{model: {preference: sonnet, fallbacks: [haiku]}, b: 1}\n"
        .replacing("[haiku]", with: "[haiku]"))
    check("a: [x]\n", nest("a[0]"), "a: [{preference: sonnet, fallbacks: [haiku]}]\n")
    check(
      "{model, b: 1}\n", nest("model"), "{model: {preference: sonnet, fallbacks: [haiku]}, b: 1}\n")
  }

  @Test func `on a line of its own it begins in place`() {
    check(
      "a:\n- x # c\n- w\n", nest("a[0]"),
      "a:\n- preference: sonnet # c\n  fallbacks:\n  - haiku\n- w\n")
    check("a:\n-\n- w\n", nest("a[0]"), "a:\n- preference: sonnet\n  fallbacks:\n  - haiku\n- w\n")
    check(
      "model:\n   x # c\n", nest("model"),
      "model:\n   preference: sonnet # c\n   fallbacks:\n     - haiku\n")
  }

  @Test func `the mapping that is there is no edit`() {
    let text = "model: {preference: 'sonnet', fallbacks: [haiku]}\n"
    check(text, nest("model"), text)
    check("a: x\n", .nest("a"), "a: {}\n")
  }

  @Test func `an anchor, a tag and another mapping are refused`() {
    check(refused: "model: ‹&m x\n", nest("model"), .anchor)
    check(refused: "model: ‹!!str x\n", nest("model"), .tag)
    check(refused: "model: ‹[x]\n", nest("model"), .notAScalar)
    check(refused: "model:\n  ‹preference: x\n", nest("model"), .notAScalar)
    check(refused: "? ‹model\n: x\n", nest("model"), .complexKey)
    check(refused: "model:\n \t‹x\n", nest("model"), .noRoom)
  }
}
