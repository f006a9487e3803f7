package import TierwiseCatalog
package import TierwiseYAML

/// A change of one key, for the agents of a migration; the closed set of what migrations can do.
///
/// Each can be undone: what it takes away is kept, what it writes is known.
package struct MigrationEdit: Hashable, Sendable {
  /// Where.
  package let route: YAMLRoute
  /// What.
  package let operation: Operation
  /// For which of the migration's agents; nil for all of them.
  package let only: Selector?
  /// The line it begins on in the migration's file.
  package let line: Int

  /// What an edit does at its route.
  package enum Operation: Hashable, Sendable {
    /// Makes one of these values another one: a compare-and-set.
    case set(from: [YAMLScalar], to: MigrationValue)
    /// Puts a key with a value that is not there yet.
    case ensure(MigrationValue, Place)
    /// Takes a key with one of these values away.
    case remove(from: [YAMLScalar])
    /// Gives a key another name.
    case rename(to: String)
    /// Puts an item at the end of a list.
    case append(YAMLScalar)
  }

  /// Where among its neighbours a new key stands.
  package enum Place: Hashable, Sendable {
    case last
    case after(String)
    case before(String)
  }

  package init(
    _ route: YAMLRoute, _ operation: Operation, only: Selector? = nil, line: Int = 1
  ) {
    self.route = route
    self.operation = operation
    self.only = only
    self.line = line
  }

  /// Whether it cannot be computed without the policy.
  package var asksPolicy: Bool {
    switch operation {
    case .set(_, let value), .ensure(let value, _): value.asksPolicy
    case .remove, .rename, .append: false
    }
  }

  /// Whether it makes or changes a model in the structured form, which no stock harness reads.
  package var isStructured: Bool {
    guard route.steps.first == .key("model") else { return false }
    if route.steps.count > 1 { return true }
    if case .set(_, .mapping) = operation { return true }
    if case .ensure(.mapping, _) = operation { return true }
    return false
  }
}
