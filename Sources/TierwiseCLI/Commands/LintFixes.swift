import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// What fixes make of the files of a run: worked out in memory, round by round, then shown or written.
struct LintFixes {
  private let found: Found
  private let host: any Host
  /// The files that change, by the names the findings have.
  private var files: [String: FileFixes] = [:]
  /// The result for the files with their fixes.
  private var result: LintResult

  /// Each round lints anew: a fix may bring to light what another one mends.
  private static let mostRounds = 10

  /// Applies fixes in memory until nothing changes any more.
  init(
    _ first: LintResult, upTo safety: Fix.Safety, _ options: LintCommand.Options,
    on host: any Host
  ) throws(UsageError) {
    found = first.found
    self.host = host
    result = first
    let asked = Set(found.catalogs.flatMap(\.files).filter(\.isAsked).map(\.path))
    for _ in 0..<Self.mostRounds {
      var refusals: [FileFixes.Refusal] = []
      var isChanged = false
      let fixable = result.findings().filter { $0.fix != nil && asked.contains($0.path) }
      for (path, findings) in Dictionary(grouping: fixable, by: \.path) {
        guard var file = files[path] ?? read(path) else { continue }
        let count = file.count
        refusals += file.apply(findings, upTo: safety)
        files[path] = file
        if file.count > count { isChanged = true }
      }
      guard isChanged else {
        result.add(refusals)
        break
      }
      result = try LintResult(found, options, on: overlay)
    }
    files = files.filter { $0.value.count > 0 }
  }

  private func read(_ path: String) -> FileFixes? {
    let whole = Path.absolute(path, from: host.currentFolder)
    let bytes = try? host.bytes(of: Path.name(of: whole), in: Path.folder(of: whole))
    return bytes.map { FileFixes(host.display(whole), $0) }
  }

  /// The machine with the files as they are fixed.
  private var overlay: OverlayHost {
    OverlayHost(
      Dictionary(
        uniqueKeysWithValues: files.map { path, file in
          (Path.absolute(path, from: host.currentFolder), file.bytes)
        }), on: host)
  }
}

extension LintFixes {
  /// Returns the bytes of a file with its fixes; nil where there are none.
  func bytes(of path: String) -> [UInt8]? {
    let whole = Path.absolute(path, from: host.currentFolder)
    return files.first { Path.absolute($0.key, from: host.currentFolder) == whole }?.value.bytes
  }

  /// Prints the difference that the fixes make.
  func printDiff(to console: Console) -> ExitCode {
    do throws(ChangeRefusal) {
      let changes = try ChangeSet(Self.changes(of: Array(files.values)))
      console.show(changes)
      return changes.isEmpty ? .done : .found
    } catch {
      console.error("\(error.path): \(error.message)")
      return .failed
    }
  }

  /// Writes the files, says so, and returns whether all could be written.
  func write(_ console: Console) -> Bool {
    var written: [String] = []
    var isComplete = true
    for (index, project) in found.projects.enumerated() {
      let paths = Set(found.catalogs.filter { $0.project == index }.flatMap(\.files).map(\.path))
      let own = files.filter { paths.contains($0.key) }.map(\.value)
      guard !own.isEmpty else { continue }
      let writer = ChangeWriter(
        from: console.host.currentFolder, within: project.base, on: console.host)
      do throws(WriteFailure) {
        let changes = try proved(own, writer, console, &isComplete)
        written += try writer.write(changes)
      } catch {
        isComplete = false
        written += error.written
        report(error.refusals, console)
        for draft in error.drafts { console.error("'\(draft)' is left and can be deleted") }
      }
    }
    let count = files.values.filter { written.contains($0.path) }.reduce(0) { $0 + $1.count }
    if count > 0 {
      console.note(
        "fixed \(Words.count(count, "finding")) in \(Words.count(written.count, "file"))")
    }
    return isComplete
  }

  /// Returns the changes that can be written, and reports the others.
  private func proved(
    _ files: [FileFixes], _ writer: ChangeWriter, _ console: Console, _ isComplete: inout Bool
  ) throws(WriteFailure) -> ProvedChangeSet {
    do throws(ChangeRefusal) {
      let changes = try Self.changes(of: files)
      let refusals = writer.check(changes)
      if !refusals.isEmpty {
        isComplete = false
        report(refusals, console)
      }
      let refused = Set(refusals.map(\.path))
      return try ChangeSet(changes.filter { !refused.contains($0.path) }).prove()
    } catch {
      throw WriteFailure(
        refusals: [WriteRefusal(path: error.path, reason: .failed(.failed(error.message)))],
        written: [], drafts: [])
    }
  }

  private static func changes(of files: [FileFixes]) throws(ChangeRefusal) -> [FileChange] {
    var changes: [FileChange] = []
    for file in files {
      if let change = try file.change() { changes.append(change) }
    }
    return changes
  }

  private func report(_ refusals: [WriteRefusal], _ console: Console) {
    for refusal in refusals { console.error("\(refusal.path): not fixed: \(refusal.message)") }
  }

  /// Returns what is wrong with the files as they are now.
  func remaining(_ options: LintCommand.Options, on host: any Host) throws(UsageError) -> LintResult
  {
    let isAsPlanned = files.allSatisfy { path, file in
      let whole = Path.absolute(path, from: host.currentFolder)
      let bytes = try? host.bytes(of: Path.name(of: whole), in: Path.folder(of: whole))
      return options.stdinPath != nil || bytes == file.bytes
    }
    return isAsPlanned ? result : try LintResult(found, options, on: host)
  }
}
