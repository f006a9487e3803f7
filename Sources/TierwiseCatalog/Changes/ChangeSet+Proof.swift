import TierwiseCore
import TierwiseYAML

/// Changes that keep their promises, show all they do, and can be undone; only `prove` makes one.
public struct ProvedChangeSet: Sendable {
  /// The changes.
  public let set: ChangeSet
  /// The changes that give every file the bytes back that it has now.
  public let inverse: ChangeSet

  fileprivate init(_ set: ChangeSet, _ inverse: ChangeSet) {
    self.set = set
    self.inverse = inverse
  }
}

extension ChangeSet {
  /// Proves every change, or refuses them all with the first reason.
  public func prove() throws(ChangeRefusal) -> ProvedChangeSet {
    for change in changes { try change.prove() }
    return ProvedChangeSet(self, try inverse())
  }
}

extension FileChange {
  /// Proves that the change keeps its promise, touches nothing else, shows all, and can be undone.
  public func prove() throws(ChangeRefusal) {
    guard edits.areOnlyDifference(between: before, and: after) else {
      throw refusal(.changesOtherBytes)
    }
    guard edits.inverse(in: before)?.applied(to: after) == before else {
      throw refusal(.notReversible)
    }
    guard UnifiedDiff(from: before, to: after).applied(to: before) == after else {
      throw refusal(.hidden)
    }
    switch promise {
    case .frontmatter(let asked): try proveFrontmatter(asked)
    case .document(let asked): try prove(asked, YAMLTree(parsing: before), whole: after)
    case .sameValues: try proveSameValues()
    case .repaired: try checkParses(try frontmatterAfter())
    case .bytes: break
    }
  }

  private func refusal(_ reason: ChangeRefusal.Reason) -> ChangeRefusal {
    ChangeRefusal(path: path, reason: reason)
  }

  private func proveFrontmatter(_ asked: [YAMLEdit]) throws(ChangeRefusal) {
    guard let tree = FileChange.frontmatter(of: before) else { throw refusal(.noFrontmatter) }
    let body = tree.bytes.count
    let shift = after.count - before.count
    // The body and both fences stand where they stood, seen from the end of the file.
    let new = try frontmatterAfter()
    guard new.bytes.count == body + shift, new.range.lowerBound == tree.range.lowerBound,
      new.range.upperBound == tree.range.upperBound + shift,
      before[body...].elementsEqual(after[new.bytes.count...])
    else { throw refusal(.changesBody) }
    try prove(asked, tree, whole: new.bytes)
  }

  /// Proves that the edits do what was asked, as the operations would do it themselves.
  private func prove(
    _ asked: [YAMLEdit], _ tree: YAMLTree, whole text: [UInt8]
  ) throws(ChangeRefusal) {
    let proved: ProvedEdits
    do throws(EditRefusal) {
      proved = try tree.prove(asked)
    } catch {
      throw refusal(.edit(error))
    }
    guard proved.tree.bytes == text else { throw refusal(.changesValues) }
  }

  private func proveSameValues() throws(ChangeRefusal) {
    guard let old = FileChange.frontmatter(of: before) else { throw refusal(.noFrontmatter) }
    let new = try frontmatterAfter()
    try checkParses(old)
    try checkParses(new)
    let values = (old.root.map { old.decodedTree($0) }, new.root.map { new.decodedTree($0) })
    guard values.0 == values.1, old.documents.count == new.documents.count else {
      throw refusal(.changesValues)
    }
  }

  private func frontmatterAfter() throws(ChangeRefusal) -> YAMLTree {
    guard let tree = FileChange.frontmatter(of: after) else { throw refusal(.noFrontmatter) }
    return tree
  }

  private func checkParses(_ tree: YAMLTree) throws(ChangeRefusal) {
    if let problem = tree.problems.first { throw refusal(.breaksText(problem)) }
  }

  /// Returns the frontmatter of a file; the tree holds its bytes up to the body.
  static func frontmatter(of bytes: [UInt8]) -> YAMLTree? {
    guard case .closed(let content, let body) = Fence(in: bytes.span) else { return nil }
    return YAMLTree(parsing: Array(bytes[..<body]), range: content)
  }
}
