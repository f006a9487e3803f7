import TierwiseCore

/// Phrases as a tree of their bytes: one walk finds all that begin at a place.
struct PhraseTree: Hashable, Sendable {
  /// Node 0 is the root; a node's children stand side by side, in the order of their codes.
  let nodes: Nodes
  /// For each byte: a number for what it is in lower case; 0 for what no phrase has.
  let codes: [UInt8]
  /// The bytes of all phrases but for blanks, in the order of their numbers.
  let letters: [UInt8]

  /// The nodes, a word each: those of the built-in lexicon are looked at where the program has them.
  struct Nodes: Hashable, Sendable {
    /// Each has, from the lowest bit on: 8 bits for its code, 8 for how many children it has, 24 for
    /// the first of them, one for whether phrases end here, 23 for the first of these, in the order of
    /// nodes.
    ///
    /// The word behind the last node has the number of phrases in the place of the first.
    let words: [UInt64]

    var count: Int { words.count - 1 }

    @inline(__always)
    subscript(place: Int) -> Node { Node(word: words[place]) }

    /// Returns the phrases that end at a node.
    func phrases(of place: Int) -> Range<Int> {
      Int(
        truncatingIfNeeded: words[place] &>> 41)..<Int(truncatingIfNeeded: words[place + 1] &>> 41)
    }
  }

  /// What is known of a node.
  struct Node {
    fileprivate let word: UInt64
  }

  /// The number of a blank: the lowest, so that it comes first among children.
  static let blank: UInt8 = 1

  /// Builds the tree of phrases in the order of their bytes; equal ones may follow each other.
  ///
  /// `order` gets their places in the order in which nodes count them.
  init(_ phrases: [[UInt8]], order: inout [Int]) {
    let bytes = Set(phrases.joined()).subtracting([ASCII.space]).ordered()
    var nodes: [UInt64] = [0]
    // Nodes are made level by level, so that a node's children stand side by side.
    var open = [(node: 0, phrases: phrases.startIndex..<phrases.endIndex, depth: 0)]
    let codes = Self.codes(bytes)
    var done = 0
    while done < open.count {
      let (node, range, depth) = open[done]
      done += 1
      var index = range.lowerBound
      while index < range.upperBound, phrases[index].count == depth { index += 1 }
      nodes[node] |= Node.word(firstChild: nodes.count, firstPhrase: order.count)
      if index > range.lowerBound { nodes[node] |= Node.phraseBit }
      order += range.lowerBound..<index
      while index < range.upperBound {
        let byte = phrases[index][depth]
        var end = index
        while end < range.upperBound, phrases[end][depth] == byte { end += 1 }
        open.append((nodes.count, index..<end, depth + 1))
        nodes.append(UInt64(codes[Int(byte)]))
        nodes[node] += Node.oneChild
        index = end
      }
    }
    nodes.append(Node.word(firstChild: 0, firstPhrase: order.count))
    self.init(nodes: Nodes(words: nodes), letters: bytes)
  }

  init(nodes: Nodes, letters: [UInt8]) {
    self.nodes = nodes
    self.letters = letters
    codes = Self.codes(letters)
  }

  /// Returns the byte that has a number, in lower case.
  func byte(of code: UInt8) -> UInt8 {
    code > Self.blank ? letters[Int(code - Self.blank) - 1] : ASCII.space
  }

  private static func codes(_ letters: [UInt8]) -> [UInt8] {
    var codes = [UInt8](repeating: 0, count: 256)
    codes[Int(ASCII.space)] = blank
    for (place, byte) in letters.enumerated() {
      codes[Int(byte)] = blank + 1 + UInt8(truncatingIfNeeded: place)
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      codes[Int(byte)] = codes[Int(ASCII.lowercased(byte))]
    }
    return codes
  }
}

extension PhraseTree.Node {
  fileprivate static let oneChild: UInt64 = 1 << 8
  fileprivate static let phraseBit: UInt64 = 1 << 40

  /// Returns the upper part of a word; no policy has bytes enough for more nodes or phrases.
  fileprivate static func word(firstChild: Int, firstPhrase: Int) -> UInt64 {
    UInt64(min(firstChild, 0xFF_FFFF)) << 16 | UInt64(min(firstPhrase, 0x7F_FFFF)) << 41
  }

  /// The number of the byte that leads here.
  @inline(__always)
  var code: UInt8 { UInt8(truncatingIfNeeded: word) }

  @inline(__always)
  var childCount: Int { Int(truncatingIfNeeded: word &>> 8 & 0xFF) }

  /// The first of the nodes behind this one.
  @inline(__always)
  var firstChild: Int { Int(truncatingIfNeeded: word &>> 16 & 0xFF_FFFF) }

  /// The nodes behind this one.
  @inline(__always)
  var children: Range<Int> { firstChild..<firstChild + childCount }

  /// Whether phrases end here.
  @inline(__always)
  var hasPhrases: Bool { word & Self.phraseBit != 0 }
}
