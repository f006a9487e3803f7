import TierwiseCatalog
import TierwiseCore
import TierwiseYAML
import Testing

@testable import TierwiseCLI

/// Files that change on disk: all, or as far as is said, and never half.
struct ChangeWriterTests {
  private let root = "/r"
  private let names = ["a.md", "a/b.md", "z.md"]

  private func text(_ model: String) -> [UInt8] { Array("---\nmodel: \(model)\n---\nBody.\n".utf8) }

  private func makeDisk(
    special: [String: FileKind] = [:], denied: Set<String> = [], hasBarriers: Bool = true
  ) -> MemoryDisk {
    MemoryDisk(
      Dictionary(uniqueKeysWithValues: names.map { ("/r/\($0)", text("opus")) }),
      special: special, denied: denied, hasBarriers: hasBarriers)
  }

  private func changes() throws -> ProvedChangeSet {
    try ChangeSet(
      names.map { name in
        try FileChange(
          path: name, before: text("opus"),
          frontmatter: [.set(YAMLRoute([.key("model")]), .string("haiku"))])
      }
    ).prove()
  }

  private func writer(_ disk: MemoryDisk) -> ChangeWriter {
    ChangeWriter(from: root, within: root, on: MemoryHost(disk: disk))
  }

  /// Writes the changes and returns what was in the way, with how many files are new.
  private func refusals(_ disk: MemoryDisk) throws -> ([WriteRefusal], new: Int) {
    let failure = #expect(throws: WriteFailure.self) {
      try writer(disk).write(try changes())
    }
    let new = disk.files.values.filter { $0 == text("haiku") }.count
    #expect(failure?.written.count == new)
    return (failure?.refusals ?? [], new)
  }

  @Test func `all drafts are waited for before the first file changes, names after the last`()
    throws
  {
    let disk = makeDisk()
    #expect(try writer(disk).write(try changes()) == names)
    let verbs = disk.steps.map { $0.prefix { $0 != " " } }
    #expect(verbs.prefix(6) == ["create", "fill", "create", "fill", "create", "fill"])
    #expect(
      disk.steps.dropFirst(6)
        == ["wait all", "rename a.md", "rename b.md", "rename z.md", "wait all"])
  }

  @Test func `where nothing waits for many, each draft is on the disk, and each folder is`() throws
  {
    let disk = makeDisk(hasBarriers: false)
    #expect(try writer(disk).write(try changes()) == names)
    #expect(disk.files.values.allSatisfy { $0 == text("haiku") })
    let verbs = disk.steps.map { $0.prefix { $0 != " " } }
    #expect(verbs.prefix(6) == ["create", "fill", "create", "fill", "create", "fill"])
    #expect(
      disk.steps.dropFirst(6) == ["rename a.md", "rename b.md", "sync a", "rename z.md", "sync r"])
  }

  @Test(arguments: [MemoryDisk.Trouble.error, .crash], [true, false])
  func `whatever step fails, every file is old or new and no draft is lost`(
    _ trouble: MemoryDisk.Trouble, hasBarriers: Bool
  ) throws {
    let perfect = makeDisk(hasBarriers: hasBarriers)
    _ = try writer(perfect).write(try changes())
    for step in perfect.steps.indices {
      let disk = makeDisk(hasBarriers: hasBarriers)
      disk.fail(at: step, trouble)
      let failure = #expect(throws: WriteFailure.self) {
        try writer(disk).write(try changes())
      }
      let failed = try #require(failure)
      for name in names {
        let expected = text(failed.written.contains(name) ? "haiku" : "opus")
        #expect(disk.files["/r/\(name)"] == expected, "step \(step), \(name)")
      }
      let others = Set(disk.files.keys).subtracting(names.map { "/r/\($0)" })
      #expect(others == Set(failed.drafts), "step \(step)")
      #expect(others.allSatisfy { Draft.isName(Path.name(of: $0)) }, "step \(step)")
      #expect(failed.refusals.count == 1)
      if trouble == .error { #expect(others.isEmpty, "step \(step)") }
    }
  }

  @Test func `what was written is undone the same way`() throws {
    let disk = makeDisk()
    let changes = try changes()
    _ = try writer(disk).write(changes)
    #expect(try writer(disk).write(changes.undone) == names)
    #expect(disk.files.values.allSatisfy { $0 == text("opus") })
  }

  @Test func `a file that was changed or is gone stops everything`() throws {
    let disk = makeDisk()
    disk.set("/r/a/b.md", text("sonnet"))
    #expect(
      try refusals(disk) == ([WriteRefusal(path: "a/b.md", reason: .changed)], 0))
    let other = MemoryDisk(["/r/z.md": text("opus")])
    #expect(
      try refusals(other) == (
        [
          WriteRefusal(path: "a.md", reason: .gone), WriteRefusal(path: "a/b.md", reason: .gone),
        ], 0
      ))
    #expect(disk.steps.isEmpty && other.steps.isEmpty)
  }

  @Test func `what changes behind our back is not overwritten`() throws {
    let disk = makeDisk()
    disk.meanwhile(behind: 7) { $0.set("/r/a/b.md", Array("mine\n".utf8)) }
    #expect(try refusals(disk) == ([WriteRefusal(path: "a/b.md", reason: .changed)], 1))
    #expect(disk.files.keys.allSatisfy { names.contains(String($0.dropFirst(3))) })
    let other = makeDisk()
    other.meanwhile(behind: 5) { $0.set("/r/a.md", permissions: 0o600) }
    #expect(try refusals(other) == ([WriteRefusal(path: "a.md", reason: .changed)], 0))
    #expect(other.permissions(of: "/r/a.md") == 0o600)
  }

  @Test func `links, read-only files and what is closed are not written`() throws {
    let disk = makeDisk(special: ["/r/a.md": .link], denied: ["/r/a/b.md"])
    disk.set("/r/z.md", permissions: 0o444)
    #expect(
      try refusals(disk).0 == [
        WriteRefusal(path: "a.md", reason: .link),
        WriteRefusal(path: "a/b.md", reason: .failed(.denied)),
        WriteRefusal(path: "z.md", reason: .readOnly),
      ])
    #expect(disk.steps.isEmpty)
  }

  @Test func `files outside of the root are not written`() throws {
    let disk = makeDisk()
    let writer = ChangeWriter(from: root, within: "/r/a", on: MemoryHost(disk: disk))
    #expect(
      writer.check(try changes().set.changes) == [
        WriteRefusal(path: "a.md", reason: .outside), WriteRefusal(path: "z.md", reason: .outside),
      ])
  }

  /// One file that begins, one that changes and one that ends.
  private func coming() throws -> ProvedChangeSet {
    try ChangeSet([
      FileChange(path: "new/c.md", creating: text("haiku")),
      FileChange(
        path: "a.md", before: text("opus"),
        frontmatter: [.set(YAMLRoute([.key("model")]), .string("haiku"))]),
      FileChange(path: "z.md", removing: text("opus")),
    ]).prove()
  }

  @Test func `files begin and end, and undoing it brings back and takes away`() throws {
    let disk = makeDisk()
    let before = disk.files
    let changes = try coming()
    #expect(try writer(disk).write(changes) == ["a.md", "new/c.md", "z.md"])
    #expect(Set(disk.files.keys) == ["/r/a.md", "/r/a/b.md", "/r/new/c.md"])
    #expect(disk.files["/r/new/c.md"] == text("haiku"))
    #expect(try writer(disk).write(changes.undone) == ["a.md", "new/c.md", "z.md"])
    #expect(disk.files == before)
    #expect(
      String(decoding: changes.set.diff, as: UTF8.self).split(separator: "\n")
        .filter { $0.hasPrefix("---") || $0.hasPrefix("+++") }.filter { $0.count > 4 }
        == [
          "--- a/a.md", "+++ b/a.md", "--- /dev/null", "+++ b/new/c.md", "--- a/z.md",
          "+++ /dev/null",
        ])
  }

  @Test func `a new file takes no other's place, and one that was changed does not end`() throws {
    let disk = makeDisk()
    disk.set("/r/new/c.md", text("sonnet"))
    disk.set("/r/z.md", text("sonnet"))
    let failure = #expect(throws: WriteFailure.self) { try writer(disk).write(try coming()) }
    #expect(
      failure?.refusals == [
        WriteRefusal(path: "new/c.md", reason: .present),
        WriteRefusal(path: "z.md", reason: .changed),
      ])
    #expect(disk.steps.isEmpty)
  }

  @Test func `the permissions are kept`() throws {
    let disk = makeDisk()
    disk.set("/r/a.md", permissions: 0o600)
    _ = try writer(disk).write(try changes())
    #expect(disk.permissions(of: "/r/a.md") == 0o600)
    #expect(disk.permissions(of: "/r/z.md") == 0o644)
  }
}
