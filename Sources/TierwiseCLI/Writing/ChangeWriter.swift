import TierwiseCatalog
import TierwiseCore

/// Writes changes that are proved: at any instant every file is the old one or the new one.
///
/// All files are looked at before the first one is touched, and all new bytes are on the disk before
/// the first one is put in place; names are there when it ends. Whoever needs all or nothing over a crash keeps a journal around
/// `write`: `check` before it, and `Draft.isName` to know what a crash has left.
struct ChangeWriter {
  private let host: any Host
  private let folder: String
  private let root: String

  /// Creates a writer of paths that count from a folder, of files within another one alone.
  init(from folder: String, within root: String, on host: any Host) {
    self.host = host
    self.folder = folder
    self.root = root
  }

  private var disk: any Disk { host.disk }

  /// Returns the files that could not be changed now, and why.
  func check(_ changes: [FileChange]) -> [WriteRefusal] {
    var folders = Folders()
    return changes.compactMap { change in
      do throws(WriteRefusal) {
        _ = try look(at: change, &folders)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Makes the changes, and returns the paths of the files that were written.
  func write(_ changes: ProvedChangeSet) throws(WriteFailure) -> [String] {
    var statuses: [FileStatus?] = []
    var refusals: [WriteRefusal] = []
    var folders = Folders()
    for change in changes.set.changes {
      do throws(WriteRefusal) { statuses.append(try look(at: change, &folders)) } catch {
        refusals.append(error)
      }
    }
    guard refusals.isEmpty else {
      throw WriteFailure(refusals: refusals, written: [], drafts: [])
    }
    var work = Work()
    do throws(WriteRefusal) {
      // A single file is waited for alone: what others write at the same time may be much.
      if statuses.count > 1 { work.barrier = try barrier(over: changes.set.changes) }
      for (change, status) in zip(changes.set.changes, statuses) where change.presence != .ends {
        try draft(change, status, &work)
      }
      try wait(work)
      for (change, status) in zip(changes.set.changes, statuses) {
        try put(change, status, &work)
      }
      try wait(work)
    } catch {
      throw giveUp(error, work)
    }
    return work.written
  }

  /// Which folders are within the root, as they were looked at once in a pass over all changes.
  private typealias Folders = [String: Bool]

  /// How far the work has come.
  private struct Work {
    var folders = Folders()
    /// Waits for all files at once; nil where each is waited for.
    var barrier: (any DiskBarrier)?
    /// Those that are not in their place yet, in order.
    var drafts: ArraySlice<Draft> = []
    /// How many of them each folder has.
    var waiting: [String: Int] = [:]
    var written: [String] = []
    /// Parts of drafts that are left.
    var left: [String] = []
  }

  private func absolute(_ change: FileChange) -> String { Path.absolute(change.path, from: folder) }

  /// Makes sure that a file can be changed, and is what the change was made for.
  ///
  /// Of a file that begins there is no status.
  private func look(
    at change: FileChange, _ folders: inout Folders
  ) throws(WriteRefusal) -> FileStatus? {
    func refusal(_ reason: WriteRefusal.Reason) -> WriteRefusal {
      WriteRefusal(path: change.path, reason: reason)
    }
    let path = absolute(change)
    let folder = Path.folder(of: path)
    let isWithin = folders[folder] ?? isInside(folder)
    folders[folder] = isWithin
    guard isWithin else { throw refusal(.outside) }
    guard let status = disk.status(of: path) else {
      if change.presence == .begins { return nil }
      throw refusal(.gone)
    }
    if change.presence == .begins { throw refusal(.present) }
    switch status.kind {
    case .file: break
    case .link: throw refusal(.link)
    case .folder: throw refusal(.notAFile("folder"))
    case .special(let name): throw refusal(.notAFile(name))
    }
    guard status.isWritable else { throw refusal(.readOnly) }
    let bytes: [UInt8]
    do throws(HostError) { bytes = try disk.bytes(of: path) } catch {
      throw refusal(.failed(error))
    }
    guard bytes == change.before else { throw refusal(.changed) }
    return status
  }

  /// Returns whether a folder, or the nearest one above it that is there, is within the root.
  private func isInside(_ folder: String) -> Bool {
    guard let limit = host.resolved(root) else { return false }
    var folder = folder
    while host.kind(at: folder) == nil, folder != Path.folder(of: folder) {
      folder = Path.folder(of: folder)
    }
    return host.resolved(folder).map { Path.isInside($0, limit) } ?? false
  }

  private func barrier(over changes: [FileChange]) throws(WriteRefusal) -> (any DiskBarrier)? {
    var folders: Set<String> = []
    for change in changes {
      var folder = Path.folder(of: absolute(change))
      while host.kind(at: folder) == nil, folder != Path.folder(of: folder) {
        folder = Path.folder(of: folder)
      }
      folders.insert(folder)
    }
    do throws(HostError) { return try disk.barrier(over: folders.ordered()) } catch {
      throw WriteRefusal(path: changes[0].path, reason: .failed(error))
    }
  }

  /// Returns when all drafts, or all names, are on the disk.
  private func wait(_ work: Work) throws(WriteRefusal) {
    do throws(HostError) { try work.barrier?.wait() } catch {
      throw WriteRefusal(path: work.written.last ?? host.display(root), reason: .failed(error))
    }
  }

  private func draft(
    _ change: FileChange, _ status: FileStatus?, _ work: inout Work
  ) throws(WriteRefusal) {
    if change.presence == .begins {
      do throws(HostError) {
        try host.makeFolders(down: Path.folder(of: absolute(change)))
      } catch {
        throw WriteRefusal(path: change.path, reason: .failed(error))
      }
    }
    do throws(DraftFailure) {
      let draft = try Draft(
        of: absolute(change), holding: change.after, like: status, on: disk,
        until: work.barrier == nil ? .onDisk : .written)
      work.drafts.append(draft)
      work.waiting[draft.folder, default: 0] += 1
    } catch {
      if let left = error.left { work.left.append(left) }
      throw WriteRefusal(path: change.path, reason: .failed(error.error))
    }
  }

  /// Puts the next draft in its place, or takes the file away, if it is still the one looked at.
  private func put(
    _ change: FileChange, _ status: FileStatus?, _ work: inout Work
  ) throws(WriteRefusal) {
    guard try look(at: change, &work.folders) == status else {
      throw WriteRefusal(path: change.path, reason: .changed)
    }
    do throws(HostError) {
      if change.presence == .ends {
        try disk.remove(absolute(change))
        work.written.append(change.path)
        if work.barrier == nil { try disk.sync(folder: Path.folder(of: absolute(change))) }
        return
      }
      guard let draft = work.drafts.first else { return }
      try draft.take(on: disk)
      work.written.append(change.path)
      work.drafts.removeFirst()
      // Once a folder, behind its last file; the files of a folder within it may come between.
      work.waiting[draft.folder, default: 0] -= 1
      if work.barrier == nil, work.waiting[draft.folder] == 0 {
        try disk.sync(folder: draft.folder)
      }
    } catch {
      throw WriteRefusal(path: change.path, reason: .failed(error))
    }
  }

  private func giveUp(_ refusal: WriteRefusal, _ work: Work) -> WriteFailure {
    let left = work.drafts.filter { !$0.remove(on: disk) }.map(\.path)
    return WriteFailure(
      refusals: [refusal], written: work.written, drafts: (work.left + left).ordered())
  }
}
