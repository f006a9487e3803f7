import Foundation
import TierwiseCatalog
import TierwiseCore
import TierwiseYAML
import Testing

@testable import TierwiseCLI

/// Files on a real disk.
struct SystemDiskTests {
  private let old = "---\nmodel: opus\n---\n"
  private let new = "---\nmodel: haiku\n---\n"

  /// A folder of its own, gone when the test ends.
  private final class Folder {
    let path: String

    init() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID()) ü")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = SystemHost().resolved(folder.path) ?? folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String, permissions: Int = 0o644) throws {
      let file = "\(path)/\(name)"
      try FileManager.default.createDirectory(
        atPath: Path.folder(of: file), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
    }

    func text(_ name: String) -> String? {
      try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func permissions(_ name: String) -> Int? {
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return attributes?[.posixPermissions] as? Int
    }

    var names: [String] {
      (try? FileManager.default.subpathsOfDirectory(atPath: path))?.sorted() ?? []
    }
  }

  private func changes(_ names: String...) throws -> ProvedChangeSet {
    try ChangeSet(
      names.map { name in
        try FileChange(
          path: name, before: Array(old.utf8),
          frontmatter: [.set(YAMLRoute([.key("model")]), .string("haiku"))])
      }
    ).prove()
  }

  private func write(_ changes: ProvedChangeSet, in folder: Folder) throws(WriteFailure) -> [String]
  {
    try ChangeWriter(from: folder.path, within: folder.path, on: SystemHost()).write(changes)
  }

  @Test func `bytes are replaced, permissions are kept, no draft is left`() throws {
    let folder = try Folder()
    try folder.write("a.md", old, permissions: 0o600)
    try folder.write("b/ä.md", old, permissions: 0o755)
    let changes = try changes("a.md", "b/ä.md")
    #expect(try write(changes, in: folder) == ["a.md", "b/ä.md"])
    #expect(folder.text("a.md") == new && folder.text("b/ä.md") == new)
    #expect(folder.permissions("a.md") == 0o600 && folder.permissions("b/ä.md") == 0o755)
    #expect(folder.names == ["a.md", "b", "b/ä.md"])
    #expect(try write(changes.undone, in: folder) == ["a.md", "b/ä.md"])
    #expect(folder.text("a.md") == old)
  }

  @Test func `links, read-only files, folders and links that lead out are refused`() throws {
    let folder = try Folder()
    let elsewhere = try Folder()
    try elsewhere.write("a.md", old)
    try folder.write("real.md", old)
    try folder.write("read-only.md", old, permissions: 0o444)
    try folder.write("folder.md/x", old)
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/link.md", withDestinationPath: "real.md")
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/out", withDestinationPath: elsewhere.path)
    let failure = #expect(throws: WriteFailure.self) {
      try write(
        try changes("folder.md", "gone.md", "link.md", "out/a.md", "read-only.md", "real.md"),
        in: folder)
    }
    #expect(
      failure?.refusals == [
        WriteRefusal(path: "folder.md", reason: .notAFile("folder")),
        WriteRefusal(path: "gone.md", reason: .gone),
        WriteRefusal(path: "link.md", reason: .link),
        WriteRefusal(path: "out/a.md", reason: .outside),
        WriteRefusal(path: "read-only.md", reason: .readOnly),
      ])
    #expect(folder.text("real.md") == old && elsewhere.text("a.md") == old)
    #expect(!folder.names.contains { Draft.isName(Path.name(of: $0)) })
  }

  @Test func `a file of our own is made with its folders, and a link to it stays one`() throws {
    let folder = try Folder()
    let host = SystemHost()
    try host.replace("\(folder.path)/x/y/own.json", with: Array("1\n".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link.json", withDestinationPath: "x/y/own.json")
    try host.replace("\(folder.path)/link.json", with: Array("2\n".utf8))
    #expect(folder.text("x/y/own.json") == "2\n")
    #expect(host.disk.status(of: "\(folder.path)/link.json")?.kind == .link)
    #expect(folder.names == ["link.json", "x", "x/y", "x/y/own.json"])
  }

  #if os(Linux)
    @Test func `a file whose name is no UTF-8 is named, with the reason`() throws {
      let folder = try Folder()
      try folder.write("agents/a.md", "---\nname: a\ndescription: does a\n---\n")
      let name = Array("\(folder.path)/agents/".utf8) + [0xFF] + Array("b.md".utf8) + [0]
      let file = unsafe open(name.map { CChar(bitPattern: $0) }, O_CREAT, 0o644)
      try #require(file >= 0)
      close(file)
      let read = try #require(
        SystemHost().list("\(folder.path)/agents").map(\.name).first { $0 != "a.md" })
      #expect(read == "\u{FFFD}b.md")
      #expect(throws: HostError.failed("its name is not UTF-8")) {
        try SystemHost().makeReader().read(read, in: "\(folder.path)/agents") { $0.count }
      }
    }
  #endif
}
