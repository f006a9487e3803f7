import TierwiseCore
import TierwiseYAML

/// What Claude Code's second try makes of a frontmatter with `: ` in an unquoted value.
///
/// Known from reports, not from its source: it reads the frontmatter again with one-line values
/// quoted, so that such an agent loads; it does not help values of several lines, nor files with
/// CRLF line ends (anthropics/claude-code#91871, #80890; PostHog/posthog#91631).
package enum ColonRescue {
  /// Returns the problem at the first such colon, and whether the second try loads the agent.
  ///
  /// Nil where the frontmatter is well formed, or fails for another reason first.
  package static func colon(in agent: Agent) -> (range: Range<Int>, isRescued: Bool)? {
    guard let problem = agent.tree.problems.first, problem.code == .colonInPlainValue,
      let content = agent.frontmatter
    else { return nil }
    return (problem.range, isRescued(agent.tree.bytes, content))
  }

  private static func isRescued(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    let bytes = source.span
    if ByteSearch.first(ASCII.carriageReturn, in: bytes, content) != nil { return false }
    let quoted = quotingValues(in: bytes, content)
    return YAMLTree(parsing: quoted).problems.isEmpty
  }

  /// Returns the content with every one-line plain value that holds `: ` in double quotes.
  package static func quotingValues(in bytes: Span<UInt8>, _ content: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + 64)
    let text = bytes.extracting(0..<content.upperBound)
    var offset = content.lowerBound
    while let line = Line(at: offset, in: text) {
      offset = line.next
      let value = plainValue(of: line, in: text)
      guard let value else {
        append(text, line.start..<line.next, to: &result)
        continue
      }
      append(text, line.start..<value.lowerBound, to: &result)
      result.append(ASCII.doubleQuote)
      for position in value {
        let byte = text[position]
        if byte == ASCII.doubleQuote || byte == ASCII.backslash { result.append(ASCII.backslash) }
        result.append(byte)
      }
      result.append(ASCII.doubleQuote)
      append(text, value.upperBound..<line.next, to: &result)
    }
    return result
  }

  private static func plainValue(of line: Line, in bytes: Span<UInt8>) -> Range<Int>? {
    guard let key = LineScan.key(in: bytes, line.start..<line.end) else { return nil }
    var value = key.upperBound + 1..<line.end
    while !value.isEmpty, ASCII.isBlank(bytes[value.lowerBound]) {
      value = value.lowerBound + 1..<value.upperBound
    }
    while !value.isEmpty, ASCII.isBlank(bytes[value.upperBound - 1]) {
      value = value.lowerBound..<value.upperBound - 1
    }
    guard let first = value.first else { return nil }
    switch bytes[first] {
    case ASCII.doubleQuote, ASCII.singleQuote, ASCII.openBracket, ASCII.openBrace, ASCII.pipe,
      ASCII.greater:
      return nil
    default: break
    }
    for offset in value.dropLast()
    where bytes[offset] == ASCII.colon && ASCII.isBlank(bytes[offset + 1]) { return value }
    return nil
  }

  private static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
    for offset in range { result.append(bytes[offset]) }
  }
}
