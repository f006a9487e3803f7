package import TierwiseCore
package import TierwiseYAML

/// Why a file is not what it should be: a configuration, a registry, a policy, a migration.
public struct FileFaults: Error, Hashable, Sendable {
  /// What is wrong with it, the fault to be told first in front; never empty.
  public let problems: [Shape.Problem]

  /// Takes what is wrong with a file that is YAML.
  package init(_ problems: [Shape.Problem]) { self.problems = problems }

  /// Takes the one thing that is wrong, and the bytes it is about.
  package init(_ message: Message, _ range: Range<Int>) {
    self.init([Shape.Problem(.refused(message), range)])
  }
}

extension YAMLTree {
  /// Returns the mapping that a file is; `words` say that it has to be one.
  package func wholeMapping(_ words: Message) throws(FileFaults) -> NodeID {
    try checkIsYAML()
    guard let root, kind(root) == .mapping else { throw FileFaults(words, range) }
    return root
  }

  /// Refuses a file that is no YAML.
  package func checkIsYAML() throws(FileFaults) {
    guard problems.isEmpty else {
      throw FileFaults(
        problems.map { Shape.Problem(.refused(Message($0.message)), $0.range) })
    }
  }
}
