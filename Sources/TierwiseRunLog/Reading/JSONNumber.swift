import TierwiseCore

/// Numbers of JSON, read from their bytes without a detour over floating point.
package enum JSONNumber {
  /// Returns a whole number from 0 on; nil for others, and beyond 18 digits.
  ///
  /// Some exporters write whole numbers as `12.0`, which is one.
  @inline(__always)
  package static func whole(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    var offset = range.lowerBound
    while offset < range.upperBound, ASCII.isDigit(bytes[offset]) {
      value = value &* 10 &+ Int(bytes[offset] &- ASCII.zero)
      offset &+= 1
    }
    let digits = offset - range.lowerBound
    guard digits > 0, digits <= 18 else { return nil }
    if offset == range.upperBound { return value }
    return scaled(bytes, range, places: 0)
  }

  /// Returns a number from 0 on in units of its `places`-th decimal, rounded to the nearest; else nil.
  ///
  /// Halves are rounded up; `1e-3` is read as well as `0.001`.
  package static func scaled(_ bytes: Span<UInt8>, _ range: Range<Int>, places: Int) -> Int? {
    var digits: [UInt8] = []
    var offset = range.lowerBound
    var point: Int?
    while offset < range.upperBound {
      let byte = bytes[offset]
      if ASCII.isDigit(byte) {
        if !(digits.isEmpty && byte == ASCII.zero && point == nil) {
          digits.append(byte &- ASCII.zero)
        }
      } else if byte == ASCII.period, point == nil {
        point = digits.count
      } else {
        break
      }
      offset += 1
    }
    guard offset > range.lowerBound, digits.count <= 400 else { return nil }
    var exponent = 0
    if offset < range.upperBound {
      guard bytes[offset] | 0x20 == 0x65 else { return nil }
      var text = String(bytes, offset + 1..<range.upperBound)
      if text.first == "+" { text.removeFirst() }
      guard let read = Int(text), abs(read) < 1000 else { return nil }
      exponent = read
    }
    // The digits up to here are the whole part of the result.
    let whole = (point ?? digits.count) + exponent + places
    if whole < 0 { return 0 }
    var value = 0
    for index in 0..<whole {
      guard value < Int.max / 10 - 1 else { return nil }
      value = value * 10 + (index < digits.count ? Int(digits[index]) : 0)
    }
    if whole < digits.count, digits[whole] >= 5 { value += 1 }
    return value
  }
}
