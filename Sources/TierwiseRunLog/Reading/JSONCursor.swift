import TierwiseCore

/// Walks over the bytes of one JSON object, building nothing.
///
/// What is not asked for is skipped, eight bytes at a time inside of texts, however deep it is
/// nested; a text that is cut off or broken sets `isBroken`, and every step after that returns nil.
package struct JSONCursor {
  private var offset: Int
  private let end: Int
  /// Whether the text is no JSON so far.
  package private(set) var isBroken = false
  /// Whether a member was read since the object began, so that a comma has to follow.
  private var needsComma = false

  /// A text in the bytes, without its quotes.
  package struct Text: Hashable, Sendable {
    package let range: Range<Int>
    /// Whether it holds escapes, so that its bytes are not what it says.
    package let hasEscapes: Bool
  }

  /// Begins in front of an object.
  package init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Returns whether an object begins here, and steps into it.
  package mutating func enterObject(_ bytes: Span<UInt8>) -> Bool {
    guard peek(bytes) == ASCII.openBrace else { return false }
    offset += 1
    needsComma = false
    return true
  }

  /// Returns whether an array begins here, and steps into it.
  package mutating func enterArray(_ bytes: Span<UInt8>) -> Bool {
    guard peek(bytes) == ASCII.openBracket else { return false }
    offset += 1
    needsComma = false
    return true
  }

  /// Steps to the next member's value and returns its key; nil, and behind it, at the object's end.
  @inline(__always)
  package mutating func key(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard let byte = next(in: bytes, closing: ASCII.closeBrace) else { return nil }
    guard byte == ASCII.doubleQuote, let key = text(bytes) else { return fail() }
    guard peek(bytes) == ASCII.colon else { return fail() }
    offset += 1
    return key.range
  }

  /// Returns whether there is another element, and stands in front of it; steps behind the array's end.
  package mutating func element(_ bytes: Span<UInt8>) -> Bool {
    next(in: bytes, closing: ASCII.closeBracket) != nil
  }

  /// Returns the first byte of the value that comes next, at which the cursor then stands.
  @inline(__always)
  package mutating func peek(_ bytes: Span<UInt8>) -> UInt8? {
    while offset < end {
      let byte = bytes[offset]
      if byte > ASCII.space { return byte }
      guard ASCII.isBlank(byte) || ASCII.isBreak(byte) else { return fail() }
      offset &+= 1
    }
    return fail()
  }

  /// Returns the text that comes next; nil for another value, which is skipped.
  @inline(__always)
  package mutating func text(_ bytes: Span<UInt8>) -> Text? {
    guard peek(bytes) == ASCII.doubleQuote else { return skipped(bytes) }
    let start = offset &+ 1
    var place = start
    var hasEscapes = false
    while true {
      place = ByteSearch.firstControl(
        or: ASCII.doubleQuote, or: ASCII.backslash, in: bytes, from: place)
      guard place < end else { return fail() }
      switch bytes[place] {
      case ASCII.doubleQuote:
        offset = place &+ 1
        needsComma = true
        return Text(range: start..<place, hasEscapes: hasEscapes)
      case ASCII.backslash:
        hasEscapes = true
        place &+= 2
      default: return fail()
      }
    }
  }

  /// Returns the number that comes next, as its bytes; nil for another value, which is skipped.
  package mutating func number(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard let first = peek(bytes), ASCII.isDigit(first) || first == ASCII.hyphen else {
      return skipped(bytes)
    }
    let start = offset
    skipWord(bytes)
    return start..<offset
  }

  /// Returns `true` or `false`; nil for another value, which is skipped.
  package mutating func boolean(_ bytes: Span<UInt8>) -> Bool? {
    guard let first = peek(bytes), first == 0x74 || first == 0x66 else { return skipped(bytes) }
    skipWord(bytes)
    return first == 0x74
  }

  /// Steps behind the value that comes next.
  package mutating func skip(_ bytes: Span<UInt8>) {
    guard let first = peek(bytes) else { return }
    switch first {
    case ASCII.doubleQuote: _ = text(bytes)
    case ASCII.openBrace, ASCII.openBracket: skipContainer(bytes)
    case ASCII.closeBrace, ASCII.closeBracket, ASCII.comma, ASCII.colon: isBroken = true
    default: skipWord(bytes)
    }
  }

  /// Returns whether nothing but blanks follows.
  package mutating func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
    while offset < end, ASCII.isBlank(bytes[offset]) || ASCII.isBreak(bytes[offset]) { offset += 1 }
    return offset == end && !isBroken
  }

  @inline(__always)
  private mutating func next(in bytes: Span<UInt8>, closing: UInt8) -> UInt8? {
    guard !isBroken, var byte = peek(bytes) else { return nil }
    if byte == closing {
      offset &+= 1
      needsComma = true
      return nil
    }
    if needsComma {
      guard byte == ASCII.comma else { return fail() }
      offset &+= 1
      guard let following = peek(bytes) else { return nil }
      byte = following
    }
    return byte
  }

  /// Counts brackets instead of calling itself, so that no nesting is too deep.
  private mutating func skipContainer(_ bytes: Span<UInt8>) {
    var depth = 0
    while offset < end {
      switch bytes[offset] {
      case ASCII.doubleQuote:
        guard text(bytes) != nil else { return }
        continue
      case ASCII.openBrace, ASCII.openBracket: depth &+= 1
      case ASCII.closeBrace, ASCII.closeBracket:
        depth &-= 1
        if depth == 0 {
          offset &+= 1
          needsComma = true
          return
        }
      default: break
      }
      offset &+= 1
    }
    isBroken = true
  }

  /// Steps over a number, `true`, `false` or `null`.
  private mutating func skipWord(_ bytes: Span<UInt8>) {
    let start = offset
    while offset < end {
      let byte = bytes[offset]
      guard
        ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte == ASCII.hyphen || byte == ASCII.period
          || byte == ASCII.plus
      else { break }
      offset &+= 1
    }
    if offset == start { isBroken = true }
    needsComma = true
  }

  private mutating func skipped<Value>(_ bytes: Span<UInt8>) -> Value? {
    skip(bytes)
    return nil
  }

  @inline(__always)
  private mutating func fail<Value>() -> Value? {
    isBroken = true
    return nil
  }
}
