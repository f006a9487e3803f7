import TierwiseCore

/// Makes the text of scalars that are not verbatim; the parser has checked that they are right.
struct ScalarDecoder {
  var result: [UInt8] = []

  init(reserving count: Int) { result.reserveCapacity(count) }

  /// Adds a plain scalar of several lines (YAML 1.2.2, 7.3.3).
  mutating func plain(_ text: Span<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if ASCII.isBreak(byte) {
        offset = fold(text, offset, keeping: 0)
      } else {
        result.append(byte)
        offset += 1
      }
    }
  }

  /// Adds what stands between single quotes (YAML 1.2.2, 7.3.2).
  mutating func singleQuoted(_ text: Span<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if ASCII.isBreak(byte) {
        offset = fold(text, offset, keeping: 0)
      } else {
        result.append(byte)
        offset += byte == ASCII.singleQuote ? 2 : 1
      }
    }
  }

  /// Adds what stands between double quotes (YAML 1.2.2, 7.3.1).
  mutating func doubleQuoted(_ text: Span<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    // Blanks before this place are escaped or stand behind an escape: folding keeps them.
    var kept = 0
    while offset < range.upperBound {
      let byte = text[offset]
      if ASCII.isBreak(byte) {
        offset = fold(text, offset, keeping: kept)
      } else if byte != ASCII.backslash {
        result.append(byte)
        offset += 1
      } else if ASCII.isBreak(text.byte(at: offset + 1)) {
        offset = join(text, offset + 1)
        kept = result.count
      } else {
        offset = escape(text, offset)
        kept = result.count
      }
    }
  }

  private mutating func escape(_ text: Span<UInt8>, _ start: Int) -> Int {
    let letter = text.byte(at: start + 1)
    let digits = Escape.digits(letter)
    guard digits > 0 else {
      Escape.append(Escape.value(letter) ?? UInt32(letter), to: &result)
      return start + 2
    }
    if let pair = Escape.pair(text, start) {
      Escape.append(pair, to: &result)
      return start + 12
    }
    Escape.append(Escape.hexadecimal(text, start + 2, digits) ?? 0xFFFD, to: &result)
    return start + 2 + digits
  }

  /// Folds the line break at `start` and the blanks around it (YAML 1.2.2, 6.5 and 7.3.1).
  private mutating func fold(_ text: Span<UInt8>, _ start: Int, keeping kept: Int) -> Int {
    while result.count > kept, let last = result.last, ASCII.isBlank(last) { result.removeLast() }
    var breaks = 0
    var offset = start
    while ASCII.isBreak(text.byte(at: offset)) {
      offset = text.skipBlanks(from: text.skipBreak(at: offset))
      breaks += 1
    }
    if breaks == 1 { result.append(ASCII.space) }
    for _ in 1..<max(breaks, 1) { result.append(ASCII.lineFeed) }
    return offset
  }

  /// Drops the escaped line break at `start`; blank lines behind it still count (7.3.1).
  private mutating func join(_ text: Span<UInt8>, _ start: Int) -> Int {
    var offset = text.skipBlanks(from: text.skipBreak(at: start))
    while ASCII.isBreak(text.byte(at: offset)) {
      result.append(ASCII.lineFeed)
      offset = text.skipBlanks(from: text.skipBreak(at: offset))
    }
    return offset
  }
}

extension ScalarDecoder {
  /// Adds a literal or folded scalar, header included, whose text is in `column` (8.1).
  mutating func block(_ text: Span<UInt8>, _ range: Range<Int>, column: Int) {
    let header = BlockHeader(text, at: range.lowerBound)
    let isFolded = text[range.lowerBound] == ASCII.greater
    guard header.end < range.upperBound else { return }
    var offset = text.skipBreak(at: text.endOfLine(from: header.end))
    var breaks = 0
    var hasText = false
    var wasIndented = false
    while offset <= range.upperBound {
      let end = min(text.endOfLine(from: offset), range.upperBound)
      var start = offset
      while start < end, start - offset < column, text[start] == ASCII.space { start += 1 }
      if start < end {
        let isIndented = ASCII.isBlank(text[start])
        // Only a break between two lines that are not further indented folds (8.1.3).
        if isFolded, hasText, !wasIndented, !isIndented, breaks > 0 { breaks -= 1 }
        if isFolded, hasText, !wasIndented, !isIndented, breaks == 0 { result.append(ASCII.space) }
        appendBreaks(breaks)
        for index in start..<end { result.append(text[index]) }
        breaks = 0
        hasText = true
        wasIndented = isIndented
      }
      breaks += 1
      offset = end < range.upperBound ? text.skipBreak(at: end) : range.upperBound + 1
    }
    switch header.chomping {
    case .strip: break
    case .clip: appendBreaks(hasText ? 1 : 0)
    case .keep: appendBreaks(breaks)
    }
  }

  private mutating func appendBreaks(_ count: Int) {
    for _ in 0..<count { result.append(ASCII.lineFeed) }
  }
}
