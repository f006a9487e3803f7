import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

struct HarnessesTests {
  private static let folder = Shared.package.appending(path: "Sources/TierwiseCatalog")

  private func source() throws -> String {
    let file = Self.folder.appending(path: "harnesses.yaml")
    return try Harnesses.builtInSource(yaml: [UInt8](try Data(contentsOf: file)))
  }

  @Test func `the built-in facts are what harnesses.yaml says`() throws {
    try expectFile(
      Self.folder.appending(path: "Harnesses/Harnesses+BuiltIn.generated.swift"), holds: source())
  }

  @Test func `every version is of a key or a value that the frontmatter has`() {
    for name in Harnesses.builtIn.newcomers {
      let words = name.split(separator: ".").map(String.init)
      let key = Shape.claudeCode.keys.first { $0.name == words[0] }
      let inner = if case .mapping(let shape)? = key?.type { shape } else { Shape?.none }
      let isThere =
        words.count == 1 || key?.values.contains { $0.text == words[1] } == true
        || inner?.keys.contains { $0.name == words[1] } == true
      #expect(key != nil && isThere, "\(name)")
    }
  }

  @Test func `the newest order comes first, and each ends with the conversation`() {
    let orders = ModelOrder.all
    #expect(orders.map(\.since) == ["2.1.257", "2.1.251", nil])
    #expect(orders.allSatisfy { $0.steps.last == .conversation && $0.steps.count >= 4 })
  }

  @Test(arguments: [
    ("model-order: {earlier: [file]}", "model-order: {earlier: [flie]}", "'flie' is no value"),
    ("tools: [Read]", "tools: Read", "a list of texts is expected"),
    ("as-of: 2026-10-08", "as-of: soon", "'as-of' is a text"),
  ])
  func `a fault in the file is refused`(_ good: String, _ bad: String, _ words: String) throws {
    let text = """
      version: 1
      as-of: 2026-10-08
      claude-code: {sources: [a], tools: [Read], agents: [], since: {}, model-order: {earlier: [file]}}
      others: {}
      """
    #expect(try Harnesses.builtInSource(yaml: Array(text.utf8)).contains("t\tRead\n"))
    let error = #expect(throws: FileFaults.self) {
      try Harnesses.builtInSource(yaml: Array(text.replacing(good, with: bad).utf8))
    }
    #expect(error?.problems.first?.message.text.contains(words) == true)
  }
}
