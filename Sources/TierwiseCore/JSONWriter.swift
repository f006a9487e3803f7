/// Writes JSON (RFC 8259) into a byte buffer, keys in the order they are given.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Ends a line behind a value; the next one is no part of the same text.
  package mutating func endLine() {
    bytes.append(ASCII.lineFeed)
    needsComma = false
  }

  /// Returns what has been written since the last time, and forgets it.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// What holds values.
  package enum Container {
    case object, array
  }

  /// Begins an object or an array.
  package mutating func open(_ container: Container) {
    separate()
    bytes.append(container == .object ? ASCII.openBrace : ASCII.openBracket)
    needsComma = false
  }

  /// Ends an object or an array.
  package mutating func close(_ container: Container) {
    bytes.append(container == .object ? ASCII.closeBrace : ASCII.closeBracket)
    needsComma = true
  }

  /// Writes an object whose members the closure writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(.object)
    members(&self)
    close(.object)
  }

  /// Writes an array whose elements the closure writes.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(.array)
    elements(&self)
    close(.array)
  }

  /// Writes the key of the member that follows.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(ASCII.colon)
    needsComma = false
  }

  /// Writes a member with a text, or null.
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes a value that is JSON already.
  package mutating func json(_ text: String) { literal(text) }

  /// Begins a new line in front of the value or the key that follows.
  package mutating func breakLine() {
    if needsComma { bytes.append(ASCII.comma) }
    needsComma = false
    bytes.append(ASCII.lineFeed)
  }

  /// Writes a text.
  package mutating func string(_ value: String) { string(value.utf8Span.span) }

  /// Writes a text that is given as UTF-8.
  package mutating func string(_ value: Span<UInt8>) {
    separate()
    bytes.append(ASCII.doubleQuote)
    for offset in 0..<value.count {
      let byte = value[offset]
      switch byte {
      case ASCII.doubleQuote, ASCII.backslash: bytes.append(contentsOf: [ASCII.backslash, byte])
      case ASCII.lineFeed: bytes.append(contentsOf: [ASCII.backslash, 0x6E])
      case ASCII.carriageReturn: bytes.append(contentsOf: [ASCII.backslash, 0x72])
      case ASCII.tab: bytes.append(contentsOf: [ASCII.backslash, 0x74])
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(contentsOf: [hexDigit(byte >> 4), hexDigit(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(ASCII.doubleQuote)
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) { literal(String(value)) }

  /// Writes a number; JSON has none for infinity.
  package mutating func number(_ value: Double) {
    if value.isFinite { literal(String(value)) } else { null() }
  }

  /// Writes a decimal number, given in its digits.
  package mutating func decimal(_ digits: String) { literal(digits) }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { literal("null") }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if needsComma { bytes.append(ASCII.comma) }
    needsComma = true
  }

  private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
