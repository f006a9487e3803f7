import TierwiseCore

extension Host {
  /// Makes the bytes a file's content, whole or not at all; makes the folders it is in.
  ///
  /// For files that are all our own. Files of others change by a `ChangeSet`.
  func replace(_ path: String, with bytes: [UInt8]) throws(HostError) {
    if case .special = kind(at: path) { return try disk.pour(bytes, into: path) }
    // A link stays one; what it leads to is replaced.
    let target = resolved(path) ?? path
    let folder = Path.folder(of: target)
    try makeFolders(down: folder)
    do throws(DraftFailure) {
      let draft = try Draft(of: target, holding: bytes, like: disk.status(of: target), on: disk)
      do throws(HostError) {
        try draft.take(on: disk)
      } catch {
        let isGone = draft.remove(on: disk)
        throw DraftFailure(error: error, left: isGone ? nil : draft.path)
      }
    } catch {
      guard let left = error.left else { throw error.error }
      throw .failed("\(error.error.reason); '\(left)' is left and can be deleted")
    }
    try disk.sync(folder: folder)
  }

  /// Makes a folder and those it is in, where they are missing.
  func makeFolders(down folder: String) throws(HostError) {
    guard kind(at: folder) == nil, folder != "/", !folder.isEmpty else { return }
    try makeFolders(down: Path.folder(of: folder))
    try disk.makeFolder(folder)
  }
}
