/// The file beside the agents in which claude-ctx keeps who needs whom.
public struct DependencyMap: Sendable {
  /// The file's name.
  public static let fileName = "dependencies.map"

  /// The file, as the user named its folder.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// Creates a map.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
