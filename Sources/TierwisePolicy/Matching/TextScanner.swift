package import TierwiseCatalog
import TierwiseCore

/// Finds the phrases of a lexicon in files, one pass over the bytes whatever their number.
///
/// It keeps its buffers from file to file, so that a byte costs no allocation; use one a thread.
package struct TextScanner: Sendable {
  private let lexicon: Lexicon
  private var pieces: TextPieces
  private var hidden = HiddenText()
  private var bits = TextBits()
  /// What counts in the file at hand, in source order.
  package private(set) var hits: [Hit] = []
  /// The evidence for each row, in millionths.
  package private(set) var sums: [Int]
  /// For each use: the zones where it was counted.
  private var seen: [UInt8]
  /// For each row: where its last hit ends.
  private var taken: [Int]
  private var negations = Negations()
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

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    pieces = TextPieces(lexicon)
    sums = [Int](repeating: 0, count: lexicon.rows.count)
    taken = sums
    seen = [UInt8](repeating: 0, count: lexicon.uses.count)
  }

  /// Finds what counts in a file; `names` are hidden wherever their words stand.
  package mutating func scan(_ bytes: Span<UInt8>, _ fence: Fence, hiding names: [String] = []) {
    bits.find(in: bytes)
    let signs = bits.signs
    pieces.find(in: bytes, fence, signs: signs.span)
    scanPieces(of: bytes, signs: signs.span, hiding: names)
  }

  /// Finds what counts in a file's frontmatter: for the zones that lie there, what `scan` finds.
  package mutating func scanFrontmatter(of bytes: Span<UInt8>, _ fence: Fence) {
    guard case .closed(let content, _) = fence else { return scan(bytes, fence) }
    let head = bytes.extracting(0..<content.upperBound)
    bits.find(in: head)
    let signs = bits.signs
    pieces.findValues(in: head, frontmatter: content)
    scanPieces(of: head, signs: signs.span, hiding: [])
  }

  /// Finds what counts in a task: a title, an empty line, a description.
  package mutating func scan(_ bytes: Span<UInt8>, title: Range<Int>, description: Range<Int>) {
    bits.find(in: bytes)
    let signs = bits.signs
    pieces.set(title: title, description: description)
    scanPieces(of: bytes, signs: signs.span, hiding: [])
  }

  private mutating func scanPieces(
    of bytes: Span<UInt8>, signs: Span<UInt64>, hiding names: [String]
  ) {
    hits.removeAll(keepingCapacity: true)
    for row in sums.indices {
      sums[row] = 0
      taken[row] = 0
    }
    for use in counted { seen[use] = 0 }
    counted.removeAll(keepingCapacity: true)
    hidden.find(in: bytes, pieces, signs: signs)
    for piece in pieces.list where piece.kind == .value { takeOutEscapes(of: piece, bytes) }
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

  /// Makes blanks of the letters of escapes like `\n`.
  private mutating func takeOutEscapes(of piece: TextPiece, _ bytes: Span<UInt8>) {
    var rest = piece.range
    while let mark = ByteSearch.first(ASCII.backslash, in: bytes, rest) {
      rest = mark + 1..<rest.upperBound
      guard piece.hasGap(at: mark, in: bytes) else { continue }
      bits.words[rest.lowerBound >> 6] &= ~(1 << UInt64(rest.lowerBound & 63))
    }
  }

  /// Scans a piece; this is where the time goes.
  ///
  /// Most words are ruled out by their first bytes, which are looked up all at once.
  private mutating func scan(_ piece: TextPiece, _ bytes: Span<UInt8>) {
    let beginnings = lexicon.beginnings
    let keys = beginnings.keys.span
    let tree = lexicon.tree
    let nodes = tree.nodes
    let codes = tree.codes.span
    let indexes = beginnings.indexes.span
    let list = beginnings.list
    let bits = bits
    let words = bits.words.span
    // A bit behind the bytes that count ends the longest word.
    let width = UInt64(1) &<< UInt64(truncatingIfNeeded: beginnings.width)
    negations.begin(piece)
    for block in piece.range.lowerBound >> 6...(piece.range.upperBound - 1) >> 6 {
      let word = words[block]
      var places = word & ~(word << 1 | (block > 0 ? words[block - 1] >> 63 : 0))
      if beginnings.haveMarks { places |= marks(of: piece, in: block, bytes) }
      places &= piece.bits(ofBlock: block)
      let following = block + 1 < words.count ? words[block + 1] << 1 : 0
      while places != 0 {
        let bit = UInt64(truncatingIfNeeded: places.trailingZeroBitCount)
        places &= places &- 1
        let start = block << 6 | Int(truncatingIfNeeded: bit)
        let ahead = word &>> bit | following &<< (63 &- bit)
        let length = UInt64(truncatingIfNeeded: (~ahead | width).trailingZeroBitCount)
        let mask = UInt32(truncatingIfNeeded: (1 as UInt64) &<< (length &* 8) &- 1)
        var key = (ByteSearch.fourBytes(in: bytes, at: start) | 0x2020_2020) & mask
        if key == 0 { key = Beginnings.key(ofMark: bytes[start]) }
        var place = Beginnings.place(of: key, beginnings.shift)
        var known = keys[place]
        while known != key {
          if known == 0 { break }
          place = (place + 1) & (keys.count - 1)
          known = keys[place]
        }
        guard known != 0 else { continue }
        let beginning = list[Int(truncatingIfNeeded: indexes[place])]
        if let (node, offset) = beginning.place(
          from: start, in: bytes, before: piece.range.upperBound)
        {
          walk(from: node, at: offset, piece, nodes, codes, bytes)
          while let (node, end) = found.popLast() {
            take(nodes.phrases(of: node), start..<end, in: piece, bytes, words)
          }
        }
      }
    }
  }

  /// Returns a bit for each byte of a block that stands for itself, rather than between words or
  /// inside one.
  private func marks(of piece: TextPiece, in block: Int, _ bytes: Span<UInt8>) -> UInt64 {
    var marks: UInt64 = 0
    let range = (block << 6..<(block + 1) << 6).clamped(to: piece.range)
    for offset in range
    where bits.words[block] >> UInt64(offset & 63) & 1 == 0 && !piece.hasGap(at: offset, in: bytes)
      && !piece.hasApostrophe(at: offset, in: bytes)
    {
      marks |= 1 << UInt64(offset & 63)
    }
    return marks
  }

  /// Takes phrases that stand in a range; of several for one row, the longest comes first.
  @inline(never)
  private mutating func take(
    _ phrases: Range<Int>, _ range: Range<Int>, in piece: TextPiece, _ bytes: Span<UInt8>,
    _ words: Span<UInt64>
  ) {
    for index in phrases {
      let use = lexicon.uses[index]
      if use.isWhole, range.upperBound < piece.range.upperBound,
        TextClass.isWord(bytes[range.upperBound])
      {
        continue
      }
      guard use.role == .evidence else {
        negations.add(use, range, in: bytes, words: words)
        continue
      }
      guard use.zones & piece.zone.bit != 0, range.lowerBound >= taken[use.row],
        use.isLiteral || !(hidden.touches(range) || negations.takeBack(range.lowerBound))
      else { continue }
      taken[use.row] = range.upperBound
      var weight = 0
      if seen[index] & piece.zone.bit == 0 {
        if seen[index] == 0 { counted.append(index) }
        seen[index] |= piece.zone.bit
        weight = use.weight * lexicon.weights[Int(piece.zone.rawValue)]
        sums[use.row] += weight
      }
      hits.append(Hit(row: use.row, zone: piece.zone, range: range, weight: weight))
    }
  }

  /// Collects the nodes of the tree, from one on, at which phrases end, the shortest first.
  @inline(never)
  private mutating func walk(
    from node: Int, at offset: Int, _ piece: TextPiece, _ nodes: PhraseTree.Nodes,
    _ codes: Span<UInt8>, _ bytes: Span<UInt8>
  ) {
    let limit = piece.range.upperBound
    var node = node
    var offset = offset
    while true {
      let here = nodes[node]
      if here.hasPhrases { found.append((node, offset)) }
      guard offset < limit, here.childCount > 0 else { return }
      let byte = bytes[offset]
      let code = codes[Int(byte)]
      var child = here.firstChild
      // Most nodes have one behind them; of several, the blank is first, then by their numbers.
      if nodes[child].code != code, code > PhraseTree.blank {
        let end = child &+ here.childCount
        var next = child &+ 1
        while next < end, nodes[next].code < code { next &+= 1 }
        if next < end, nodes[next].code == code { child = next }
      }
      guard nodes[child].code == code || nodes[child].code == PhraseTree.blank else { return }
      node = child
      if code > PhraseTree.blank, nodes[child].code == code {
        offset &+= 1
      } else if byte == ASCII.space, offset + 1 < limit, TextClass.isWord(bytes[offset + 1]) {
        offset &+= 1
      } else {
        guard let gap = Gap(at: offset, in: bytes, before: limit, piece.kind), !gap.isBreak else {
          return
        }
        offset = gap.end
      }
    }
  }
}
