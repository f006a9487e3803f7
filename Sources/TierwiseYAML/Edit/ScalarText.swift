import TierwiseCore

/// Writes scalars with the least quoting that reads back the same in YAML 1.1 and 1.2.
struct ScalarText {
  /// Where a scalar is to stand.
  enum Context {
    case block, flow
  }

  /// How texts are quoted.
  enum Quotes: Hashable {
    /// Only where they must, and then so.
    case needed(NodeStyle)
    /// Always, as the neighbours are.
    case always(NodeStyle)
  }

  let context: Context
  let quotes: Quotes

  /// Returns the scalar as it is written.
  func written(_ scalar: YAMLScalar) -> String {
    guard case .string(let text) = scalar else { return scalar.plainText }
    switch quotes {
    case .always(let style):
      return ScalarText.quoted(text, style)
    case .needed(let style):
      if ScalarText.isPlain(text, context) { return text }
      // The other quotes spare escapes.
      let other: NodeStyle = style == .singleQuoted ? .doubleQuoted : .singleQuoted
      if ScalarText.escapes(text, style) > 0, ScalarText.escapes(text, other) == 0 {
        return ScalarText.quoted(text, other)
      }
      return ScalarText.quoted(text, style)
    }
  }

  /// Returns whether the text, unquoted, is the same text to every reader.
  static func isPlain(_ text: String, _ context: Context) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty, CoreSchema.value(bytes) == nil,
      YAML11.reading(bytes) ?? .string == .string
    else { return false }
    let first = bytes[0]
    let last = bytes[bytes.count - 1]
    // What begins with an indicator is quoted, even where YAML could tell; `-x` is common.
    if "?:,[]{}#&*!|>'\"%@`=<~".utf8.contains(first) || ASCII.isBlank(first) { return false }
    if first == ASCII.hyphen, bytes.count < 2 || !ASCII.isLetter(bytes[1]) { return false }
    if ASCII.isBlank(last) || last == ASCII.colon || text.utf8.starts(with: "...".utf8) {
      return false
    }
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte == ASCII.colon, ASCII.isBlank(bytes[offset + 1]) { return false }
      if byte == ASCII.hash, offset > 0, ASCII.isBlank(bytes[offset - 1]) { return false }
      if context == .flow, ",[]{}".utf8.contains(byte) { return false }
    }
    return text.unicodeScalars.allSatisfy { isPrintable($0) && $0 != "\t" }
  }

  /// Returns whether the character stands for itself in every reader's plain scalars and lines.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E: true
    case 0x2028, 0x2029, 0xFEFF: false
    case 0xA0...0xD7FF, 0xE000...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Returns how many characters need an escape in these quotes; many where it cannot be.
  private static func escapes(_ text: String, _ style: NodeStyle) -> Int {
    var count = 0
    for scalar in text.unicodeScalars {
      if style == .singleQuoted {
        if scalar == "'" { count += 1 }
        if !isPrintable(scalar) { count += 1000 }
      } else if scalar == "\"" || scalar == "\\" || scalar == "\t" || !isPrintable(scalar) {
        count += 1
      }
    }
    return count
  }

  /// Returns the text in the quotes that need fewer escapes.
  static func quoted(_ text: String) -> String {
    let isSingle = escapes(text, .singleQuoted) < escapes(text, .doubleQuoted)
    return quoted(text, isSingle ? .singleQuoted : .doubleQuoted)
  }

  /// Returns the text in quotes, in double ones where single ones cannot hold it.
  static func quoted(_ text: String, _ style: NodeStyle) -> String {
    if style == .singleQuoted, text.unicodeScalars.allSatisfy({ isPrintable($0) }) {
      return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    return doubleQuoted(text)
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case _ where isPrintable(scalar): result.append(scalar)
      default: result.append(contentsOf: escape(scalar.value).unicodeScalars)
      }
    }
    result.append("\"")
    return String(result)
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}

extension YAMLScalar {
  /// Returns a text in quotes, double ones unless they would need more escapes.
  package static func quoted(_ text: String) -> String { ScalarText.quoted(text) }

  /// The scalar without quotes.
  package var plainText: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .string(let text): return text
    case .float(let value):
      if value.isNaN { return ".nan" }
      if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
      let text = value.description
      // YAML 1.1 wants a point in front of an exponent.
      guard !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
      return String(text[..<exponent] + ".0" + text[exponent...])
    }
  }
}

extension YAMLScalar {
  /// Returns a text as it may stand anywhere in a YAML document, in a flow collection too.
  package static func flowText(_ text: String) -> String {
    ScalarText(context: .flow, quotes: .needed(.singleQuoted)).written(.string(text))
  }
}
