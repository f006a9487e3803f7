import TierwiseCore
import TierwiseRunLog

/// One file of run logs.
struct LogFile {
  /// The folder it is in; nil for the standard input.
  let folder: String?
  let name: String
  /// How its lines are written, where its place says so.
  var form: RunLogReader.Form?
  /// The folder it was found in, as people call that; nil where it was named itself.
  var origin: String?

  /// How it is called in what is printed.
  var path: String { folder.map { Path.join($0, name) } ?? "-" }

  /// The id of the agent whose transcript it is, by its name; nil for others.
  var agentID: String? {
    guard name.hasPrefix("agent-"), name.hasSuffix(".jsonl") else { return nil }
    return String(name.dropFirst(6).dropLast(6))
  }

  /// Whether a file of that name in a folder of logs is one.
  static func isLog(_ name: String) -> Bool {
    name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }
}
