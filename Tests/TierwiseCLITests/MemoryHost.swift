import Synchronization
import TierwiseCLI
import TierwiseCore

/// A machine in memory: a tree of files, a fixed day, and what was printed.
final class MemoryHost: Host {
  let currentFolder: String
  let now: Int
  let processors: Int
  let lostOutput: HostError?
  let memory: MemoryDisk
  private let variables: [String: String]
  private let screen: Terminal?
  private let input: Mutex<ArraySlice<UInt8>>
  private let program: @Sendable (Program) -> ProgramResult?
  private let started = Mutex<[Program]>([])
  private let printed = Mutex<(data: [UInt8], messages: [UInt8])>(([], []))

  /// Creates a machine; paths are below the current folder unless they begin with a slash.
  init(
    _ files: [String: String] = [:], special: [String: FileKind] = [:], denied: Set<String> = [],
    variables: [String: String] = [:], today: String = "2026-11-20", processors: Int = 1,
    folder: String = "/home/me/project", input: String = "", columns: Int? = nil,
    lostOutput: HostError? = nil,
    disk: MemoryDisk? = nil,
    program: @escaping @Sendable (Program) -> ProgramResult? = { _ in nil }
  ) {
    currentFolder = folder
    func absolute(_ path: String) -> String { Path.absolute(path, from: folder) }
    memory =
      disk
      ?? MemoryDisk(
        Dictionary(uniqueKeysWithValues: files.map { (absolute($0), Array($1.utf8)) }),
        special: Dictionary(uniqueKeysWithValues: special.map { (absolute($0), $1) }),
        denied: Set(denied.map(absolute)))
    self.variables = variables
    now = (CalendarDay(today)?.number ?? 0) * 86_400 + 36_930
    self.processors = processors
    self.lostOutput = lostOutput
    screen = columns.map { Terminal(columns: $0) }
    self.input = Mutex(Array(input.utf8)[...])
    self.program = program
  }

  /// What was printed as data.
  var output: String { printed.withLock { String(decoding: $0.data, as: UTF8.self) } }
  /// What was printed about the work.
  var messages: String { printed.withLock { String(decoding: $0.messages, as: UTF8.self) } }

  func environment(_ name: String) -> String? { variables[name] }

  func terminal(_ output: Output) -> Terminal? { screen }

  func kind(at path: String) -> FileKind? {
    let path = Path.absolute(path, from: currentFolder)
    if let kind = special[path] { return kind }
    if files[path] != nil { return .file }
    return paths.contains { Path.isInside($0, path) } ? .folder : nil
  }

  func resolved(_ path: String) -> String? { Path.absolute(path, from: currentFolder) }

  func list(_ folder: String) throws(HostError) -> [FolderEntry] {
    let folder = Path.absolute(folder, from: currentFolder)
    guard kind(at: folder) == .folder else { throw .missing }
    if denied.contains(folder) { throw .denied }
    let names = Set(
      paths.filter { $0 != folder && Path.isInside($0, folder) }.map { path in
        String(path.dropFirst(folder.count + (folder == "/" ? 0 : 1)).prefix { $0 != "/" })
      })
    return names.map { name in
      FolderEntry(name: name, kind: kind(at: Path.join(folder, name)) ?? .file)
    }
  }

  func makeReader() -> any FileReader { Reader(host: self) }

  /// Returns a few bytes at a time, so that lines and characters are cut anywhere.
  func readInput() throws(HostError) -> [UInt8] {
    input.withLock { input in
      let length = max(7, input.count / 100)
      defer { input = input.dropFirst(length) }
      return Array(input.prefix(length))
    }
  }

  func write(_ bytes: [UInt8], to output: Output) {
    printed.withLock { printed in
      switch output {
      case .data: printed.data += bytes
      case .messages: printed.messages += bytes
      }
    }
  }

  /// The steps in which files were changed.
  var steps: [String] { memory.steps }

  func set(_ path: String, permissions: UInt32) {
    memory.set(Path.absolute(path, from: currentFolder), permissions: permissions)
  }

  /// Lets a step of changing files fail.
  func fail(at step: Int) { memory.fail(at: step, .error) }

  /// Returns the text of a file.
  func text(_ path: String) -> String? {
    files[Path.absolute(path, from: currentFolder)].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns the files below a folder, in order.
  func paths(below folder: String) -> [String] {
    let folder = Path.absolute(folder, from: currentFolder)
    return files.keys.filter { Path.isInside($0, folder) }.sorted()
  }

  var disk: any Disk { memory }
  private var files: [String: [UInt8]] { memory.files }
  private var special: [String: FileKind] { memory.special }
  private var denied: Set<String> { memory.denied }

  func run(_ program: Program) throws(HostError) -> ProgramResult {
    started.withLock { $0.append(program) }
    guard let result = self.program(program) else { throw .missing }
    return result
  }

  /// The programs that were started, in order.
  var programs: [Program] { started.withLock { $0 } }

  private var paths: [String] { Array(files.keys) + Array(special.keys) }

  private struct Reader: FileReader {
    let host: MemoryHost

    func read<Result>(
      _ name: String, in folder: String, _ body: (Span<UInt8>) -> Result
    ) throws(HostError) -> Result {
      let path = Path.absolute(Path.join(folder, name), from: host.currentFolder)
      if host.denied.contains(path) { throw .denied }
      guard let bytes = host.files[path] else { throw .missing }
      guard bytes.count <= Limits.fileSize else { throw .tooLarge }
      return body(bytes.span)
    }
  }
}

/// Runs tierwise on a machine in memory.
func run(_ words: String, on host: MemoryHost) -> ExitCode {
  CommandLineInterface(host: host).run(words.split(separator: " ").map(String.init))
}
