/// Which lines of two texts differ: the shortest script, found as Myers (1986) finds it.
///
/// Ties are broken, and runs of changes shifted, the way GNU diff does it, so that people see the
/// hunks they know.
struct LineDifference {
  /// For each line of the old text, whether it is taken out.
  let isRemoved: [Bool]
  /// For each line of the new text, whether it is put in.
  let isAdded: [Bool]

  /// Compares lines, given as numbers that are equal where the lines are.
  ///
  /// `first` and `last` are how many lines both texts have alike above these and below them.
  init(from old: [Int], to new: [Int], below first: Int, above last: Int) {
    var (removed, added) = LineDifference.compare(old, new)
    LineDifference.shift(&removed, added, old)
    LineDifference.shift(&added, removed, new)
    let (start, end) = (
      Array(repeating: false, count: first), Array(repeating: false, count: last)
    )
    isRemoved = start + removed + end
    isAdded = start + added + end
  }

  /// Leaves out the lines that only one side has, which no script can keep, and compares the rest.
  private static func compare(_ old: [Int], _ new: [Int]) -> (removed: [Bool], added: [Bool]) {
    let inOld = Set(old)
    let inNew = Set(new)
    var removed = old.map { !inNew.contains($0) }
    var added = new.map { !inOld.contains($0) }
    let oldLines = old.indices.filter { !removed[$0] }
    let newLines = new.indices.filter { !added[$0] }
    var search = MiddleSearch(old: oldLines.map { old[$0] }, new: newLines.map { new[$0] })
    search.run()
    for index in search.removed { removed[oldLines[index]] = true }
    for index in search.added { added[newLines[index]] = true }
    return (removed, added)
  }

  /// Moves each run of changes as far down as equal lines allow, joins the runs that meet, and moves
  /// it back to where the other side has a run, too.
  private static func shift(_ flags: inout [Bool], _ others: [Bool], _ lines: [Int]) {
    // With an unchanged line at both ends no loop has to look for the end of the text.
    var changed = [false] + flags + [false]
    let other = [false] + others + [false, false]
    let end = lines.count + 1
    func line(_ index: Int) -> Int { lines[index - 1] }
    var index = 1
    var mate = 1
    while true {
      while index < end, !changed[index] {
        while other[mate] { mate += 1 }
        mate += 1
        index += 1
      }
      guard index < end else { break }
      var start = index
      var corresponding = end
      while changed[index] { index += 1 }
      while other[mate] { mate += 1 }
      var length = 0
      repeat {
        length = index - start
        while start > 1, line(start - 1) == line(index - 1) {
          start -= 1
          index -= 1
          changed[start] = true
          changed[index] = false
          while changed[start - 1] { start -= 1 }
          repeat { mate -= 1 } while other[mate]
        }
        corresponding = other[mate - 1] ? index : end
        while index < end, line(start) == line(index) {
          changed[start] = false
          changed[index] = true
          start += 1
          index += 1
          while changed[index] { index += 1 }
          mate += 1
          while other[mate] {
            corresponding = index
            mate += 1
          }
        }
      } while length != index - start
      while corresponding < index {
        start -= 1
        index -= 1
        changed[start] = true
        changed[index] = false
        repeat { mate -= 1 } while other[mate]
      }
    }
    flags = Array(changed[1..<end])
  }
}

/// The search for a shortest script by splitting the texts where a script from the front meets one
/// from the back.
private struct MiddleSearch {
  let old: [Int]
  let new: [Int]
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []
  /// How far the scripts from the front and from the back come, by diagonal (old minus new).
  private var front: [Int]
  private var back: [Int]
  /// How many changes a search may cost before it takes the best split so far.
  private let patience: Int

  init(old: [Int], new: [Int]) {
    self.old = old
    self.new = new
    let diagonals = old.count + new.count + 3
    front = Array(repeating: 0, count: diagonals)
    back = front
    var root = 1
    while root * root < diagonals { root *= 2 }
    patience = max(1024, root)
  }

  private struct Part {
    var old: Range<Int>
    var new: Range<Int>
  }

  mutating func run() {
    var open = [Part(old: 0..<old.count, new: 0..<new.count)]
    while var part = open.popLast() {
      trim(&part)
      if part.old.isEmpty {
        added += part.new
      } else if part.new.isEmpty {
        removed += part.old
      } else {
        let (x, y) = middle(part)
        open.append(Part(old: x..<part.old.upperBound, new: y..<part.new.upperBound))
        open.append(Part(old: part.old.lowerBound..<x, new: part.new.lowerBound..<y))
      }
    }
  }

  private func trim(_ part: inout Part) {
    var (x, y) = (part.old.lowerBound, part.new.lowerBound)
    while x < part.old.upperBound, y < part.new.upperBound, old[x] == new[y] {
      x += 1
      y += 1
    }
    var (endX, endY) = (part.old.upperBound, part.new.upperBound)
    while x < endX, y < endY, old[endX - 1] == new[endY - 1] {
      endX -= 1
      endY -= 1
    }
    part = Part(old: x..<endX, new: y..<endY)
  }

  /// Returns a point that a shortest script goes through; the part has changes at both ends.
  private mutating func middle(_ part: Part) -> (Int, Int) {
    let (lowX, highX) = (part.old.lowerBound, part.old.upperBound)
    let (lowY, highY) = (part.new.lowerBound, part.new.upperBound)
    // Diagonals are from -new.count - 1 to old.count + 1.
    let zero = new.count + 1
    let (least, greatest) = (lowX - highY, highX - lowY)
    let (frontMiddle, backMiddle) = (lowX - lowY, highX - highY)
    var (frontLow, frontHigh) = (frontMiddle, frontMiddle)
    var (backLow, backHigh) = (backMiddle, backMiddle)
    let isOdd = (frontMiddle - backMiddle) & 1 != 0
    front[zero + frontMiddle] = lowX
    back[zero + backMiddle] = highX
    var cost = 1
    while true {
      if frontLow > least {
        frontLow -= 1
        front[zero + frontLow - 1] = -1
      } else {
        frontLow += 1
      }
      if frontHigh < greatest {
        frontHigh += 1
        front[zero + frontHigh + 1] = -1
      } else {
        frontHigh -= 1
      }
      for diagonal in stride(from: frontHigh, through: frontLow, by: -2) {
        let (below, above) = (front[zero + diagonal - 1], front[zero + diagonal + 1])
        var x = below < above ? above : below + 1
        while x < highX, x - diagonal < highY, old[x] == new[x - diagonal] { x += 1 }
        front[zero + diagonal] = x
        if isOdd, backLow <= diagonal, diagonal <= backHigh, back[zero + diagonal] <= x {
          return (x, x - diagonal)
        }
      }
      if backLow > least {
        backLow -= 1
        back[zero + backLow - 1] = .max
      } else {
        backLow += 1
      }
      if backHigh < greatest {
        backHigh += 1
        back[zero + backHigh + 1] = .max
      } else {
        backHigh -= 1
      }
      for diagonal in stride(from: backHigh, through: backLow, by: -2) {
        let (below, above) = (back[zero + diagonal - 1], back[zero + diagonal + 1])
        var x = below < above ? below : above - 1
        while lowX < x, lowY < x - diagonal, old[x - 1] == new[x - diagonal - 1] { x -= 1 }
        back[zero + diagonal] = x
        if !isOdd, frontLow <= diagonal, diagonal <= frontHigh, x <= front[zero + diagonal] {
          return (x, x - diagonal)
        }
      }
      if cost >= patience { return furthest(part, zero, frontLow, frontHigh) }
      cost += 1
    }
  }

  /// Returns the point that the script from the front has come furthest to.
  private func furthest(_ part: Part, _ zero: Int, _ low: Int, _ high: Int) -> (Int, Int) {
    var best = (part.old.lowerBound, part.new.lowerBound)
    for diagonal in stride(from: high, through: low, by: -2) {
      var x = min(front[zero + diagonal], part.old.upperBound)
      var y = x - diagonal
      if y > part.new.upperBound { (x, y) = (part.new.upperBound + diagonal, part.new.upperBound) }
      if x >= part.old.lowerBound, y >= part.new.lowerBound, x + y > best.0 + best.1 {
        best = (x, y)
      }
    }
    return best
  }
}
