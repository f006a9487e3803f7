import TierwiseCore

/// A file that is written beside the one whose place it takes, so that this one is old or new.
///
/// Its name is hidden, not an agent's, and recognised as ours by whoever finds one after a crash.
struct Draft {
  private static let prefix = ".tierwise-"
  private static let suffix = ".draft"
  private static let digits = 16

  /// The draft's path.
  let path: String
  /// The path it will have.
  let target: String
  /// The folder of both.
  var folder: String { Path.folder(of: target) }

  /// Writes the bytes beside the target, with the permissions of what is there.
  init(
    of target: String, holding bytes: [UInt8], like model: FileStatus?, on disk: any Disk,
    until safety: DiskSafety = .onDisk
  ) throws(DraftFailure) {
    let number = String(disk.randomNumber(), radix: 16)
    let name =
      Self.prefix + String(repeating: "0", count: Self.digits - number.utf8.count) + number
      + Self.suffix
    path = Path.join(Path.folder(of: target), name)
    self.target = target
    do throws(HostError) {
      try disk.create(path, holding: bytes, like: model, until: safety)
    } catch {
      throw DraftFailure(error: error, left: Self.remove(path, on: disk) ? nil : path)
    }
  }

  /// Puts it in the target's place.
  func take(on disk: any Disk) throws(HostError) { try disk.rename(path, to: target) }

  /// Takes it away, and returns whether it is gone.
  func remove(on disk: any Disk) -> Bool { Self.remove(path, on: disk) }

  /// Returns whether a file's name is one that a draft has.
  static func isName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    return middle.count == digits
      && middle.allSatisfy { ASCII.isDigit($0) || (0x61...0x66).contains($0) }
  }

  private static func remove(_ path: String, on disk: any Disk) -> Bool {
    do throws(HostError) {
      try disk.remove(path)
      return true
    } catch {
      return error == .missing
    }
  }
}

/// Why a draft could not be written.
struct DraftFailure: Error {
  let error: HostError
  /// A part of a draft that could not be taken away again.
  let left: String?
}
