import TierwiseCore

extension YAMLTree {
  /// Returns the text of a scalar, without quotes and with lines folded; nil for other nodes.
  public func string(_ node: NodeID) -> String? {
    if let range = verbatimRange(node) { return String(decoding: bytes[range], as: UTF8.self) }
    return decoded(node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the node stands for a value that is not written.
  public func isEmptyValue(_ node: NodeID) -> Bool { nodes[node.index].flags.contains(.empty) }

  /// Returns the bytes of a scalar's text; nil for other nodes.
  package func decoded(_ node: NodeID) -> [UInt8]? {
    let entry = nodes[node.index]
    guard entry.kind == .scalar else { return nil }
    if let range = verbatimRange(node) { return Array(bytes[range]) }
    let range = Int(entry.start)..<Int(entry.end)
    var decoder = ScalarDecoder(reserving: range.count)
    switch entry.style {
    case .plain:
      decoder.plain(bytes.span, range)
    case .singleQuoted:
      decoder.singleQuoted(bytes.span, range.lowerBound + 1..<range.upperBound - 1)
    case .doubleQuoted:
      decoder.doubleQuoted(bytes.span, range.lowerBound + 1..<range.upperBound - 1)
    case .literal, .folded, .block, .flow:
      decoder.block(bytes.span, range, column: Int(entry.indent))
    }
    return decoder.result
  }
}
