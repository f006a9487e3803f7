import TierwiseCatalog
import TierwiseCore

/// Finds the parts of a file that phrases are looked for in.
struct TextPieces {
  /// The parts, in source order.
  private(set) var list: [TextPiece] = []
  /// The blocks of code, and the lines that quote somebody.
  private(set) var blocks: [Range<Int>] = []
  /// Where the body begins.
  private(set) var body = 0

  /// Finds the parts of a file.
  mutating func find(in bytes: Span<UInt8>, _ fence: Fence, _ lexicon: Lexicon) {
    list.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    switch fence {
    case .closed(let content, let body):
      self.body = body
      findValues(in: bytes, content, lexicon)
    case .unclosed(let opening, _):
      body = bytes.count
      let start = Line(at: opening.lowerBound, in: bytes)?.next ?? bytes.count
      findValues(in: bytes, start..<bytes.count, lexicon)
    case .none, .misplaced: body = ByteOrderMark.length(in: bytes)
    }
    cutBody(in: bytes)
  }

  /// Finds the values of keys that are zones, line by line, so that broken YAML is read as well.
  private mutating func findValues(
    in bytes: Span<UInt8>, _ content: Range<Int>, _ lexicon: Lexicon
  ) {
    var open: (zone: Lexicon.Zone, start: Int)?
    var offset = content.lowerBound
    while offset < content.upperBound, let line = Line(at: offset, in: bytes) {
      offset = min(line.next, content.upperBound)
      guard Self.beginsEntry(bytes[line.start]) else { continue }
      if let open { add(open.zone, open.start..<line.start, in: bytes) }
      open = nil
      guard let key = Self.key(in: bytes, line.start..<min(line.end, content.upperBound)) else {
        continue
      }
      for (name, zone) in lexicon.keys where Self.equals(bytes, key.name, name) {
        open = (zone, key.value)
      }
    }
    if let open { add(open.zone, open.start..<content.upperBound, in: bytes) }
  }

  /// Returns whether a line that begins with this byte ends the value above it.
  private static func beginsEntry(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.space, ASCII.tab, ASCII.carriageReturn, ASCII.lineFeed, ASCII.hash, ASCII.hyphen,
      ASCII.closeBracket, ASCII.closeBrace:
      false
    default: true
    }
  }

  private static func key(
    in bytes: Span<UInt8>, _ line: Range<Int>
  ) -> (name: Range<Int>, value: Int)? {
    var end = line.lowerBound
    guard ASCII.isLetter(bytes[end]) || bytes[end] == ASCII.underscore else { return nil }
    while end < line.upperBound, isKeyByte(bytes[end]) { end += 1 }
    var colon = end
    while colon < line.upperBound, ASCII.isBlank(bytes[colon]) { colon += 1 }
    guard colon < line.upperBound, bytes[colon] == ASCII.colon else { return nil }
    guard colon + 1 == line.upperBound || ASCII.isBlank(bytes[colon + 1]) else { return nil }
    return (line.lowerBound..<end, colon + 1)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    TextClass.isWord(byte) || byte == ASCII.underscore || byte == ASCII.period
      || byte == ASCII.hyphen
  }

  private static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ name: String) -> Bool {
    guard range.count == name.utf8.count else { return false }
    var offset = range.lowerBound
    for byte in name.utf8 {
      if bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  /// Adds a value without the blanks and the pair of quotes around it.
  private mutating func add(_ zone: Lexicon.Zone, _ range: Range<Int>, in bytes: Span<UInt8>) {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, ASCII.isBlank(bytes[upper - 1]) || ASCII.isBreak(bytes[upper - 1]) {
      upper -= 1
    }
    guard lower < upper else { return }
    let first = bytes[lower]
    let quote = first == ASCII.doubleQuote || first == ASCII.singleQuote ? first : 0
    if quote != 0 {
      lower += 1
      if upper > lower, bytes[upper - 1] == quote { upper -= 1 }
    }
    guard lower < upper else { return }
    list.append(TextPiece(zone: zone, range: lower..<upper, kind: .value, quote: quote))
  }

  /// Cuts the body into headings and what stands between them, and finds its blocks.
  private mutating func cutBody(in bytes: Span<UInt8>) {
    var fence: CodeFence?
    var run = body
    var offset = body
    while let line = Line(at: offset, in: bytes) {
      offset = line.next
      if let open = fence {
        if open.isClosed(by: line, in: bytes) { fence = nil }
        blocks.append(line.start..<line.next)
        continue
      }
      var first = line.start
      while first < line.end, ASCII.isBlank(bytes[first]) { first += 1 }
      guard first < line.end else { continue }
      switch bytes[first] {
      case ASCII.backtick, ASCII.tilde:
        fence = CodeFence(line, in: bytes)
        if fence != nil { blocks.append(line.start..<line.next) }
      case ASCII.greater: blocks.append(line.start..<line.next)
      case ASCII.hash where Self.isHeading(line, in: bytes):
        addProse(.body, run..<line.start)
        addProse(.headings, line.start..<line.next)
        run = line.next
      default: break
      }
    }
    addProse(.body, run..<bytes.count)
  }

  private mutating func addProse(_ zone: Lexicon.Zone, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    list.append(TextPiece(zone: zone, range: range, kind: .prose, quote: 0))
  }

  private static func isHeading(_ line: Line, in bytes: Span<UInt8>) -> Bool {
    var offset = line.start
    while offset < line.end, offset < line.start + 3, bytes[offset] == ASCII.space { offset += 1 }
    let start = offset
    while offset < line.end, bytes[offset] == ASCII.hash { offset += 1 }
    return (1...6).contains(offset - start) && offset < line.end && ASCII.isBlank(bytes[offset])
  }
}

/// The line that opens a block of code, and what closes it.
struct CodeFence {
  private let byte: UInt8
  private let count: Int

  /// Returns nil for a line that opens none.
  init?(_ line: Line, in bytes: Span<UInt8>) {
    guard let run = Self.run(line, in: bytes), run.count >= 3 else { return nil }
    byte = bytes[run.lowerBound]
    count = run.count
  }

  /// Returns whether the line ends the block.
  func isClosed(by line: Line, in bytes: Span<UInt8>) -> Bool {
    guard let run = Self.run(line, in: bytes), bytes[run.lowerBound] == byte, run.count >= count
    else { return false }
    var offset = run.upperBound
    while offset < line.end, ASCII.isBlank(bytes[offset]) || bytes[offset] == ASCII.carriageReturn {
      offset += 1
    }
    return offset == line.end
  }

  /// Returns the backticks or tildes that a line begins with.
  private static func run(_ line: Line, in bytes: Span<UInt8>) -> Range<Int>? {
    var start = line.start
    while start < line.end, ASCII.isBlank(bytes[start]) { start += 1 }
    guard start < line.end, bytes[start] == ASCII.backtick || bytes[start] == ASCII.tilde else {
      return nil
    }
    var end = start + 1
    while end < line.end, bytes[end] == bytes[start] { end += 1 }
    return start..<end
  }
}
