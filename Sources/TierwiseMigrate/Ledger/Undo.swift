package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// How what was done to a file is undone.
package enum Undo: Sendable {
  /// The file has the bytes it had before.
  case already
  /// Nobody edited the file since: it gets the bytes it had.
  case exact(FileChange)
  /// Others edited the file since: the lines that were changed get their old form, the rest stays.
  case around(FileChange)
  /// Others changed what was changed, so that it cannot be undone.
  case conflict(String, line: Int?)

  /// Finds out how a record is undone in a file of these bytes.
  package init(_ record: FileRecord, in bytes: [UInt8]) {
    let hash = FileRecord.hash(bytes)
    if hash == record.before, hash != record.after || record.splices.isEmpty {
      self = .already
      return
    }
    do throws(ChangeRefusal) {
      if hash == record.after {
        let change = try FileChange(
          path: record.path, before: bytes, edits: record.inverse.edits, promise: .bytes)
        guard FileRecord.hash(change.after) == record.before else {
          self = .conflict("the ledger's record does not lead back to the bytes it had", line: nil)
          return
        }
        self = .exact(change)
      } else {
        self = try Self.around(record, bytes)
      }
    } catch {
      self = .conflict(error.message, line: nil)
    }
  }

  private static func around(
    _ record: FileRecord, _ bytes: [UInt8]
  ) throws(ChangeRefusal) -> Undo {
    guard case .closed(let content, let body) = Fence(in: bytes.span) else {
      return .conflict("the file has no frontmatter any more", line: nil)
    }
    let tree = YAMLTree(parsing: Array(bytes[..<body]), range: content)
    for leaf in record.keys.flatMap(\.leaves) {
      guard let node = tree.node(at: leaf.route), tree.json(node) == leaf.text else {
        let line = tree.node(at: leaf.route).map { tree.line(of: tree.range($0).lowerBound) }
        return .conflict("'\(leaf.route)' was changed since", line: line)
      }
    }
    var edits: [TextEdit] = []
    for splice in record.splices {
      guard let place = Lines(splice.new, in: bytes, content).only else {
        return .conflict("the lines that were changed are not there as they were left", line: nil)
      }
      edits.append(TextEdit(place, splice.old))
    }
    let change = try FileChange(path: record.path, before: bytes, edits: edits, promise: .bytes)
    guard isUndone(record, tree, change.after) else {
      return .conflict("undoing it would change what others wrote", line: nil)
    }
    return .around(change)
  }

  /// Proves that the managed keys have their old values, and everything else the values it had.
  private static func isUndone(
    _ record: FileRecord, _ tree: YAMLTree, _ after: [UInt8]
  ) -> Bool {
    guard case .closed(let content, let body) = Fence(in: after.span) else { return false }
    let result = YAMLTree(parsing: Array(after[..<body]), range: content)
    guard result.problems.isEmpty else { return false }
    for key in record.keys where result.json(at: key.route) != key.before { return false }
    func others(_ tree: YAMLTree) -> [String: String] {
      let kept = tree.leaves().filter { leaf in
        !record.keys.contains { leaf.route.isBelow($0.route) || $0.route.isBelow(leaf.route) }
      }
      return Dictionary(kept.map { ($0.route.description, $0.text) }) { first, _ in first }
    }
    return others(tree) == others(result)
  }

  /// Where some lines stand in a part of a text.
  private struct Lines {
    /// Their place, if there is exactly one.
    private(set) var only: Range<Int>?

    init(_ text: String, in bytes: [UInt8], _ part: Range<Int>) {
      let wanted = Array(text.utf8)
      guard !wanted.isEmpty else { return }
      var start = part.lowerBound
      var count = 0
      while start + wanted.count <= part.upperBound {
        let range = start..<start + wanted.count
        if bytes[range].elementsEqual(wanted) {
          only = range
          count += 1
        }
        guard let feed = bytes[start..<part.upperBound].firstIndex(of: ASCII.lineFeed) else {
          break
        }
        start = feed + 1
      }
      if count != 1 { only = nil }
    }
  }
}
