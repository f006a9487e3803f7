import TierwiseCore

/// One layer of a policy as records, so that the built-in ones are ready without a YAML parser.
///
/// Each line is a value: a letter for its depth, a letter for its kind (`m` mapping, `l` list, `s`
/// scalar), its key, and behind a tab the text of a scalar. Lines stand in preorder.
struct PolicyTable: Hashable, Sendable {
  /// The lines; the last one has no end.
  let bytes: [UInt8]
  /// A node for each line, behind one for the whole.
  let nodes: [Node]

  /// A value of the layer; children follow it up to `end`.
  struct Node: Hashable, Sendable {
    let kind: Kind
    let key: Range<Int32>
    let value: Range<Int32>
    fileprivate(set) var end: Int32
  }

  enum Kind: UInt8, Hashable, Sendable {
    case mapping = 0x6D
    case list = 0x6C
    case scalar = 0x73
  }

  /// Takes lines that were written by `PolicyTableWriter`; what is no such line is left out.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    let span = bytes.span
    var nodes = [Node(kind: .mapping, key: 0..<0, value: 0..<0, end: 0)]
    nodes.reserveCapacity(bytes.count / 24)
    var open: [(depth: Int, node: Int)] = [(-1, 0)]
    var offset = 0
    while offset < bytes.count {
      let end = ByteSearch.first(ASCII.lineFeed, in: span, offset..<bytes.count) ?? bytes.count
      defer { offset = end + 1 }
      guard end - offset >= 2, let kind = Kind(rawValue: bytes[offset + 1]) else { continue }
      let depth = Int(bytes[offset]) - PolicyTableWriter.firstDepth
      while let last = open.last, last.depth >= depth, last.node > 0 {
        nodes[last.node].end = Int32(nodes.count)
        open.removeLast()
      }
      let tab = ByteSearch.first(ASCII.tab, in: span, offset + 2..<end) ?? end
      let value = tab < end ? Int32(tab + 1)..<Int32(end) : Int32(end)..<Int32(end)
      nodes.append(Node(kind: kind, key: Int32(offset + 2)..<Int32(tab), value: value, end: 0))
      open.append((depth, nodes.count - 1))
    }
    for entry in open { nodes[entry.node].end = Int32(nodes.count) }
    self.nodes = nodes
  }
}

extension PolicyTable {
  /// The place of the whole layer, which is a mapping.
  static let root = 0

  /// Returns the places of the values directly below one.
  func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var next = place + 1
    while next < Int(nodes[place].end) {
      children.append(next)
      next = Int(nodes[next].end)
    }
    return children
  }

  /// Returns the place of the value behind a key of a mapping, or nil.
  func child(_ key: String, of place: Int) -> Int? {
    var next = place + 1
    while next < Int(nodes[place].end) {
      if hasKey(key, next) { return next }
      next = Int(nodes[next].end)
    }
    return nil
  }

  /// Returns the place that a path of keys leads to, or nil.
  func find(_ path: [String]) -> Int? {
    var place = Self.root
    for key in path {
      guard nodes[place].kind == .mapping, let next = child(key, of: place) else { return nil }
      place = next
    }
    return place
  }

  func key(of place: Int) -> String { text(nodes[place].key) }

  func value(of place: Int) -> String { text(nodes[place].value) }

  private func hasKey(_ key: String, _ place: Int) -> Bool {
    let range = nodes[place].key
    guard range.count == key.utf8.count else { return false }
    var offset = Int(range.lowerBound)
    for byte in key.utf8 {
      if bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  private func text(_ range: Range<Int32>) -> String {
    String(bytes.span, Int(range.lowerBound)..<Int(range.upperBound))
  }
}
