import TierwiseCatalog
import TierwiseCore

/// The small file beside an agent's transcript.
package enum TranscriptMeta {
  private static let keys = NameTable(["agentType"])

  /// Returns the kind of agent it names, or nil.
  package static func agentType(_ bytes: Span<UInt8>) -> String? {
    var cursor = JSONCursor(0..<bytes.count)
    guard cursor.enterObject(bytes) else { return nil }
    while let key = cursor.key(bytes) {
      if keys.index(of: bytes, key) != nil {
        return cursor.text(bytes).map { JSONText.decoded(bytes, $0) }
      }
      cursor.skip(bytes)
    }
    return nil
  }
}
