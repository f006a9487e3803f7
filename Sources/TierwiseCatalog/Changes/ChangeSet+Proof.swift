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

  /// The changes that undo these, which need no other proof.
  public var undone: ProvedChangeSet { ProvedChangeSet(inverse, set) }
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
    if presence == .stays {
      guard edits.areOnlyDifference(between: before, and: after) else {
        throw refusal(.changesOtherBytes)
      }
      guard edits.inverse(in: before)?.applied(to: after) == before else {
        throw refusal(.notReversible)
      }
    }
    guard UnifiedDiff(from: before, to: after).applied(to: before) == after else {
      throw refusal(.hidden)
    }
    switch promise {
    case .frontmatter(let asked): try proveFrontmatter(asked)
    case .document(let asked): try prove(asked, YAMLTree(parsing: before), whole: after)
    case .values(let asked): try proveValues(asked)
    case .sameValues: try proveSameValues()
    case .sameText: try proveSameText()
    case .inTurn(let steps): try proveSteps(steps)
    case .repaired: try checkParses(try frontmatterAfter())
    case .within(let ranges): try proveWithin(ranges)
    case .bytes: break
    }
  }

  private func refusal(_ reason: ChangeRefusal.Reason) -> ChangeRefusal {
    ChangeRefusal(path: path, reason: reason)
  }

  private func proveWithin(_ ranges: [Range<Int>]) throws(ChangeRefusal) {
    for edit in edits.items
    where !ranges.contains(where: { range in
      range.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= range.upperBound
    }) {
      throw refusal(.changesOtherBytes)
    }
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

  private func proveValues(_ asked: YAMLEdit) throws(ChangeRefusal) {
    guard let old = FileChange.frontmatter(of: before) else { throw refusal(.noFrontmatter) }
    let new = try frontmatterAfter()
    guard before[old.bytes.count...].elementsEqual(after[new.bytes.count...]) else {
      throw refusal(.changesBody)
    }
    try checkParses(new)
    let expected: DecodedTree
    do throws(EditRefusal) {
      expected = try asked.expected(in: old)
    } catch {
      throw refusal(.edit(error))
    }
    guard new.documents.count == old.documents.count,
      new.root.map({ new.decodedTree($0) }) == expected
    else { throw refusal(.changesValues) }
  }

  private func proveSameText() throws(ChangeRefusal) {
    func text(_ bytes: [UInt8]) -> [UInt8] {
      let start = ByteOrderMark.length(in: bytes.span)
      return bytes[start...].filter { $0 != ASCII.carriageReturn }
    }
    func lines(_ bytes: [UInt8]) -> Int {
      bytes.count { $0 == ASCII.lineFeed }
    }
    // A carriage return that stands alone is text.
    func isSplitAlone(_ bytes: [UInt8]) -> Bool {
      zip(bytes, bytes.dropFirst() + [0]).contains {
        $0 == ASCII.carriageReturn && $1 != ASCII.lineFeed
      }
    }
    guard text(before) == text(after), lines(before) == lines(after), !isSplitAlone(before),
      !isSplitAlone(after)
    else { throw refusal(.changesText) }
  }

  private func proveSteps(_ steps: [FileChange]) throws(ChangeRefusal) {
    var text = before
    for step in steps {
      guard step.before == text else { throw refusal(.changesOtherBytes) }
      try step.prove()
      text = step.after
    }
    guard text == after else { throw refusal(.changesOtherBytes) }
  }

  private func proveSameValues() throws(ChangeRefusal) {
    guard let old = FileChange.frontmatter(of: before) else { throw refusal(.noFrontmatter) }
    let new = try frontmatterAfter()
    try checkParses(old)
    try checkParses(new)
    func values(_ tree: YAMLTree, _ kept: DecodedTree.Repeats) -> DecodedTree? {
      tree.root.map { tree.decodedTree($0).withoutRepeats(keeping: kept) }
    }
    guard DecodedTree.Repeats.allCases.contains(where: { values(old, $0) == values(new, $0) }),
      old.documents.count == new.documents.count
    else {
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
