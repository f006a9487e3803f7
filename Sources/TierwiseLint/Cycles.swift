import TierwiseCore

/// Finds cycles among things that need each other, in time linear in things and needs.
struct Cycles {
  private let needs: [[Int]]
  private var numbers: [Int]
  private var lows: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 0
  private var groups: [[Int]] = []

  /// Returns one cycle of each group of things that all need each other, directly or by others.
  ///
  /// A cycle begins at its smallest thing and is as short as any through it.
  static func find(_ needs: [[Int]]) -> [[Int]] {
    var cycles = Cycles(needs)
    for thing in needs.indices where cycles.numbers[thing] < 0 { cycles.visit(thing) }
    return cycles.groups.map { cycles.shortest(in: $0) }.ordered { $0[0] < $1[0] }
  }

  private init(_ needs: [[Int]]) {
    self.needs = needs
    numbers = Array(repeating: -1, count: needs.count)
    lows = Array(repeating: 0, count: needs.count)
    isOpen = Array(repeating: false, count: needs.count)
  }

  /// Tarjan's algorithm, with a stack of its own: a chain of needs may be long.
  private mutating func visit(_ start: Int) {
    var path: [(thing: Int, edge: Int)] = []
    begin(start, &path)
    while let (thing, edge) = path.last {
      guard edge < needs[thing].count else {
        path.removeLast()
        if let below = path.last?.thing { lows[below] = min(lows[below], lows[thing]) }
        if lows[thing] == numbers[thing] { close(thing) }
        continue
      }
      path[path.count - 1].edge += 1
      let other = needs[thing][edge]
      if numbers[other] < 0 {
        begin(other, &path)
      } else if isOpen[other] {
        lows[thing] = min(lows[thing], numbers[other])
      }
    }
  }

  private mutating func begin(_ thing: Int, _ path: inout [(thing: Int, edge: Int)]) {
    numbers[thing] = next
    lows[thing] = next
    next += 1
    open.append(thing)
    isOpen[thing] = true
    path.append((thing, 0))
  }

  private mutating func close(_ thing: Int) {
    var group: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      group.append(last)
      if last == thing { break }
    }
    if group.count > 1 || needs[thing].contains(thing) { groups.append(group.ordered()) }
  }

  /// Searches the group breadth first, from its smallest thing back to it.
  private func shortest(in group: [Int]) -> [Int] {
    let first = group[0]
    let members = Set(group)
    var before: [Int: Int] = [:]
    var queue = [first]
    var index = 0
    while index < queue.count {
      let thing = queue[index]
      index += 1
      for other in needs[thing] where members.contains(other) {
        if other == first {
          var cycle = [thing]
          while let last = cycle.last, last != first, let earlier = before[last] {
            cycle.append(earlier)
          }
          return cycle.reversed()
        }
        guard before[other] == nil else { continue }
        before[other] = thing
        queue.append(other)
      }
    }
    return group
  }
}
