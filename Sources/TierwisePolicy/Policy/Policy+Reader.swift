public import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension Policy {
  /// Returns the policy of a configuration: its profile, with the keys that it changes.
  public init(
    _ configuration: Configuration, profile: String? = nil, in profiles: PolicyProfiles = .builtIn
  ) throws(FileFaults) {
    let name = profile ?? configuration.profile ?? PolicyProfiles.unified
    guard let layers = profiles.layers(of: name) else {
      let nearest = EditDistance.nearest(to: name, among: profiles.names)
      // A file that was read against these names does not come here.
      throw FileFaults([
        Shape.Problem(
          .badValue(key: "profile", value: name, nearest: nearest, among: profiles.names), 0..<0)
      ])
    }
    var all = layers
    if let section = configuration.policy {
      let values = try PolicyTable(section.node, in: section.tree)
      all.insert(Layer(source: .file, values: values, origins: { [] }), at: 0)
    }
    self.profile = name
    isChosen = profile != nil || configuration.choosesPolicy
    self.layers = all
    if let section = configuration.policy { try check(section) }
  }

  /// The policy of those who have no configuration.
  public static let unified = Policy(
    profile: PolicyProfiles.unified, isChosen: false,
    layers: PolicyProfiles.builtIn.layers(of: PolicyProfiles.unified) ?? [])
}

extension PolicyTable {
  /// Reads a layer from a mapping; what is wrong with it is reported with its place.
  fileprivate init(_ mapping: NodeID, in tree: YAMLTree) throws(FileFaults) {
    guard tree.kind(mapping) == .mapping else {
      if tree.resolved(mapping) == .null {
        self.init(bytes: [])
        return
      }
      throw FileFaults("a policy is a mapping", tree.range(mapping))
    }
    let problems = Self.problems(of: mapping, in: tree, against: .policy)
    guard problems.isEmpty else { throw FileFaults(problems) }
    var writer = PolicyTableWriter(tree)
    writer.add(entriesOf: mapping)
    self.init(bytes: writer.bytes)
  }

  /// Returns what no policy may hold, besides what its shape says.
  static func problems(
    of mapping: NodeID, in tree: YAMLTree, against shape: Shape
  ) -> [Shape.Problem] {
    var problems: [Shape.Problem] = []
    shape.check(mapping, in: tree, into: &problems)
    refuseSpecials(below: mapping, in: tree, into: &problems)
    return problems
  }

  private static func refuseSpecials(
    below node: NodeID, in tree: YAMLTree, into problems: inout [Shape.Problem]
  ) {
    switch tree.kind(node) {
    case .sequence, .mapping:
      for child in tree.children(node) { refuseSpecials(below: child, in: tree, into: &problems) }
    case .alias: problems.append(Shape.Problem(.refused(.alias), tree.range(node)))
    case .scalar:
      let text = tree.string(node) ?? ""
      if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        problems.append(Shape.Problem(.refused(.control), tree.range(node)))
      }
    }
  }
}

extension Message {
  fileprivate static let alias: Message = "aliases are not read here; write the value out"
  fileprivate static let control: Message = "a policy holds no control characters"
}
