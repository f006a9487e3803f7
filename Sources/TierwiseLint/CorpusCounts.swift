package import TierwiseCore

/// How often a rule speaks in a fixed collection of public agent files.
package struct CorpusCounts: Hashable, Sendable {
  /// The rule's id.
  package let rule: String
  /// Findings by severity, each by itself.
  package var errors = 0
  package var warnings = 0
  package var infos = 0
  /// How many files they are in.
  package var files = 0
  /// How many repositories these files are from.
  package var repositories = 0
  /// Lines that a plain run prints: without infos, what holds for much of a catalog in one line.
  package var lines = 0

  package init(rule: String) { self.rule = rule }
}

extension CorpusCounts {
  /// What was linted.
  package struct Size: Hashable, Sendable {
    /// All files, documents among them.
    package var files: Int
    /// The files that are agents.
    package var agents: Int
    package var repositories: Int
    /// The repositories in which nothing is an error.
    package var withoutErrors: Int
    /// The day the models were judged on.
    package var day: CalendarDay

    package init(
      files: Int, agents: Int, repositories: Int, withoutErrors: Int, day: CalendarDay
    ) {
      self.files = files
      self.agents = agents
      self.repositories = repositories
      self.withoutErrors = withoutErrors
      self.day = day
    }
  }

  /// The size of the collection that the built-in counts are from.
  package static var size: Size? {
    guard let fields = rows.first, fields.count == 5, let day = CalendarDay(fields[4]) else {
      return nil
    }
    let numbers = fields.prefix(4).compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    return Size(
      files: numbers[0], agents: numbers[1], repositories: numbers[2], withoutErrors: numbers[3],
      day: day)
  }

  /// Returns the built-in counts of a rule; nil for one that was not there when they were made.
  package static func of(_ rule: String) -> CorpusCounts? {
    for fields in rows.dropFirst() where fields.first == rule {
      let numbers = fields.dropFirst().compactMap { Int($0) }
      guard numbers.count == 6 else { return nil }
      var counts = CorpusCounts(rule: rule)
      (counts.errors, counts.warnings, counts.infos) = (numbers[0], numbers[1], numbers[2])
      (counts.files, counts.repositories, counts.lines) = (numbers[3], numbers[4], numbers[5])
      return counts
    }
    return nil
  }

  /// Returns the Swift source that holds counts.
  package static func source(_ size: Size, _ counts: [CorpusCounts]) -> String {
    let head = "\(size.files) \(size.agents) \(size.repositories) \(size.withoutErrors) \(size.day)"
    let lines = counts.map { row in
      "\(row.rule) \(row.errors) \(row.warnings) \(row.infos) \(row.files) \(row.repositories) "
        + "\(row.lines)"
    }
    return """
      // Written by `make corpus-counts`; not to be edited.

      // swift-format-ignore-file
      extension CorpusCounts {
        /// Files, agents, repositories, those without an error, and the day; then, for each rule:
        /// errors, warnings, infos; files and repositories concerned; lines of a plain run.
        static let table: StaticString = \"""
      \(([head] + lines).joined(separator: "\n"))
      \"""
      }

      """
  }

  private static var rows: [[String]] {
    table.description.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}
