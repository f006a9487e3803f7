package import TierwiseCatalog
import TierwiseCore

/// Undoes what a migration did and nobody undid yet; nothing is written.
package struct Rollback: Sendable {
  /// The files that change, and what is kept of that.
  package private(set) var files: [(record: FileRecord, change: FileChange)] = []
  /// The files of which only the managed lines change back, because others edited them.
  package private(set) var edited: Set<String> = []
  /// The files that are as they were before already.
  package private(set) var already: [FileRecord] = []
  /// What stands in the way; nothing is undone unless this is empty.
  package private(set) var problems: [PlanProblem] = []

  /// Finds out how a migration is undone, with all bytes of its files that are there; nil paths are
  /// all of its files.
  package init(
    _ history: MigrationHistory, contents: [String: [UInt8]], only paths: Set<String>? = nil
  ) {
    for (path, records) in history.standing.ordered(by: { ByteSearch.precedes($0.key, $1.key) })
    where paths?.contains(path) ?? true {
      guard let bytes = contents[path] else {
        problems.append(PlanProblem(.unread("the file is gone"), path: path))
        continue
      }
      do throws(PlanProblem) {
        try undo(records, path, bytes)
      } catch {
        problems.append(error)
      }
    }
  }

  private mutating func undo(
    _ records: [FileRecord], _ path: String, _ bytes: [UInt8]
  ) throws(PlanProblem) {
    var whole: FileChange?
    var keys: [ManagedKey] = []
    for record in records.reversed() {
      let step: FileChange
      switch Undo(record, in: whole?.after ?? bytes) {
      case .already: continue
      case .exact(let change): step = change
      case .around(let change):
        step = change
        edited.insert(path)
      case .conflict(let words, let line):
        throw PlanProblem(.refused(words), path: path, line: line)
      }
      keys += record.inverse.keys
      whole = try whole.map { first throws(PlanProblem) in try first.followed(by: step) } ?? step
    }
    guard let whole, !whole.edits.isEmpty else {
      let hash = FileRecord.hash(bytes)
      already.append(
        FileRecord(path: path, before: hash, after: hash, splices: [], keys: []))
      return
    }
    files.append((FileRecord(whole, keys: keys), whole))
  }
}

extension FileChange {
  /// Returns the change that does at once what this one and the next one do.
  fileprivate func followed(by next: FileChange) throws(PlanProblem) -> FileChange {
    let joined: [TextEdit]
    do throws(TextEditConflict) {
      joined = try edits.followed(by: next.edits, in: before).items
    } catch {
      throw PlanProblem(.refused("its migrations cannot be undone in one step"), path: path)
    }
    do throws(ChangeRefusal) {
      return try FileChange(path: path, before: before, edits: joined, promise: .bytes)
    } catch {
      throw PlanProblem(.refused(error.message), path: path)
    }
  }
}

extension Ledger {
  /// Returns the migrations that did something to the same files after this one, and still stand;
  /// nil paths are all of its files.
  package func later(than migration: String, only paths: Set<String>? = nil) -> [String] {
    let standing = history(of: migration).standing.filter { paths?.contains($0.key) ?? true }
    guard let first = events.firstIndex(where: { $0.migration == migration && $0.verb == .applied })
    else { return [] }
    return migrations.filter { name in
      guard name != migration else { return false }
      let other = history(of: name).standing
      return events[first...].contains { event in
        event.migration == name && event.verb == .applied
          && event.files.contains { other[$0.path] != nil && standing[$0.path] != nil }
      }
    }
  }
}
