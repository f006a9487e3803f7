package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// The profiles of a policy file: whole policies that differ in some keys.
public struct PolicyProfiles: Sendable {
  private let entries: [Entry]

  /// A profile; its tables are made when they are asked for.
  struct Entry: Sendable {
    let name: String
    let about: String
    let values: @Sendable () -> PolicyTable
    /// Where its values are from, as lines of a table.
    let origins: @Sendable () -> [UInt8]
    /// Whether it was built in, with all that is made of it.
    let isBuiltIn: Bool
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
        source: .profile($0.name), values: $0.values(), origins: $0.origins,
        hasReadyLexicon: $0.isBuiltIn && $0.name == Self.unified)
    }
  }

  /// Reads profiles from a file's bytes; what is wrong with it is reported with its place.
  package init(yaml bytes: [UInt8]) throws(FileFaults) {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("a policy file is a mapping")
    let problems = PolicyTable.problems(of: root, in: tree, against: .policyFile)
    guard problems.isEmpty, let profiles = tree.value(for: "profiles", in: root) else {
      throw FileFaults(problems)
    }
    func table(_ key: String, _ profile: NodeID) -> [UInt8] {
      var writer = PolicyTableWriter(tree)
      if let node = tree.value(for: key, in: profile) { writer.add(entriesOf: node) }
      return writer.bytes
    }
    entries = tree.entries(profiles).map { entry in
      let values = table("policy", entry.value)
      let origins = table("origins", entry.value)
      return Entry(
        name: tree.string(entry.key) ?? "",
        about: tree.value(for: "about", in: entry.value).flatMap(tree.string) ?? "",
        values: { PolicyTable(bytes: values) }, origins: { origins }, isBuiltIn: false)
    }
  }
}

extension PolicyProfiles {
  /// The profiles that tierwise was built with, from its `default-policy.yaml`.
  public static let builtIn = PolicyProfiles(entries: builtInEntries)

  private init(entries: [Entry]) { self.entries = entries }

  /// Returns the Swift source that holds these profiles.
  package var builtInSource: String {
    let tables = entries.enumerated().map { number, entry in
      let values = entry.values()
      let lines = values.lines.map { "0x" + String($0, radix: 16) }
      return """
          static let values\(number): StaticString = #\"""
        \(String(decoding: values.bytes, as: UTF8.self))
        \"""#
          static let lines\(number): [UInt64] = [
        \(lines.joined(separator: ",\n"))
          ]
          static let origins\(number): StaticString = #\"""
        \(String(decoding: entry.origins(), as: UTF8.self))
        \"""#
        """
    }
    let list = entries.enumerated().map { number, entry in
      """
          Entry(
            "\(entry.name)", #"\(entry.about)"#, { (values\(number), lines\(number)) },
            { origins\(number) }),
      """
    }
    return """
      // Written from default-policy.yaml by `make snapshots`; not to be edited.

      // swift-format-ignore-file
      extension PolicyProfiles {
        static let builtInEntries = [
      \(list.joined(separator: "\n"))
        ]

        // The lines of tables and where they begin; see `PolicyTable`.

      \(tables.joined(separator: "\n"))
      }

      """
  }
}

extension PolicyProfiles.Entry {
  /// Creates a profile whose tables stand in the program.
  init(
    _ name: String, _ about: String,
    _ values: @escaping @Sendable () -> (lines: StaticString, places: [UInt64]),
    _ origins: @escaping @Sendable () -> StaticString
  ) {
    self.init(
      name: name, about: about,
      values: { PolicyTable(bytes: values().lines.bytes, lines: values().places) },
      origins: { origins().bytes }, isBuiltIn: true)
  }
}

extension StaticString {
  fileprivate var bytes: [UInt8] { withUTF8Buffer { unsafe [UInt8]($0) } }
}
