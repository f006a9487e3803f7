package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// A plan as a file keeps it, bound to the bytes that it was made for.
package struct SavedPlan: Sendable {
  /// The migration.
  package let migration: String
  /// The hash of what its file said.
  package let definition: String
  /// By what `top` chose its agents; nil where it is not asked.
  package let ranking: AgentRanking?
  /// What is to be done to which file.
  package let files: [FileRecord]

  /// Keeps a plan.
  package init(_ plan: MigrationPlan) {
    migration = plan.id
    definition = plan.definition.hash
    ranking = plan.ranking
    files = plan.records
  }

  /// Reads a plan from the bytes of its file; nil where it is none.
  package init?(json bytes: [UInt8]) {
    let tree = YAMLTree(parsing: bytes)
    guard tree.problems.isEmpty, let root = tree.root else { return nil }
    var problems: [Shape.Problem] = []
    Shape.savedPlan.check(root, in: tree, into: &problems)
    let reader = YAMLReader(tree)
    guard problems.isEmpty, let migration = reader.text("plan", root),
      let definition = reader.text("definition", root),
      let list = tree.value(for: "files", in: root)
    else { return nil }
    var files: [FileRecord] = []
    for row in tree.children(list) {
      guard let file = FileRecord(tree, row) else { return nil }
      files.append(file)
    }
    self.migration = migration
    self.definition = definition
    self.files = files
    ranking = AgentRanking(in: tree, root)
  }

  /// The plan as its file has it.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("plan", migration)
      json.member("definition", definition)
      ranking?.write(to: &json)
      json.key("files")
      json.array { json in
        for file in files {
          json.breakLine()
          file.write(to: &json)
        }
      }
    }
    return json.bytes + [ASCII.lineFeed]
  }
}

extension Shape {
  /// A saved plan.
  package static let savedPlan = Shape(
    "the plan",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"], need: .required),
      Key("plan", .string, "The migration.", need: .required),
      Key("definition", .string, "The hash of what its file said.", need: .required),
      Key("chosen", .mapping(ranking), "What `top` chose, and from which logs."),
      Key("files", .list(.mapping(record)), "What is to be done.", need: .required),
    ])
}

extension SavedPlan {
  /// What moved since a plan was saved.
  package enum Move: Hashable, Sendable {
    /// The migration's file says something else.
    case definition
    /// The file has other bytes; the key, where one that matters changed, with both values.
    case changed(String, key: String?)
    /// The file is selected now, and was not.
    case added(String)
    /// The file is not selected any more, or as it should be already.
    case gone(String)
    /// The same file would get other bytes: the policy or the registry changed.
    case otherEdit(String)
  }

  /// Returns what moved, seen from a plan that was made just now; nothing if both are the same.
  package func moves(to plan: MigrationPlan) -> [Move] {
    var moves: [Move] = plan.definition.hash == definition ? [] : [.definition]
    let now = Dictionary(plan.records.map { ($0.path, $0) }) { first, _ in first }
    let known = Set(files.map(\.path))
    for file in files {
      guard let new = now[file.path] else {
        moves.append(.gone(file.path))
        continue
      }
      if new.before != file.before {
        moves.append(.changed(file.path, key: Self.change(file, new)))
      } else if new.after != file.after {
        moves.append(.otherEdit(file.path))
      }
    }
    return moves + plan.records.filter { !known.contains($0.path) }.map { .added($0.path) }
  }

  private static func change(_ old: FileRecord, _ new: FileRecord) -> String? {
    for (left, right) in zip(old.keys, new.keys) where left.before != right.before {
      return "\(left.route): \(left.before ?? "none") -> \(right.before ?? "none")"
    }
    return nil
  }
}
