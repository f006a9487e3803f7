import Foundation

/// Agent files of public repositories, where that data is at hand; see `Shared`.
package enum PublicAgents {
  /// A file of one of the repositories.
  package struct File: Sendable {
    /// The repository: `owner__name`.
    package let repository: String
    /// The path in the repository; hidden folders, which are renamed in the data, have their names.
    package let path: String
    package let bytes: [UInt8]
  }

  /// Reads all files, in the order of the data's index.
  package static func files() throws -> [File] {
    struct Row: Decodable {
      let path: String
    }
    return try Shared.lines("corpus/index.jsonl", of: Row.self).map { row in
      let parts = realPath(row.path).split(separator: "/", maxSplits: 1)
      return File(
        repository: String(parts[0]), path: String(parts[1]),
        bytes: try Shared.bytes("corpus/\(row.path)"))
    }
  }

  /// Returns how a path is written in its repository.
  package static func realPath(_ path: String) -> String {
    path.split(separator: "/").map { $0.hasPrefix("dot-") ? "." + $0.dropFirst(4) : String($0) }
      .joined(separator: "/")
  }
}
