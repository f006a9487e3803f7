package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension Migration {
  /// Reads a migration from a file's bytes; its name is that of its file, without `.yaml`.
  package init(yaml bytes: [UInt8], named name: String) throws(FileFaults) {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("a migration is a mapping")
    var reader = YAMLReader(tree)
    reader.refuseAliases(below: root)
    for keys in tree.duplicateKeys() {
      reader.refuse("the key '\(tree.string(keys.again) ?? "")' is already there", keys.again)
    }
    Shape.migration.check(root, in: tree, into: &reader.problems)
    guard reader.problems.isEmpty else { throw FileFaults(reader.problems) }
    if let node = tree.value(for: "id", in: root), tree.string(node) != name {
      reader.refuse(.otherName(tree.string(node) ?? "", name), node)
    }
    id = name
    title = reader.text("title", root) ?? ""
    week = reader.number("week", root)
    notBefore = reader.text("not-before", root).flatMap { CalendarDay($0) }
    lane = reader.text("lane", root).flatMap(Lane.init(rawValue:)) ?? .normal
    select = tree.value(for: "select", in: root).map { reader.selector($0) } ?? Selector()
    expect = reader.number("expect", root)
    exclude = reader.exclusions(root)
    edits = reader.edits(root)
    gate = tree.value(for: "gate", in: root).map { reader.gate($0) }
    definition = Definition(of: tree)
    guard reader.problems.isEmpty else { throw FileFaults(reader.problems) }
  }
}

extension YAMLReader {
  fileprivate func number(_ key: String, _ mapping: NodeID) -> Int? {
    guard let node = tree.value(for: key, in: mapping), case .int(let number) = tree.resolved(node)
    else { return nil }
    return number
  }

  fileprivate mutating func exclusions(_ root: NodeID) -> [Migration.Exclusion] {
    guard let list = tree.value(for: "exclude", in: root) else { return [] }
    return tree.children(list).map { row in
      Migration.Exclusion(
        name: globs("name", row) ?? [], reason: text("reason", row) ?? "",
        until: text("until", row).flatMap { CalendarDay($0) })
    }
  }

  fileprivate mutating func edits(_ root: NodeID) -> [MigrationEdit] {
    guard let list = tree.value(for: "edits", in: root) else { return [] }
    var edits: [MigrationEdit] = []
    for row in tree.children(list) {
      if let edit = edit(row) { edits.append(edit) }
    }
    if edits.isEmpty, problems.isEmpty { refuse("'edits' is an empty list", list) }
    return edits
  }

  /// What an edit is written with, besides the key that names it.
  private static let companions = [
    "set": ["from", "to"], "ensure": ["value", "after", "before"], "remove": ["from"],
    "rename": ["to"], "append": ["item"],
  ]

  private mutating func edit(_ row: NodeID) -> MigrationEdit? {
    let names = tree.entries(row).compactMap { tree.string($0.key) }
    let kinds = names.filter { Self.companions[$0] != nil }
    guard let kind = kinds.first, kinds.count == 1 else {
      refuse(kinds.isEmpty ? .noOperation : .twoOperations(kinds[0], kinds[1]), row)
      return nil
    }
    let known = Self.companions[kind] ?? []
    for entry in tree.entries(row) {
      let name = tree.string(entry.key) ?? ""
      guard name != kind, name != "where", !known.contains(name) else { continue }
      refuse(.noCompanion(name, of: kind), entry.key)
      return nil
    }
    let written = text(kind, row) ?? ""
    guard let route = YAMLRoute(written), let last = route.steps.last else {
      refuse(.noRoute(written), tree.value(for: kind, in: row) ?? row)
      return nil
    }
    // An item of a list has no name: it can be set, and nothing else.
    if case .index = last, kind != "set" {
      refuse(.noKey(written), tree.value(for: kind, in: row) ?? row)
      return nil
    }
    guard let operation = operation(kind, row) else { return nil }
    let only = tree.value(for: "where", in: row).map { selector($0) }
    if only?.top != nil {
      refuse("'top' chooses a migration's agents, and belongs to 'select'", row)
      return nil
    }
    var finder = PositionFinder()
    let line = finder.position(of: tree.range(row).lowerBound, in: tree.bytes.span).line
    return MigrationEdit(route, operation, only: only, line: line)
  }

  private mutating func operation(_ kind: String, _ row: NodeID) -> MigrationEdit.Operation? {
    switch kind {
    case "set":
      guard let from = scalars("from", row, of: kind), let to = value("to", row, of: kind) else {
        return nil
      }
      if case .list = to {
        refuse("'to' is a single value or a mapping", tree.value(for: "to", in: row) ?? row)
        return nil
      }
      return .set(from: from, to: to)
    case "ensure":
      guard let value = value("value", row, of: kind) else { return nil }
      return .ensure(value, place(row))
    case "remove": return scalars("from", row, of: kind).map { .remove(from: $0) }
    case "rename":
      guard let name = text("to", row), !name.isEmpty else {
        refuse(.missing("to", of: kind), row)
        return nil
      }
      return .rename(to: name)
    default:
      guard case .scalar(let item)? = value("item", row, of: kind) else {
        refuse(.missing("item", of: kind), row)
        return nil
      }
      return .append(item)
    }
  }

  private mutating func place(_ row: NodeID) -> MigrationEdit.Place {
    if let key = text("after", row) {
      if let node = tree.value(for: "before", in: row) {
        refuse("'after' and 'before' do not go together", node)
      }
      return .after(key)
    }
    return text("before", row).map { .before($0) } ?? .last
  }

  private mutating func scalars(
    _ key: String, _ row: NodeID, of kind: String
  ) -> [YAMLScalar]? {
    guard let node = tree.value(for: key, in: row) else {
      refuse(.missing(key, of: kind), row)
      return nil
    }
    let nodes = tree.kind(node) == .sequence ? Array(tree.children(node)) : [node]
    let scalars = nodes.compactMap(tree.resolved)
    guard !scalars.isEmpty, scalars.count == nodes.count else {
      refuse(.noScalars(key), node)
      return nil
    }
    return scalars
  }

  private mutating func value(
    _ key: String, _ row: NodeID, of kind: String
  ) -> MigrationValue? {
    guard let node = tree.value(for: key, in: row) else {
      refuse(.missing(key, of: kind), row)
      return nil
    }
    return value(node)
  }

  private mutating func value(_ node: NodeID) -> MigrationValue? {
    switch tree.kind(node) {
    case .scalar: return tree.resolved(node).map { .scalar($0) }
    case .alias: return nil
    case .sequence:
      var items: [MigrationValue] = []
      for child in tree.children(node) {
        guard tree.kind(child) == .scalar, let item = value(child) else {
          refuse("lists hold single values only", child)
          return nil
        }
        items.append(item)
      }
      return .list(items)
    case .mapping:
      let entries = Array(tree.entries(node))
      if entries.count == 1, tree.key(entries[0].key, equals: "policy") {
        let word = tree.string(entries[0].value) ?? ""
        if let answer = PolicyAnswer(rawValue: word) { return .policy(answer) }
        refuse(.noAnswer(word), entries[0].value)
        return nil
      }
      var result: [MigrationValue.Entry] = []
      for entry in entries {
        guard let value = value(entry.value) else { return nil }
        result.append(MigrationValue.Entry(tree.string(entry.key) ?? "", value))
      }
      return .mapping(result)
    }
  }
}

extension Message {
  fileprivate static func otherName(_ id: String, _ name: String) -> Message {
    "'id' is '\(id)', but the file is named '\(name)'"
  }

  fileprivate static let noOperation: Message =
    "this edit does nothing; it needs 'set', 'ensure', 'remove', 'rename' or 'append'"

  fileprivate static func twoOperations(_ first: String, _ second: String) -> Message {
    "'\(first)' and '\(second)' are two edits; write two"
  }

  fileprivate static func noCompanion(_ key: String, of kind: String) -> Message {
    "'\(key)' does not belong to '\(kind)'"
  }

  fileprivate static func missing(_ key: String, of kind: String) -> Message {
    "'\(kind)' needs '\(key)'"
  }

  fileprivate static func noRoute(_ text: String) -> Message {
    "'\(text)' is no way to a key; write it as 'model' or 'model.preference'"
  }

  fileprivate static func noKey(_ text: String) -> Message {
    "'\(text)' is an item of a list; only 'set' changes one"
  }

  fileprivate static func noScalars(_ key: String) -> Message {
    "'\(key)' is a value or a list of values, and none of them a mapping"
  }

  fileprivate static func noAnswer(_ word: String) -> Message {
    let words = PolicyAnswer.allCases.map(\.rawValue).joined(separator: ", ")
    return "the policy has no '\(word)'; it has \(words)"
  }
}
