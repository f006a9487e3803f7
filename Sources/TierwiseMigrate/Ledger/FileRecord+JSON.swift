package import TierwiseCore
package import TierwiseYAML

extension FileRecord {
  /// Writes the record as an object.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("before", before)
      json.member("after", after)
      json.key("lines")
      json.array { json in
        for splice in splices {
          json.array { json in
            json.integer(splice.offset)
            json.string(splice.old)
            json.string(splice.new)
          }
        }
      }
      json.key("keys")
      json.array { json in
        for key in keys {
          json.object { json in
            json.member("route", key.route.description)
            key.write(to: &json)
          }
        }
      }
    }
  }

  /// Returns whether a path may be an agent's: whoever writes a ledger by hand gets nowhere else.
  private static func isAgent(_ path: String) -> Bool {
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    let banned: Set<Substring> = ["", ".", "..", ".git"]
    return path.lowercased().hasSuffix(".md")
      && !components.contains { banned.contains($0) || banned.contains(Substring($0.lowercased())) }
  }

  /// Reads a record; nil where it is none.
  package init?(_ tree: YAMLTree, _ row: NodeID) {
    func text(_ key: String) -> String? { tree.value(for: key, in: row).flatMap(tree.string) }
    guard let path = text("path"), Self.isAgent(path), let before = text("before"),
      let after = text("after"),
      let lines = tree.value(for: "lines", in: row), let keys = tree.value(for: "keys", in: row)
    else { return nil }
    var splices: [Splice] = []
    for line in tree.children(lines) {
      let cells = Array(tree.children(line))
      guard cells.count == 3, case .int(let offset)? = tree.resolved(cells[0]), offset >= 0,
        let old = tree.string(cells[1]), let new = tree.string(cells[2])
      else { return nil }
      splices.append(Splice(offset: offset, old: old, new: new))
    }
    var managed: [ManagedKey] = []
    for key in tree.children(keys) {
      guard
        let route = tree.value(for: "route", in: key).flatMap(tree.string).flatMap({ YAMLRoute($0) }
        )
      else { return nil }
      managed.append(
        ManagedKey(
          route, before: tree.value(for: "before", in: key).map { tree.json($0) },
          after: tree.value(for: "after", in: key).map { tree.json($0) }))
    }
    self.init(path: path, before: before, after: after, splices: splices, keys: managed)
  }
}

extension ManagedKey {
  /// Writes the values; one that was not there is left out.
  fileprivate func write(to json: inout JSONWriter) {
    if let before {
      json.key("before")
      json.json(before)
    }
    if let after {
      json.key("after")
      json.json(after)
    }
  }
}

extension Definition {
  /// Writes the definition as a member.
  package func write(to json: inout JSONWriter) {
    json.key("definition")
    json.array { json in
      for row in rows {
        json.breakLine()
        json.array { json in
          json.string(row.route)
          json.json(row.value)
          json.integer(row.line)
        }
      }
    }
  }

  /// Reads a definition; nil where it is none.
  package init?(_ tree: YAMLTree, _ list: NodeID) {
    var rows: [Row] = []
    for row in tree.children(list) {
      let cells = Array(tree.children(row))
      guard cells.count == 3, let route = tree.string(cells[0]),
        case .int(let line)? = tree.resolved(cells[2])
      else { return nil }
      rows.append(Row(route, tree.json(cells[1]), line: line))
    }
    self.init(rows)
  }
}
