package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension LedgerEvent {
  /// The event as its file has it.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("migration", migration)
      json.member("verb", verb.rawValue)
      json.member("time", time)
      if let actor { json.member("actor", actor) }
      json.member("tool", tool)
      json.member("registry", registry)
      json.key("parents")
      json.array { json in for parent in parents { json.string(parent) } }
      if let override { json.member("override", override) }
      if let until { json.member("until", until.description) }
      if let verdict {
        json.key("verdict")
        verdict.write(to: &json)
      }
      ranking?.write(to: &json)
      definition.write(to: &json)
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

  /// Reads an event from the bytes of its file; nil where it is none.
  package init?(json bytes: [UInt8]) {
    let tree = YAMLTree(parsing: bytes)
    guard tree.problems.isEmpty, let root = tree.root else { return nil }
    var problems: [Shape.Problem] = []
    Shape.ledgerEvent.check(root, in: tree, into: &problems)
    let reader = YAMLReader(tree)
    guard problems.isEmpty, Migration.isName(reader.text("migration", root) ?? ""),
      Migration.isName((reader.text("time", root) ?? "").replaced(":", by: "-")),
      let verb = reader.text("verb", root).flatMap(Verb.init(rawValue:)),
      let definition = tree.value(for: "definition", in: root).flatMap({ Definition(tree, $0) }),
      let list = tree.value(for: "files", in: root)
    else { return nil }
    var files: [FileRecord] = []
    for row in tree.children(list) {
      guard let file = FileRecord(tree, row) else { return nil }
      files.append(file)
    }
    var verdict: GateRecord?
    if let node = tree.value(for: "verdict", in: root) {
      guard let record = GateRecord(tree, node) else { return nil }
      verdict = record
    }
    let parents = tree.value(for: "parents", in: root).map {
      tree.children($0).compactMap(tree.string)
    }
    self.init(
      id: Self.id(of: bytes), migration: reader.text("migration", root) ?? "", verb: verb,
      time: reader.text("time", root) ?? "", actor: reader.text("actor", root),
      tool: reader.text("tool", root) ?? "", registry: reader.text("registry", root) ?? "",
      parents: parents ?? [], definition: definition, override: reader.text("override", root),
      until: reader.text("until", root).flatMap { CalendarDay($0) }, verdict: verdict,
      ranking: AgentRanking(in: tree, root), files: files)
  }
}

extension Shape {
  /// An event of the ledger.
  package static let ledgerEvent = Shape(
    "the event",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"], need: .required),
      Key("migration", .string, "The migration.", need: .required),
      Key(
        "verb", .string, "What happened.",
        values: LedgerEvent.Verb.allCases.map { Choice($0.rawValue) }, need: .required),
      Key("time", .string, "When, in UTC.", need: .required),
      Key("actor", .string, "Who did it."),
      Key("tool", .string, "The version of tierwise.", need: .required),
      Key("registry", .string, "The day of the registry's facts.", need: .required),
      Key("parents", .list(.string), "The latest events known then.", need: .required),
      Key("override", .string, "Why gates were passed over."),
      Key("until", .date, "The last day on which that holds."),
      Key("verdict", .mapping(verdict), "By what a gate decided."),
      Key("chosen", .mapping(ranking), "What `top` chose, and from which logs."),
      Key("definition", .list(.list(.any)), "What the migration's file said.", need: .required),
      Key("files", .list(.mapping(record)), "What became of each file.", need: .required),
    ])

  private static let verdict = Shape(
    "the verdict",
    [
      Key("as-of", .date, "The last day that was looked at.", need: .required),
      Key(
        "rows", .list(.list(.any)), "Agent, measure, decision, runs, what was seen, its limit.",
        need: .required),
    ])

  /// What a migration does to a file.
  package static let record = Shape(
    "the file",
    [
      Key("path", .string, "The file, from the project's folder.", need: .required),
      Key("before", .string, "SHA-256 of its bytes before.", need: .required),
      Key("after", .string, "SHA-256 of its bytes after.", need: .required),
      Key("lines", .list(.list(.any)), "Offset, old lines, new lines.", need: .required),
      Key("keys", .list(.mapping(managed)), "The keys that change.", need: .required),
    ])

  private static let managed = Shape(
    "the key",
    [
      Key("route", .string, "The way to it.", need: .required),
      Key("before", .any, "Its value before."),
      Key("after", .any, "Its value after."),
    ])
}
