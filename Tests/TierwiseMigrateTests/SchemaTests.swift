import Foundation
import TestKit
import Testing
import TierwiseCatalog

@testable import TierwiseMigrate

struct SchemaTests {
  private static let file = Shared.package.appending(
    path: "Sources/TierwiseCLI/Tierwise.docc/Schemas/migration.schema.json")

  @Test func `the schema of migrations is made from their shape`() throws {
    let text = String(
      decoding: Shape.migration.jsonSchema(titled: "A migration of tierwise"), as: UTF8.self)
    try expectFile(Self.file, holds: text)
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(schema?["required"] as? [String] == ["schema", "title", "select", "edits"])
    let keys = schema?["properties"] as? [String: Any]
    #expect(Set(keys?.keys.map { $0 } ?? []) == Set(Shape.migration.keys.map(\.name)))
  }
}
