package import TierwiseYAML

/// The values that files must have by all that migrations did to them, and the migrations' names.
package struct Expectation: Sendable {
  /// By file: the ways to values, what must stand there, and who says so.
  package private(set) var values: [String: [Value]] = [:]

  /// A value that must stand in a file.
  package struct Value: Hashable, Sendable {
    package let route: YAMLRoute
    /// The value as JSON.
    package let text: String
    /// The migration that put it there.
    package let migration: String
  }

  /// Finds the values out of a ledger; what comes later goes before what came earlier.
  package init(_ ledger: Ledger) {
    var standing: [String: Set<String>] = [:]
    for name in ledger.migrations {
      standing[name] = Set(ledger.history(of: name).standing.keys)
    }
    for event in ledger.events where event.verb == .applied || event.verb == .adopted {
      for file in event.files where standing[event.migration]?.contains(file.path) ?? false {
        var list = values[file.path] ?? []
        for key in file.keys {
          list.removeAll { $0.route.isBelow(key.route) }
          list += key.leaves.map {
            Value(route: $0.route, text: $0.text, migration: event.migration)
          }
        }
        values[file.path] = list
      }
    }
  }

  /// Returns the values of a file that are not as they should be, with what stands there.
  package func departures(of path: String, in tree: YAMLTree) -> [(value: Value, found: String?)] {
    (values[path] ?? []).compactMap { value in
      let found = tree.json(at: value.route)
      return found == value.text ? nil : (value, found)
    }
  }
}
