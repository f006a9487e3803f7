import TierwiseCore

extension ChangeSet {
  /// The unified diff of all files, as `git apply` and `patch -p1` read it.
  public var diff: [UInt8] {
    changes.flatMap { $0.diff }
  }

  /// The same diff for people: nothing in it can move the cursor, hide text or reorder it.
  public var shownDiff: String {
    changes.map { change in
      UnifiedDiff(from: change.before, to: change.after)
        .shown(from: change.oldName, to: change.newName)
    }.joined()
  }

  /// Returns the bytes that the file will have; nil where it does not change.
  public func after(_ path: String) -> [UInt8]? {
    changes.first { $0.path.utf8.elementsEqual(path.utf8) }?.after
  }

  /// Returns the changes that give every file the bytes back that it has now.
  public func inverse() throws(ChangeRefusal) -> ChangeSet {
    var result: [FileChange] = []
    for change in changes { result.append(try change.inverse()) }
    return try ChangeSet(result)
  }
}

extension FileChange {
  /// The unified diff of the file.
  public var diff: [UInt8] {
    UnifiedDiff(from: before, to: after).text(from: oldName, to: newName)
  }

  /// The name of the file before, as diffs have it.
  fileprivate var oldName: String { presence == .begins ? "/dev/null" : name(in: "a") }

  /// The name of the file after, as diffs have it.
  fileprivate var newName: String { presence == .ends ? "/dev/null" : name(in: "b") }

  private func name(in side: String) -> String {
    path.utf8.first == ASCII.slash ? side + path : side + "/" + path
  }

  /// Returns the change that gives the file back the bytes that it has now.
  public func inverse() throws(ChangeRefusal) -> FileChange {
    switch presence {
    case .begins: return FileChange(path: path, removing: after)
    case .ends: return FileChange(path: path, creating: before)
    case .stays: break
    }
    guard let back = edits.inverse(in: before) else {
      throw ChangeRefusal(path: path, reason: .notReversible)
    }
    return try FileChange(path, after, back, .bytes)
  }
}
