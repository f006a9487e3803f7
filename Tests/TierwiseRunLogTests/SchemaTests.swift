import Foundation
import TestKit
import Testing

@testable import TierwiseRunLog

/// The schema of our own format, held against what is read.
struct SchemaTests {
  private func properties() throws -> [String: Any] {
    let file = Shared.package.appending(
      path: "Sources/TierwiseCLI/Tierwise.docc/run-log.schema.json")
    let schema = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    return try #require((schema as? [String: Any])?["properties"] as? [String: Any])
  }

  @Test func `the schema has every key that is read`() throws {
    let properties = try properties()
    for name in NativeField.names { #expect(properties[name] != nil, "\(name)") }
  }

  @Test func `every key of the schema is read, or is known not to be`() throws {
    let told = Set([
      "run_log", "v", "session_id", "commit", "confidence", "latency_basis", "source",
    ])
    let read = Set(NativeField.names)
    for name in try properties().keys {
      #expect(read.contains(name) || told.contains(name), "\(name)")
    }
  }
}
