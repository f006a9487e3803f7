/// A day of the proleptic Gregorian calendar, in UTC.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// Creates a day from its number since 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Creates a day from `YYYY-MM-DD`; nil where that is no day of the calendar.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == ASCII.hyphen, bytes[7] == ASCII.hyphen else { return nil }
    var parts: [Int] = []
    for range in [0..<4, 5..<7, 8..<10] {
      var value = 0
      for byte in bytes[range] {
        guard ASCII.isDigit(byte) else { return nil }
        value = value * 10 + Int(byte - ASCII.zero)
      }
      parts.append(value)
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Creates a day from its parts; nil where that is no day of the calendar.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1 else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    // Days from civil: years start in March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    // From bytes: messages name days by the thousand.
    let digits = String(year).utf8
    var bytes = [UInt8](repeating: ASCII.zero, count: max(0, 4 - digits.count))
    bytes += digits
    for part in [month, day] {
      bytes.append(ASCII.hyphen)
      bytes.append(ASCII.zero + UInt8(part / 10))
      bytes.append(ASCII.zero + UInt8(part % 10))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns whether the left day is the earlier one.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}
