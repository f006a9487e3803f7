import Foundation
import Testing

@testable import TierwiseCLI

private let hasGit = (try? SystemHost().run(Program("git", ["--version"])))?.status == 0

/// What git really answers; without it these tests are skipped.
@Suite(.enabled(if: hasGit, "skipped: no program 'git' on the PATH"))
struct RealGitTests {
  private static let host = SystemHost()

  /// A repository in a folder of its own, gone when the test ends.
  private final class Repository {
    let path: String

    init() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID()) ü")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = SystemHost().resolved(folder.path) ?? folder.path
      try git("init", "--quiet", "--initial-branch=main")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func git(_ words: String...) throws {
      let identity = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
      var program = Program("git", ["-C", path] + identity + words)
      program.droppedVariables = "GIT_"
      let result = try RealGitTests.host.run(program)
      #expect(result.status == 0, "\(String(decoding: result.messages, as: UTF8.self))")
    }

    func write(_ name: String, _ text: String) throws {
      let file = URL(filePath: path).appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }
  }

  @Test func `staged files of a first commit are found, with their staged bytes`() throws {
    let repository = try Repository()
    try repository.write("agents/ä b.md", "staged\n")
    try repository.write("other.md", "staged\n")
    try repository.git("add", "agents")
    try repository.write("agents/ä b.md", "changed since\n")
    let git = try Git(around: repository.path + "/agents", on: Self.host)
    #expect(git.top == repository.path)
    #expect(try git.stagedFiles() == ["agents/ä b.md"])
    let entries = try git.indexEntries()
    #expect(entries.map(\.path) == ["agents/ä b.md"])
    let contents = try git.contents(of: entries.map(\.object) + entries.map(\.object))
    #expect(contents == [Array("staged\n".utf8), Array("staged\n".utf8)])
  }

  @Test func `changes since a revision are those of this side, new files among them`() throws {
    let repository = try Repository()
    try repository.write("a.md", "1\n")
    try repository.write("b.md", "1\n")
    try repository.write("gone.md", "1\n")
    try repository.git("add", ".")
    try repository.git("commit", "--quiet", "-m", "one")
    try repository.git("checkout", "--quiet", "-b", "side")
    try repository.write("a.md", "2\n")
    try repository.git("rm", "--quiet", "gone.md")
    try repository.git("commit", "--quiet", "-a", "-m", "two")
    try repository.git("checkout", "--quiet", "main")
    try repository.write("b.md", "2\n")
    try repository.git("commit", "--quiet", "-a", "-m", "three")
    try repository.git("checkout", "--quiet", "side")
    try repository.write("new.md", "1\n")
    let git = try Git(around: repository.path, on: Self.host)
    #expect(try git.changedFiles(since: git.commit("main")) == ["a.md", "new.md"])
    let entries = try git.entries(of: git.commit("main"))
    #expect(entries.map(\.path) == ["a.md", "b.md", "gone.md"])
    #expect(try git.contents(of: [entries[1].object]) == [Array("2\n".utf8)])
    #expect(throws: GitError.badRevision("mian")) { try git.commit("mian") }
  }

  @Test func `nothing that a repository configures is run`() throws {
    let repository = try Repository()
    try repository.write("a.md", "1\n")
    try repository.write(".gitattributes", "*.md diff=x\n")
    try repository.git("add", ".")
    try repository.git("commit", "--quiet", "-m", "one")
    for key in [
      "core.fsmonitor", "diff.external", "core.pager", "diff.x.command", "diff.x.textconv",
    ] {
      try repository.git("config", key, "touch '\(repository.path)/ran'; false")
    }
    try repository.write("a.md", "2\n")
    let git = try Git(around: repository.path, on: Self.host)
    _ = try git.changedFiles(since: git.commit("HEAD"))
    _ = try git.stagedFiles()
    _ = try git.indexEntries()
    #expect(!repository.has("ran"))
  }

  @Test func `a folder without a repository is said to be one`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: GitError.noWorkTree(folder)) { try Git(around: folder, on: Self.host) }
  }

  @Test func `much goes in and comes out of a program at once`() throws {
    var program = Program("cat", [])
    program.input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let result = try Self.host.run(program)
    #expect(result.status == 0)
    #expect(result.output == program.input)
    var deaf = Program("true", [])
    deaf.input = program.input
    #expect(try Self.host.run(deaf).status == 0)
    #expect(throws: HostError.missing) { try Self.host.run(Program("no-such-program-here", [])) }
  }
}
