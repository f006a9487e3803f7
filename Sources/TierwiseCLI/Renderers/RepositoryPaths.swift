import TierwiseCore

/// Paths as platforms want them: from the repository's root, wherever tierwise was started.
struct RepositoryPaths {
  private let currentFolder: String
  /// The root of the repository around the current folder, else that folder itself.
  private let root: String

  init(on host: any Host) {
    currentFolder = host.currentFolder
    root = Self.root(around: host.currentFolder, on: host) ?? host.currentFolder
  }

  /// Returns the nearest folder upwards that a repository begins at, or nil.
  static func root(around folder: String, on host: any Host) -> String? {
    var folder = folder
    while host.kind(at: Path.join(folder, ".git")) == nil {
      guard folder != "/" else { return nil }
      folder = Path.folder(of: folder)
    }
    return folder
  }

  /// Returns the path from the root; what lies outside of it is absolute.
  func path(_ shown: String) -> String {
    let path = Path.absolute(shown, from: currentFolder)
    return Path.isInside(path, root) ? Path.relative(path, from: root) : path
  }

  /// Returns the path as a URI reference from the root (RFC 3986); outside of it a `file:` URI.
  func uri(_ shown: String) -> (uri: String, isFromRoot: Bool) {
    let path = self.path(shown)
    let encoded = Self.encoded(path)
    return path.hasPrefix("/") ? ("file://" + encoded, false) : (encoded, true)
  }

  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case _ where ASCII.isLetter(byte) || ASCII.isDigit(byte): bytes.append(byte)
      case ASCII.hyphen, ASCII.period, ASCII.underscore, ASCII.tilde, ASCII.slash:
        bytes.append(byte)
      default: bytes += [ASCII.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
