import TierwiseCore
import TierwiseYAML

/// The folder that a harness, or a user, loads a catalog from (DESIGN §3).
public struct LoadRoot: Hashable, Sendable {
  /// The folder's path, as the user's paths name it; empty for the current one.
  public let path: String
  /// What kind of folder it is.
  public let kind: Kind

  /// What is known of a load root.
  public enum Kind: Hashable, Sendable {
    /// A folder some harness reads by itself.
    case harness(Dialect)
    /// A folder `agents` of nobody in particular: a plugin's, or a catalog to copy from.
    case plain
    /// Any folder with agent files in it; each is a catalog of its own.
    case loose
  }

  /// Creates a root.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

extension LoadRoot {
  /// Finds the root of a file from its path: the innermost `agents` folder that is not inside a
  /// harness's, else the file's own folder.
  public init(ofFile path: String) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var root: LoadRoot?
    for end in folders.indices {
      root = Self.entering(folders[...end], from: root)
    }
    self = root ?? LoadRoot(path: Path.joined(folders), kind: .loose)
  }

  /// Returns the root that files in a folder belong to, nil for a loose one.
  ///
  /// The folder is given by its path's components, with the root of the folder it is in.
  public static func entering(
    _ folders: ArraySlice<Substring>, from root: LoadRoot?
  ) -> LoadRoot? {
    guard let name = folders.last else { return root }
    if let root, case .harness = root.kind { return root }
    guard let kind = kind(of: name, in: folders.dropLast().last ?? "") else { return root }
    return LoadRoot(path: Path.joined(folders), kind: kind)
  }

  /// Returns what kind of load root a folder is, by its name and its parent's; nil if it is none.
  public static func kind(of folder: some StringProtocol, in parent: some StringProtocol) -> Kind? {
    switch (parent, folder) {
    case (".claude", "agents"): .harness(.claudeCode)
    case (".github", "agents"): .harness(.copilot)
    case (".opencode", "agent"), (".opencode", "agents"): .harness(.opencode)
    case (".cursor", "agents"): .harness(.cursor)
    case (".gemini", "agents"): .harness(.gemini)
    case (_, "agents") where parent.first == "." && parent != "." && parent != "..":
      .harness(.other)
    case (_, "agents"): .plain
    default: nil
    }
  }

  /// Returns the dialect of the catalog, from its folder, else from what its files hold.
  public func dialect(of agents: [Agent]) -> Dialect {
    if case .harness(let dialect) = kind { return dialect }
    // By index: an agent is not copied only to look at it.
    if agents.indices.contains(where: { agents[$0].hasModelMapping }) { return .structured }
    if !agents.isEmpty, agents.allSatisfy({ $0.path.hasSuffix(".agent.md") }) { return .copilot }
    return isOpenCode(agents) ? .opencode : .claudeCode
  }

  /// Whether the files are OpenCode's: it names agents after their files, and knows `mode`.
  ///
  /// Found among public catalogs: OpenCode's configuration folder as a repository of its own, whose
  /// `agents` say nothing of the harness by their path.
  private func isOpenCode(_ agents: [Agent]) -> Bool {
    var parsed = 0
    var withMode = 0
    for index in agents.indices where agents[index].mapping != nil {
      guard agents[index].name == nil else { return false }
      parsed += 1
      if agents[index].hasKey("mode") { withMode += 1 }
    }
    return withMode * 2 > parsed
  }

  /// Returns the dialect of one file in a catalog: Copilot's suffix goes before the catalog's.
  public static func dialect(ofFile path: String, in catalog: Dialect) -> Dialect {
    let bytes = path.utf8Span.span
    // Few names end like this; most are told by one byte.
    guard bytes.count > 9, bytes[bytes.count - 9] == ASCII.period else { return catalog }
    return path.hasSuffix(".agent.md") ? .copilot : catalog
  }
}

/// Which files of a folder are agents.
public enum AgentFile {
  private static let documents: Set<String> = [
    "readme.md", "claude.md", "agents.md", "gemini.md", "skill.md", "index.md", "changelog.md",
    "contributing.md", "license.md",
  ]

  /// Returns whether a file of this name may be an agent.
  public static func isCandidate(_ name: String) -> Bool { isCandidate(name.utf8Span.span) }

  /// Returns the same for a name given by its bytes.
  package static func isCandidate(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 3, bytes[bytes.count - 3] == ASCII.period,
      bytes[bytes.count - 2] | 0x20 == UInt8(ascii: "m"),
      bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "d")
    else { return false }
    // Most names are too long to be one of the documents; they need not be put in lower case.
    return bytes.count > longest || !documents.contains(String(bytes, 0..<bytes.count).lowercased())
  }

  private static let longest = documents.map(\.utf8.count).max() ?? 0
}
