package import Foundation
package import Testing

/// Folders outside the project that some tests read, where they exist.
package enum Shared {
  /// The folder with `Package.swift`.
  package static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of test data beside the project; nil in a clone without it.
  package static let data: URL? = {
    let folder = package.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// What a skipped test says.
  package static let missing: Comment = "skipped: the test data '../shared' is not here"

  /// Returns the bytes of a file of the test data.
  package static func bytes(_ path: String) throws -> [UInt8] {
    let folder = try #require(data)
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  /// Returns the lines of a JSON Lines file of the test data, decoded.
  package static func lines<Line: Decodable>(_ path: String, of type: Line.Type) throws -> [Line] {
    let decoder = JSONDecoder()
    return try bytes(path).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(type, from: Data($0))
    }
  }
}
