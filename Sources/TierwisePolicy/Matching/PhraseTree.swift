import TierwiseCore

/// Phrases as a tree of their bytes: one walk finds all that begin at a place.
struct PhraseTree: Hashable, Sendable {
  /// Node 0 is the root; a node's children stand side by side, in the order of their codes.
  let nodes: [Node]
  /// For each byte: a number for what it is in lower case; 0 for what no phrase has.
  let codes: [UInt8]
  /// The bytes of all phrases but for blanks, in the order of their numbers.
  let letters: [UInt8]

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

  init(nodes: [Node], letters: [UInt8]) {
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
  /// The nodes behind this one.
  @inline(__always)
  var children: Range<Int> { Int(firstChild)..<Int(firstChild) + Int(childCount) }

  /// The phrases that end here.
  var phrases: Range<Int> { Int(firstPhrase)..<Int(firstPhrase) + Int(phraseCount) }
}
