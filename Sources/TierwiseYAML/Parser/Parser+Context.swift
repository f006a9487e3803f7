import TierwiseCore

extension Parser {
  /// Whether a node stands in brackets; there `,[]{}` end a plain scalar (YAML 1.2.2, 7.3.3).
  enum Context {
    case block, flow
  }

  /// Returns whether the byte is one of `,[]{}`.
  @inline(__always) static func isFlowIndicator(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return byte == ASCII.comma || folded == ASCII.openBrace || folded == ASCII.closeBrace
  }

  /// Returns whether the byte is one of `,]}`.
  @inline(__always) static func endsFlowItem(_ byte: UInt8) -> Bool {
    byte == ASCII.comma || byte == ASCII.closeBracket || byte == ASCII.closeBrace
  }

  /// Returns whether a `:`, `?` or `-` before `offset` is an indicator and not part of a word.
  @inline(__always) static func isIndicated(
    _ text: Span<UInt8>, before offset: Int, _ context: Context
  ) -> Bool {
    let byte = text.byte(at: offset)
    return byte <= ASCII.space || context == .flow && isFlowIndicator(byte)
  }
}
