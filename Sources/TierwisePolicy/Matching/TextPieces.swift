import TierwiseCatalog
import TierwiseCore

/// Finds the parts of a file that phrases are looked for in.
struct TextPieces {
  /// The keys of a frontmatter that are zones.
  private let keys: NameTable
  /// Which zones; the last of equal keys counts, as it does in `keys`.
  private let zones: [Lexicon.Zone]
  /// The parts, in source order.
  private(set) var list: [TextPiece] = []
  /// The blocks of code, and the lines that quote somebody.
  private(set) var blocks: [Range<Int>] = []
  /// Where the body begins.
  private(set) var body = 0

  /// Takes the keys that a lexicon knows.
  init(_ lexicon: Lexicon) {
    keys = NameTable(lexicon.keys.reversed().map(\.key))
    zones = lexicon.keys.reversed().map(\.zone)
  }

  /// Finds the parts of a file.
  ///
  /// `signs` are those of its `TextBits`.
  mutating func find(
    in bytes: Span<UInt8>, _ fence: Fence, signs: Span<UInt64>
  ) {
    list.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    switch fence {
    case .closed(let content, let body):
      self.body = body
      findValues(in: bytes, content)
    case .unclosed(let opening, _):
      body = bytes.count
      let start = Line(at: opening.lowerBound, in: bytes)?.next ?? bytes.count
      findValues(in: bytes, start..<bytes.count)
    case .none, .misplaced: body = ByteOrderMark.length(in: bytes)
    }
    cutBody(in: bytes, signs)
  }

  /// Finds the parts of a frontmatter alone, with which the bytes end.
  mutating func findValues(in bytes: Span<UInt8>, frontmatter: Range<Int>) {
    list.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    body = bytes.count
    findValues(in: bytes, frontmatter)
  }

  /// Takes a task: what its title says weighs as a name does.
  mutating func set(title: Range<Int>, description: Range<Int>) {
    list.removeAll(keepingCapacity: true)
    body = description.lowerBound
    // A piece never is empty.
    if !title.isEmpty {
      list.append(TextPiece(zone: .name, range: title, kind: .value, quote: 0))
    }
    if !description.isEmpty {
      list.append(TextPiece(zone: .description, range: description, kind: .prose, quote: 0))
    }
  }

  /// Finds the values of keys that are zones, line by line, so that broken YAML is read as well.
  private mutating func findValues(in bytes: Span<UInt8>, _ content: Range<Int>) {
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
      if let place = keys.index(of: bytes, key.name) { open = (zones[place], key.value) }
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
  private mutating func cutBody(in bytes: Span<UInt8>, _ signs: Span<UInt64>) {
    var cutter = Cutter(start: body, run: body)
    for block in body >> 6..<signs.count {
      var rest = signs[block]
      while rest != 0 {
        let place = block << 6 | rest.trailingZeroBitCount
        rest &= rest &- 1
        if place >= body, bytes[place] == ASCII.lineFeed { cut(&cutter, place + 1, in: bytes) }
      }
    }
    if cutter.start < bytes.count { cut(&cutter, bytes.count, in: bytes) }
    addProse(.body, cutter.run..<bytes.count)
  }

  /// Where the cutting of a body is.
  private struct Cutter {
    /// Where the line at hand starts.
    var start: Int
    /// Where the prose starts that goes on.
    var run: Int
    /// The block of code that is open.
    var fence: CodeFence?
  }

  /// Looks at a line by its first byte.
  private mutating func cut(_ cutter: inout Cutter, _ next: Int, in bytes: Span<UInt8>) {
    let start = cutter.start
    cutter.start = next
    var first = start
    while first < next, ASCII.isBlank(bytes[first]) { first += 1 }
    let byte = first < next ? bytes[first] : ASCII.lineFeed
    if let open = cutter.fence {
      blocks.append(start..<next)
      if byte == ASCII.backtick || byte == ASCII.tilde, let line = Line(at: start, in: bytes),
        open.isClosed(by: line, in: bytes)
      {
        cutter.fence = nil
      }
      return
    }
    switch byte {
    case ASCII.backtick, ASCII.tilde:
      cutter.fence = Line(at: start, in: bytes).flatMap { CodeFence($0, in: bytes) }
      if cutter.fence != nil { blocks.append(start..<next) }
    case ASCII.greater: blocks.append(start..<next)
    case ASCII.hash:
      guard let line = Line(at: start, in: bytes), Self.isHeading(line, in: bytes) else { return }
      addProse(.body, cutter.run..<start)
      addProse(.headings, start..<next)
      cutter.run = next
    default: break
    }
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
