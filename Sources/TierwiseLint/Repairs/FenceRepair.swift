import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// The edits that put a frontmatter between fences that readers find.
struct FenceRepair {
  /// What to do, as a command.
  let title: String
  /// The edits, ascending.
  let edits: [TextEdit]

  /// Finds where the closing fence belongs; nil where that is not certain.
  init?(closing opening: Range<Int>, nearly: Range<Int>?, in bytes: Span<UInt8>) {
    guard let first = Line(at: opening.lowerBound, in: bytes)?.next else { return nil }
    if let nearly {
      guard Self.isFrontmatter(first..<nearly.lowerBound, in: bytes) else { return nil }
      title = "shorten the row to three hyphens"
      edits = [TextEdit(nearly, "---")]
      return
    }
    if let dots = Self.dots(after: first, in: bytes) {
      guard Self.isFrontmatter(first..<dots.lowerBound, in: bytes) else { return nil }
      title = "write '---' in place of '...'"
      edits = [TextEdit(dots, "---")]
      return
    }
    guard let end = Self.endOfKeys(after: first, in: bytes),
      Self.isFrontmatter(first..<end, in: bytes)
    else { return nil }
    let lineBreak = first - opening.upperBound == 2 ? "\r\n" : "\n"
    let isAtLineStart = bytes[end - 1] == ASCII.lineFeed
    title = "add a line '---' behind the last key"
    edits = [TextEdit(end..<end, (isAtLineStart ? "" : lineBreak) + "---" + lineBreak)]
  }

  /// Finds how the frontmatter comes to the first line; nil where that is not certain.
  init?(moving fence: Range<Int>, in bytes: Span<UInt8>) {
    let start = ByteOrderMark.length(in: bytes)
    var line = start
    while let next = Line(at: line, in: bytes), next.next <= fence.lowerBound { line = next.next }
    let indent = fence.lowerBound - line
    var edits: [TextEdit] = []
    if indent > 0 {
      title = "move the text to the margin"
      guard let dedent = Self.dedent(by: indent, from: line, in: bytes) else { return nil }
      edits = dedent
    } else {
      title = "move the frontmatter to the first line"
    }
    let isBlank = (start..<line).allSatisfy {
      ASCII.isBlank(bytes[$0]) || ASCII.isBreak(bytes[$0])
    }
    if line > start { edits.insert(TextEdit(start..<line, ""), at: 0) }
    if !isBlank {
      // A comment in front comes behind it.
      guard indent == 0, let body = Self.body(after: line, in: bytes) else { return nil }
      edits.append(TextEdit(body..<body, String(bytes, start..<line)))
    }
    let whole = [UInt8](bytes, 0..<bytes.count)
    guard let after = try? TextEdits(edits, in: whole).applied(to: whole),
      case .closed(let content, _) = Fence(in: after.span),
      Self.isFrontmatter(content, in: after.span)
    else { return nil }
    self.edits = edits
  }

  /// Returns whether the bytes are a mapping that names an agent.
  private static func isFrontmatter(_ content: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let tree = YAMLTree(parsing: [UInt8](bytes, 0..<content.upperBound), range: content)
    guard tree.problems.isEmpty, let root = tree.root, tree.kind(root) == .mapping else {
      return false
    }
    return ["name", "description"].contains { tree.value(for: $0, in: root) != nil }
  }

  private static func dots(after start: Int, in bytes: Span<UInt8>) -> Range<Int>? {
    var offset = start
    while let line = Line(at: offset, in: bytes) {
      let text = line.trimmed(in: bytes)
      if text.lowerBound == line.start, text.count == 3,
        text.allSatisfy({ bytes[$0] == UInt8(ascii: ".") })
      {
        return text
      }
      offset = line.next
    }
    return nil
  }

  /// Returns where the keys end: at an empty line or a heading, behind which none comes any more, or
  /// at the end of the file.
  private static func endOfKeys(after start: Int, in bytes: Span<UInt8>) -> Int? {
    var offset = start
    var end: Int?
    while let line = Line(at: offset, in: bytes) {
      offset = line.next
      if line.start == line.end || bytes[line.start] == ASCII.hash {
        if end == nil { end = line.start }
        continue
      }
      let isKey = LineScan.key(in: bytes, line.start..<line.end) != nil
      guard let place = end else {
        // Keys, and what belongs to them.
        let first = bytes[line.start]
        guard isKey || ASCII.isBlank(first) || first == ASCII.hyphen else { return nil }
        continue
      }
      // A key behind the empty line: it was none that ended the keys.
      if isKey { end = nil } else { return hasKeys(after: offset, in: bytes) ? nil : place }
    }
    return end ?? bytes.count
  }

  /// Returns whether a line at the margin looks like the frontmatter's.
  private static func hasKeys(after start: Int, in bytes: Span<UInt8>) -> Bool {
    var offset = start
    while let line = Line(at: offset, in: bytes) {
      offset = line.next
      guard let key = LineScan.key(in: bytes, line.start..<line.end) else { continue }
      let name = String(bytes, key)
      if Shape.claudeCode.keys.contains(where: { $0.name == name }) { return true }
    }
    return false
  }

  /// No agent has more lines.
  private static let mostLines = 100_000

  /// Returns the edits that take blanks from all lines; nil where a line has fewer.
  private static func dedent(
    by count: Int, from start: Int, in bytes: Span<UInt8>
  ) -> [TextEdit]? {
    var edits: [TextEdit] = []
    var offset = start
    while let line = Line(at: offset, in: bytes) {
      guard edits.count < mostLines else { return nil }
      offset = line.next
      var end = line.start
      while end < line.end, end - line.start < count, bytes[end] == ASCII.space { end += 1 }
      guard end - line.start == count || line.trimmed(in: bytes).isEmpty else { return nil }
      if end > line.start { edits.append(TextEdit(line.start..<end, "")) }
    }
    return edits
  }

  /// Returns where the body begins behind the frontmatter whose fence is at the offset.
  private static func body(after fence: Int, in bytes: Span<UInt8>) -> Int? {
    guard let first = Line(at: fence, in: bytes)?.next else { return nil }
    var offset = first
    while let line = Line(at: offset, in: bytes) {
      offset = line.next
      if line.isFence(in: bytes) {
        return line.next > line.end ? line.next : nil
      }
    }
    return nil
  }
}
