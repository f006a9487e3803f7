package import TierwiseCatalog
package import TierwiseCore

/// One migration: which agents change, how, and what must hold afterwards (DESIGN §7).
package struct Migration: Sendable {
  /// The name of its file, without `.yaml`.
  package let id: String
  /// What it is about, in a few words.
  package let title: String
  /// When it is its turn: weeks rise from migration to migration; nil where it waits for no other.
  package let week: Int?
  /// The first day it may be applied.
  package let notBefore: CalendarDay?
  /// Whether it waits for others.
  package let lane: Lane
  /// The agents it is for.
  package let select: Selector
  /// How many agents that must be; another number is a refusal.
  package let expect: Int?
  /// Agents that stay as they are, and why.
  package let exclude: [Exclusion]
  /// What is done to each, in this order.
  package let edits: [MigrationEdit]
  /// What must hold before the next one may be applied.
  package let gate: MigrationGate?
  /// All of the file's values, as they are frozen when it is applied.
  package let definition: Definition

  /// Whether a migration waits for others.
  package enum Lane: String, CaseIterable, Sendable {
    /// It waits until those of earlier weeks are applied and through their gates.
    case normal
    /// It waits for nothing.
    case urgent
  }

  /// An agent that is left as it is.
  package struct Exclusion: Hashable, Sendable {
    /// Which ones, by their names, as patterns.
    package let name: [Glob]
    /// Why.
    package let reason: String
    /// The last day on which it holds; nil for good.
    package let until: CalendarDay?
  }
}

extension Migration {
  /// The selector of its agents, and those of single edits.
  var selectors: [Selector] { [select] + edits.compactMap(\.only) }

  /// Returns whether its selectors ask for what files alone cannot say.
  package func asks(for key: Selector.Unanswerable) -> Bool {
    selectors.contains { $0.asks(for: key) }
  }

  /// Whether an edit asks the policy.
  package var asksPolicy: Bool { edits.contains { $0.asksPolicy } }

  /// Returns whether a text may be a migration's name: it becomes part of files' names.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.first != "."
      && text.utf8.allSatisfy { byte in
        ASCII.isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._".utf8.contains(byte)
      }
  }

  /// Returns whether one migration comes before another: by week, then by name.
  package static func isOrderedBefore(_ left: Migration, _ right: Migration) -> Bool {
    if let first = left.week, let second = right.week, first != second { return first < second }
    return ByteSearch.precedes(left.id, right.id)
  }
}
