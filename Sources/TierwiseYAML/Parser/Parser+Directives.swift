import TierwiseCore

extension Parser {
  /// Reads the directives in front of a document; a `---` must follow (YAML 1.2.2, 6.8 and 9.1.4).
  mutating func parseDirectives(_ text: Span<UInt8>) throws(YAMLProblem) -> Range<UInt32> {
    let start = offset
    var end = start
    var hasVersion = false
    while text.byte(at: offset) == ASCII.percent, offset == lineStart {
      let name = offset &+ 1..<restOfWord(text, from: offset &+ 1)
      if name.isEmpty { throw YAMLProblem(.badDirective, offset..<offset &+ 1) }
      if text.has("YAML", in: name) {
        if hasVersion { throw YAMLProblem(.badDirective, restOfLine(text, offset)) }
        hasVersion = true
        try parseVersion(text, name)
      } else if text.has("TAG", in: name) {
        try parseTagDirective(text, name)
      } else {
        // Reserved directives are ignored (YAML 1.2.2, 6.8).
        offset = text.endOfLine(from: offset)
      }
      end = offset
      guard moveToContent(text) else { break }
    }
    let isMarker = offset == lineStart && text.byte(at: offset) == ASCII.hyphen
    guard isMarker, text.isMarker(at: offset) else {
      throw YAMLProblem(.missingDocumentStart, start..<end)
    }
    return UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: end)
  }

  private mutating func parseVersion(
    _ text: Span<UInt8>, _ name: Range<Int>
  ) throws(YAMLProblem) {
    let start = text.skipBlanks(from: name.upperBound)
    var end = start
    while ASCII.isDigit(text.byte(at: end)) { end &+= 1 }
    let isMajorOne = end == start &+ 1 && text.byte(at: start) == ASCII.zero &+ 1
    guard isMajorOne, text.byte(at: end) == ASCII.period, ASCII.isDigit(text.byte(at: end &+ 1))
    else { throw YAMLProblem(.badDirective, restOfLine(text, name.lowerBound &- 1)) }
    end &+= 1
    while ASCII.isDigit(text.byte(at: end)) { end &+= 1 }
    try endDirective(text, name, at: end)
  }

  private mutating func parseTagDirective(
    _ text: Span<UInt8>, _ name: Range<Int>
  ) throws(YAMLProblem) {
    guard let (handle, prefix) = try TagDirective.parts(text, from: name.upperBound) else {
      throw YAMLProblem(.badDirective, restOfLine(text, name.lowerBound &- 1))
    }
    if isDeclared(text, handle) { throw YAMLProblem(.badDirective, handle) }
    if handles.count &- firstHandle == Parser.mostHandles {
      throw YAMLProblem(.tooManyTagHandles, handle)
    }
    handles.append(
      YAMLTree.TagHandle(
        document: UInt32(truncatingIfNeeded: documentCount), handle: offsets(handle),
        prefix: offsets(prefix)))
    try endDirective(text, name, at: prefix.upperBound)
  }

  /// Returns whether a `%TAG` of this document declares the handle.
  func isDeclared(_ text: Span<UInt8>, _ handle: Range<Int>) -> Bool {
    for declared in handles[firstHandle...] where text.isSame(declared.handle, as: handle) {
      return true
    }
    return false
  }

  private func offsets(_ range: Range<Int>) -> Range<UInt32> {
    UInt32(truncatingIfNeeded: range.lowerBound)..<UInt32(truncatingIfNeeded: range.upperBound)
  }

  private mutating func endDirective(
    _ text: Span<UInt8>, _ name: Range<Int>, at end: Int
  ) throws(YAMLProblem) {
    let behind = text.skipBlanks(from: end)
    let byte = text.byte(at: behind)
    guard byte <= ASCII.space || byte == ASCII.hash && behind > end else {
      throw YAMLProblem(.badDirective, restOfLine(text, name.lowerBound &- 1))
    }
    offset = text.endOfLine(from: behind)
  }
}

/// A `%TAG` directive (YAML 1.2.2, 6.8.2).
enum TagDirective {
  /// Returns where the handle and the prefix behind `%TAG` stand.
  static func parts(
    _ text: Span<UInt8>, from start: Int
  ) throws(YAMLProblem) -> (handle: Range<Int>, prefix: Range<Int>)? {
    let handleStart = text.skipBlanks(from: start)
    guard text.byte(at: handleStart) == ASCII.exclamation else { return nil }
    var handleEnd = handleStart &+ 1
    while Parser.isTagWord(text.byte(at: handleEnd)) { handleEnd &+= 1 }
    if text.byte(at: handleEnd) == ASCII.exclamation {
      handleEnd &+= 1
    } else if handleEnd > handleStart &+ 1 {
      return nil
    }
    let prefixStart = text.skipBlanks(from: handleEnd)
    let prefixEnd = try Parser.scanURI(text, from: prefixStart, Parser.isVerbatimTagCharacter)
    guard prefixStart > handleEnd, prefixEnd > prefixStart,
      !Parser.isFlowIndicator(text.byte(at: prefixStart))
    else { return nil }
    return (handleStart..<handleEnd, prefixStart..<prefixEnd)
  }
}

extension Span<UInt8> {
  /// Returns whether the bytes in both ranges are the same.
  func isSame(_ left: Range<UInt32>, as right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<right.count
    where self[Int(left.lowerBound) &+ index] != self[right.lowerBound &+ index] { return false }
    return true
  }

  /// Returns whether the bytes in `range` are those of the text.
  func has(_ expected: String, in range: Range<Int>) -> Bool {
    has(expected.utf8Span.span, in: range)
  }

  /// Returns whether the bytes in `range` are the same.
  func has(_ expected: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard range.count == expected.count else { return false }
    for index in 0..<expected.count where self[range.lowerBound &+ index] != expected[index] {
      return false
    }
    return true
  }
}
