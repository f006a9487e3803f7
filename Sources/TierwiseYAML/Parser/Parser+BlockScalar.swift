import TierwiseCore

/// What stands behind `|` or `>` (YAML 1.2.2, 8.1.1).
struct BlockHeader {
  /// What becomes of the line breaks at the end.
  enum Chomping {
    case clip, strip, keep
  }

  var chomping = Chomping.clip
  /// The indentation indicator, 0 where there is none.
  var indicator = 0
  /// Where the header ends, before white space and a comment.
  var end: Int

  /// Reads the header of the block scalar that begins at `start`.
  init(_ text: Span<UInt8>, at start: Int) {
    end = start &+ 1
    var hasChomping = false
    while true {
      let byte = text.byte(at: end)
      if !hasChomping, byte == ASCII.hyphen || byte == ASCII.plus {
        chomping = byte == ASCII.plus ? .keep : .strip
        hasChomping = true
      } else if indicator == 0, byte > ASCII.zero, byte <= ASCII.nine {
        indicator = Int(byte &- ASCII.zero)
      } else {
        return
      }
      end &+= 1
    }
  }
}

extension Parser {
  /// Reads a literal or folded scalar (YAML 1.2.2, 8.1).
  ///
  /// It ends with its last line of text, before that line's break; with `+` the blank lines behind
  /// are part of it. `Node.indent` is the column of its text.
  mutating func parseBlockScalar(_ text: Span<UInt8>) throws(YAMLProblem) {
    let start = offset
    let header = BlockHeader(text, at: start)
    let behind = text.skipBlanks(from: header.end)
    let byte = text.byte(at: behind)
    if byte > ASCII.space {
      if byte == ASCII.hash, behind == header.end {
        throw YAMLProblem(.commentWithoutSpace, behind..<behind &+ 1)
      }
      if byte != ASCII.hash {
        throw YAMLProblem(.badBlockHeader, restOfLine(text, header.end == behind ? start : behind))
      }
    }
    try outer.checkMerge(with: inner)
    var lines = BlockLines(
      least: indent &+ 1,
      column: header.indicator > 0 ? max(indent, 0) &+ header.indicator : -1,
      end: header.end, position: text.skipBreak(at: text.endOfLine(from: behind)))
    try lines.scan(text)
    let end = header.chomping == .keep ? lines.blankEnd : lines.end
    let isLiteral = text.byte(at: start) == ASCII.pipe
    append(
      .scalar, isLiteral ? .literal : .folded, start..<end,
      flags: end > header.end ? .multiline : [], indent: Int32(truncatingIfNeeded: lines.column))
    attachProperties()
    lineStart = lines.position
    offset = lines.position
    if end > header.end { tokenLine = end }
  }
}

/// The lines of a block scalar.
struct BlockLines {
  /// The least column its text may have.
  let least: Int
  /// The column of its text; -1 while unknown.
  var column: Int
  /// The end of the last line of text.
  var end: Int
  /// The end of the last line of text or blank line.
  var blankEnd: Int
  /// The start of the first line behind the scalar.
  var position: Int
  private var widestBlank = 0
  private var widestBlankStart = 0

  init(least: Int, column: Int, end: Int, position: Int) {
    self.least = least
    self.column = column
    self.end = end
    self.position = position
    blankEnd = end
  }

  /// Moves over all lines.
  mutating func scan(_ text: Span<UInt8>) throws(YAMLProblem) {
    while position < text.count {
      let start = position
      var content = start
      let limit = column < 0 ? text.count : start &+ column
      while content < limit, text.byte(at: content) == ASCII.space { content &+= 1 }
      let byte = text.byte(at: content)
      if ASCII.isBreak(byte) || byte == 0 {
        if content &- start > widestBlank {
          widestBlank = content &- start
          widestBlankStart = start
        }
        blankEnd = content
        position = text.skipBreak(at: content)
        continue
      }
      if content &- start < max(column, least), byte == ASCII.tab {
        // Not even a blank line may begin with a tab here (YAML 1.2.2, 8.1.1.2).
        throw YAMLProblem(.tabIndentation, content..<content &+ 1)
      }
      if column < 0 {
        guard content &- start >= least else { break }
        if content == start, text.isMarker(at: start) { break }
        column = content &- start
        // Leading blank lines must not reach behind the column of the text (YAML 1.2.2, 8.1.1.1).
        if widestBlank > column {
          let blank = widestBlankStart &+ column
          throw YAMLProblem(.badBlockIndentation, blank..<widestBlankStart &+ widestBlank)
        }
      } else if content &- start < column || column == 0 && text.isMarker(at: start) {
        break
      }
      end = text.endOfLine(from: content)
      blankEnd = end
      position = text.skipBreak(at: end)
    }
    if column < 0 { column = max(least, widestBlank) }
  }
}
