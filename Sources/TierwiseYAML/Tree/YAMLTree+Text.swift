import TierwiseCore

extension YAMLTree {
  /// Returns whether a node is a scalar that no schema, old or new, reads as anything but a text.
  ///
  /// It looks at one byte where it can; what it says yes to need not be decoded to be judged.
  package func isText(_ node: NodeID) -> Bool {
    guard kind(node) == .scalar, !hasProperties(node) else { return false }
    guard style(node) == .plain else { return true }
    // A plain scalar that is folded holds a blank, as of all other types only a time may.
    guard let range = verbatimRange(node) else {
      return !ASCII.isDigit(bytes[Int(nodes[node.index].start)])
    }
    guard let first = range.first else { return false }
    // What is no text in YAML 1.1 or 1.2 begins with one of these; its words are short.
    switch bytes[first] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "y"),
      UInt8(ascii: "o"):
      return range.count > "false".utf8.count
    case ASCII.tilde, ASCII.period, ASCII.plus, ASCII.hyphen, ASCII.less, ASCII.zero...ASCII.nine:
      return false
    default: return true
    }
  }
}
