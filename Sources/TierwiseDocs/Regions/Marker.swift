import TierwiseCatalog
import TierwiseCore

/// A line of a document that begins or ends a region: `<!-- tierwise:begin agents sort="model" -->`.
struct Marker {
  /// Which end of a region it is.
  enum Kind: String, CaseIterable { case begin, end }

  /// What follows the table's name: `sort="model"`.
  struct Attribute: Hashable {
    let key: String
    let value: String
  }

  let kind: Kind
  let table: String
  let attributes: [Attribute]
  /// The comment's bytes.
  let range: Range<Int>
  let line: Line

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let word = Array("tierwise:".utf8)

  /// Reads a line; nil where it is no marker, such as an exception of the linter.
  init?(_ line: Line, in bytes: [UInt8]) throws(RegionFault) {
    let text = line.trimmed(in: bytes.span)
    guard let content = Self.content(text, bytes) else { return nil }
    guard let close = Self.find(Self.closing, in: bytes[content..<text.upperBound]) else {
      throw RegionFault(.unfinished, text)
    }
    guard close + Self.closing.count == text.upperBound else {
      throw RegionFault(.notAlone, close + Self.closing.count..<text.upperBound)
    }
    var words = Words(bytes: bytes, offset: content, end: close)
    guard let first = words.next() else { return nil }
    guard let kind = Kind(rawValue: first.text) else {
      let names = Kind.allCases.map(\.rawValue)
      throw RegionFault(
        .unknownWord(first.text, nearest: EditDistance.nearest(to: first.text, among: names)),
        first.range)
    }
    guard let name = words.next() else { throw RegionFault(.nameless, text) }
    var attributes: [Attribute] = []
    while let word = words.next() {
      guard let value = word.value else { throw RegionFault(.noValue(word.text), word.range) }
      guard !attributes.contains(where: { $0.key == word.text }) else {
        throw RegionFault(.argument("'\(word.text)' is there twice", help: nil), word.range)
      }
      attributes.append(Attribute(key: word.text, value: value))
    }
    self.kind = kind
    table = name.text
    self.attributes = attributes
    range = text
    self.line = line
  }

  /// Returns the table that a line begins, whatever else is wrong with it; nil where it begins none.
  static func table(begunBy line: Line, in bytes: [UInt8]) -> String? {
    let text = line.trimmed(in: bytes.span)
    guard let content = content(text, bytes) else { return nil }
    let close = find(closing, in: bytes[content..<text.upperBound]) ?? text.upperBound
    var words = Words(bytes: bytes, offset: content, end: close)
    return words.next()?.text == Kind.begin.rawValue ? words.next()?.text : nil
  }

  /// Returns where the words of a marker begin; nil where the line is none.
  private static func content(_ text: Range<Int>, _ bytes: [UInt8]) -> Int? {
    guard bytes[text].starts(with: opening) else { return nil }
    var offset = text.lowerBound + opening.count
    while offset < text.upperBound, ASCII.isBlank(bytes[offset]) { offset += 1 }
    guard bytes[offset..<text.upperBound].starts(with: word) else { return nil }
    offset += word.count
    // `tierwise: allow` is a message to the linter.
    guard offset < text.upperBound, ASCII.isLetter(bytes[offset]) else { return nil }
    return offset
  }

  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: needle) }
  }
}

/// The words of a marker, each with its value where it has one.
private struct Words {
  struct Word {
    let text: String
    let value: String?
    let range: Range<Int>
  }

  let bytes: [UInt8]
  var offset: Int
  let end: Int

  mutating func next() -> Word? {
    skip { ASCII.isBlank($0) }
    guard offset < end else { return nil }
    let start = offset
    skip { !ASCII.isBlank($0) && $0 != UInt8(ascii: "=") }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard offset < end, bytes[offset] == UInt8(ascii: "=") else {
      return Word(text: text, value: nil, range: start..<offset)
    }
    offset += 1
    let value = readValue()
    return Word(text: text, value: value, range: start..<offset)
  }

  private mutating func readValue() -> String {
    guard offset < end, bytes[offset] == ASCII.doubleQuote else {
      let start = offset
      skip { !ASCII.isBlank($0) }
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    }
    offset += 1
    let start = offset
    skip { $0 != ASCII.doubleQuote }
    defer { offset = min(end, offset + 1) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while offset < end, isSkipped(bytes[offset]) { offset += 1 }
  }
}
