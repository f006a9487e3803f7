import TierwiseCore

/// What phrases begin with: most words are not here, and are ruled out at once.
///
/// A word is looked up by its first bytes, at most four of them, in lower case. Where a phrase begins
/// with something else than a word, it is by that byte.
struct Beginnings: Hashable, Sendable {
  /// How many bytes of a word count.
  let width: Int
  /// Whether phrases begin with something else than a word.
  let haveMarks: Bool
  /// What phrases begin with, each at the place that its product says or behind it; 0 where nothing
  /// stands.
  let keys: [UInt32]
  /// For each of these places: which of the list it is.
  let indexes: [UInt32]
  let list: List
  /// What is taken from a product as a place.
  let shift: UInt32

  /// Where phrases go on behind what they begin with.
  struct Beginning: Hashable, Sendable {
    let node: UInt32
    /// How many bytes lead to the node.
    let depth: UInt32
    /// The bytes that all these phrases go on with, at most seven, the first lowest.
    var tail: UInt64 = 0
    /// Ones for these bytes.
    var mask: UInt64 = 0
    /// What makes those bytes lower case that are letters.
    var fold: UInt64 = 0
    /// Ones for those of them that no blank may stand for.
    var firm: UInt64 = 0
    /// The node that the tail leads to, and how many bytes lead there.
    var last: UInt32
    var end: UInt32
    /// A bit for each byte, modulo 64, that a word may go on with behind the tail.
    var following: UInt64 = .max
  }

  /// The beginnings, six words each: those of the built-in lexicon are looked at where the program
  /// has them.
  struct List: Hashable, Sendable {
    let words: [UInt64]

    @inline(__always)
    subscript(index: Int) -> Beginning {
      let words = words.span.extracting(index * 6..<index * 6 + 6)
      let places = words[0]
      return Beginning(
        node: UInt32(truncatingIfNeeded: places & 0xFF_FFFF),
        depth: UInt32(truncatingIfNeeded: places &>> 24 & 0xFF),
        tail: words[1], mask: words[2], fold: words[3],
        firm: words[4], last: UInt32(truncatingIfNeeded: places &>> 32 & 0xFF_FFFF),
        end: UInt32(truncatingIfNeeded: places &>> 56), following: words[5])
    }
  }

  init(_ tree: PhraseTree, _ uses: Lexicon.Uses) {
    var collector = Collector(tree, uses)
    collector.collect()
    var bits: UInt32 = 6
    // Less than half of the places are taken, so that most look-ups end at the first.
    while 1 << bits < collector.keys.count * 3 { bits += 1 }
    var keys = [UInt32](repeating: 0, count: 1 << bits)
    var indexes = keys
    for (index, key) in collector.keys.enumerated() {
      var place = Self.place(of: key, 32 - bits)
      while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
      keys[place] = key
      indexes[place] = UInt32(index)
    }
    self.init(
      width: collector.width, haveMarks: collector.hasMarks, keys: keys, indexes: indexes,
      list: List(words: collector.list.flatMap(\.words)))
  }

  init(width: Int, haveMarks: Bool, keys: [UInt32], indexes: [UInt32], list: List) {
    self.width = width
    self.haveMarks = haveMarks
    self.keys = keys
    self.indexes = indexes
    self.list = list
    shift = 32 - UInt32(truncatingIfNeeded: max(keys.count, 1).trailingZeroBitCount)
  }

  /// Returns the key of a byte that is no part of a word.
  static func key(ofMark byte: UInt8) -> UInt32 {
    // No word has a byte 1.
    0x100 | UInt32(byte)
  }

  /// Returns where a key is to be looked for.
  @inline(__always)
  static func place(of key: UInt32, _ shift: UInt32) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> shift)
  }
}

extension Beginnings {
  /// Goes through the upper levels of a tree.
  private struct Collector {
    let tree: PhraseTree
    /// For each node: whether a phrase ends there whose last word may go on.
    let isStem: [Bool]
    let width: Int
    var hasMarks = false
    var keys: [UInt32] = []
    var list: [Beginning] = []

    init(_ tree: PhraseTree, _ uses: Lexicon.Uses) {
      self.tree = tree
      isStem = (0..<tree.nodes.count).map { node in
        tree.nodes.phrases(of: node).contains { !uses[$0].isWhole }
      }
      // Behind a short stem each byte is a key, so that only one may follow it.
      width = Self.shortestStem(tree, isStem).map { min(4, $0 + 1) } ?? 4
    }

    /// Returns how many bytes the shortest stem has that is shorter than three; nil for none.
    private static func shortestStem(_ tree: PhraseTree, _ isStem: [Bool]) -> Int? {
      var level = [0]
      for depth in 0..<3 {
        if level.contains(where: { isStem[$0] }) { return depth }
        level = level.flatMap { tree.nodes[$0].children }
      }
      return nil
    }

    mutating func collect() {
      for child in tree.nodes[0].children {
        let byte = tree.byte(of: tree.nodes[child].code)
        if TextClass.isWord(byte) {
          collect(child, UInt32(byte), depth: 1)
        } else {
          hasMarks = true
          add(Beginnings.key(ofMark: byte), child, depth: 1)
        }
      }
    }

    private mutating func collect(_ node: Int, _ key: UInt32, depth: Int) {
      guard depth < width else { return add(key, node, depth: depth) }
      guard !isStem[node] else {
        add(key, node, depth: depth)
        extend(key, node, depth: depth)
        return
      }
      var ends = tree.nodes[node].hasPhrases
      for child in tree.nodes[node].children {
        let byte = tree.byte(of: tree.nodes[child].code)
        if TextClass.isWord(byte) {
          collect(child, key | UInt32(byte) << UInt32(depth * 8), depth: depth + 1)
        } else {
          ends = true
        }
      }
      if ends { add(key, node, depth: depth) }
    }

    /// Adds all that a word may go on with behind a stem.
    private mutating func extend(_ key: UInt32, _ node: Int, depth: Int) {
      for byte in UInt8.min...UInt8.max
      where TextClass.isWord(byte) && byte == ASCII.lowercased(byte) {
        add(key | UInt32(byte) << UInt32(depth * 8), node, depth: depth)
      }
    }

    private mutating func add(_ key: UInt32, _ node: Int, depth: Int) {
      keys.append(key)
      var beginning = Beginning(
        node: UInt32(node), depth: UInt32(depth), last: UInt32(node), end: UInt32(depth))
      var here = tree.nodes[node]
      var isBehindBlank = false
      while beginning.end - beginning.depth < 7, !here.hasPhrases, here.childCount == 1 {
        let next = tree.nodes[here.firstChild]
        let isBlank = next.code == PhraseTree.blank
        if isBlank, !isFollowedByWord(next) || beginning.end - beginning.depth == 6 { break }
        let byte = tree.byte(of: next.code)
        let shift = UInt64((beginning.end - beginning.depth) * 8)
        beginning.tail |= UInt64(byte) << shift
        beginning.mask |= 0xFF << shift
        if ASCII.isLetter(byte) { beginning.fold |= 0x20 << shift }
        if !isBlank, !isBehindBlank { beginning.firm |= 0xFF << shift }
        isBehindBlank = isBlank
        beginning.last = UInt32(here.firstChild)
        beginning.end += 1
        here = next
      }
      if !here.hasPhrases {
        beginning.following = here.children.reduce(0) {
          $0 | 1 << UInt64(tree.byte(of: tree.nodes[$1].code) & 63)
        }
      }
      list.append(beginning)
    }

    /// Returns whether all phrases go on with one letter or digit behind a node.
    private func isFollowedByWord(_ node: PhraseTree.Node) -> Bool {
      !node.hasPhrases && node.childCount == 1
        && TextClass.isWord(tree.byte(of: tree.nodes[node.firstChild].code))
    }
  }
}

extension Beginnings.Beginning {
  /// The beginning as it stands in a list; nodes have numbers of at most 24 bits.
  fileprivate var words: [UInt64] {
    let places = UInt64(node) | UInt64(depth) << 24 | UInt64(last) << 32 | UInt64(end) << 56
    return [places, tail, mask, fold, firm, following]
  }

  /// Returns where to go on in the tree and in a text whose word at `start` begins like this; nil where
  /// no phrase can stand there.
  ///
  /// Where a blank is expected, or may go on, only the tree knows.
  @inline(__always)
  func place(
    from start: Int, in bytes: Span<UInt8>, before limit: Int
  ) -> (node: Int, offset: Int)? {
    let offset = start &+ Int(depth)
    guard offset &+ 8 <= bytes.count else { return (Int(node), offset) }
    let difference = (ByteSearch.word(in: bytes, at: offset) | fold) ^ tail
    guard difference & mask == 0 else {
      let first = (difference & mask).trailingZeroBitCount
      let isOther =
        firm &>> UInt64(truncatingIfNeeded: first) & 1 != 0
        || TextClass.isWord(bytes[offset &+ first >> 3])
      return isOther ? nil : (Int(node), offset)
    }
    let behind = start &+ Int(end)
    guard behind < limit else { return (Int(node), offset) }
    let next = bytes[behind]
    let mayFollow = following &>> UInt64(next | 0x20) & 1 != 0 || !TextClass.isWord(next)
    return mayFollow ? (Int(last), behind) : nil
  }
}
