package import TierwiseCore
package import TierwiseYAML

extension Fix {
  /// Creates a fix that changes one value or key; where that is refused, it has no edits.
  package init(
    _ title: String, safety: Safety, _ change: ValueChange, in tree: YAMLTree
  ) {
    self.init(title, safety, change, change.operation, in: tree)
  }

  /// Creates a fix that makes the scalar at the route another text.
  package init(
    _ title: String, safety: Safety, setting route: YAMLRoute, to text: String, in tree: YAMLTree
  ) {
    self.init(
      title, safety, .set(route.description, text), .set(route, .string(text)), in: tree)
  }

  private init(
    _ title: String, _ safety: Safety, _ change: ValueChange, _ operation: YAMLEdit?,
    in tree: YAMLTree
  ) {
    // Why it is refused is said when somebody wants it applied.
    let edits = (try? operation?.edits(in: tree)) ?? []
    self.init(title, safety: safety, effect: .changes(change), edits: edits)
  }

  /// Returns the change of the file that applies the fix, proved.
  package func change(of path: String, _ bytes: [UInt8]) throws(ChangeRefusal) -> FileChange {
    var result = try FileChange(path: path, before: bytes, edits: edits, promise: promise)
    if edits.isEmpty, case .values(let operation) = promise {
      // It says why it is refused.
      result = try FileChange(path: path, before: bytes, frontmatter: [operation])
    }
    try result.prove()
    return result
  }

  private var promise: FileChange.Promise {
    switch effect {
    case .keepsText: .sameText
    case .keepsValues: .sameValues
    case .repairs: .repaired
    case .changes(let change): change.operation.map { .values($0) } ?? .sameValues
    }
  }
}

extension Fix.ValueChange {
  /// The change as an edit of YAML; nil where its route is none.
  fileprivate var operation: YAMLEdit? {
    switch self {
    case .set(let route, let text): YAMLRoute(route).map { .set($0, .string(text)) }
    case .rename(let route, let name): YAMLRoute(route).map { .rename($0, to: name) }
    case .delete(let route): YAMLRoute(route).map { .delete($0) }
    case .remove(let route, let text): YAMLRoute(route).map { .remove($0, .string(text)) }
    }
  }
}
