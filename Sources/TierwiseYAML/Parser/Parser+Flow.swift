import TierwiseCore

extension Parser {
  /// Reads the flow collection at `offset` and all that is in it (YAML 1.2.2, 7.4).
  mutating func parseFlowCollection(_ text: Span<UInt8>) throws(YAMLProblem) {
    let around = open
    try openFlow(text, at: offset)
    while open != around {
      let byte = try moveToFlowContent(text)
      switch byte {
      case ASCII.closeBracket, ASCII.closeBrace:
        try closeFlow(text, byte)
      case ASCII.comma:
        try endFlowEntry()
      case ASCII.colon where isFlowColon(text):
        try parseFlowColon(text)
      case ASCII.question where text.isWhite(at: offset &+ 1):
        try parseFlowQuestion()
      default:
        try parseFlowNode(text, byte)
      }
    }
  }

  private mutating func openFlow(_ text: Span<UInt8>, at start: Int) throws(YAMLProblem) {
    let isSequence = text.byte(at: start) == ASCII.openBracket
    try openCollection(
      isSequence ? .sequence : .mapping, .flow, at: start, isSequence ? .flowItem : .flowEntry)
    attachProperties()
    moveBehindIndicator()
  }

  private mutating func closeFlow(_ text: Span<UInt8>, _ bracket: UInt8) throws(YAMLProblem) {
    if isPair { close() }
    let isSequence = nodes[Int(open)].kind == .sequence
    guard isSequence == (bracket == ASCII.closeBracket) else {
      throw YAMLProblem(.unexpectedBracket, offset..<offset &+ 1)
    }
    completeEntry()
    moveBehindIndicator()
    close()
  }

  /// Whether the open collection is a pair without braces in a flow sequence.
  private var isPair: Bool { nodes[Int(open)].flags.contains(.pair) }

  /// Reads a comma.
  private mutating func endFlowEntry() throws(YAMLProblem) {
    if isPair { close() }
    if phase == .flowItem || phase == .flowEntry {
      throw YAMLProblem(.unexpectedComma, offset..<offset &+ 1)
    }
    completeEntry()
    phase = nodes[Int(open)].kind == .sequence ? .flowItem : .flowEntry
    moveBehindIndicator()
  }

  /// Reads the `?` of an explicit entry.
  private mutating func parseFlowQuestion() throws(YAMLProblem) {
    switch phase {
    case .flowItem:
      try openPair(at: offset, .flowKey)
    case .flowEntry:
      phase = .flowKey
    case .flowValue:
      throw YAMLProblem(.valueStartsWithIndicator, offset..<offset &+ 1)
    default:
      throw YAMLProblem(.missingComma, offset..<offset &+ 1)
    }
    moveBehindIndicator()
  }

  private mutating func openPair(at start: Int, _ first: Phase) throws(YAMLProblem) {
    try openCollection(.mapping, .flow, at: start, first)
    nodes[Int(open)].flags.insert(.pair)
  }

  /// Returns whether the `:` at `offset` stands between key and value.
  private func isFlowColon(_ text: Span<UInt8>) -> Bool {
    if Parser.isIndicated(text, before: offset &+ 1, .flow) { return true }
    // Behind a quoted key or a bracket the value may follow at once (YAML 1.2.2, 7.4.2).
    guard phase == .flowKeyDone || phase == .flowDone, tokenEnd > 0 else { return false }
    let last = text.byte(at: tokenEnd &- 1)
    switch last {
    case ASCII.doubleQuote, ASCII.singleQuote, ASCII.closeBracket, ASCII.closeBrace:
      return isLastNodeDelimited
    default:
      return false
    }
  }

  /// Whether the node that ends at `tokenEnd` is quoted or bracketed, and not a word like `it's'`.
  private var isLastNodeDelimited: Bool {
    guard let last = nodes.last, Int(last.end) == tokenEnd else { return true }
    return last.style != .plain
  }

  /// Reads the colon behind a key.
  private mutating func parseFlowColon(_ text: Span<UInt8>) throws(YAMLProblem) {
    let colon = offset
    switch phase {
    case .flowKeyDone:
      break
    case .flowEntry, .flowKey:
      append(.scalar, .plain, colon..<colon, flags: [.empty, .verbatim])
    case .flowItem:
      try openPair(at: colon, .flowEntry)
      append(.scalar, .plain, colon..<colon, flags: [.empty, .verbatim])
    case .flowDone where nodes[Int(open)].kind == .sequence:
      try wrapPair(text)
    default:
      throw secondColon(text)
    }
    moveBehindIndicator()
    phase = .flowValue
  }

  /// Makes the last item of a flow sequence the key of a pair (YAML 1.2.2, 7.4.2).
  private mutating func wrapPair(_ text: Span<UInt8>) throws(YAMLProblem) {
    let key = lastChild
    var start = Int(nodes[key].start)
    if nodes[key].flags.contains(.hasProperties) { start = startOfProperties(of: key, start) }
    if start < lineStart { throw YAMLProblem(.multilineImplicitKey, start..<tokenEnd) }
    if offset &- start > 1024 { try checkKeyLength(text, start..<offset) }
    try wrapInMapping(key, style: .flow, at: start, firstProperty: 0)
    nodes[key].flags = .pair
  }

  /// The index of the last child of the open collection.
  private var lastChild: Int {
    var index = nodes.count &- 1
    while nodes[index].parent != open { index = Int(nodes[index].parent) }
    return index
  }

  private func startOfProperties(of index: Int, _ start: Int) -> Int {
    var start = start
    for entry in properties.reversed() {
      if Int(entry.node) < index { break }
      guard Int(entry.node) == index else { continue }
      if let anchor = entry.anchor { start = min(start, Int(anchor.lowerBound) &- 1) }
      if let tag = entry.tag { start = min(start, Int(tag.lowerBound)) }
    }
    return start
  }

  /// Returns the problem of a `:` behind a value: a comma is missing, or it is part of the text.
  private func secondColon(_ text: Span<UInt8>) -> YAMLProblem {
    if let last = nodes.last, last.style == .plain, last.start < last.end,
      Int(last.end) == tokenEnd, !last.flags.contains(.multiline), Int(last.start) >= lineStart
    {
      return YAMLProblem(.colonInPlainValue, offset..<offset &+ 1)
    }
    return YAMLProblem(.missingComma, offset..<offset &+ 1)
  }

  /// Reads a node with its properties, or opens the collection that it is.
  private mutating func parseFlowNode(
    _ text: Span<UInt8>, _ first: UInt8
  ) throws(YAMLProblem) {
    switch phase {
    case .flowItem, .flowEntry, .flowKey, .flowValue:
      break
    default:
      if first == ASCII.hash { throw YAMLProblem(.commentWithoutSpace, offset..<offset &+ 1) }
      throw YAMLProblem(.missingComma, offset..<offset &+ 1)
    }
    var byte = first
    while byte == ASCII.ampersand || byte == ASCII.exclamation {
      try parseProperties(text, .flow)
      // In brackets the lines between properties and node do not matter.
      try endPropertyLine()
      byte = try moveToFlowContent(text)
      if Parser.endsFlowItem(byte)
        || byte == ASCII.colon && Parser.isIndicated(text, before: offset &+ 1, .flow)
      {
        return appendEmpty()
      }
    }
    switch byte {
    case ASCII.openBracket, ASCII.openBrace:
      try openFlow(text, at: offset)
    case ASCII.doubleQuote, ASCII.singleQuote:
      appendQuoted(try scanQuoted(text, .flow))
      attachProperties()
    case ASCII.asterisk:
      if !outer.isEmpty { throw YAMLProblem(.propertyOnAlias, offset..<offset &+ 1) }
      let alias = try scanAlias(text)
      try appendAlias(text, alias)
    default:
      try parsePlainInFlow(text, byte)
    }
  }

  private mutating func parsePlainInFlow(
    _ text: Span<UInt8>, _ byte: UInt8
  ) throws(YAMLProblem) {
    let start = offset
    let line = lineStart
    try Parser.checkPlainStart(text, offset, byte, .flow)
    let stop = scanPlainLine(text, .flow)
    if ASCII.isBreak(stop) { _ = try scanPlainLines(text, .flow) }
    append(.scalar, .plain, start..<plainEnd, flags: lineStart == line ? .verbatim : .multiline)
    attachProperties()
  }

  /// Moves over white space, comments and line breaks; returns the byte of content there.
  private mutating func moveToFlowContent(_ text: Span<UInt8>) throws(YAMLProblem) -> UInt8 {
    var position = text.skipBlanks(from: offset)
    var byte = text.byte(at: position)
    // A comment needs white space before it (YAML 1.2.2, 6.6).
    if byte == ASCII.hash, ASCII.isBlank(text[position &- 1]) {
      position = text.endOfLine(from: position)
      byte = text.byte(at: position)
    }
    while ASCII.isBreak(byte) {
      let start = text.skipBreak(at: position)
      position = start
      while text.byte(at: position) == ASCII.space { position &+= 1 }
      let spaces = position &- start
      let tab = position
      position = text.skipBlanks(from: position)
      byte = text.byte(at: position)
      if byte == ASCII.hash {
        position = text.endOfLine(from: position)
        byte = text.byte(at: position)
      }
      if byte <= ASCII.space { continue }
      lineStart = start
      if position == start, text.isMarker(at: start) {
        throw YAMLProblem(.markerInsideValue, start..<start &+ 3)
      }
      // All lines are indented more than the block around them (YAML 1.2.2, 7.4). Only a closing
      // bracket may stand further left: no reader minds, and many people write it so.
      if spaces <= indent, byte != ASCII.closeBracket, byte != ASCII.closeBrace {
        if tab < position { throw YAMLProblem(.tabIndentation, tab..<tab &+ 1) }
        throw unindentedLine(inFlow: text, position)
      }
    }
    offset = position
    if byte == 0 { throw unclosedFlow() }
    return byte
  }
}
