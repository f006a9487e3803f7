import TierwiseCore
package import TierwiseYAML

/// The values of a migration's file, by which it is known whether it changed; comments do not count.
package struct Definition: Hashable, Sendable {
  /// The values, in source order.
  package let rows: [Row]

  /// One value.
  package struct Row: Hashable, Sendable {
    /// The way to it: `edits[0].set`.
    package let route: String
    /// The value as JSON.
    package let value: String
    /// The line it stands on.
    package let line: Int

    package init(_ route: String, _ value: String, line: Int) {
      self.route = route
      self.value = value
      self.line = line
    }
  }

  package init(_ rows: [Row]) { self.rows = rows }

  /// Reads the values of a file.
  package init(of tree: YAMLTree) {
    var finder = PositionFinder()
    let bytes = tree.bytes.span
    rows = tree.leaves().map { leaf in
      let place = finder.position(of: leaf.offset, in: bytes)
      return Row(leaf.route.description, leaf.text, line: place.line)
    }
  }

  /// The hash of routes and values; lines do not count.
  package var hash: String {
    let lines = rows.map { "\($0.route)\t\($0.value)\n" }.ordered { ByteSearch.precedes($0, $1) }
    return SHA256.hash(Array(lines.joined().utf8)).hex
  }
}

extension Definition {
  /// What became of a value since it was frozen.
  package enum Change: Hashable, Sendable {
    case added(Row)
    case edited(Row, was: String)
    /// The line is the one it stood on.
    case removed(Row)
  }

  /// Returns what differs from the definition that was frozen, in the order of the file.
  package func changes(since frozen: Definition) -> [Change] {
    let old = Dictionary(frozen.rows.map { ($0.route, $0.value) }) { first, _ in first }
    let kept = Set(rows.map(\.route))
    var changes: [Change] = []
    for row in rows {
      guard let was = old[row.route] else {
        changes.append(.added(row))
        continue
      }
      if was != row.value { changes.append(.edited(row, was: was)) }
    }
    return changes + frozen.rows.filter { !kept.contains($0.route) }.map(Change.removed)
  }
}
