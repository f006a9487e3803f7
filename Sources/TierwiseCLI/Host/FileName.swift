import TierwiseCatalog
import TierwiseCore

/// The name of a file, in one buffer with the others of its folder: of thousands, few are made texts.
package struct FileName: Sendable {
  private let buffer: [UInt8]
  private let range: Range<Int>

  /// Creates a name from its bytes in the buffer of a folder.
  init(_ buffer: [UInt8], _ range: Range<Int>) {
    self.buffer = buffer
    self.range = range
  }

  /// Creates a name from a text.
  init(_ text: String) {
    buffer = Array(text.utf8)
    range = buffer.indices
  }

  /// The name as a text; bytes that are not UTF-8 read as U+FFFD.
  var text: String { String(buffer.span, range) }

  /// Whether the name begins with a period.
  var isHidden: Bool { !range.isEmpty && buffer[range.lowerBound] == ASCII.period }

  /// Whether a file of this name may be an agent.
  var isCandidate: Bool { AgentFile.isCandidate(buffer.span.extracting(range)) }

  /// Returns the path of the name in a folder.
  func path(in folder: String) -> String { Path.join(folder, buffer.span.extracting(range)) }

  fileprivate var count: Int { range.count }

  /// Returns eight bytes as a number that is in their order: behind the name's end zeros, which no
  /// name has.
  fileprivate func word(at offset: Int) -> UInt64 {
    let start = range.lowerBound + offset
    let count = max(0, range.upperBound - start)
    guard start + 8 <= buffer.count else {
      var word: UInt64 = 0
      for place in 0..<8 { word = word << 8 | (place < count ? UInt64(buffer[start + place]) : 0) }
      return word
    }
    let word = ByteSearch.word(in: buffer.span, at: start).byteSwapped
    // What stands behind a short name belongs to the next one.
    return count < 8 ? word & ~(UInt64.max >> (8 * count)) : word
  }

  /// Returns how many bytes this name and the other begin with, up to a limit.
  fileprivate func shared(with other: FileName, upTo limit: Int) -> Int {
    let limit = min(limit, range.count, other.range.count)
    var length = 0
    while length < limit,
      buffer[range.lowerBound + length] == other.buffer[other.range.lowerBound + length]
    {
      length += 1
    }
    return length
  }
}

extension [FileName] {
  /// Sorts the names by their bytes, as paths are sorted.
  ///
  /// Only numbers are compared: the eight bytes behind what all begin with, and eight more of those
  /// that are the same so far.
  mutating func sortByBytes() {
    guard let first else { return }
    let shared = reduce(Int.max) { $1.shared(with: first, upTo: $0) }
    var keys = indices.map { (word: 0 as UInt64, place: $0) }
    sort(&keys, indices, at: shared)
    self = keys.map { self[$0.place] }
  }

  private func sort(
    _ keys: inout [(word: UInt64, place: Int)], _ range: Range<Int>, at offset: Int
  ) {
    var goesOn = false
    for index in range {
      let name = self[keys[index].place]
      keys[index].word = name.word(at: offset)
      if name.count > offset + 8 { goesOn = true }
    }
    keys[range].sort { $0.word < $1.word }
    var start = range.lowerBound
    while goesOn, start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, keys[end].word == keys[start].word { end += 1 }
      if end > start + 1 { sort(&keys, start..<end, at: offset + 8) }
      start = end
    }
  }
}
