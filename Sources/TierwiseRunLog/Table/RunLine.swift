import TierwiseCore

/// What names a run in a native line: texts that the table keeps only as hashes.
package struct RunLine {
  package let id: String
  package let commit: String?
  package let agent: String?
  package let time: String?

  /// Reads the line; nil where it names no run.
  package init?(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var texts: [String: String] = [:]
    var cursor = JSONCursor(line)
    guard cursor.enterObject(bytes) else { return nil }
    while let key = cursor.key(bytes) {
      let name = String(bytes, key)
      guard Self.keys.contains(name), let text = cursor.text(bytes) else {
        if !Self.keys.contains(name) { cursor.skip(bytes) }
        continue
      }
      texts[name] = JSONText.decoded(bytes, text)
    }
    guard let id = texts["run_id"] ?? texts["taskId"] else { return nil }
    self.id = id
    commit = texts["commit"]
    agent = texts["agent"]
    time = texts["ts"]
  }

  private static let keys: Set<String> = ["run_id", "taskId", "commit", "agent", "ts"]

  /// Returns the key under which the table has a run.
  package static func key(of id: String) -> UInt64 {
    let bytes = Array(id.utf8)
    return NativeReader.runKey(bytes.span, 0..<bytes.count)
  }
}
