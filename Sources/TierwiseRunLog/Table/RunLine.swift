import TierwiseCore

/// What names a run in a native line: texts that the table keeps only as hashes.
package struct RunLine {
  package let id: String
  package let commit: String?
  package let agent: String?
  package let time: String?
  /// How sure the answer said it was, from 0 to 1.
  package let confidence: Double?

  /// Reads the line; nil where it names no run.
  package init?(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var texts: [String: String] = [:]
    var confidence: Double?
    var cursor = JSONCursor(line)
    guard cursor.enterObject(bytes) else { return nil }
    while let key = cursor.key(bytes) {
      let name = String(bytes, key)
      if name == "confidence" {
        let number = cursor.number(bytes).flatMap { JSONNumber.scaled(bytes, $0, places: 6) }
        confidence = number.flatMap { $0 <= 1_000_000 ? Double($0) / 1e6 : nil }
        continue
      }
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
    self.confidence = confidence
  }

  private static let keys: Set<String> = ["run_id", "taskId", "commit", "agent", "ts"]

  /// Returns the key under which the table has a run.
  package static func key(of id: String) -> UInt64 {
    let bytes = Array(id.utf8)
    return NativeReader.runKey(bytes.span, 0..<bytes.count)
  }
}
