package import TierwiseCore

/// The outside world: disk, clock, environment and output; in memory for tests.
package protocol Host: Sendable {
  /// The folder the user stands in, as an absolute path; empty where it is gone.
  var currentFolder: String { get }
  /// Seconds since 1970 in UTC, without leap seconds.
  var now: Int { get }
  /// How many threads are worth starting.
  var processors: Int { get }
  /// The files as they really are, to be changed.
  var disk: any Disk { get }

  /// Returns the value of an environment variable, or nil.
  func environment(_ name: String) -> String?
  /// Returns whether people read the output on a terminal, and how many columns it has.
  func terminal(_ output: Output) -> Terminal?
  /// Returns what stands at a path, links followed; nil where nothing does.
  func kind(at path: String) -> FileKind?
  /// Returns the path with all links resolved, or nil.
  func resolved(_ path: String) -> String?
  /// Returns a folder's entries in no order, links not followed, without `.` and `..`.
  func list(_ folder: String) throws(HostError) -> [FolderEntry]
  /// Returns a reader for the use of one thread.
  func makeReader() -> any FileReader
  /// Returns the next bytes of the standard input, waiting for them; none at its end.
  func readInput() throws(HostError) -> [UInt8]
  /// Writes bytes; a reader that went away is no error.
  func write(_ bytes: [UInt8], to output: Output)
  /// Why data could not be written, as on a full disk; nil where all of it was, or nobody reads on.
  var lostOutput: HostError? { get }
  /// Runs a program to its end; `missing` is thrown where there is none of that name.
  func run(_ program: Program) throws(HostError) -> ProgramResult
}

extension Host {
  /// Today in UTC.
  package var today: CalendarDay {
    // Rounded down, before 1970, too.
    CalendarDay(number: (now - (now < 0 ? 86_399 : 0)) / 86_400)
  }
}

/// Reads files into memory that it uses again.
package protocol FileReader {
  /// Reads the file of that name in the folder, hands its bytes to `body` and returns its result.
  func read<Result>(
    _ name: String, in folder: String, _ body: (Span<UInt8>) -> Result
  ) throws(HostError) -> Result
  /// Hands the bytes of a file of any size to `body`, piece by piece.
  func stream(
    _ name: String, in folder: String, _ body: (Span<UInt8>) -> Void
  ) throws(HostError)
}

extension FileReader {
  /// Hands the bytes over in one piece, where files are small.
  package func stream(
    _ name: String, in folder: String, _ body: (Span<UInt8>) -> Void
  ) throws(HostError) {
    try read(name, in: folder, body)
  }
}

/// A stream to write to.
package enum Output: Sendable {
  case data, messages
}

/// What is known of a terminal.
package struct Terminal: Sendable {
  /// Its width in columns.
  package let columns: Int

  package init(columns: Int) { self.columns = columns }
}

/// What stands at a path.
package enum FileKind: Hashable, Sendable {
  case file, folder, link
  /// Neither; the text is its name, such as "named pipe".
  case special(String)
}

/// One entry of a folder.
package struct FolderEntry: Sendable {
  /// The entry's name in its folder.
  let fileName: FileName
  /// What it is.
  package let kind: FileKind

  /// The name as a text.
  package var name: String { fileName.text }

  init(_ fileName: FileName, _ kind: FileKind) {
    self.fileName = fileName
    self.kind = kind
  }

  package init(name: String, kind: FileKind) { self.init(FileName(name), kind) }
}

/// Why something could not be read.
package enum HostError: Error, Hashable, Sendable {
  case missing
  case denied
  /// It is no regular file; the text is what it is.
  case notAFile(String)
  /// It is larger than tierwise reads (16 MiB).
  case tooLarge
  /// Anything else, in the system's words.
  case failed(String)

  /// The reason in a few words, to stand behind a path.
  package var reason: String {
    switch self {
    case .missing: "no such file or folder"
    case .denied: "permission denied"
    case .notAFile(let kind): "it is a \(kind)"
    case .tooLarge: "it is larger than \(Limits.fileSize >> 20) MiB"
    case .failed(let words): words
    }
  }
}

/// Limits of what tierwise reads (DESIGN §4).
package enum Limits {
  /// The largest file that is read, in bytes.
  package static let fileSize = 16 << 20
}
