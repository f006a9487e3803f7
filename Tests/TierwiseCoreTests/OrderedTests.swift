import Testing
import TierwiseCore

struct OrderedTests {
  @Test func `things come in order, and those that are alike stay as they stood`() {
    // The standard library does not promise the second half; this is where we hear of it.
    let things = (0..<5000).map { (key: $0 &* 7919 % 13, place: $0) }
    let ordered = things.ordered { $0.key < $1.key }
    for (left, right) in zip(ordered, ordered.dropFirst()) {
      #expect((left.key, left.place) < (right.key, right.place))
    }
    #expect(ordered.count == things.count)
  }

  @Test func `any sequence of what can be compared has an order`() {
    #expect(Set(["b", "c", "a"]).ordered() == ["a", "b", "c"])
    #expect(["a": 2, "b": 1].ordered { $0.value < $1.value }.map(\.key) == ["b", "a"])
    #expect([Int]().ordered() == [])
    #expect([1].ordered() == [1])
  }
}
