package import TierwiseCore

/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// The UTC day it lies in.
  package var day: CalendarDay {
    CalendarDay(number: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Reads a moment of RFC 3339; nil where it is none, or before 1970 or after 2105.
  ///
  /// A blank in place of the `T` is taken; without an offset, the moment is one of UTC.
  package init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count >= 19, range.count <= 40 else { return nil }
    let start = range.lowerBound
    func number(_ from: Int, _ count: Int) -> Int? {
      var value = 0
      for offset in start + from..<start + from + count {
        guard offset < range.upperBound, ASCII.isDigit(bytes[offset]) else { return nil }
        value = value * 10 + Int(bytes[offset] - ASCII.zero)
      }
      return value
    }
    func stands(_ byte: UInt8, at place: Int) -> Bool { bytes[start + place] == byte }
    guard let year = number(0, 4), stands(ASCII.hyphen, at: 4), let month = number(5, 2),
      stands(ASCII.hyphen, at: 7), let dayOfMonth = number(8, 2),
      stands(0x54, at: 10) || stands(0x74, at: 10) || stands(ASCII.space, at: 10),
      let hour = number(11, 2), stands(ASCII.colon, at: 13), let minute = number(14, 2),
      stands(ASCII.colon, at: 16), let second = number(17, 2), hour < 24, minute < 60, second <= 60,
      (1970..<2106).contains(year), let dayNumber = Self.day(year, month, dayOfMonth)
    else { return nil }
    var place = start + 19
    var fraction = 0
    if place < range.upperBound, bytes[place] == ASCII.period {
      place += 1
      var unit = 100
      while place < range.upperBound, ASCII.isDigit(bytes[place]) {
        fraction += Int(bytes[place] - ASCII.zero) * unit
        unit /= 10
        place += 1
      }
    }
    guard let offset = Self.offset(bytes, place..<range.upperBound) else { return nil }
    let seconds = dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
    guard seconds >= 0 else { return nil }
    milliseconds = seconds * 1000 + fraction
  }

  /// Returns the days since 1970-01-01 of a day of the calendar.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    // Most days of a log are like the one before, but this is cheap enough as it is.
    let shifted = month <= 2 ? year - 1 : year
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let number = shifted / 400 * 146_097 + dayOfEra - 719_468
    if day > 28, CalendarDay(year: year, month: month, day: day) == nil { return nil }
    return number
  }

  /// Returns the seconds that a time zone is ahead of UTC.
  private static func offset(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if range.isEmpty { return 0 }
    let first = bytes[range.lowerBound]
    if first | 0x20 == 0x7A { return range.count == 1 ? 0 : nil }
    guard first == ASCII.plus || first == ASCII.hyphen, range.count == 6 else { return nil }
    let digits = [1, 2, 4, 5].map { bytes[range.lowerBound + $0] }
    guard digits.allSatisfy(ASCII.isDigit), bytes[range.lowerBound + 3] == ASCII.colon else {
      return nil
    }
    let values = digits.map { Int($0 - ASCII.zero) }
    let seconds = (values[0] * 10 + values[1]) * 3600 + (values[2] * 10 + values[3]) * 60
    return first == ASCII.plus ? seconds : -seconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment in RFC 3339, in UTC.
  package var description: String {
    let second = milliseconds / 1000 % 86_400
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    let rest = milliseconds % 1000
    if rest == 0 { return "\(day)T\(time)Z" }
    let digits = String(rest)
    return "\(day)T\(time).\(String(repeating: "0", count: 3 - digits.count))\(digits)Z"
  }
}
