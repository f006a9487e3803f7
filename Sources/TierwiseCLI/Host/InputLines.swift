import TierwiseCore

/// The lines of the standard input, of which one at a time is in memory.
struct InputLines {
  enum Line {
    /// The bytes of the line without its line feed.
    case text([UInt8])
    /// A line of more bytes than tierwise reads; they are dropped.
    case tooLong
  }

  private let host: any Host
  private var buffer: [UInt8] = []
  /// Where the line at hand begins, and where to go on looking for its end.
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false
  private var isTooLong = false

  init(of host: any Host) { self.host = host }

  /// Whether a line can be had without waiting for more input.
  var hasLine: Bool { feed != nil }

  /// Returns the next line, waiting for it; nil at the end of the input.
  mutating func next() throws(HostError) -> Line? {
    while true {
      if let feed { return take(before: feed) }
      if isAtEnd { return start < buffer.count || isTooLong ? take(before: buffer.count) : nil }
      scanned = buffer.count
      if buffer.count - start > Limits.fileSize {
        isTooLong = true
        start = scanned
      }
      buffer.removeSubrange(..<start)
      scanned -= start
      start = 0
      let more = try host.readInput()
      isAtEnd = more.isEmpty
      buffer.append(contentsOf: more)
    }
  }

  private var feed: Int? {
    ByteSearch.first(ASCII.lineFeed, in: buffer.span, scanned..<buffer.count)
  }

  private mutating func take(before end: Int) -> Line {
    let line: Line =
      isTooLong || end - start > Limits.fileSize ? .tooLong : .text(Array(buffer[start..<end]))
    isTooLong = false
    start = min(end + 1, buffer.count)
    scanned = start
    return line
  }
}

extension Host {
  /// Returns the whole standard input.
  func readWholeInput() throws(HostError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try readInput()
      if more.isEmpty { return bytes }
      bytes.append(contentsOf: more)
      guard bytes.count <= Limits.fileSize else { throw .tooLarge }
    }
  }
}
