import TierwiseCore

/// Cuts a stream of bytes into lines, of which one at most is kept between its pieces.
package struct LineSplitter {
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []
  private var isTooLong = false
  /// The longest line that is looked at.
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  /// What becomes of a line.
  package enum Line {
    /// Its bytes, without its line feed.
    case text(Range<Int>)
    /// It is longer than the limit; its bytes are gone.
    case tooLong
  }

  /// Hands every line that ends in a piece to `body`, with the bytes it lies in.
  @inline(__always)
  package mutating func feed(_ piece: Span<UInt8>, _ body: (Span<UInt8>, Line) -> Void) {
    var start = 0
    if !rest.isEmpty || isTooLong {
      guard let feed = ByteSearch.first(ASCII.lineFeed, in: piece, 0..<piece.count) else {
        keep(piece, 0..<piece.count)
        return
      }
      keep(piece, 0..<feed)
      flush(body)
      start = feed + 1
    }
    while let feed = ByteSearch.first(ASCII.lineFeed, in: piece, start..<piece.count) {
      body(piece, feed - start > limit ? .tooLong : .text(start..<feed))
      start = feed &+ 1
    }
    if start < piece.count { keep(piece, start..<piece.count) }
  }

  /// Hands over what stands behind the last line feed; returns whether there was anything.
  package mutating func finish(_ body: (Span<UInt8>, Line) -> Void) -> Bool {
    guard !rest.isEmpty || isTooLong else { return false }
    flush(body)
    return true
  }

  private mutating func keep(_ piece: Span<UInt8>, _ range: Range<Int>) {
    if isTooLong { return }
    guard rest.count + range.count <= limit else {
      isTooLong = true
      rest = []
      return
    }
    rest += [UInt8](piece, range)
  }

  private mutating func flush(_ body: (Span<UInt8>, Line) -> Void) {
    if isTooLong {
      body([UInt8]().span, .tooLong)
    } else {
      body(rest.span, .text(0..<rest.count))
    }
    rest.removeAll(keepingCapacity: rest.capacity <= 1 << 20)
    isTooLong = false
  }
}
