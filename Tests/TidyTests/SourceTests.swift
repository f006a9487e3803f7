import Foundation
import TestKit
import Testing

/// The project's own conventions, held by tests.
struct SourceTests {
  private static let sources = files(below: "Sources")
  private static let tests = files(below: "Tests")

  private static func files(below folder: String) -> [(path: String, text: String)] {
    let root = Shared.package.appending(path: folder)
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (walk?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .compactMap { url in
        guard let data = try? Data(contentsOf: url) else { return nil }
        let path = url.path.dropFirst(Shared.package.path.count + 1)
        return (String(path), String(decoding: data, as: UTF8.self))
      }
      .sorted { $0.0 < $1.0 }
  }

  @Test func `no file has more than 400 lines`() {
    for file in Self.sources + Self.tests where !file.path.hasSuffix(".generated.swift") {
      let lines = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(lines <= 400, "\(file.path) has \(lines)")
    }
  }

  @Test func `no product file imports Foundation`() {
    for file in Self.sources {
      #expect(!file.text.contains("import Foundation"), "\(file.path)")
    }
  }

  @Test func `only the machine's host, and the search in bytes, import the C library`() {
    let importers = Self.sources.filter { $0.text.contains("import Glibc") }.map(\.path)
    let folder = "Sources/TierwiseCLI/Host"
    let names = [
      "SystemDisk", "SystemHost+Programs", "SystemHost+Streams", "SystemHost+Threads", "SystemHost",
    ]
    let search = "Sources/TierwiseCore/ByteSearch.swift"
    #expect(importers == names.map { "\(folder)/\($0).swift" } + [search])
  }

  @Test func `nothing can trap on input or stop the program but the host`() {
    let banned = ["try!", "as!", "fatalError(", "unowned", "@unchecked"]
    for file in Self.sources {
      for word in banned {
        #expect(!file.text.contains(word), "\(file.path) has \(word)")
      }
    }
  }

  @Test func `only places are sorted, so that one sort is built`() {
    for file in Self.sources {
      #expect(!file.text.contains(".sorted("), "\(file.path): say 'ordered'")
      #expect(!file.text.contains(".sorted {"), "\(file.path): say 'ordered'")
    }
  }

  @Test func `floors import downwards only`() {
    let floors = [
      "TierwiseCore": 0, "TierwiseYAML": 1, "TierwiseCatalog": 2, "TierwisePolicy": 3,
      "TierwiseRunLog": 3, "TierwiseLint": 4, "TierwiseMigrate": 4, "TierwiseDocs": 4,
      "TierwiseRouting": 4, "TierwiseReport": 4, "TierwiseCLI": 5, "tierwise": 6,
    ]
    for file in Self.sources {
      let target = String(file.path.split(separator: "/")[1])
      let floor = floors[target] ?? -1
      for line in file.text.split(separator: "\n") where line.contains("import Tierwise") {
        let imported = line.split(separator: " ").last.map(String.init) ?? ""
        #expect((floors[imported] ?? 99) < floor, "\(file.path): \(line)")
      }
    }
  }
}
