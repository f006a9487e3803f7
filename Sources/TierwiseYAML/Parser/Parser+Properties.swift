import TierwiseCore

/// Anchor and tag that were read and wait for their node.
struct PendingProperties {
  var anchor: Range<UInt32>?
  var tag: Range<UInt32>?

  var isEmpty: Bool { anchor == nil && tag == nil }

  /// Reports a second anchor or tag for one node (YAML 1.2.2, 6.9).
  func checkMerge(with inner: PendingProperties) throws(YAMLProblem) {
    if anchor != nil, let second = inner.anchor {
      throw YAMLProblem(.repeatedProperty, Int(second.lowerBound) &- 1..<Int(second.upperBound))
    }
    if tag != nil, let second = inner.tag {
      throw YAMLProblem(.repeatedProperty, Int(second.lowerBound)..<Int(second.upperBound))
    }
  }
}

/// The anchors of a document by name, built when its first alias is met.
struct AnchorTable {
  var names: [[UInt8]: Int] = [:]
  /// How many of the parser's properties are entered.
  var entered = 0
}

extension Parser {
  /// Reads the anchor and the tag at `offset`, as far as they stand on one line (YAML 1.2.2, 6.9).
  mutating func parseProperties(
    _ text: Span<UInt8>, _ context: Context
  ) throws(YAMLProblem) {
    while true {
      let start = offset
      let byte = text.byte(at: start)
      let isAnchor = byte == ASCII.ampersand
      guard isAnchor || byte == ASCII.exclamation else { return }
      let end = isAnchor ? scanName(text, from: start &+ 1) : try scanTag(text, context)
      let range =
        UInt32(truncatingIfNeeded: isAnchor ? start &+ 1 : start)..<UInt32(truncatingIfNeeded: end)
      if isAnchor, range.isEmpty {
        throw YAMLProblem(.valueStartsWithIndicator, start..<start &+ 1)
      }
      if isAnchor ? inner.anchor != nil : inner.tag != nil {
        throw YAMLProblem(.repeatedProperty, start..<end)
      }
      let next = text.byte(at: end)
      guard next <= ASCII.space || context == .flow && Parser.endsFlowItem(next) else {
        throw YAMLProblem(isAnchor ? .badAnchor : .badTag, start..<restOfWord(text, from: end))
      }
      if isAnchor { inner.anchor = range } else { inner.tag = range }
      endToken(at: end)
      offset = text.skipBlanks(from: end)
    }
  }

  /// Returns the end of the anchor's or alias's name at `offset` (YAML 1.2.2, 6.9.2).
  func scanName(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while true {
      let byte = text.byte(at: end)
      if byte <= ASCII.space || Parser.isFlowIndicator(byte) { return end }
      end &+= 1
    }
  }

  /// Makes the properties of this line those of an earlier one.
  mutating func endPropertyLine() throws(YAMLProblem) {
    guard !inner.isEmpty else { return }
    try outer.checkMerge(with: inner)
    outer.anchor = outer.anchor ?? inner.anchor
    outer.tag = outer.tag ?? inner.tag
    inner = PendingProperties()
  }

  /// Gives the pending properties of all lines to the last node.
  @inline(__always) mutating func attachProperties() {
    if !outer.isEmpty { attachOuter(to: nodes.count &- 1) }
    if !inner.isEmpty { attachInner(to: nodes.count &- 1) }
  }

  mutating func attachOuter(to index: Int) {
    attach(outer, to: index)
    outer = PendingProperties()
  }

  mutating func attachInner(to index: Int) {
    attach(inner, to: index)
    inner = PendingProperties()
  }

  private mutating func attach(_ pending: PendingProperties, to index: Int) {
    guard !pending.isEmpty else { return }
    nodes[index].flags.insert(.hasProperties)
    properties.append(
      YAMLTree.Properties(
        node: UInt32(truncatingIfNeeded: index), anchor: pending.anchor, tag: pending.tag))
  }

  /// Returns the end of the word at or behind `start`.
  func restOfWord(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while text.byte(at: end) > ASCII.space { end &+= 1 }
    return end
  }
}

extension Parser {
  /// Scans the alias at `offset` and moves behind it.
  mutating func scanAlias(_ text: Span<UInt8>) throws(YAMLProblem) -> Range<Int> {
    let start = offset
    let end = scanName(text, from: start &+ 1)
    if end == start &+ 1 { throw YAMLProblem(.valueStartsWithIndicator, start..<end) }
    if !inner.isEmpty { throw YAMLProblem(.propertyOnAlias, start..<end) }
    offset = end
    return start..<end
  }

  /// Adds the alias in `range`, whose anchor must stand before it (YAML 1.2.2, 7.1).
  mutating func appendAlias(_ text: Span<UInt8>, _ range: Range<Int>) throws(YAMLProblem) {
    let name = range.lowerBound &+ 1..<range.upperBound
    guard let target = anchorIndex(text, name) else {
      throw undefinedAlias(text, range)
    }
    append(.alias, .plain, range, flags: [], indent: Int32(truncatingIfNeeded: target))
  }

  private mutating func anchorIndex(_ text: Span<UInt8>, _ name: Range<Int>) -> Int? {
    while anchors.entered < properties.count {
      if let anchor = properties[anchors.entered].anchor {
        anchors.names[text.array(Int(anchor.lowerBound)..<Int(anchor.upperBound))] =
          anchors.entered
      }
      anchors.entered &+= 1
    }
    return anchors.names[text.array(name)]
  }

  /// Returns the problem of an alias without anchor: `**bold** text` was never meant as one.
  private func undefinedAlias(_ text: Span<UInt8>, _ range: Range<Int>) -> YAMLProblem {
    let next = text.byte(at: text.skipBlanks(from: range.upperBound))
    let isText =
      text.byte(at: range.lowerBound &+ 1) == ASCII.asterisk
      || next > ASCII.space && next != ASCII.hash && next != ASCII.colon
        && !(depth > 0 && nodes[Int(open)].style == .flow && Parser.endsFlowItem(next))
    return isText
      ? YAMLProblem(.valueStartsWithIndicator, range.lowerBound..<range.lowerBound &+ 1)
      : YAMLProblem(.undefinedAlias, range)
  }

  /// Forgets the anchors of the document that ended.
  mutating func forgetAnchors() {
    anchors.entered = properties.count
    if !anchors.names.isEmpty { anchors.names.removeAll() }
  }
}

extension Span<UInt8> {
  /// Returns a copy of the bytes in `range`.
  func array(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for offset in range { result.append(self[offset]) }
    return result
  }
}
