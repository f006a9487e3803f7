public import TierwiseCore

/// Edits of a text that were made, looked at, and undone, before anybody relies on them.
public struct ProvedEdits: Sendable {
  /// What changes in the tree's bytes.
  public let edits: TextEdits
  /// What leads back.
  public let inverse: TextEdits
  /// The text afterwards.
  public let tree: YAMLTree
}

extension YAMLTree {
  /// Returns the edits that make the changes, one after the other, with the proof of five laws.
  ///
  /// 1. The values differ by what was asked, and by nothing else.
  /// 2. The bytes outside of the edits are the same.
  /// 3. Made twice, the changes are the same as made once.
  /// 4. Undone, they give the bytes that were there.
  /// 5. The text is still YAML.
  ///
  /// Changes that cannot be proved are refused, all of them.
  public func prove(_ changes: [YAMLEdit]) throws(EditRefusal) -> ProvedEdits {
    var tree = self
    var all = try normal([], of: "")
    for change in changes {
      let step = try tree.proveOnce(change)
      all = try joined(all, step.edits, change)
      tree = step.tree
    }
    let subject = changes.first?.route.description ?? ""
    guard let inverse = all.inverse(in: bytes), inverse.applied(to: tree.bytes) == bytes else {
      throw EditRefusal(.notReversible, at: range.lowerBound, subject)
    }
    guard all.applied(to: bytes) == tree.bytes,
      all.areOnlyDifference(between: bytes, and: tree.bytes), all.items.allSatisfy(isInside)
    else { throw EditRefusal(.changesOtherBytes, at: range.lowerBound, subject) }
    guard tree.again(changes) == tree.bytes else {
      throw EditRefusal(.notStable, at: range.lowerBound, subject)
    }
    return ProvedEdits(edits: all, inverse: inverse, tree: tree)
  }

  /// Returns the tree as one change would leave it; for those who look and never write.
  ///
  /// Nothing is proved but that it is still YAML.
  public func making(_ change: YAMLEdit) throws(EditRefusal) -> YAMLTree { try made(change).tree }

  /// Makes one change and proves laws 1, 2, 4 and 5.
  private func proveOnce(
    _ change: YAMLEdit
  ) throws(EditRefusal) -> (edits: TextEdits, tree: YAMLTree) {
    let (edits, after) = try made(change)
    let expected = try change.expected(in: self)
    let name = change.route.description
    let offset = edits.items.first?.range.lowerBound ?? range.lowerBound
    guard after.documents.count == documents.count, let root = after.root,
      after.decodedTree(root) == expected
    else { throw EditRefusal(.changesValues, at: offset, name) }
    guard edits.areOnlyDifference(between: bytes, and: after.bytes) else {
      throw EditRefusal(.changesOtherBytes, at: offset, name)
    }
    guard edits.inverse(in: bytes)?.applied(to: after.bytes) == bytes else {
      throw EditRefusal(.notReversible, at: offset, name)
    }
    return (edits, after)
  }

  /// Makes one change and proves law 5.
  private func made(
    _ change: YAMLEdit
  ) throws(EditRefusal) -> (edits: TextEdits, tree: YAMLTree) {
    let name = change.route.description
    let edits = try normal(try change.edits(in: self), of: name)
    let offset = edits.items.first?.range.lowerBound ?? range.lowerBound
    guard edits.items.allSatisfy(isInside), let after = edited(by: edits) else {
      throw EditRefusal(.changesOtherBytes, at: offset, name)
    }
    if let problem = after.problems.first {
      throw EditRefusal(.breaksText(problem.code), at: offset, name)
    }
    return (edits, after)
  }

  /// Returns the tree of the edited bytes, of the same part of them.
  private func edited(by edits: TextEdits) -> YAMLTree? {
    guard let after = edits.applied(to: bytes) else { return nil }
    let end = range.upperBound + after.count - bytes.count
    return YAMLTree(parsing: after, range: range.lowerBound..<max(end, range.lowerBound))
  }

  /// Returns the bytes after the changes are made another time; what is refused because it is done
  /// changes nothing.
  private func again(_ changes: [YAMLEdit]) -> [UInt8]? {
    var tree = self
    for change in changes {
      do throws(EditRefusal) {
        let edits = try tree.normal(try change.edits(in: tree), of: "")
        guard let next = tree.edited(by: edits) else { return nil }
        tree = next
      } catch {
        guard error.reason == .missing || error.reason == .present else { return nil }
      }
    }
    return tree.bytes
  }

  private func isInside(_ edit: TextEdit) -> Bool {
    edit.range.lowerBound >= range.lowerBound && edit.range.upperBound <= range.upperBound
  }

  private func normal(
    _ edits: [TextEdit], of name: String
  ) throws(EditRefusal) -> TextEdits {
    do throws(TextEditConflict) {
      return try TextEdits(edits, in: bytes)
    } catch {
      throw EditRefusal(.changesOtherBytes, at: edits.first?.range.lowerBound ?? 0, name)
    }
  }

  private func joined(
    _ all: TextEdits, _ next: TextEdits, _ change: YAMLEdit
  ) throws(EditRefusal) -> TextEdits {
    do throws(TextEditConflict) {
      return try all.followed(by: next, in: bytes)
    } catch {
      throw EditRefusal(
        .changesOtherBytes, at: range.lowerBound, change.route.description)
    }
  }
}
