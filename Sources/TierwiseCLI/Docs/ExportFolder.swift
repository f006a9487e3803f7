import TierwiseCatalog
import TierwiseCore
import TierwiseDocs

/// A folder that agents are exported to, and what tierwise made there before.
struct ExportFolder {
  /// The file with the names and checksums of what tierwise made.
  static let listName = ".tierwise-export"

  private let folder: String
  private let host: any Host
  /// The checksums of the files that tierwise made, by name.
  private var known: [String: String] = [:]
  private var list: [UInt8]?

  /// What is to be done.
  struct Plan {
    let changes: ChangeSet
    let written: Int
    let removed: Int
    let kept: Int
  }

  /// Reads the list of a folder, an absolute path, that need not be there.
  init(_ folder: String, _ base: String, on host: any Host) throws(UsageError) {
    self.folder = folder
    self.host = host
    if host.kind(at: folder) == .file {
      throw UsageError(
        message: "\(host.display(folder)): it is a file", help: "name a folder with '--to'")
    }
    guard host.kind(at: Path.join(folder, Self.listName)) != nil else { return }
    let place = host.display(Path.join(folder, Self.listName))
    do throws(HostError) {
      let bytes = try host.bytes(of: Self.listName, in: folder)
      list = bytes
      for line in bytes.split(separator: ASCII.lineFeed) where line.first != ASCII.hash {
        let words = line.split(separator: ASCII.space, maxSplits: 1).map {
          String(decoding: $0, as: UTF8.self)
        }
        guard words.count == 2, !words[1].contains("/") else {
          throw HostError.failed("it is no list of exported files")
        }
        known[words[1]] = words[0]
      }
    } catch {
      throw UsageError(message: "\(place): \(error.reason)")
    }
  }

  /// Returns what makes the folder hold these agents; refuses to touch what others made or edited.
  func plan(_ agents: [ExportedAgent]) throws(ExportRefusals) -> Plan {
    var changes: [FileChange] = []
    var refusals: [ExportRefusal] = []
    var counts = (written: 0, removed: 0, kept: 0)
    for agent in agents {
      do throws(ExportRefusal) {
        if let change = try change(writing: agent) {
          changes.append(change)
          counts.written += 1
        } else {
          counts.kept += 1
        }
      } catch {
        refusals.append(error)
      }
    }
    let names = Set(agents.map(\.fileName))
    for name in known.keys.ordered(by: ByteSearch.precedes) where !names.contains(name) {
      do throws(ExportRefusal) {
        guard let before = try bytes(of: name) else { continue }
        try checkOurs(name, before)
        changes.append(FileChange(path: name, removing: before))
        counts.removed += 1
      } catch {
        refusals.append(error)
      }
    }
    guard refusals.isEmpty else { throw ExportRefusals(refusals) }
    let text = Self.list(agents)
    do throws(ExportRefusal) {
      if let list, list != text {
        changes.append(try change(Self.listName, list, text))
      } else if list == nil {
        changes.append(FileChange(path: Self.listName, creating: text))
      }
      return Plan(
        changes: try set(of: changes), written: counts.written, removed: counts.removed,
        kept: counts.kept)
    } catch {
      throw ExportRefusals([error])
    }
  }

  /// Returns what makes a file hold an agent; nil where it does already.
  private func change(writing agent: ExportedAgent) throws(ExportRefusal) -> FileChange? {
    guard let before = try bytes(of: agent.fileName) else {
      return FileChange(path: agent.fileName, creating: agent.bytes)
    }
    if before == agent.bytes { return nil }
    try checkOurs(agent.fileName, before)
    return try change(agent.fileName, before, agent.bytes)
  }

  private func set(of changes: [FileChange]) throws(ExportRefusal) -> ChangeSet {
    do throws(ChangeRefusal) { return try ChangeSet(changes) } catch {
      throw ExportRefusal(path: place(error.path), reason: error.message)
    }
  }

  /// Does it.
  func write(_ plan: Plan) throws(UsageError) {
    let proved: ProvedChangeSet
    do throws(ChangeRefusal) { proved = try plan.changes.prove() } catch {
      throw UsageError(message: "\(place(error.path)): \(error.message)")
    }
    do throws(WriteFailure) {
      _ = try ChangeWriter(from: folder, within: limit, on: host).write(proved)
    } catch {
      let first = error.refusals.first
      throw UsageError(
        message: "\(place(first?.path ?? "")): \(first?.message ?? "it cannot be written")",
        help: error.drafts.isEmpty ? nil : "delete \(error.drafts.joined(separator: ", "))")
    }
  }

  /// The folder, or the nearest one above it that is there already.
  private var limit: String {
    var limit = folder
    while host.kind(at: limit) == nil, limit != "/" { limit = Path.folder(of: limit) }
    return limit
  }

  /// Refuses where a file is not what tierwise made.
  private func checkOurs(_ name: String, _ bytes: [UInt8]) throws(ExportRefusal) {
    guard let sum = known[name] else {
      throw ExportRefusal(path: place(name), reason: "it is there, and tierwise did not make it")
    }
    guard sum == SHA256.hash(bytes).hex else {
      throw ExportRefusal(path: place(name), reason: "somebody edited it after it was exported")
    }
  }

  private func change(
    _ name: String, _ before: [UInt8], _ after: [UInt8]
  ) throws(ExportRefusal) -> FileChange {
    do throws(ChangeRefusal) {
      return try FileChange(
        path: name, before: before,
        edits: [TextEdit(0..<before.count, String(decoding: after, as: UTF8.self))],
        promise: .bytes)
    } catch {
      throw ExportRefusal(path: place(name), reason: error.message)
    }
  }

  private func bytes(of name: String) throws(ExportRefusal) -> [UInt8]? {
    guard host.kind(at: Path.join(folder, name)) != nil else { return nil }
    do throws(HostError) { return try host.bytes(of: name, in: folder) } catch {
      throw ExportRefusal(path: place(name), reason: error.reason)
    }
  }

  private func place(_ name: String) -> String { host.display(Path.join(folder, name)) }

  private static func list(_ agents: [ExportedAgent]) -> [UInt8] {
    let lines = agents.ordered { ByteSearch.precedes($0.fileName, $1.fileName) }.map {
      "\(SHA256.hash($0.bytes).hex) \($0.fileName)\n"
    }
    return Array(("# Written by tierwise export.\n" + lines.joined()).utf8)
  }
}
