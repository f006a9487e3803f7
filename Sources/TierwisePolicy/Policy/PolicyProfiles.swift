import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// The profiles of a policy file: whole policies that differ in some keys.
public struct PolicyProfiles: Hashable, Sendable {
  private let entries: [Entry]

  /// A profile, its tables not yet read.
  private struct Entry: Hashable, Sendable {
    let name: String
    let about: String
    let values: [UInt8]
    let origins: [UInt8]
  }

  /// The profile that lies below all others.
  public static let unified = "unified"

  /// The names of the profiles, `unified` first.
  public var names: [String] { entries.map(\.name) }

  /// Returns whose policy a profile is, in a sentence; nil for an unknown one.
  public func about(_ name: String) -> String? { entries.first { $0.name == name }?.about }

  /// Returns the layers of a profile, the uppermost first; nil for an unknown one.
  func layers(of name: String) -> [Policy.Layer]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    let base = entries.filter { $0.name == Self.unified && $0.name != name }
    return ([entry] + base).map {
      Policy.Layer(
        source: .profile($0.name), values: PolicyTable(bytes: $0.values), origins: $0.origins)
    }
  }

  /// Reads profiles from a file's bytes; what is wrong with it is reported with its place.
  package init(yaml bytes: [UInt8]) throws(PolicyError) {
    let tree = YAMLTree(parsing: bytes)
    guard tree.problems.isEmpty else { throw .notYAML(tree.problems) }
    guard let root = tree.root, tree.kind(root) == .mapping else {
      throw .problems([Shape.Problem(.refused("a policy file is a mapping"), tree.range)])
    }
    let problems = PolicyTable.problems(of: root, in: tree, against: .policyFile)
    guard problems.isEmpty, let profiles = tree.value(for: "profiles", in: root) else {
      throw .problems(problems)
    }
    func table(_ key: String, _ profile: NodeID) -> [UInt8] {
      var writer = PolicyTableWriter(tree)
      if let node = tree.value(for: key, in: profile) { writer.add(entriesOf: node) }
      return writer.bytes
    }
    entries = tree.entries(profiles).map { entry in
      Entry(
        name: tree.string(entry.key) ?? "",
        about: tree.value(for: "about", in: entry.value).flatMap(tree.string) ?? "",
        values: table("policy", entry.value), origins: table("origins", entry.value))
    }
  }
}

extension PolicyProfiles {
  /// The profiles that tierwise was built with, from its `default-policy.yaml`.
  public static let builtIn = PolicyProfiles(
    records: builtInTable.withUTF8Buffer { unsafe [UInt8]($0) })

  /// Returns the values of a profile as the lines of a table.
  func values(of name: String) -> [UInt8]? { entries.first { $0.name == name }?.values }

  /// Reads what `records` wrote.
  init(records: [UInt8]) {
    // Lines of tables begin with a letter; those that begin another part begin with this sign.
    let span = records.span
    var parts: [Range<Int>] = []
    var start = 0
    while start < records.count {
      let end = ByteSearch.first(ASCII.lineFeed, in: span, start..<records.count) ?? records.count
      if records[start] == ASCII.percent {
        parts.append(start + 1..<end)
        parts.append(end + 1..<end + 1)
      } else if let last = parts.popLast() {
        parts.append(last.lowerBound..<end)
      }
      start = end + 1
    }
    func bytes(_ part: Int) -> [UInt8] {
      let range = parts[part].clamped(to: 0..<records.count)
      return [UInt8](span, range)
    }
    entries = stride(from: 0, to: parts.count - 3, by: 4).map { part in
      let head = bytes(part).split(separator: ASCII.tab, maxSplits: 1)
      return Entry(
        name: String(decoding: head.first ?? [], as: UTF8.self),
        about: String(decoding: head.dropFirst().first ?? [], as: UTF8.self),
        values: bytes(part + 1), origins: bytes(part + 3))
    }
  }

  /// The profiles as lines: for each a head with name and sentence, its values, an empty head, its
  /// origins.
  private var records: [UInt8] {
    var lines: [[UInt8]] = []
    for entry in entries {
      lines.append([ASCII.percent] + Array("\(entry.name)\t\(entry.about)".utf8))
      lines.append(entry.values)
      lines.append([ASCII.percent])
      lines.append(entry.origins)
    }
    return Array(lines.filter { !$0.isEmpty }.joined(separator: [ASCII.lineFeed]))
  }

  /// Returns the Swift source that holds these profiles.
  package var builtInSource: String {
    """
    // Written from default-policy.yaml by `make snapshots`; not to be edited.

    // swift-format-ignore-file
    extension PolicyProfiles {
      /// The built-in profiles as records; see `PolicyTable`.
      static let builtInTable: StaticString = #\"""
    \(String(decoding: records, as: UTF8.self))
    \"""#
    }

    """
  }
}
