import TierwiseCore

extension YAMLTree {
  /// The parse events in the notation of the YAML test suite, up to the first problem.
  public var events: [String] {
    var text: [UInt8] = []
    appendEvents(to: &text)
    return text.split(separator: ASCII.lineFeed).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds the events, one a line; as bytes, for there are many and each would be a string.
  package func appendEvents(to text: inout [UInt8]) {
    text.append("+STR\n")
    let documents = documents
    let problems = problems
    for (index, document) in documents.enumerated() {
      text.append(document.explicitStart ? "+DOC ---\n" : "+DOC\n")
      let end = index + 1 < documents.count ? Int(documents[index + 1].root) : nodes.count
      appendEvents(Int(document.root)..<end, to: &text)
      let isWhole = problems.isEmpty || index + 1 < documents.count
      if isWhole { text.append(document.explicitEnd ? "-DOC ...\n" : "-DOC\n") }
    }
    if problems.isEmpty { text.append("-STR\n") }
  }

  private func appendEvents(_ range: Range<Int>, to text: inout [UInt8]) {
    var open: [Int] = []
    for index in range {
      while let last = open.last, Int(nodes[last].next) <= index {
        text.append(nodes[last].kind == .mapping ? "-MAP\n" : "-SEQ\n")
        open.removeLast()
      }
      appendEvent(NodeID(index), to: &text)
      if nodes[index].kind == .mapping || nodes[index].kind == .sequence { open.append(index) }
    }
    for index in open.reversed() {
      text.append(nodes[index].kind == .mapping ? "-MAP\n" : "-SEQ\n")
    }
  }

  private func appendEvent(_ node: NodeID, to text: inout [UInt8]) {
    let isFlow = style(node) == .flow
    switch kind(node) {
    case .mapping: text.append(isFlow ? "+MAP {}" : "+MAP")
    case .sequence: text.append(isFlow ? "+SEQ []" : "+SEQ")
    case .alias:
      text.append("=ALI ")
      text.append(contentsOf: bytes[range(node)])
    case .scalar: text.append("=VAL")
    }
    if hasProperties(node) {
      if let anchor = anchor(of: node) { text.append(" &\(anchor)") }
      if let tag = resolvedTag(of: node) { text.append(" <\(tag)>") }
    }
    if kind(node) == .scalar {
      text.append(ASCII.space)
      text.append(sign(style(node)))
      appendEscaped(node, to: &text)
    }
    text.append(ASCII.lineFeed)
  }

  private func sign(_ style: NodeStyle) -> UInt8 {
    switch style {
    case .singleQuoted: ASCII.singleQuote
    case .doubleQuoted: ASCII.doubleQuote
    case .literal: ASCII.pipe
    case .folded: ASCII.greater
    case .plain, .block, .flow: ASCII.colon
    }
  }

  private func appendEscaped(_ node: NodeID, to text: inout [UInt8]) {
    for byte in decoded(node) ?? [] {
      switch byte {
      case ASCII.backslash: text.append("\\\\")
      case ASCII.lineFeed: text.append("\\n")
      case ASCII.tab: text.append("\\t")
      case ASCII.carriageReturn: text.append("\\r")
      case 0x08: text.append("\\b")
      default: text.append(byte)
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
