import TierwiseCore

extension Parser {
  /// Reads all documents of the text (YAML 1.2.2, 9.2).
  mutating func parseStream(_ text: Span<UInt8>) throws(YAMLProblem) {
    while true {
      skipOrderMark(text)
      let hasContent = moveToContent(text)
      if !hasContent, offset >= text.count { return }
      if skipOrderMark(text) { continue }
      var document = YAMLTree.Document(root: UInt32(truncatingIfNeeded: nodes.count))
      if hasContent, offset == lineStart, text.byte(at: offset) == ASCII.percent {
        document.directives = try parseDirectives(text)
      }
      if text.byte(at: offset) == ASCII.period, offset == lineStart, text.isMarker(at: offset) {
        // Between documents `...` may stand alone.
        try endDocument(text)
        continue
      }
      try parseDocument(text, document)
    }
  }

  /// Reads one document, from its `---` or its first content to the marker that ends it.
  private mutating func parseDocument(
    _ text: Span<UInt8>, _ document: YAMLTree.Document
  ) throws(YAMLProblem) {
    if let earlier = self.document { earlierDocuments.append(earlier) }
    self.document = document
    phase = .root
    if offset == lineStart, text.isMarker(at: offset) {
      self.document?.explicitStart = true
      offset &+= 3
      endToken(at: offset)
      isAtContent = false
    } else {
      isAtContent = true
      try openSimpleRoot(text)
    }
    try parseBlocks(text)
    closeAll()
    forgetAnchors()
    firstHandle = handles.count
    if text.byte(at: offset) == ASCII.period {
      self.document?.explicitEnd = true
      try endDocument(text)
    }
  }

  /// How many documents have begun.
  var documentCount: Int { earlierDocuments.count &+ (document == nil ? 0 : 1) }

  /// Reads `...`, behind which only a comment may stand (YAML 1.2.2, 9.1.2).
  private mutating func endDocument(_ text: Span<UInt8>) throws(YAMLProblem) {
    offset &+= 3
    let behind = text.skipBlanks(from: offset)
    let byte = text.byte(at: behind)
    if byte > ASCII.space, byte != ASCII.hash {
      throw YAMLProblem(.contentAfterDocument, restOfLine(text, behind))
    }
  }

  /// Moves over a byte order mark, which may begin every document (YAML 1.2.2, 5.2).
  @discardableResult
  private mutating func skipOrderMark(_ text: Span<UInt8>) -> Bool {
    guard offset == lineStart, text.byte(at: offset) == 0xEF, text.byte(at: offset &+ 1) == 0xBB,
      text.byte(at: offset &+ 2) == 0xBF
    else { return false }
    orderMarks.append(offset)
    offset &+= 3
    lineStart = offset
    return true
  }
}
