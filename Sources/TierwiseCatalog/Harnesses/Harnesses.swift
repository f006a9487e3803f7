package import TierwiseCore
import TierwiseYAML

/// What is known about harnesses besides their frontmatters: the facts of `harnesses.yaml`.
///
/// It holds the facts as records, a line each, and decodes what it is asked for: a run needs few of
/// them. Keep what is needed often.
package struct Harnesses: Sendable {
  private let records: [UInt8]

  /// The day the facts were gathered.
  package var asOf: CalendarDay {
    var day: CalendarDay?
    read("d") { day = $0.day($1) }
    return day ?? CalendarDay(number: 0)
  }

  /// Claude Code's tools, those of earlier versions included.
  package var tools: [String] { list("t") }

  /// The agents that Claude Code brings along.
  package var agents: [String] { list("a") }

  /// Tools of other harnesses.
  package var otherTools: [String] { list("x") }

  /// What decides which model an agent runs on, newest version first.
  package var orders: [ModelOrder] {
    var orders: [ModelOrder] = []
    read("o") { fields, bytes in
      let version = fields.text(bytes)
      orders.append(
        ModelOrder(
          since: version == Self.earlier ? nil : version,
          steps: fields.list(bytes).compactMap(ModelOrder.Step.init(rawValue:))))
    }
    return orders
  }

  /// What other harnesses call the tools of Claude Code.
  package var grants: [(harness: String, word: String, tools: [String])] {
    var grants: [(harness: String, word: String, tools: [String])] = []
    read("g") { grants.append(($0.text($1), $0.text($1), $0.list($1))) }
    return grants
  }

  /// The keys, and values of keys, that not all versions of Claude Code know:
  /// `permissionMode.manual`.
  package var newcomers: [String] {
    var names: [String] = []
    read("s") { names.append($0.text($1)) }
    return names
  }

  /// Returns the first version of Claude Code that knows one of the newcomers.
  package func since(_ name: String) -> String? {
    var version: String?
    read("s") { fields, bytes in
      if fields.text(bytes) == name { version = fields.text(bytes) }
    }
    return version
  }

  private func list(_ kind: Unicode.Scalar) -> [String] {
    var list: [String] = []
    read(kind) { list = $0.list($1) }
    return list
  }

  /// Reads the records of a kind, which is the letter in front of their fields.
  private func read(
    _ kind: Unicode.Scalar, _ take: (inout RegistryFields, Span<UInt8>) -> Void
  ) {
    let bytes = records.span
    var fields = RegistryFields()
    repeat {
      if fields.kind(bytes) == UInt8(ascii: kind) { take(&fields, bytes) }
    } while fields.nextLine(bytes)
  }

  /// How the file calls all versions before the others.
  fileprivate static let earlier = "earlier"
}

extension Harnesses {
  /// The facts that tierwise was built with.
  package static let builtIn = Harnesses(
    records: builtInTable.withUTF8Buffer { unsafe [UInt8]($0) })

  /// Returns the Swift source that holds the facts of a file as records.
  package static func builtInSource(yaml bytes: [UInt8]) throws(FileFaults) -> String {
    """
    // Written from harnesses.yaml by `make snapshots`; not to be edited.

    // swift-format-ignore-file
    extension Harnesses {
      /// The built-in facts as records.
      static let builtInTable: StaticString = #\"""
    \(try records(yaml: bytes))
    \"""#
    }

    """
  }

  /// Returns the records of a file.
  private static func records(yaml bytes: [UInt8]) throws(FileFaults) -> String {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("the file is a mapping")
    var problems: [Shape.Problem] = []
    Shape.harnesses.check(root, in: tree, into: &problems)
    guard problems.isEmpty else { throw FileFaults(problems) }
    let reader = RegistryReader(tree)
    var lines = [["d", reader.text("as-of", root) ?? ""]]
    if let node = tree.value(for: "claude-code", in: root) {
      lines.append(["t", reader.texts("tools", node).joined(separator: "|")])
      lines.append(["a", reader.texts("agents", node).joined(separator: "|")])
      for entry in reader.entries("since", node) {
        lines.append(["s", entry.name, tree.string(entry.value) ?? ""])
      }
      for entry in reader.entries("model-order", node) {
        lines.append(["o", entry.name, reader.texts(entry.value).joined(separator: "|")])
      }
    }
    let others = reader.entries("others", root).flatMap { reader.texts("tools", $0.value) }
    lines.append(["x", Set(others).ordered().joined(separator: "|")])
    for harness in reader.entries("others", root) {
      for entry in reader.entries("grants", harness.value) {
        let tools = reader.texts(entry.value).joined(separator: "|")
        lines.append(["g", harness.name, entry.name, tools])
      }
    }
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}

extension Shape {
  /// The file of facts about harnesses.
  fileprivate static let harnesses = Shape(
    "the file",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"], need: .required),
      Key("as-of", .date, "The day the facts were gathered.", need: .required),
      Key("claude-code", .mapping(ownFacts), "Claude Code.", need: .required),
      Key("others", .entries(.mapping(othersFacts)), "Other harnesses by name.", need: .required),
    ])

  private static let ownFacts = Shape(
    "claude-code",
    [
      Key("sources", .list(.string), "Where the facts are from.", need: .required),
      Key("tools", .list(.string), "Its tools.", need: .required),
      Key("agents", .list(.string), "The agents it brings along.", need: .required),
      Key("since", .entries(.string), "The first version with a key or value.", need: .required),
      Key(
        "model-order", .entries(.list(.string)), "What decides an agent's model, by version.",
        values: ModelOrder.Step.allCases.map { Choice($0.rawValue) }, need: .required),
    ])

  private static let othersFacts = Shape(
    "the harness",
    [
      Key("sources", .list(.string), "Where the facts are from.", need: .required),
      Key("tools", .list(.string), "Its tools.", need: .required),
      Key("grants", .entries(.list(.string)), "What it calls the tools of Claude Code."),
    ])
}
