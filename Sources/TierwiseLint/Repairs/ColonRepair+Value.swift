import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension ColonRepair {
  /// The unquoted value that a colon stands in, as far as it is on its key's line.
  struct Value {
    /// The key.
    let key: Range<Int>
    /// The value's first line, without blanks around it.
    let range: Range<Int>
    /// The line it is on.
    private let line: Line

    /// Finds the value by an offset in it.
    init?(around offset: Int, in bytes: Span<UInt8>, _ content: Range<Int>) {
      let text = bytes.extracting(0..<content.upperBound)
      var lines: [Line] = []
      var start = content.lowerBound
      while let line = Line(at: start, in: text), line.start <= offset {
        lines.append(line)
        start = line.next
      }
      guard let own = lines.last else { return nil }
      let top = lines.last { $0.start < $0.end && !ASCII.isBlank(text[$0.start]) }
      guard let top, let key = LineScan.key(in: text, top.start..<top.end) else { return nil }
      let value = Self.trimmed(key.upperBound + 1..<top.end, in: text)
      if Self.begins(value, in: text) {
        self.key = key
        self.range = value
        line = top
        return
      }
      // Below a key without a value, the line is one of a mapping's.
      guard value.isEmpty, own.start != top.start,
        let key = LineScan.key(in: text, own.trimmed(in: text))
      else { return nil }
      let nested = Self.trimmed(key.upperBound + 1..<own.end, in: text)
      guard Self.begins(nested, in: text) else { return nil }
      self.key = key
      self.range = nested
      line = own
    }

    private static func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
      var (lower, upper) = (range.lowerBound, range.upperBound)
      while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
      while upper > lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
      return lower..<upper
    }

    /// Returns whether an unquoted text begins there.
    private static func begins(_ value: Range<Int>, in bytes: Span<UInt8>) -> Bool {
      guard let first = value.first else { return false }
      return !"\"'[]{}|>&*!%@`#?,".utf8.contains(bytes[first])
    }

    /// Returns whether ` #` stands in it, of which nobody knows whether it is a comment.
    func hasCommentSign(in bytes: Span<UInt8>) -> Bool {
      range.dropFirst().contains { bytes[$0] == ASCII.hash && ASCII.isBlank(bytes[$0 - 1]) }
    }
  }
}

extension ColonRepair.Value {
  /// Returns the lines below the value's own.
  private func below(in bytes: Span<UInt8>, _ content: Range<Int>) -> [Line] {
    let text = bytes.extracting(0..<content.upperBound)
    var result: [Line] = []
    var start = line.next
    while let line = Line(at: start, in: text) {
      result.append(line)
      start = line.next
    }
    return result
  }

  /// Returns the last line that stands further right than the key, up to the next that does not.
  func lastIndentedLine(in bytes: Span<UInt8>, _ content: Range<Int>) -> Line? {
    let column = key.lowerBound - line.start
    var last: Line?
    for line in below(in: bytes, content) {
      let text = line.trimmed(in: bytes)
      if text.isEmpty { continue }
      guard text.lowerBound - line.start > column else { break }
      last = line
    }
    return last
  }

  /// Returns the edit that makes a folded block of the value and its further lines; nil where one of
  /// them may be a comment, or stands in a nested mapping.
  func folded(to end: Line, in bytes: Span<UInt8>, _ content: Range<Int>) -> TextEdit? {
    guard key.lowerBound == line.start, !hasCommentSign(in: bytes) else { return nil }
    var text = ">-" + lineBreak(in: bytes) + "  " + String(bytes, range)
    for line in below(in: bytes, content) where line.start <= end.start {
      let words = line.trimmed(in: bytes)
      let hasComment = words.contains {
        bytes[$0] == ASCII.hash && ($0 == words.lowerBound || ASCII.isBlank(bytes[$0 - 1]))
      }
      if hasComment { return nil }
      text += lineBreak(in: bytes) + (words.isEmpty ? "" : "  " + String(bytes, words))
    }
    return TextEdit(range.lowerBound..<end.end, text)
  }

  /// Returns the edit that makes a literal block of the value and all lines up to the next documented
  /// key; nil where the lines from there on are not documented keys alone.
  func literal(in bytes: Span<UInt8>, _ content: Range<Int>) -> TextEdit? {
    guard key.lowerBound == line.start, Shape.isDocumented(String(bytes, key)) else { return nil }
    let lines = below(in: bytes, content)
    let next = lines.firstIndex { documentedKey(of: $0, in: bytes) != nil } ?? lines.endIndex
    var seen: Set<String> = [String(bytes, key)]
    for line in lines[next...]
    where line.start < line.end && !ASCII.isBlank(bytes[line.start])
      && bytes[line.start] != ASCII.hash && bytes[line.start] != ASCII.hyphen
    {
      guard let key = documentedKey(of: line, in: bytes), seen.insert(key).inserted else {
        return nil
      }
    }
    guard let last = lines[..<next].last(where: { !$0.trimmed(in: bytes).isEmpty }) else {
      return nil
    }
    var text = "|-" + lineBreak(in: bytes) + "  " + String(bytes, range)
    for line in lines where line.start <= last.start {
      let isBlank = line.trimmed(in: bytes).isEmpty
      text += lineBreak(in: bytes) + (isBlank ? "" : "  " + String(bytes, line.start..<line.end))
    }
    return TextEdit(range.lowerBound..<last.end, text)
  }

  private func documentedKey(of line: Line, in bytes: Span<UInt8>) -> String? {
    guard let key = LineScan.key(in: bytes, line.start..<line.end) else { return nil }
    let name = String(bytes, key)
    return Shape.isDocumented(name) ? name : nil
  }

  private func lineBreak(in bytes: Span<UInt8>) -> String {
    line.next - line.end == 2 ? "\r\n" : "\n"
  }
}

extension Shape {
  /// Returns whether some harness documents a key of that name, or people write it for one.
  fileprivate static func isDocumented(_ key: String) -> Bool {
    Dialect.allCases.contains { dialect in
      frontmatter(of: dialect)?.keys.contains { known in
        known.name == key || known.mistakes.contains { $0.name == key }
      } ?? false
    }
  }
}
