import TierwiseCore

/// Lines as edits see them: the parsed range only, a byte order mark in front of it left out.
extension YAMLTree {
  /// Returns where the line of the offset begins.
  func lineStart(of offset: Int) -> Int {
    let first = range.lowerBound + orderMark
    var start = max(offset, first)
    while start > first, !ASCII.isBreak(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Returns where the line of the offset ends, its break excluded.
  func lineEnd(of offset: Int) -> Int {
    var end = offset
    while end < range.upperBound, !ASCII.isBreak(bytes[end]) { end += 1 }
    return end
  }

  /// Returns where the line behind that of the offset begins.
  func nextLine(after offset: Int) -> Int {
    let end = lineEnd(of: offset)
    guard end < range.upperBound else { return end }
    let isPair =
      bytes[end] == ASCII.carriageReturn && end + 1 < range.upperBound
      && bytes[end + 1] == ASCII.lineFeed
    return isPair ? end + 2 : end + 1
  }

  /// Returns the first byte at or behind the offset that is no space and no tab.
  func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < range.upperBound, ASCII.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Returns whether only blanks stand between the start of the line and the offset.
  func isFirstOnLine(_ offset: Int) -> Bool { skipBlanks(from: lineStart(of: offset)) >= offset }

  /// Returns the line break of the line, or of the one before where it has none.
  func lineBreak(at offset: Int) -> String {
    var end = lineEnd(of: offset)
    if end == range.upperBound {
      // The last line, without a break: the one before may be a fence in front of the range.
      end = lineStart(of: offset) - 1
      if end > 0, bytes[end] == ASCII.lineFeed, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    }
    guard end >= 0, end < bytes.count, bytes[end] == ASCII.carriageReturn else { return "\n" }
    return "\r\n"
  }

  /// Reports a lone carriage return: it ends a line to YAML, but not to those who split at feeds.
  func checkLineEnds(_ name: String) throws(EditRefusal) {
    let span = bytes.span
    var offset = range.lowerBound
    while let found = ByteSearch.first(ASCII.carriageReturn, in: span, offset..<range.upperBound) {
      guard found + 1 < bytes.count, bytes[found + 1] == ASCII.lineFeed else {
        throw EditRefusal(.loneCarriageReturn, at: found, name)
      }
      offset = found + 1
    }
  }

  /// Returns where the lines of an entry or item end: behind its value's last line, and behind the
  /// comment lines below it that stand further right than `column`.
  func linesEnd(of node: NodeID, column: Int) -> Int {
    var end = nextLine(after: range(node).upperBound)
    var line = end
    while line < range.upperBound {
      let content = skipBlanks(from: line)
      if content < range.upperBound, bytes[content] == ASCII.hash {
        guard content - line > column else { break }
        line = nextLine(after: content)
        end = line
      } else if content == lineEnd(of: content) {
        let next = nextLine(after: content)
        guard next > line else { break }
        line = next
      } else {
        break
      }
    }
    return end
  }

  /// Returns where the comment lines begin that stand right above the line of the offset, in its
  /// column and without a blank line between; the start of the line if there are none.
  func commentStart(above offset: Int, column: Int) -> Int {
    var start = lineStart(of: offset)
    let first = range.lowerBound + orderMark
    let limit = endOfContent(before: offset)
    while start > first {
      let above = lineStart(of: breakStart(before: start))
      let content = skipBlanks(from: above)
      guard above >= limit, content < start, bytes[content] == ASCII.hash,
        content - above == column, bytes[above..<content].allSatisfy({ $0 == ASCII.space })
      else { break }
      start = above
    }
    return start
  }

  /// Returns where the break begins that ends the line before `start`.
  func breakStart(before start: Int) -> Int {
    let end = start - 1
    let isPair =
      end > range.lowerBound && bytes[end] == ASCII.lineFeed
      && bytes[end - 1] == ASCII.carriageReturn
    return isPair ? end - 1 : end
  }

  /// Returns where the last leaf in front of the offset ends: what looks like a comment before that
  /// is text.
  private func endOfContent(before offset: Int) -> Int {
    // Leaves ascend, so the last one that begins before the offset is found by halves.
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    while low > 0 {
      low -= 1
      let node = nodes[low]
      if node.kind == .scalar || node.kind == .alias { return Int(node.end) }
    }
    return range.lowerBound
  }

  /// Returns the edit that puts lines in front of the line at `offset`, or behind the last line.
  func inserting(
    _ lines: [String], at offset: Int, _ lineBreak: String, _ name: String
  ) throws(EditRefusal) -> TextEdit {
    if offset == range.lowerBound || ASCII.isBreak(bytes[offset - 1]) {
      return TextEdit(offset..<offset, lines.map { $0 + lineBreak }.joined())
    }
    if let last = nodes.indices.last, isUnstrippedBlock(last) {
      throw EditRefusal(.unendedBlock, at: offset, name)
    }
    return TextEdit(offset..<offset, lines.map { lineBreak + $0 }.joined())
  }

  /// Returns whether the node is a block scalar to whose value its last line break counts.
  func isUnstrippedBlock(_ index: Int) -> Bool {
    guard nodes[index].style == .literal || nodes[index].style == .folded else { return false }
    return BlockHeader(bytes.span, at: Int(nodes[index].start)).chomping != .strip
  }

  /// The length of the byte order mark that the parsed range begins with.
  private var orderMark: Int {
    range.count >= 3 && bytes[range.lowerBound] == 0xEF && bytes[range.lowerBound + 1] == 0xBB
      && bytes[range.lowerBound + 2] == 0xBF ? 3 : 0
  }
}
