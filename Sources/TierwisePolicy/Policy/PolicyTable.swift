import TierwiseCore

/// One layer of a policy as records, so that the built-in ones are ready without a YAML parser.
///
/// Each line is a value: a letter for its depth, a letter for its kind (`m` mapping, `l` list, `s`
/// scalar), its key, and behind a tab the text of a scalar. Lines stand in preorder.
struct PolicyTable: Hashable, Sendable {
  /// The lines; the last one has no end.
  let bytes: [UInt8]
  /// For each line, behind one for the whole: where it begins, and the place behind all below it.
  let lines: [UInt64]

  enum Kind: UInt8, Hashable, Sendable {
    case mapping = 0x6D
    case list = 0x6C
    case scalar = 0x73
  }

  private static let startBits: UInt64 = 32

  /// Takes lines whose places are known; see `lines`.
  init(bytes: [UInt8], lines: [UInt64]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Takes lines that were written by `PolicyTableWriter`; what is no such line is left out.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    let span = bytes.span
    var starts = [0]
    var ends = [0]
    var open: [(depth: Int, line: Int)] = [(-1, 0)]
    var offset = 0
    while offset < bytes.count {
      let end = ByteSearch.first(ASCII.lineFeed, in: span, offset..<bytes.count) ?? bytes.count
      defer { offset = end + 1 }
      guard end - offset >= 2, Kind(rawValue: bytes[offset + 1]) != nil else { continue }
      let depth = Int(bytes[offset]) - PolicyTableWriter.firstDepth
      while let last = open.last, last.depth >= depth, last.line > 0 {
        ends[last.line] = starts.count
        open.removeLast()
      }
      starts.append(offset)
      ends.append(0)
      open.append((depth, starts.count - 1))
    }
    for entry in open { ends[entry.line] = starts.count }
    lines = zip(starts, ends).map { UInt64($1) << Self.startBits | UInt64($0) }
  }
}

extension PolicyTable {
  /// The place of the whole layer, which is a mapping.
  static let root = 0

  /// Returns what stands at a place.
  func kind(of place: Int) -> Kind {
    place == Self.root ? .mapping : Kind(rawValue: bytes[start(of: place) + 1]) ?? .scalar
  }

  /// Returns the places of the values directly below one.
  func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var next = place + 1
    while next < end(of: place) {
      children.append(next)
      next = end(of: next)
    }
    return children
  }

  /// Returns the place of the value behind a key of a mapping, or nil.
  func child(_ key: String, of place: Int) -> Int? {
    var next = place + 1
    while next < end(of: place) {
      if hasKey(key, next) { return next }
      next = end(of: next)
    }
    return nil
  }

  /// Returns the place that a path of keys leads to, or nil.
  func find(_ path: [String]) -> Int? {
    var place = Self.root
    for key in path {
      guard kind(of: place) == .mapping, let next = child(key, of: place) else { return nil }
      place = next
    }
    return place
  }

  func key(of place: Int) -> String {
    String(bytes.span, start(of: place) + 2..<endOfKey(place))
  }

  func value(of place: Int) -> String {
    guard place != Self.root else { return "" }
    let key = endOfKey(place)
    guard key < bytes.count, bytes[key] == ASCII.tab else { return "" }
    let rest = key + 1..<bytes.count
    let end = ByteSearch.first(ASCII.lineFeed, in: bytes.span, rest) ?? bytes.count
    return String(bytes.span, key + 1..<end)
  }

  private func start(of place: Int) -> Int {
    Int(truncatingIfNeeded: lines[place] & (1 << Self.startBits - 1))
  }

  private func end(of place: Int) -> Int {
    Int(truncatingIfNeeded: lines[place] >> Self.startBits)
  }

  private func endOfKey(_ place: Int) -> Int {
    var offset = start(of: place) + 2
    while offset < bytes.count, bytes[offset] != ASCII.tab, bytes[offset] != ASCII.lineFeed {
      offset += 1
    }
    return offset
  }

  private func hasKey(_ key: String, _ place: Int) -> Bool {
    var offset = start(of: place) + 2
    for byte in key.utf8 {
      guard offset < bytes.count, bytes[offset] == byte else { return false }
      offset += 1
    }
    return offset == bytes.count || bytes[offset] == ASCII.tab || bytes[offset] == ASCII.lineFeed
  }
}
