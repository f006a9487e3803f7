public import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseYAML

extension Router {
  /// Prepares a profile by its name, as `inet`.
  public init(profile: String) throws(FileFaults) {
    self.init(try Policy(Configuration(), profile: profile))
  }

  /// Prepares the policy of a `.tierwise.yml`, by its bytes: the profile, and the keys it changes.
  ///
  /// Other keys of the file are not looked at; `tierwise lint` checks them.
  public init(configuration bytes: [UInt8]) throws(FileFaults) {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("a configuration is a mapping")
    var configuration = Configuration()
    configuration.profile = tree.value(for: "profile", in: root).flatMap { tree.string($0) }
    configuration.policy = tree.value(for: "policy", in: root).map { node in
      Configuration.Section(tree: tree, node: node)
    }
    self.init(try Policy(configuration))
  }
}
