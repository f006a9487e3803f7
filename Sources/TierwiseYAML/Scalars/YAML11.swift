import TierwiseCore

/// What readers of YAML 1.1 make of a plain scalar.
public enum YAML11Reading: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case float(Double)
  /// A date or a time: `2024-05-01`.
  case timestamp
  /// The key `<<`, which merges another mapping.
  case merge
  case string
}

extension YAMLScalar {
  /// Returns what readers of YAML 1.1 (PyYAML, Ruby, go-yaml 2) make of a plain scalar of this text;
  /// nil where they agree with the core schema of YAML 1.2.
  ///
  ///     yes on n        booleans          text in 1.2
  ///     012             10, octal         12
  ///     1_000  0b11     1000  3           text
  ///     1:30            90, base sixty    text
  ///     2024-05-01      a date            text
  ///     0o17  1e3       text              15  1000.0
  public static func yaml11(plain text: String) -> YAML11Reading? {
    let reading = YAML11.reading(text.utf8Span.span) ?? .string
    switch (core(plain: text), reading) {
    case (.null, .null), (.string, .string): return nil
    case (.bool(let new), .bool(let old)) where new == old: return nil
    case (.int(let new), .int(let old)) where new == old: return nil
    case (.float(let new), .float(let old)) where new == old || new.isNaN && old.isNaN: return nil
    // Whole numbers too large for Int are floats here, whatever the version.
    case (.float(let new), .int(let old)) where new == Double(old): return nil
    default: return reading
    }
  }
}

/// The types of YAML 1.1 (yaml.org/type), as PyYAML reads them; `y` and `n` after the specification.
enum YAML11 {
  static func reading(_ text: Span<UInt8>) -> YAML11Reading? {
    guard text.count > 0 else { return .null }
    if let word = word(text) { return word }
    let first = text[0]
    guard
      ASCII.isDigit(first) || first == ASCII.hyphen || first == ASCII.plus || first == ASCII.period
    else { return nil }
    if let number = integer(text) ?? float(text) { return number }
    return isTimestamp(text) ? .timestamp : nil
  }

  private static func word(_ text: Span<UInt8>) -> YAML11Reading? {
    func isAny(_ words: [String]) -> Bool { words.contains { CoreSchema.isWord(text, $0) } }
    switch ASCII.lowercased(text[0]) {
    case ASCII.tilde: return text.count == 1 ? .null : nil
    case ASCII.less: return text.has("<<", in: 0..<text.count) ? .merge : nil
    case UInt8(ascii: "n"):
      if isAny(["null"]) { return .null }
      return isAny(["n", "no"]) ? .bool(false) : nil
    case UInt8(ascii: "f"), UInt8(ascii: "o"):
      if isAny(["on"]) { return .bool(true) }
      return isAny(["false", "off"]) ? .bool(false) : nil
    case UInt8(ascii: "t"), UInt8(ascii: "y"):
      return isAny(["true", "y", "yes"]) ? .bool(true) : nil
    default: return nil
    }
  }

  /// `0b10`, `0x1F`, `017`, `1_000`, `1:30:00`.
  private static func integer(_ text: Span<UInt8>) -> YAML11Reading? {
    let digits = Digits(text)
    if digits.isBinary { return whole(text, digits.start + 2, radix: 2) }
    if digits.isHexadecimal { return whole(text, digits.start + 2, radix: 16) }
    guard ASCII.isDigit(text.byte(at: digits.start)) else { return nil }
    if text[digits.start] == ASCII.zero, text.count > digits.start + 1 {
      return whole(text, digits.start + 1, radix: 8)
    }
    return whole(text, digits.start, radix: 10) ?? sexagesimal(text, digits.start)
  }

  private struct Digits {
    var start: Int
    var isBinary = false
    var isHexadecimal = false

    init(_ text: Span<UInt8>) {
      start = text[0] == ASCII.hyphen || text[0] == ASCII.plus ? 1 : 0
      guard text.count > start + 2, text[start] == ASCII.zero else { return }
      isBinary = text[start + 1] == UInt8(ascii: "b")
      isHexadecimal = text[start + 1] == UInt8(ascii: "x")
    }
  }

  private static func whole(_ text: Span<UInt8>, _ start: Int, radix: Int) -> YAML11Reading? {
    var value = 0
    var large = 0.0
    var isLarge = false
    var hasDigit = false
    for offset in start..<text.count where text[offset] != ASCII.underscore {
      guard let digit = Parser.hexValue(text[offset]), digit < radix else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(
        text[0] == ASCII.hyphen ? -Int(digit) : Int(digit))
      isLarge = isLarge || overflow || carry
      value = isLarge ? 0 : sum
      large = large * Double(radix) + Double(digit)
      hasDigit = true
    }
    // `0_` has no octal digit and is 0 all the same.
    guard hasDigit || radix == 8 else { return nil }
    if !isLarge { return .int(value) }
    if radix == 10 { return plain(text) }
    return .float(text[0] == ASCII.hyphen ? -large : large)
  }

  /// `190:20:30`: every part behind the first is below sixty.
  private static func sexagesimal(_ text: Span<UInt8>, _ start: Int) -> YAML11Reading? {
    var total = 0
    var part = 0
    var digits = 0
    var colons = 0
    for offset in start...text.count {
      let byte = text.byte(at: offset)
      if ASCII.isDigit(byte) {
        part = part * 10 + Int(byte - ASCII.zero)
        digits += 1
        guard part < 1 << 40, digits < 12 else { return nil }
      } else if byte == ASCII.underscore, colons == 0, digits > 0 {
        continue
      } else if byte == ASCII.colon || offset == text.count {
        guard digits > 0, colons == 0 || part < 60 && digits <= 2, colons < 4 else { return nil }
        total = total * 60 + part
        colons += byte == ASCII.colon ? 1 : 0
        (part, digits) = (0, 0)
      } else {
        return nil
      }
    }
    guard colons > 0 else { return nil }
    return .int(text[0] == ASCII.hyphen ? -total : total)
  }

  /// `1.5`, `1_000.5`, `1.5e+3`, `.5`, `.inf`, `1:30.5`; an exponent needs a point and a sign.
  private static func float(_ text: Span<UInt8>) -> YAML11Reading? {
    var points = 0
    var colons = 0
    for offset in 0..<text.count {
      let byte = text[offset]
      switch byte {
      case ASCII.period: points += 1
      case ASCII.colon: colons += 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        let sign = text.byte(at: offset + 1)
        guard points == 1, sign == ASCII.plus || sign == ASCII.hyphen else { return nil }
      default: break
      }
    }
    guard points == 1 else { return nil }
    return colons > 0 ? sexagesimalFloat(text) : plain(text)
  }

  /// Returns the float that the text without its underscores is in YAML 1.2.
  private static func plain(_ text: Span<UInt8>) -> YAML11Reading? {
    let digits = text.array(0..<text.count).filter { $0 != ASCII.underscore }
    guard case .float(let value)? = CoreSchema.value(digits.span) else { return nil }
    return .float(value)
  }

  private static func sexagesimalFloat(_ text: Span<UInt8>) -> YAML11Reading? {
    var point = 0
    while text.byte(at: point) != ASCII.period { point += 1 }
    let whole = text.extracting(0..<point)
    let start = whole.count > 0 && (whole[0] == ASCII.hyphen || whole[0] == ASCII.plus) ? 1 : 0
    guard start < whole.count, case .int(let seconds)? = sexagesimal(whole, start) else {
      return nil
    }
    var fraction = 0.0
    var scale = 0.1
    for offset in point + 1..<text.count where text[offset] != ASCII.underscore {
      guard ASCII.isDigit(text[offset]) else { return nil }
      fraction += Double(text[offset] - ASCII.zero) * scale
      scale /= 10
    }
    return .float(Double(seconds) + (text[0] == ASCII.hyphen ? -fraction : fraction))
  }

  /// `2001-12-14`, `2001-12-14t21:59:43.10-05:00`, `2001-12-14 21:59:43.10 -5`.
  static func isTimestamp(_ text: Span<UInt8>) -> Bool {
    var offset = 0
    func take(_ counts: ClosedRange<Int>) -> Bool {
      let start = offset
      while offset - start < counts.upperBound, ASCII.isDigit(text.byte(at: offset)) { offset += 1 }
      return counts.contains(offset - start)
    }
    func skip(_ byte: UInt8) -> Bool {
      guard text.byte(at: offset) == byte else { return false }
      offset += 1
      return true
    }
    guard take(4...4), skip(ASCII.hyphen), take(1...2), skip(ASCII.hyphen), take(1...2) else {
      return false
    }
    // A date alone has two digits each for month and day.
    if offset == text.count { return text.count == 10 }
    if text.byte(at: offset) | 0x20 == UInt8(ascii: "t") {
      offset += 1
    } else {
      guard ASCII.isBlank(text.byte(at: offset)) else { return false }
      offset = text.skipBlanks(from: offset)
    }
    guard take(1...2), skip(ASCII.colon), take(2...2), skip(ASCII.colon), take(2...2) else {
      return false
    }
    if skip(ASCII.period) { while ASCII.isDigit(text.byte(at: offset)) { offset += 1 } }
    offset = text.skipBlanks(from: offset)
    if offset == text.count { return true }
    if skip(UInt8(ascii: "Z")) { return offset == text.count }
    guard skip(ASCII.plus) || skip(ASCII.hyphen), take(1...2) else { return false }
    if offset == text.count { return true }
    return skip(ASCII.colon) && take(2...2) && offset == text.count
  }
}
