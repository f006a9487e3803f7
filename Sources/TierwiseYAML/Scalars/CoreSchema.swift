import TierwiseCore

/// The core schema's reading of plain scalars (YAML 1.2.2, 10.3.2).
enum CoreSchema {
  /// Returns what the text stands for, nil where it is a string.
  static func value(_ text: Span<UInt8>) -> YAMLScalar? {
    guard text.count > 0 else { return .null }
    switch text[0] {
    case ASCII.tilde:
      return text.count == 1 ? .null : nil
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      return isWord(text, "null") ? .null : nil
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      return isWord(text, "true") ? .bool(true) : nil
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      return isWord(text, "false") ? .bool(false) : nil
    case ASCII.zero...ASCII.nine, ASCII.period, ASCII.hyphen, ASCII.plus:
      return number(text)
    default:
      return nil
    }
  }

  /// Returns what a scalar with a tag stands for; a text that its tag does not allow is a string.
  static func value(_ text: String, tag: String) -> YAMLScalar {
    let plain = value(text.utf8Span.span)
    switch (tag, plain) {
    case ("tag:yaml.org,2002:null", .null?), ("tag:yaml.org,2002:bool", .bool?),
      ("tag:yaml.org,2002:int", .int?), ("tag:yaml.org,2002:float", .float?):
      return plain ?? .string(text)
    case ("tag:yaml.org,2002:float", .int(let whole)?):
      return .float(Double(whole))
    default:
      return .string(text)
    }
  }

  /// Returns whether the text is the word in lower, upper or title case.
  static func isWord(_ text: Span<UInt8>, _ word: String) -> Bool {
    let word = word.utf8Span.span
    guard text.count == word.count else { return false }
    var upper = 0
    for offset in 0..<text.count {
      let byte = text[offset]
      guard ASCII.lowercased(byte) == word[offset] else { return false }
      if byte != word[offset] {
        // In title case only the first letter is upper.
        guard upper == offset else { return false }
        upper += 1
      }
    }
    return upper <= 1 || upper == text.count
  }

  /// Returns the number that the text writes.
  static func number(_ text: Span<UInt8>) -> YAMLScalar? {
    if text.count > 2, text[0] == ASCII.zero {
      if text[1] == UInt8(ascii: "x") { return whole(text, from: 2, radix: 16) }
      if text[1] == UInt8(ascii: "o") { return whole(text, from: 2, radix: 8) }
    }
    let sign = text[0] == ASCII.hyphen || text[0] == ASCII.plus ? 1 : 0
    var offset = sign
    while ASCII.isDigit(text.byte(at: offset)) { offset += 1 }
    if offset == text.count, offset > sign { return whole(text, from: sign, radix: 10) }
    return fraction(text, sign: sign, point: offset)
  }

  /// Returns the whole number behind the prefix or sign, as a float if it is too large.
  static func whole(_ text: Span<UInt8>, from start: Int, radix: Int) -> YAMLScalar? {
    var value = 0
    var large = 0.0
    var isLarge = false
    for offset in start..<text.count {
      guard let digit = Parser.hexValue(text[offset]), digit < radix else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      // Adding the sign to each digit keeps the least number within reach.
      let signed = text[0] == ASCII.hyphen ? -Int(digit) : Int(digit)
      let (sum, carry) = product.addingReportingOverflow(signed)
      isLarge = isLarge || overflow || carry
      value = isLarge ? 0 : sum
      large = large * Double(radix) + Double(digit)
    }
    guard isLarge else { return .int(value) }
    if radix == 10 { return Double(string(text)).map { .float($0) } }
    return .float(large)
  }

  private static func fraction(_ text: Span<UInt8>, sign: Int, point: Int) -> YAMLScalar? {
    var offset = point
    var digits = point - sign
    if text.byte(at: offset) == ASCII.period {
      offset += 1
      if digits == 0, let special = special(text, sign: sign) { return special }
      while ASCII.isDigit(text.byte(at: offset)) {
        offset += 1
        digits += 1
      }
    }
    guard digits > 0 else { return nil }
    if text.byte(at: offset) | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if text.byte(at: offset) == ASCII.hyphen || text.byte(at: offset) == ASCII.plus {
        offset += 1
      }
      guard ASCII.isDigit(text.byte(at: offset)) else { return nil }
      while ASCII.isDigit(text.byte(at: offset)) { offset += 1 }
    }
    guard offset == text.count else { return nil }
    return Double(string(text)).map { .float($0) }
  }

  /// Returns infinity or not-a-number: `.inf`, `-.INF`, `.NaN`.
  private static func special(_ text: Span<UInt8>, sign: Int) -> YAMLScalar? {
    let name = sign + 1
    if text.has("inf", in: name..<text.count) || text.has("Inf", in: name..<text.count)
      || text.has("INF", in: name..<text.count)
    {
      return .float(text[0] == ASCII.hyphen ? -.infinity : .infinity)
    }
    let isNaN =
      text.has("nan", in: name..<text.count) || text.has("NaN", in: name..<text.count)
      || text.has("NAN", in: name..<text.count)
    return isNaN && sign == 0 ? .float(.nan) : nil
  }

  private static func string(_ text: Span<UInt8>) -> String {
    String(decoding: text.array(0..<text.count), as: UTF8.self)
  }
}
