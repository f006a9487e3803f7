import TierwiseCore
import TierwiseRunLog

extension Host {
  /// Adds lines to a native run log, which begins with its heading where it is made.
  func append(_ lines: [UInt8], toLog path: String) throws(UsageError) {
    guard !lines.isEmpty else { return }
    let whole = Path.absolute(path, from: currentFolder)
    do throws(HostError) {
      var bytes: [UInt8] = []
      if kind(at: whole) == nil {
        try makeFolders(down: Path.folder(of: whole))
        bytes = Array("{\"run_log\":1}\n".utf8)
      } else if try !endsWithLine(whole) {
        // A line that was cut off must not swallow the next one.
        bytes = [ASCII.lineFeed]
      }
      try disk.append(bytes + lines, to: whole)
    } catch {
      throw UsageError(message: "\(path): \(error.reason)")
    }
  }

  private func endsWithLine(_ path: String) throws(HostError) -> Bool {
    var last = ASCII.lineFeed
    try makeReader().stream(Path.name(of: path), in: Path.folder(of: path)) { piece in
      if piece.count > 0 { last = piece[piece.count - 1] }
    }
    return last == ASCII.lineFeed
  }
}
