import Testing

@testable import TierwiseLint

struct CyclesTests {
  @Test func `a chain has no cycle`() { #expect(Cycles.find([[1], [2], []]) == []) }

  @Test func `each circle is found once, from its smallest member`() {
    #expect(Cycles.find([[1], [2], [0], [4], [3], [5], []]) == [[0, 1, 2], [3, 4], [5]])
  }

  @Test func `of circles within circles the shortest is shown`() {
    #expect(Cycles.find([[1, 3], [2], [0], [0]]) == [[0, 3]])
  }

  @Test func `a long chain needs no stack, and many circles no second look`() {
    let count = 100_000
    let ring = (0..<count).map { [($0 + 1) % count] }
    #expect(Cycles.find(ring).map(\.count) == [count])
    let pairs = (0..<count).map { [$0 ^ 1] }
    #expect(Cycles.find(pairs).count == count / 2)
  }
}
