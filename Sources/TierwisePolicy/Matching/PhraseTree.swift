import TierwiseCore

/// Phrases as a tree of their bytes: one walk finds all that begin at a place.
struct PhraseTree: Hashable, Sendable {
  /// Node 0 is the root; a node's children stand side by side, in the order of their codes.
  let nodes: [Node]
  /// For each byte: a number for what it is in lower case; 0 for what no phrase has.
  let codes: [UInt8]
  /// How many numbers there are, 0 included.
  let width: Int
  /// A bit for each three numbers, by their `key`: whether a phrase may begin with them.
  let beginnings: [UInt64]
  /// For each pair of numbers: the node at which phrases go on that begin with the two; 0 for none.
  ///
  /// Where a phrase has but one byte, or a blank behind it, that is the node behind the first.
  let pairs: [UInt32]

  struct Node: Hashable, Sendable {
    /// The number of the byte that leads here.
    let code: UInt8
    fileprivate(set) var childCount: UInt8 = 0
    /// The first of the nodes behind this one.
    fileprivate(set) var firstChild: UInt32 = 0
    /// The phrases that end here, as places in the order of nodes.
    fileprivate(set) var firstPhrase: UInt32 = 0
    fileprivate(set) var phraseCount: UInt32 = 0
  }

  /// The number of a blank: the lowest, so that it comes first among children.
  static let blank: UInt8 = 1

  /// Builds the tree of phrases in the order of their bytes; equal ones may follow each other.
  ///
  /// `order` gets their places in the order in which nodes count them.
  init(_ phrases: [[UInt8]], order: inout [Int]) {
    let bytes = Set(phrases.joined()).subtracting([ASCII.space]).sorted()
    var nodes = [Node(code: 0)]
    // Nodes are made level by level, so that a node's children stand side by side.
    var open = [(node: 0, phrases: phrases.startIndex..<phrases.endIndex, depth: 0)]
    let codes = Self.codes(bytes)
    var done = 0
    while done < open.count {
      let (node, range, depth) = open[done]
      done += 1
      var index = range.lowerBound
      while index < range.upperBound, phrases[index].count == depth { index += 1 }
      nodes[node].firstPhrase = UInt32(order.count)
      order += range.lowerBound..<index
      nodes[node].phraseCount = UInt32(index - range.lowerBound)
      nodes[node].firstChild = UInt32(nodes.count)
      while index < range.upperBound {
        let byte = phrases[index][depth]
        var end = index
        while end < range.upperBound, phrases[end][depth] == byte { end += 1 }
        open.append((nodes.count, index..<end, depth + 1))
        nodes.append(Node(code: codes[Int(byte)]))
        nodes[node].childCount += 1
        index = end
      }
    }
    self.init(nodes: nodes, letters: bytes)
  }

  /// Makes the tables of nodes; `letters` are the bytes of all phrases but for blanks, in order.
  private init(nodes: [Node], letters: [UInt8]) {
    let codes = Self.codes(letters)
    let width = letters.count + 2
    var pairs = [UInt32](repeating: 0, count: width * width)
    var beginnings = [UInt64](repeating: 0, count: 1 << 9)
    func allow(_ first: Int, _ second: Int, _ third: Int) {
      let key = Self.key(first, second, third)
      beginnings[key >> 6] |= 1 << UInt64(key & 63)
    }
    for first in nodes[0].children {
      let code = Int(nodes[first].code)
      if nodes[first].ends(in: nodes) {
        for second in 0..<width {
          pairs[code * width + second] = UInt32(first)
          for third in 0..<width { allow(code, second, third) }
        }
        continue
      }
      for second in nodes[first].children {
        let next = Int(nodes[second].code)
        pairs[code * width + next] = UInt32(second)
        if nodes[second].ends(in: nodes) {
          for third in 0..<width { allow(code, next, third) }
        } else {
          for third in nodes[second].children { allow(code, next, Int(nodes[third].code)) }
        }
      }
    }
    self.beginnings = beginnings
    self.nodes = nodes
    self.codes = codes
    self.width = width
    self.pairs = pairs
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

  /// Adds the tree to a text: its bytes, then for each node what leads to it and how much is behind.
  func write(to text: inout NumberText) {
    for code in Int(Self.blank) + 1..<width {
      text.add(codes.lastIndex(of: UInt8(truncatingIfNeeded: code)) ?? 0)
    }
    text.add(0)
    text.add(nodes.count)
    for node in nodes {
      text.add(Int(node.code))
      // Most nodes have one behind them, and no phrase.
      let isPlain = node.childCount == 1 && node.phraseCount == 0
      text.add(isPlain ? 0 : 1 + Int(node.childCount))
      if !isPlain { text.add(Int(node.phraseCount)) }
    }
  }

  /// Reads what `write` wrote.
  init(_ text: inout NumberText.Reader, in bytes: Span<UInt8>) {
    var letters: [UInt8] = []
    while case let byte = text.number(in: bytes), byte != 0 {
      letters.append(UInt8(truncatingIfNeeded: byte))
    }
    let count = text.number(in: bytes)
    var nodes: [Node] = []
    nodes.reserveCapacity(count)
    var child: UInt32 = 1
    var phrase: UInt32 = 0
    for _ in 0..<count {
      let code = UInt8(truncatingIfNeeded: text.number(in: bytes))
      let kind = UInt8(truncatingIfNeeded: text.number(in: bytes))
      let phrases =
        kind == 0 ? 0 : UInt32(truncatingIfNeeded: text.number(in: bytes))
      let children = kind == 0 ? 1 : kind - 1
      nodes.append(
        Node(
          code: code, childCount: children, firstChild: child, firstPhrase: phrase,
          phraseCount: phrases))
      child += UInt32(children)
      phrase += phrases
    }
    self.init(nodes: nodes, letters: letters)
  }

  /// Returns where three numbers stand in `beginnings`; several may share a place.
  @inline(__always)
  static func key(_ first: Int, _ second: Int, _ third: Int) -> Int {
    (first << 10 ^ second << 5 ^ third) & 0x7FFF
  }

  /// Returns the node at which phrases go on that begin with two numbers; 0 for none.
  @inline(__always)
  func node(behind first: UInt8, _ second: UInt8) -> Int {
    Int(pairs[Int(first) * width + Int(second)])
  }

  /// Returns how many bytes stand before a node that `pairs` leads to.
  @inline(__always)
  func depth(ofPair node: Int) -> Int { node <= Int(nodes[0].childCount) ? 1 : 2 }
}

extension PhraseTree.Node {
  /// The nodes behind this one.
  @inline(__always)
  var children: Range<Int> { Int(firstChild)..<Int(firstChild) + Int(childCount) }

  /// The phrases that end here.
  var phrases: Range<Int> { Int(firstPhrase)..<Int(firstPhrase) + Int(phraseCount) }

  /// Returns whether a word of a phrase may end here.
  fileprivate func ends(in nodes: [PhraseTree.Node]) -> Bool {
    phraseCount > 0 || hasBlank(in: nodes)
  }

  /// Returns whether a phrase goes on here with a blank.
  @inline(__always)
  func hasBlank(in nodes: [PhraseTree.Node]) -> Bool {
    childCount > 0 && nodes[Int(firstChild)].code == PhraseTree.blank
  }
}
