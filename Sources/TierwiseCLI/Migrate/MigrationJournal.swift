import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate

/// Makes what an event says, all of it or nothing: at any instant every file is old or new, and what
/// is missing can be finished or undone.
///
/// The journal is the event itself, put down before the first file is touched. When all files are
/// done, the event goes into the ledger, and the journal away.
struct MigrationJournal {
  private let project: MigrateProject
  private var host: any Host { project.host }

  init(_ project: MigrateProject) { self.project = project }

  /// Which way a run that stopped is ended.
  enum Ending {
    /// What is missing is done.
    case finish
    /// What was done is undone.
    case abort
  }

  /// The event of a run that stopped; nil where none did.
  func unfinished() throws(MigrateStop) -> LedgerEvent? {
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try host.disk.bytes(of: project.journal)
    } catch {
      if error == .missing { return nil }
      throw stop(project.journal, error)
    }
    guard let event = LedgerEvent(json: bytes) else {
      throw .refused(
        Refusal(
          headline: "\(host.display(project.journal)) is no journal of this tierwise",
          next: "look at the files it names, then delete it", code: .unrepaired))
    }
    return event
  }

  /// Takes the lock that keeps other runs of tierwise away; it holds as long as it is kept.
  func lock() throws(MigrateStop) -> any DiskLock {
    let folder = project.localFolder
    do throws(HostError) {
      if host.kind(at: Path.join(folder, ".gitignore")) == nil {
        try host.replace(Path.join(folder, ".gitignore"), with: Array("*\n".utf8))
      }
      if let lock = try host.disk.lock(Path.join(folder, "lock")) {
        removeDrafts(in: [folder])
        return lock
      }
    } catch {
      throw stop(folder, error)
    }
    throw .refused(
      Refusal(
        headline: "another tierwise is migrating this project; no file was written",
        next: "try again when it is done"))
  }

  /// Makes the changes that the event says, and puts it into the ledger.
  func perform(_ event: LedgerEvent, _ changes: [FileChange]) throws(MigrateStop) {
    let proved = try prove(changes)
    let writer = ChangeWriter(from: project.base, within: project.base, on: host)
    let refusals = writer.check(proved.set.changes)
    guard refusals.isEmpty else { throw .refused(Self.refusal(refusals, event)) }
    // What could not be read again could not be undone.
    guard event.bytes.count <= Limits.fileSize else {
      throw .refused(
        Refusal(
          headline: "\(event.migration) edits more files than one event can hold; none was written",
          next: "write several migrations, each for a part of the agents"))
    }
    do throws(HostError) {
      try host.replace(project.journal, with: event.bytes)
    } catch {
      throw stop(project.journal, error)
    }
    do throws(WriteFailure) {
      _ = try writer.write(proved)
    } catch {
      try giveUp(event, Self.refusal(error.refusals, event))
    }
    do throws(HostError) {
      try host.replace(path(of: event), with: event.bytes)
    } catch {
      try giveUp(
        event,
        Refusal(
          headline: "\(event.migration) was undone: the ledger cannot be written",
          items: [(host.display(path(of: event)), error.reason)]))
    }
    try close()
  }

  /// Puts an event into the ledger that changes no file of the catalog.
  func record(_ make: (inout EventMaker) -> LedgerEvent) throws(MigrateStop) {
    var events = EventMaker(project)
    let event = make(&events)
    do throws(HostError) {
      try host.replace(path(of: event), with: event.bytes)
    } catch {
      throw .refused(
        Refusal(
          headline: "nothing was recorded",
          items: [(host.display(path(of: event)), error.reason)]))
    }
  }

  /// Ends a run that stopped, and returns how many files that took.
  func end(_ event: LedgerEvent, _ ending: Ending) throws(MigrateStop) -> Int {
    var changes: [FileChange] = []
    var strangers: [(place: String, words: String)] = []
    for record in event.files {
      let wanted = ending == .finish ? record : record.inverse
      do throws(UsageError) {
        guard let bytes = try project.bytes(of: record.path) else {
          throw UsageError(message: "the file is gone")
        }
        let hash = FileRecord.hash(bytes)
        if hash == wanted.after { continue }
        guard hash == wanted.before else { throw UsageError(message: "somebody edited it since") }
        changes.append(try Self.change(wanted, bytes))
      } catch {
        strangers.append((record.path, error.message))
      }
    }
    guard strangers.isEmpty else {
      throw .refused(
        Refusal(
          headline: "the run of \(event.migration) cannot be ended; no file was written",
          items: strangers, next: "put these files back as they were, before or after the run",
          code: .unrepaired))
    }
    let proved = try prove(changes)
    do throws(WriteFailure) {
      _ = try ChangeWriter(from: project.base, within: project.base, on: host).write(proved)
    } catch {
      var refusal = Self.refusal(error.refusals, event)
      refusal.headline = "the run of \(event.migration) is not ended yet"
      refusal.next = "tierwise migrate repair --\(ending == .finish ? "finish" : "abort")"
      refusal.code = .unrepaired
      throw .refused(refusal)
    }
    do throws(HostError) {
      switch ending {
      case .finish: try host.replace(path(of: event), with: event.bytes)
      case .abort:
        do throws(HostError) { try host.disk.remove(path(of: event)) } catch {
          guard error == .missing else { throw error }
        }
      }
    } catch {
      throw stop(path(of: event), error)
    }
    let folders = event.files.map { Path.folder(of: Path.absolute($0.path, from: project.base)) }
    removeDrafts(in: Set(folders + [Path.folder(of: path(of: event)), project.localFolder]))
    try close()
    return changes.count
  }

  private func close() throws(MigrateStop) {
    do throws(HostError) {
      try host.disk.remove(project.journal)
      try host.disk.sync(folder: project.localFolder)
    } catch {
      throw stop(project.journal, error)
    }
  }

  /// Undoes what was done before something went wrong, and says so.
  private func giveUp(_ event: LedgerEvent, _ refusal: Refusal) throws(MigrateStop) {
    do throws(MigrateStop) {
      _ = try end(event, .abort)
    } catch {
      var refusal = refusal
      refusal.headline = "\(event.migration) stopped in the middle"
      refusal.next = "tierwise migrate repair --finish, or --abort"
      refusal.code = .unrepaired
      throw .refused(refusal)
    }
    throw .refused(refusal)
  }

  private func path(of event: LedgerEvent) -> String {
    Path.join(project.ledgerFolder, event.path)
  }

  private func prove(_ changes: [FileChange]) throws(MigrateStop) -> ProvedChangeSet {
    do throws(ChangeRefusal) {
      return try ChangeSet(changes).prove()
    } catch {
      throw .refused(
        Refusal(
          headline: "the changes cannot be proved; no file was written",
          items: [(error.path, error.message)]))
    }
  }

  private static func change(
    _ record: FileRecord, _ bytes: [UInt8]
  ) throws(UsageError) -> FileChange {
    do throws(ChangeRefusal) {
      return try FileChange(path: record.path, before: bytes, edits: record.edits, promise: .bytes)
    } catch {
      throw UsageError(message: error.message)
    }
  }

  /// Takes away what a crash left beside files; what cannot be taken away harms nobody.
  private func removeDrafts(in folders: Set<String>) {
    for folder in folders.ordered() {
      guard let names = try? host.list(folder).map(\.name) else { continue }
      for name in names.filter(Draft.isName).ordered() {
        _ = try? host.disk.remove(Path.join(folder, name))
      }
    }
  }

  private static func refusal(_ refusals: [WriteRefusal], _ event: LedgerEvent) -> Refusal {
    Refusal(
      headline: "\(event.migration) cannot be written; every file is as it was",
      items: refusals.map { ($0.path, $0.message) })
  }

  private func stop(_ path: String, _ error: HostError) -> MigrateStop {
    let isRunning = host.kind(at: project.journal) != nil
    return .refused(
      Refusal(
        headline: isRunning ? "a run stopped in the middle" : "nothing was written",
        items: [(host.display(path), error.reason)],
        next: isRunning ? "tierwise migrate repair --finish, or --abort" : nil,
        code: isRunning ? .unrepaired : .refused))
  }
}
