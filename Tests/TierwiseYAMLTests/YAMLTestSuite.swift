import Foundation
import Testing
import TierwiseYAML

/// The YAML test suite (github.com/yaml/yaml-test-suite), release data-2022-01-17.
///
/// It is read from the folder that `YAML_TEST_SUITE` names, in upstream's layout, or from the
/// compact copy in `../shared/yaml-test-suite` beside this package.
struct YAMLTestSuite: Sendable {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var yaml: String
    var isError: Bool
    var events: [String]
    /// The values of the documents as JSON; nil where the suite has none.
    var documents: Value?

    var testDescription: String { id }
  }

  var cases: [Case] = []

  static let all = YAMLTestSuite()
  static let isPresent = !all.cases.isEmpty

  private init() {
    if let folder = ProcessInfo.processInfo.environment["YAML_TEST_SUITE"] {
      readFolders(URL(filePath: folder))
    } else {
      readCopy(Shared.folder.appending(path: "yaml-test-suite"))
    }
  }

  private mutating func readCopy(_ folder: URL) {
    var events: [String: [String]] = [:]
    for line in Shared.jsonLines(folder.appending(path: "events.jsonl")) {
      if let id = line["id"] as? String { events[id] = line["events"] as? [String] }
    }
    for line in Shared.jsonLines(folder.appending(path: "cases.jsonl")) {
      guard let id = line["id"] as? String, let yaml = line["yaml"] as? String else { continue }
      let documents = line["docs"].flatMap { $0 is NSNull ? nil : Value(json: $0) }
      let isError = line["error"] as? Bool ?? false
      cases.append(
        Case(
          id: id, yaml: yaml, isError: isError, events: events[id] ?? [], documents: documents))
    }
  }

  private mutating func readFolders(_ root: URL) {
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let inputs = (files?.allObjects as? [URL] ?? []).filter { $0.lastPathComponent == "in.yaml" }
    // `name` and `tags` are indexes of links.
    for input in inputs.sorted(by: { $0.path < $1.path }) {
      let folder = input.deletingLastPathComponent()
      let id = folder.path.dropFirst(root.path.count + 1)
      if id.hasPrefix("name/") || id.hasPrefix("tags/") { continue }
      guard let yaml = try? String(contentsOf: input, encoding: .utf8) else { continue }
      let events = try? String(contentsOf: folder.appending(path: "test.event"), encoding: .utf8)
      let json = try? Data(contentsOf: folder.appending(path: "in.json"))
      cases.append(
        Case(
          id: String(id), yaml: yaml,
          isError: FileManager.default.fileExists(atPath: folder.appending(path: "error").path),
          events: events?.split(separator: "\n").map(String.init) ?? [],
          documents: json.map { .sequence(Value.documents($0)) }))
    }
  }
}

/// Data beside the package that is not part of it.
enum Shared {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared")

  static func jsonLines(_ file: URL) -> [[String: Any]] {
    guard let text = try? Data(contentsOf: file) else { return [] }
    return text.split(separator: 0x0A).compactMap { line in
      try? JSONSerialization.jsonObject(with: line) as? [String: Any]
    }
  }
}
