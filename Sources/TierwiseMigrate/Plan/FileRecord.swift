import TierwiseCatalog
package import TierwiseCore
import TierwiseYAML

/// What a migration does to one file, as plans and the ledger keep it: enough to undo it.
package struct FileRecord: Hashable, Sendable {
  /// The file, from the project's folder.
  package let path: String
  /// The hash of its bytes before.
  package let before: String
  /// The hash of its bytes after.
  package let after: String
  /// The lines that change, from the top.
  package let splices: [Splice]
  /// The keys that change.
  package let keys: [ManagedKey]

  /// Whole lines that become others.
  package struct Splice: Hashable, Sendable {
    /// The first byte of the lines, in the file before.
    package let offset: Int
    package let old: String
    package let new: String

    package init(offset: Int, old: String, new: String) {
      self.offset = offset
      self.old = old
      self.new = new
    }
  }

  package init(
    path: String, before: String, after: String, splices: [Splice], keys: [ManagedKey]
  ) {
    self.path = path
    self.before = before
    self.after = after
    self.splices = splices
    self.keys = keys
  }

  /// Records a change.
  init(_ change: FileChange, keys: [ManagedKey]) {
    self.init(
      path: change.path, before: Self.hash(change.before), after: Self.hash(change.after),
      splices: Self.splices(change.edits, in: change.before), keys: keys)
  }

  /// Returns the hash of a file's bytes as records have it.
  package static func hash(_ bytes: [UInt8]) -> String { SHA256.hash(bytes).hex }

  /// The record of undoing this one exactly.
  package var inverse: FileRecord {
    var shift = 0
    let back = splices.map { splice in
      defer { shift += splice.new.utf8.count - splice.old.utf8.count }
      return Splice(offset: splice.offset + shift, old: splice.new, new: splice.old)
    }
    return FileRecord(
      path: path, before: after, after: before, splices: back,
      keys: keys.map { ManagedKey($0.route, before: $0.after, after: $0.before) })
  }

  /// The edits of the file that has the bytes before.
  package var edits: [TextEdit] {
    splices.map { TextEdit($0.offset..<$0.offset + $0.old.utf8.count, $0.new) }
  }

  /// Widens edits to whole lines, so that they can be found again where others edited around them.
  private static func splices(_ edits: TextEdits, in bytes: [UInt8]) -> [Splice] {
    var groups: [(range: Range<Int>, edits: [TextEdit])] = []
    for edit in edits.items {
      var start = edit.range.lowerBound
      while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
      var end = edit.range.upperBound
      // What ends with a line ends with its line feed; an insertion between lines needs no more.
      let isWhole = start == edit.range.lowerBound && edit.text.utf8.last == ASCII.lineFeed
      if !isWhole || (end > start && bytes[end - 1] != ASCII.lineFeed) {
        while end < bytes.count, bytes[end] != ASCII.lineFeed { end += 1 }
        end = min(end + 1, bytes.count)
      }
      if let last = groups.last, last.range.upperBound > start {
        groups[groups.count - 1].range = last.range.lowerBound..<max(end, last.range.upperBound)
        groups[groups.count - 1].edits.append(edit)
      } else {
        groups.append((start..<end, [edit]))
      }
    }
    return groups.map { group in
      var new: [UInt8] = []
      var offset = group.range.lowerBound
      for edit in group.edits {
        new += bytes[offset..<edit.range.lowerBound] + Array(edit.text.utf8)
        offset = edit.range.upperBound
      }
      new += bytes[offset..<group.range.upperBound]
      return Splice(
        offset: group.range.lowerBound, old: String(decoding: bytes[group.range], as: UTF8.self),
        new: String(decoding: new, as: UTF8.self))
    }
  }
}
