package import TierwiseCatalog
import TierwiseCore

/// Finds the phrases of a lexicon in files, one pass over the bytes whatever their number.
///
/// It keeps its buffers from file to file, so that a byte costs no allocation; use one a thread.
package struct TextScanner {
  private let lexicon: Lexicon
  private var pieces = TextPieces()
  private var hidden = HiddenText()
  /// What counts in the file at hand, in source order.
  package private(set) var hits: [Hit] = []
  /// The evidence for each row, in millionths.
  package private(set) var sums: [Int]
  /// For each use: the zones where it was counted.
  private var seen: [UInt8]
  /// For each row: where its last hit ends.
  private var taken: [Int]
  private var negations: [Negation] = []
  private var found: [(node: Int, end: Int)] = []
  /// The uses that `seen` knows of.
  private var counted: [Int] = []

  /// A phrase that counts in a file.
  package struct Hit: Hashable, Sendable {
    /// The row it speaks for.
    package let row: Int
    package let zone: Lexicon.Zone
    /// The bytes of the phrase.
    package let range: Range<Int>
    /// What it adds to the row's evidence, in millionths; 0 where it was counted before.
    package let weight: Int
  }

  /// A word that takes something back.
  private struct Negation {
    let sentence: Int
    let end: Int
    /// How many words begin before its end.
    let words: Int
    let role: Lexicon.Use.Role
  }

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    sums = [Int](repeating: 0, count: lexicon.rows.count)
    taken = sums
    seen = [UInt8](repeating: 0, count: lexicon.uses.count)
  }

  /// Finds what counts in a file; `names` are hidden wherever their words stand.
  package mutating func scan(_ bytes: Span<UInt8>, _ fence: Fence, hiding names: [String] = []) {
    hits.removeAll(keepingCapacity: true)
    for row in sums.indices {
      sums[row] = 0
      taken[row] = 0
    }
    for use in counted { seen[use] = 0 }
    counted.removeAll(keepingCapacity: true)
    pieces.find(in: bytes, fence, lexicon)
    hidden.find(in: bytes, pieces)
    if !names.isEmpty { hidden.hide(Self.words(of: names), in: bytes) }
    for piece in pieces.list { scan(piece, bytes) }
  }

  /// Returns the words of names, in lower case, but for single letters.
  private static func words(of names: [String]) -> Set<[UInt8]> {
    var words: Set<[UInt8]> = []
    for name in names {
      for word in name.utf8.map(ASCII.lowercased).split(whereSeparator: { !TextClass.isWord($0) })
      where word.count >= 2 {
        words.insert(Array(word))
      }
    }
    return words
  }

  private mutating func scan(_ piece: TextPiece, _ bytes: Span<UInt8>) {
    let tree = lexicon.tree
    let codes = tree.codes.span
    let nodes = tree.nodes.span
    let beginnings = tree.beginnings.span
    var place = Place(piece)
    negations.removeAll(keepingCapacity: true)
    while place.goOn(in: bytes, codes, beginnings) {
      walk(from: place.start, piece, nodes, codes, bytes)
      if !found.isEmpty { takeFound(at: place, in: piece, bytes) }
    }
  }

  /// Takes what was found at a place: of several phrases for one row, the longest.
  private mutating func takeFound(
    at place: Place, in piece: TextPiece, _ bytes: Span<UInt8>
  ) {
    let start = place.start
    while let (node, end) = found.popLast() {
      for index in lexicon.tree.nodes[node].phrases {
        let use = lexicon.uses[index]
        if use.isWhole, end < piece.range.upperBound, TextClass.isWord(bytes[end]) {
          continue
        }
        guard use.role == .evidence else {
          // What was said in earlier sentences takes nothing back any more.
          if negations.last.map({ $0.sentence < place.sentence }) ?? false {
            negations.removeAll(keepingCapacity: true)
          }
          negations.append(
            Negation(
              sentence: place.sentence, end: end, words: place.words + use.words, role: use.role))
          continue
        }
        guard use.zones & piece.zone.bit != 0, start >= taken[use.row],
          !hidden.touches(start..<end), !isNegated(start, place)
        else { continue }
        taken[use.row] = end
        var weight = 0
        if seen[index] & piece.zone.bit == 0 {
          if seen[index] == 0 { counted.append(index) }
          seen[index] |= piece.zone.bit
          weight = use.weight * lexicon.weights[Int(piece.zone.rawValue)]
          sums[use.row] += weight
        }
        hits.append(
          Hit(row: use.row, zone: piece.zone, range: start..<end, weight: weight))
      }
    }
  }

  /// Collects the nodes of the tree at which phrases end, the shortest first.
  private mutating func walk(
    from start: Int, _ piece: TextPiece, _ nodes: Span<PhraseTree.Node>, _ codes: Span<UInt8>,
    _ bytes: Span<UInt8>
  ) {
    let limit = piece.range.upperBound
    let second = start + 1 < limit ? codes[Int(bytes[start + 1])] : 0
    var node = lexicon.tree.node(behind: codes[Int(bytes[start])], second)
    guard node != 0 else { return }
    var offset = start + lexicon.tree.depth(ofPair: node)
    while true {
      let here = nodes[node]
      if here.phraseCount > 0 { found.append((node, offset)) }
      guard offset < limit, here.childCount > 0 else { return }
      let child = Int(here.firstChild)
      let end = child &+ Int(here.childCount)
      let code = codes[Int(bytes[offset])]
      if code > PhraseTree.blank {
        // The children stand in the order of their numbers.
        var next = child
        while next < end, nodes[next].code < code { next &+= 1 }
        if next < end, nodes[next].code == code {
          node = next
          offset &+= 1
          continue
        }
      }
      guard nodes[child].code == PhraseTree.blank,
        let gap = Gap(at: offset, in: bytes, before: limit, piece.kind), !gap.isBreak
      else { return }
      node = child
      offset = gap.end
    }
  }

  /// Returns whether something before takes back what begins at an offset.
  private func isNegated(_ start: Int, _ place: Place) -> Bool {
    for negation in negations
    where negation.sentence == place.sentence && negation.end <= start {
      if negation.role == .sentence || place.words - negation.words < 3 { return true }
    }
    return false
  }
}
