import TierwiseCore
import TierwiseYAML

extension Agent {
  /// Whether a file of a folder that nobody loads says by itself that it is an agent.
  ///
  /// A name that is still to be filled in says that it is a template.
  package var looksLikeAgent: Bool {
    guard let name, description != nil, !isPlaceholder(name) else { return false }
    return name.node.map { tree.kind($0) == .scalar } ?? true
  }

  /// Returns whether a value is a template's placeholder: brackets around a short word or two, and
  /// nothing else.
  package func isPlaceholder(_ field: Field) -> Bool {
    field.node != nil && isPlaceholder(field.range)
  }

  /// Returns whether the bytes of a value are a template's placeholder.
  package func isPlaceholder(_ value: Range<Int>) -> Bool {
    let head = tree.bytes
    let bytes = head.span
    var range = value
    guard range.count >= 3, range.count <= 64 else { return false }
    let first = bytes[range.lowerBound]
    let isQuoted = first == ASCII.doubleQuote || first == ASCII.singleQuote
    if isQuoted, bytes[range.upperBound - 1] == first {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    var depth = 0
    while range.count >= 2, isPair(bytes[range.lowerBound], bytes[range.upperBound - 1]) {
      range = range.lowerBound + 1..<range.upperBound - 1
      depth += 1
    }
    guard depth > 0, !range.isEmpty else { return false }
    return range.allSatisfy { offset in
      let byte = bytes[offset]
      return ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.space
        || byte == ASCII.hyphen || byte == ASCII.underscore || byte == ASCII.period
        || byte == ASCII.pipe || byte == ASCII.slash
    }
  }

  private func isPair(_ open: UInt8, _ close: UInt8) -> Bool {
    (open == ASCII.openBrace && close == ASCII.closeBrace)
      || (open == ASCII.openBracket && close == ASCII.closeBracket)
      || (open == ASCII.less && close == ASCII.greater)
  }
}
