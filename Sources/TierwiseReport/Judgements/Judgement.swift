package import TierwiseRunLog

/// Whether something is as it should be, and on what that rests.
package struct Judgement: Hashable, Sendable {
  /// What is judged: `daily-cost`.
  package let id: String
  /// The agent, tier or span it is judged for; empty for all.
  package let subject: String
  package let level: Level
  /// What was seen.
  package let value: Value
  /// What it is held against; nil where nobody has set anything.
  package let limit: Value?
  /// How many runs, requests or days it rests on.
  package let count: Int
  /// Whether the whole interval lies beyond the limit.
  package let isProven: Bool
  /// Why nothing can be said, or what stands beside it.
  package let note: String?

  package init(
    _ id: String, on subject: String = "", _ level: Level, _ value: Value, limit: Value? = nil,
    count: Int = 0, isProven: Bool = false, note: String? = nil
  ) {
    self.id = id
    self.subject = subject
    self.level = level
    self.value = value
    self.limit = limit
    self.count = count
    self.isProven = isProven
    self.note = note
  }

  /// How it stands.
  package enum Level: String, CaseIterable, Comparable, Sendable {
    case firing, suspect, missed, ok, met
    case notAssessed = "not assessed"

    package static func < (left: Level, right: Level) -> Bool { left.place < right.place }
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A number with its unit.
  package enum Value: Hashable, Sendable {
    case none
    /// A share of one.
    case share(Double)
    /// So many times.
    case ratio(Double)
    case money(Money)
  }
}
