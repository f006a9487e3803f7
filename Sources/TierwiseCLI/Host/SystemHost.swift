import TierwiseCore

#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Darwin
#endif

/// The machine tierwise runs on; with its programs the one that calls the C library.
package struct SystemHost: Host {
  package let currentFolder: String

  package init() {
    Self.openStreams()
    // A closed pipe must stop the output, not the work.
    _ = signal(SIGPIPE, SIG_IGN)
    if let buffer = unsafe getcwd(nil, 0) {
      currentFolder = unsafe String(cString: buffer)
      unsafe free(buffer)
    } else {
      currentFolder = ""
    }
  }

  package var now: Int { Int(time(nil)) }

  package var disk: any Disk { SystemDisk() }

  package var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  package func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  package func terminal(_ output: Output) -> Terminal? {
    let descriptor = descriptor(of: output)
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    let known = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(columns: known ? Int(size.ws_col) : 80)
  }

  package func kind(at path: String) -> FileKind? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Self.kind(ofMode: status.st_mode) : nil
  }

  package func resolved(_ path: String) -> String? {
    guard let buffer = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(buffer) }
    return unsafe String(cString: buffer)
  }

  package func list(_ folder: String) throws(HostError) -> [FolderEntry] {
    guard let stream = unsafe opendir(folder.isEmpty ? "." : folder) else {
      throw Self.lastError()
    }
    defer { unsafe closedir(stream) }
    var names: [UInt8] = []
    var found: [(end: Int, type: UInt8)] = []
    while let entry = unsafe readdir(stream) {
      // The name is a C array that ends with a zero byte, inside the entry readdir owns.
      unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { name in
          if unsafe isDots(name) { return }
          unsafe names.append(contentsOf: UnsafeBufferPointer(start: name, count: length(of: name)))
          unsafe found.append((names.count, entry.pointee.d_type))
        }
      }
    }
    var start = 0
    return found.map { entry in
      let name = FileName(names, start..<entry.end)
      start = entry.end
      return FolderEntry(name, kind(ofType: Int(entry.type), name, in: folder))
    }
  }

  package func makeReader() -> any FileReader { SystemReader() }

  /// Adds what can be read at once to the bytes, and returns false at the end.
  static func read(_ file: Int32, into bytes: inout [UInt8]) throws(HostError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe readBytes(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw lastError() }
      bytes += piece.prefix(count)
      return count > 0
    }
  }

  /// Whether a name is `.` or `..`.
  private func isDots(_ name: UnsafePointer<UInt8>) -> Bool {
    let period = ASCII.period
    return unsafe name[0] == period && (name[1] == 0 || name[1] == period && name[2] == 0)
  }

  private func length(of name: UnsafePointer<UInt8>) -> Int {
    unsafe name.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe strlen($0) }
  }

  private func kind(ofType type: Int, _ name: FileName, in folder: String) -> FileKind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      // Some file systems do not say; then the file itself is asked.
      var status = stat()
      guard unsafe lstat(name.path(in: folder), &status) == 0 else { return .special("file") }
      return Self.kind(ofMode: status.st_mode)
    case Int(DT_FIFO): return .special("named pipe")
    case Int(DT_SOCK): return .special("socket")
    default: return .special("device")
    }
  }

  static func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    case S_IFIFO: .special("named pipe")
    case S_IFSOCK: .special("socket")
    default: .special("device")
    }
  }

  static func lastError() -> HostError { error(errno) }

  static func error(_ number: Int32) -> HostError {
    switch number {
    case ENOENT, ENOTDIR: return .missing
    case EACCES, EPERM: return .denied
    case EISDIR: return .notAFile("folder")
    case let code:
      guard let words = unsafe strerror(code) else { return .failed("error \(code)") }
      return .failed(unsafe String(cString: words).lowercased())
    }
  }
}

/// Keeps the last folder open and one buffer, so that a small file costs three system calls.
final class SystemReader: FileReader {
  private var buffer = [UInt8](repeating: 0, count: 16 << 10)
  private var folder: String?
  private var descriptor: Int32 = -1

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read<Result>(
    _ name: String, in folder: String, _ body: (Span<UInt8>) -> Result
  ) throws(HostError) -> Result {
    try enter(folder)
    // The buffer is moved out, for a span of a class's property could not be handed on.
    var buffer = self.buffer
    self.buffer = []
    defer { self.buffer = buffer }
    let count = try load(name, into: &buffer)
    return body(buffer.span.extracting(0..<count))
  }

  func stream(
    _ name: String, in folder: String, _ body: (Span<UInt8>) -> Void
  ) throws(HostError) {
    try enter(folder)
    let file = try open(name)
    defer { close(file) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe readBytes(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemHost.lastError() }
      if count == 0 { return }
      body(piece.span.extracting(0..<count))
    }
  }

  private func load(_ name: String, into buffer: inout [UInt8]) throws(HostError) -> Int {
    let file = try open(name)
    defer { close(file) }
    var count = 0
    while true {
      let space = buffer.count - count
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe readBytes(file, $0.baseAddress.map { unsafe $0 + count }, space)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw SystemHost.lastError()
      }
      count += got
      // A short read of a regular file is its end; asking again would cost a call a file.
      if got < space { return count }
      guard buffer.count < Limits.fileSize + 1 else { throw .tooLarge }
      let grown = min(buffer.count * 4, Limits.fileSize + 1)
      buffer.append(contentsOf: repeatElement(0, count: grown - buffer.count))
    }
  }

  private func open(_ name: String) throws(HostError) -> Int32 {
    // Handed over as a text, the name would be copied for the call.
    let file = unsafe name.withCString { name in
      // Opening a named pipe would wait for its writer without O_NONBLOCK.
      unsafe openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    }
    if file >= 0 { return file }
    let error = SystemHost.lastError()
    // Such a name was read with U+FFFD in the place of its bytes, and nothing is called that.
    guard error == .missing, name.contains("\u{FFFD}") else { throw error }
    throw .failed("its name is not UTF-8")
  }

  private func enter(_ folder: String) throws(HostError) {
    if folder == self.folder { return }
    if descriptor >= 0 { close(descriptor) }
    self.folder = nil
    descriptor = openFolder(folder.isEmpty ? "." : folder)
    guard descriptor >= 0 else { throw SystemHost.lastError() }
    self.folder = folder
  }
}

// Out here the C library's names are not hidden by the methods of the same name.

private func openFolder(_ path: String) -> Int32 {
  unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
}

func readBytes(_ file: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, target, count)
}

func writeBytes(_ file: Int32, _ source: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, source, count)
}

extension ExitCode {
  /// Ends the program with this code.
  package func exit() -> Never {
    #if canImport(Glibc)
      Glibc.exit(rawValue)
    #elseif canImport(Musl)
      Musl.exit(rawValue)
    #else
      Darwin.exit(rawValue)
    #endif
  }
}
