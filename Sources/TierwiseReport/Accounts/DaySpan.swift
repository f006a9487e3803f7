package import TierwiseCore

/// Days from one to another, both inclusive; an end that is nil is open.
package struct DaySpan: Hashable, Sendable {
  package var first: CalendarDay?
  package var last: CalendarDay?

  package init(_ first: CalendarDay? = nil, _ last: CalendarDay? = nil) {
    self.first = first
    self.last = last
  }

  /// The days before a day, so many of them.
  package static func days(_ count: Int, before day: CalendarDay) -> DaySpan {
    DaySpan(CalendarDay(number: day.number - count), CalendarDay(number: day.number - 1))
  }

  /// Returns whether a day lies in it; what is undated lies only in all of time.
  package func contains(_ day: Int?) -> Bool {
    guard let day else { return first == nil && last == nil }
    return first.map { $0.number <= day } ?? true && last.map { $0.number >= day } ?? true
  }
}
