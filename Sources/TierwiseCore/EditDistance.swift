/// Nearest names, for "did you mean".
package enum EditDistance {
  /// Returns the candidate nearest to `value`, if it is near enough to be meant; ties go to the first.
  ///
  /// Near enough is one edit for up to four characters, two up to eight, three above; letter
  /// case counts as no edit.
  package static func nearest(
    to value: String, among candidates: some Sequence<String>
  ) -> String? {
    Names(candidates).nearest(to: value)
  }

  /// Names made ready to be compared with many words: a word near to none costs no allocation.
  package struct Names: Hashable, Sendable {
    private let names: [String]
    private let folded: [[UInt8]]
    private let letters: [UInt64]

    /// Creates the names; of two that are equally near the first counts.
    package init(_ names: some Sequence<String>) {
      self.names = Array(names)
      folded = self.names.map { $0.utf8.map(ASCII.lowercased) }
      letters = folded.map(EditDistance.letters)
    }

    /// Returns the name nearest to a word, if it is near enough to be meant; names that are made by
    /// one rule, and so are near each other, are meant at most by `limit` edits.
    package func nearest(to word: String, atMost limit: Int = 3) -> String? {
      let count = word.utf8.count
      guard count <= 64 else { return nil }
      let limit = min(limit, count <= 4 ? 1 : count <= 8 ? 2 : 3)
      let wanted = EditDistance.letters(word.utf8.lazy.map(ASCII.lowercased))
      var bytes: [UInt8] = []
      var best: (index: Int, distance: Int)?
      for index in names.indices {
        let bound = min(limit, best.map { $0.distance - 1 } ?? limit)
        guard bound >= 0 else { break }
        guard abs(folded[index].count - count) <= bound,
          (wanted ^ letters[index]).nonzeroBitCount <= 2 * bound
        else { continue }
        if bytes.isEmpty { bytes = word.utf8.map(ASCII.lowercased) }
        if let distance = EditDistance.distance(bytes, folded[index], atMost: bound) {
          best = (index, distance)
        }
      }
      return best.map { names[$0.index] }
    }
  }

  /// Returns two bits for each letter, set where a word has it once, and twice or more; an edit
  /// changes at most two of them.
  private static func letters(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { letters, byte in
      let once: UInt64 = 1 << UInt64(byte & 31)
      return letters | (letters & once == 0 ? once : once << 32)
    }
  }

  /// Returns the optimal string alignment distance (insert, delete, replace, swap), or nil above the limit.
  private static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // Three rows in one array, in turn; what is further from the diagonal than the limit is too far.
    let width = right.count + 1
    let far = limit + 1
    var rows = [Int](repeating: far, count: 3 * width)
    for column in 0...min(right.count, limit) { rows[column] = column }
    var beforeLast = 2 * width
    var last = 0
    var current = width
    var leastOfLast = 0
    for row in 0..<left.count {
      let first = max(0, row - limit)
      let end = min(right.count, row + limit + 1)
      guard first < end else { return nil }
      rows[current + first] = first == 0 ? row + 1 : far
      var least = rows[current + first]
      for column in first..<end {
        var cost = rows[last + column] + (left[row] == right[column] ? 0 : 1)
        cost = min(cost, rows[last + column + 1] + 1, rows[current + column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, rows[beforeLast + column - 1] + 1)
        }
        rows[current + column + 1] = cost
        least = min(least, cost)
      }
      if end < right.count { rows[current + end + 1] = far }
      // What follows is no nearer than this row, or by a swap one further than the row before it.
      if least > limit, leastOfLast >= limit { return nil }
      leastOfLast = least
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return rows[last + right.count] <= limit ? rows[last + right.count] : nil
  }
}
