import TierwiseCore

extension YAMLTree {
  /// The text that was parsed, put together from the nodes and what stands between them.
  ///
  /// It is the text exactly if no node overlaps another, none leaves its parent, and nothing but
  /// white space, comments, indicators, markers and directives stands outside of all nodes: what
  /// is part of two nodes is printed twice, and for a byte that should be part of a node but is of
  /// none U+001A is printed. Only what the parser did not read, behind the last node before a
  /// problem, is taken as it is.
  public var printed: [UInt8] {
    var printer = Printer(self)
    printer.printStream()
    return printer.result
  }
}

/// Writes a tree, piece by piece, into a buffer.
private struct Printer {
  /// What may stand between two nodes besides white space and comments.
  enum Place {
    /// Between documents: markers and byte order marks.
    case stream
    /// In block collections: `-`, or `?` and `:`, in front of white space.
    case sequence, mapping
    /// In brackets: `,`, `:` and `?`.
    case flow
  }

  let tree: YAMLTree
  private(set) var result: [UInt8] = []
  /// Where the last piece ended.
  private var offset: Int
  /// The collections that are not closed yet.
  private var open: [Int] = []

  init(_ tree: YAMLTree) {
    self.tree = tree
    offset = tree.range.lowerBound
    result.reserveCapacity(tree.range.count)
  }

  mutating func printStream() {
    let isWhole = tree.problems.isEmpty
    let end = isWhole ? tree.nodes.count : endOfRead
    var property = 0
    for (index, document) in tree.documents.enumerated() {
      let isLast = index + 1 == tree.documents.count
      let next = isLast ? tree.nodes.count : Int(tree.documents[index + 1].root)
      if !document.directives.isEmpty {
        trivia(before: Int(document.directives.lowerBound), .stream)
        piece(before: Int(document.directives.upperBound))
      }
      var node = Int(document.root)
      while node < min(next, end) {
        closeCollections(before: node)
        printProperties(of: node, from: &property)
        printNode(node)
        node += 1
      }
      if isWhole || !isLast { closeCollections(before: next) }
    }
    guard !isWhole else { return trivia(before: tree.range.upperBound, .stream) }
    // The collections that were open ended where the parser stopped: at any rate not before this.
    for index in open { offset = min(offset, Int(tree.nodes[index].end)) }
    piece(before: tree.range.upperBound)
  }

  /// The index behind the last node that the parser read before the problem.
  ///
  /// Empty nodes at the end of the last document stand for what it did not come to read.
  private var endOfRead: Int {
    let last = tree.nodes.lastIndex { !$0.flags.contains(.empty) } ?? -1
    return max(last + 1, tree.documents.last.map { Int($0.root) } ?? 0)
  }

  private var place: Place {
    guard let last = open.last else { return .stream }
    if tree.nodes[last].style == .flow { return .flow }
    return tree.nodes[last].kind == .sequence ? .sequence : .mapping
  }

  private mutating func printNode(_ index: Int) {
    let node = tree.nodes[index]
    trivia(before: Int(node.start), place)
    guard node.kind == .mapping || node.kind == .sequence else {
      return piece(before: Int(node.end))
    }
    open.append(index)
    if node.hasBrackets { piece(before: Int(node.start) + 1) }
  }

  private mutating func closeCollections(before index: Int) {
    while let last = open.last, Int(tree.nodes[last].next) <= index {
      let node = tree.nodes[last]
      let end = Int(node.end)
      // A problem may have kept the brackets from being closed.
      let isClosed = node.hasBrackets && end > offset && ASCII.isClosing(tree.bytes[end - 1])
      trivia(before: isClosed ? end - 1 : end, place)
      if isClosed { piece(before: end) }
      open.removeLast()
    }
  }

  private mutating func printProperties(of node: Int, from index: inout Int) {
    while index < tree.properties.count, Int(tree.properties[index].node) == node {
      let entry = tree.properties[index]
      let anchor = entry.anchor.map { Int($0.lowerBound) - 1..<Int($0.upperBound) }
      let tag = entry.tag.map { Int($0.lowerBound)..<Int($0.upperBound) }
      let pieces = [anchor, tag].compactMap(\.self).ordered { $0.lowerBound < $1.lowerBound }
      for range in pieces {
        trivia(before: range.lowerBound, place)
        piece(before: range.upperBound)
      }
      index += 1
    }
  }

  /// Takes over the bytes from here to `end`, which one part of the tree claims.
  private mutating func piece(before end: Int) {
    if offset < end { result.append(contentsOf: tree.bytes[offset..<end]) }
    // Not the maximum: whatever claims bytes before this place prints them again.
    offset = end
  }

  /// Takes over what may stand between nodes, up to `end`.
  private mutating func trivia(before end: Int, _ place: Place) {
    let tree = tree
    let text = tree.bytes.span.extracting(0..<tree.range.upperBound)
    while offset < end {
      let length = min(
        text.triviaLength(at: offset, from: tree.range.lowerBound, place), end - offset)
      if length == 1 {
        result.append(text[offset])
      } else if length > 1 {
        result.append(contentsOf: tree.bytes[offset..<offset + length])
      } else {
        result.append(0x1A)
      }
      offset += max(length, 1)
    }
    offset = end
  }
}

extension Span<UInt8> {
  /// Returns how many bytes are one piece of trivia; 0 where a node should be.
  fileprivate func triviaLength(at offset: Int, from start: Int, _ place: Printer.Place) -> Int {
    let byte = self[offset]
    if ASCII.isBlank(byte) || ASCII.isBreak(byte) { return 1 }
    if byte == ASCII.hash {
      let isComment = isLineStart(offset, from: start) || ASCII.isBlank(self[offset - 1])
      return isComment ? endOfLine(from: offset) - offset : 0
    }
    switch place {
    case .flow:
      return byte == ASCII.comma || byte == ASCII.colon || byte == ASCII.question ? 1 : 0
    case .sequence:
      return byte == ASCII.hyphen && isWhite(at: offset + 1) ? 1 : 0
    case .mapping:
      let isIndicator = byte == ASCII.question || byte == ASCII.colon
      return isIndicator && isWhite(at: offset + 1) ? 1 : 0
    case .stream:
      if isMarker(at: offset), isLineStart(offset, from: start) { return 3 }
      return ByteOrderMark.length(in: extracting(offset..<count))
    }
  }

  /// Returns whether a line begins here; a byte order mark may stand in front of its text.
  private func isLineStart(_ offset: Int, from start: Int) -> Bool {
    offset == start || ASCII.isBreak(self[offset - 1])
      || offset >= start + 3 && ByteOrderMark.length(in: extracting(offset - 3..<offset)) > 0
  }
}

extension YAMLTree.Node {
  fileprivate var hasBrackets: Bool { style == .flow && !flags.contains(.pair) }
}

extension ASCII {
  fileprivate static func isClosing(_ byte: UInt8) -> Bool {
    byte == closeBracket || byte == closeBrace
  }
}
