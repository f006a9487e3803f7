import TierwiseCore
import TierwiseYAML

extension Configuration {
  /// What a program that reads configurations knows of itself.
  public struct Reader: Sendable {
    /// Its version, as `0.1.0`.
    public let version: String
    /// The rules and groups it has.
    public let rules: [String]
    /// The profiles of a policy that it has; nil where any name is one.
    public let profiles: [String]?

    /// Creates a reader.
    public init(version: String, rules: [String], profiles: [String]? = nil) {
      self.version = version
      self.rules = rules
      self.profiles = profiles
    }
  }

  /// Reads a configuration from a file's bytes.
  public init(yaml bytes: [UInt8], by program: Reader) throws(FileFaults) {
    self.init()
    let tree = YAMLTree(parsing: bytes)
    try tree.checkIsYAML()
    guard let root = tree.root, tree.resolved(root) != .null else { return }
    guard tree.kind(root) == .mapping else {
      throw FileFaults("a configuration is a mapping", tree.range(root))
    }
    var reader = YAMLReader(tree)
    // A newer file may have keys that are unknown here: its demand comes before its contents.
    try reader.checkRequiredVersion(root, against: program)
    reader.refuseSpecials(root)
    Shape.configuration.check(root, in: tree, into: &reader.problems)
    if reader.problems.isEmpty {
      read(root, by: program, with: &reader)
    }
    guard reader.problems.isEmpty else {
      throw FileFaults(reader.problems.ordered(by: Self.isToldBefore))
    }
  }

  /// By place; keys that are missing come last, for an unknown one is often what they should be.
  private static func isToldBefore(_ left: Shape.Problem, _ right: Shape.Problem) -> Bool {
    func place(_ problem: Shape.Problem) -> (Int, Int) {
      if case .missingKey = problem.kind { return (1, problem.range.lowerBound) }
      return (0, problem.range.lowerBound)
    }
    return place(left) < place(right)
  }

  private mutating func read(_ root: NodeID, by program: Reader, with reader: inout YAMLReader) {
    let tree = reader.tree
    catalogs = reader.catalogs(root)
    profile = reader.profile(root, by: program)
    if let node = tree.value(for: "policy", in: root) { policy = Section(tree: tree, node: node) }
    registry = reader.path("registry", root)
    rules = reader.levels(root, by: program)
    overrides = reader.overrides(root, by: program)
    baseline = reader.path("baseline", root)
    failOn = reader.text("fail-on", root).flatMap(FailLevel.init(rawValue:))
    migrations = reader.path("migrations", root) ?? migrations
    docs = reader.list("docs", root) ?? []
    logs = reader.globs("logs", root) ?? []
  }
}

extension YAMLReader {
  fileprivate func checkRequiredVersion(
    _ root: NodeID, against program: Configuration.Reader
  ) throws(FileFaults) {
    guard let node = tree.value(for: "required-version", in: root), let text = tree.string(node),
      !text.isEmpty
    else { return }
    guard let required = Self.version(text), let own = Self.version(program.version) else {
      throw FileFaults(.noVersion(text), tree.range(node))
    }
    guard !required.lexicographicallyPrecedes(own), required != own else { return }
    throw FileFaults(.outdated(text, program.version), tree.range(node))
  }

  /// Reads `1.2.3`, `1.2` or `1`, with `>=` in front or without.
  private static func version(_ text: String) -> [Int]? {
    var rest = text[...]
    if rest.hasPrefix(">=") { rest = rest.dropFirst(2).drop { $0 == " " } }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.count <= 9 ? UInt32(part) : nil }
    guard numbers.count == parts.count, (1...3).contains(parts.count) else { return nil }
    return (numbers + [0, 0]).prefix(3).map { Int($0) }
  }

  fileprivate mutating func refuseSpecials(_ root: NodeID) {
    for entry in tree.entries(root) where !tree.key(entry.key, equals: "policy") {
      refuseAliases(below: entry.value)
    }
    for keys in tree.duplicateKeys() {
      refuse(.twice(tree.string(keys.again) ?? ""), keys.again)
    }
  }

  fileprivate mutating func profile(_ root: NodeID, by program: Configuration.Reader) -> String? {
    guard let node = tree.value(for: "profile", in: root), let name = tree.string(node) else {
      return nil
    }
    if let known = program.profiles, !known.contains(name) {
      let nearest = EditDistance.nearest(to: name, among: known)
      problems.append(
        Shape.Problem(
          .badValue(key: "profile", value: name, nearest: nearest, among: known),
          tree.range(node)))
    }
    return name
  }

  /// Returns a path below the configuration's folder, without `.` and slashes at its ends.
  fileprivate mutating func path(_ key: String, _ mapping: NodeID) -> String? {
    guard let node = tree.value(for: key, in: mapping), let text = tree.string(node), !text.isEmpty
    else { return nil }
    var components: [Substring] = []
    for component in text.split(separator: "/") where component != "." {
      // `a/../..` leaves, too: a link may make something else of the middle.
      guard component != "..", text.first != "/" else {
        refuse(.outside(text), node)
        return nil
      }
      components.append(component)
    }
    return components.joined(separator: "/")
  }

  fileprivate mutating func catalogs(_ root: NodeID) -> [Configuration.Entry]? {
    guard let node = tree.value(for: "catalogs", in: root), tree.kind(node) == .sequence else {
      return nil
    }
    var finder = PositionFinder()
    var entries: [Configuration.Entry] = []
    for row in tree.children(node) {
      guard let place = tree.value(for: "root", in: row), let path = path("root", row) else {
        continue
      }
      let position = finder.position(of: tree.range(place).lowerBound, in: tree.bytes.span)
      entries.append(
        Configuration.Entry(
          root: path, dialect: text("dialect", row).flatMap(Dialect.init(rawValue:)),
          include: globs("include", row), exclude: globs("exclude", row) ?? [], position: position))
    }
    return entries
  }

  fileprivate mutating func levels(
    _ mapping: NodeID, by program: Configuration.Reader
  ) -> [String: RuleLevel] {
    guard let node = tree.value(for: "rules", in: mapping) else { return [:] }
    var levels: [String: RuleLevel] = [:]
    for entry in tree.entries(node) {
      let name = tree.string(entry.key) ?? ""
      guard program.rules.contains(name) else {
        let near = EditDistance.nearest(to: name, among: program.rules)
        problems.append(
          Shape.Problem(
            .unknownKey(name, meant: near.map { .near($0) }), tree.range(entry.key)))
        continue
      }
      levels[name] = tree.string(entry.value).flatMap { RuleLevel($0) }
    }
    return levels
  }

  fileprivate mutating func overrides(
    _ root: NodeID, by program: Configuration.Reader
  ) -> [Configuration.Override] {
    guard let node = tree.value(for: "overrides", in: root) else { return [] }
    var overrides: [Configuration.Override] = []
    for row in tree.children(node) {
      guard let place = tree.value(for: "select", in: row) else { continue }
      let known = problems.count
      let selector = selector(place)
      if let key = selector.unanswerable {
        refuse(.unanswerable(key), tree.entry(for: key.rawValue, in: place)?.key ?? place)
      } else if problems.count == known, selector.conditions.isEmpty, selector.without.isEmpty {
        refuse("this 'select' names nothing; write 'rules' at the margin for all agents", place)
      }
      overrides.append(
        Configuration.Override(
          selector, levels(row, by: program), reason: text("reason", row)))
    }
    return overrides
  }
}

extension Message {
  fileprivate static func noVersion(_ text: String) -> Message {
    "'\(text)' is no version; write it as 0.1.0"
  }

  fileprivate static func outdated(_ required: String, _ version: String) -> Message {
    "tierwise \(required) or newer is required here, this is \(version): update tierwise"
  }

  fileprivate static func twice(_ key: String) -> Message { "the key '\(key)' is already there" }

  fileprivate static func outside(_ path: String) -> Message {
    "'\(path)' leads out of this file's folder"
  }

  fileprivate static func unanswerable(_ key: Selector.Unanswerable) -> Message {
    "'\(key.rawValue)' cannot select agents for rules: \(key.reason)"
  }
}

extension Selector.Unanswerable {
  /// Why a file alone cannot answer it.
  fileprivate var reason: String {
    switch self {
    case .verdict: "it is judged after they have run"
    case .status: "it is known from the ledger of migrations only"
    case .top: "it is known from run logs only"
    }
  }
}
