import Testing
import TierwiseCore
import TierwiseYAML

@testable import TierwiseCatalog

struct ChangeSetTests {
  private let file = "---\nname: a\nmodel: sonnet # why\n---\n---\nmodel: sonnet\n---\n"

  private func set(_ route: String, _ text: String) throws -> YAMLEdit {
    .set(try #require(YAMLRoute(route)), .string(text))
  }

  private func change(_ path: String, _ text: String, _ value: String) throws -> FileChange {
    try FileChange(
      path: path, before: Array(text.utf8), frontmatter: [try set("model", value)])
  }

  private func reason(_ make: () throws -> Void) -> ChangeRefusal.Reason? {
    do {
      try make()
      return nil
    } catch {
      return (error as? ChangeRefusal)?.reason
    }
  }

  @Test func `the diff of all files is one, in the order of their paths`() throws {
    let changes = try ChangeSet([
      try change("b.md", file, "haiku"), try change("a.md", file, "opus"),
      try change("c.md", file, "sonnet"),
    ])
    #expect(try changes.prove().set.diff == changes.diff)
    #expect(changes.changes.map(\.path) == ["a.md", "b.md"])
    #expect(
      String(decoding: changes.diff, as: UTF8.self) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,6 +1,6 @@
         ---
         name: a
        -model: sonnet # why
        +model: opus # why
         ---
         ---
         model: sonnet
        --- a/b.md
        +++ b/b.md
        @@ -1,6 +1,6 @@
         ---
         name: a
        -model: sonnet # why
        +model: haiku # why
         ---
         ---
         model: sonnet

        """)
  }

  @Test func `undone, every file has its bytes again`() throws {
    let crlf = "\u{FEFF}" + file.replacing("\n", with: "\r\n") + "no end"
    let changes = try ChangeSet([
      try change("a.md", file, "haiku"), try change("b.md", crlf, "haiku"),
    ])
    let back = try changes.prove().inverse
    #expect(try back.prove().inverse.after("a.md") == changes.after("a.md"))
    #expect(back.after("a.md") == Array(file.utf8))
    #expect(back.after("b.md") == Array(crlf.utf8))
    #expect(changes.after("c.md") == nil)
    #expect(try back.inverse().after("b.md") == changes.after("b.md"))
  }

  @Test func `the body stays, whatever it looks like`() throws {
    let bodies = [
      "", "no end", "---\nmodel: sonnet\n---\n", "```yaml\nmodel: sonnet\n```\n", "\u{0}",
    ]
    for body in bodies {
      for fence in ["---\n", "---  \n", "---\t\r\n"] {
        let head = "\(fence)model: sonnet\n"
        let text = head + fence + body
        let after = try change("a.md", text, "haiku").after
        #expect(after == Array((fence + "model: haiku\n" + fence + body).utf8))
      }
    }
    let atEnd = try change("a.md", "---\nmodel: sonnet\n---", "haiku")
    #expect(atEnd.after == Array("---\nmodel: haiku\n---".utf8))
  }

  @Test(arguments: [
    "model: sonnet\n", "---\nmodel: sonnet\n", "---\nmodel: sonnet\n...\n", " ---\nmodel: a\n---\n",
    "----\nmodel: a\n----\n", "---x\nmodel: a\n---\n", "--- # c\nmodel: a\n---\n", "",
  ])
  func `without a frontmatter nothing is edited`(_ text: String) {
    #expect(reason { _ = try change("a.md", text, "haiku") } == .noFrontmatter)
  }

  @Test func `a body that is not UTF-8 stays as it is`() throws {
    let before = Array("---\nmodel: sonnet\n---\n".utf8) + [0xFF, 0xC3, 0x0A]
    let change = try FileChange(
      path: "a.md", before: before, frontmatter: [try set("model", "haiku")])
    try change.prove()
    #expect(change.after.suffix(3) == [0xFF, 0xC3, 0x0A])
    #expect(try change.inverse().after == before)
  }

  @Test func `edits that do not keep their promise are refused`() throws {
    let before = Array(file.utf8)
    func proof(_ edits: [TextEdit], _ promise: FileChange.Promise) -> ChangeRefusal.Reason? {
      reason {
        try FileChange(path: "a.md", before: before, edits: edits, promise: promise).prove()
      }
    }
    let haiku = FileChange.Promise.frontmatter([try set("model", "haiku")])
    let model = "---\nname: a\nmodel: ".utf8.count
    let right = TextEdit(model..<model + 6, "haiku")
    #expect(proof([right], haiku) == nil)
    #expect(proof([TextEdit(model..<model + 6, "opus")], haiku) == .changesValues)
    #expect(proof([right, TextEdit(before.count..<before.count, "x")], haiku) == .changesBody)
    #expect(proof([right, TextEdit(10..<11, "b")], haiku) == .changesValues)
    #expect(proof([TextEdit(0..<4, "")], haiku) == .noFrontmatter)
    #expect(proof([TextEdit(4..<4, "---\n")], haiku) == .changesBody)
    #expect(proof([TextEdit(model..<model + 6, "'sonnet'")], .sameValues) == nil)
    #expect(proof([right], .sameValues) == .changesValues)
    #expect(proof([right], .repaired) == nil)
    #expect(proof([right], .bytes) == nil)
    guard case .breaksText? = proof([TextEdit(model..<model, "a: ")], .repaired) else {
      Issue.record("text that is no YAML counts as repaired")
      return
    }
  }

  @Test func `what competes is refused with the path`() throws {
    #expect(
      reason { _ = try ChangeSet([try change("a", file, "x"), try change("a", file, "z")]) }
        == .namedTwice)
    let edits = [TextEdit(0..<0, "x"), TextEdit(0..<0, "z")]
    guard
      case .conflict? = reason({
        _ = try FileChange(path: "a", before: [], edits: edits, promise: .bytes)
      })
    else {
      Issue.record("two insertions in one place have no order")
      return
    }
    guard
      case .edit(let refusal)? = reason({
        _ = try change("a", file, "x");
        _ = try FileChange(
          path: "a", before: Array(file.utf8), frontmatter: [.delete(YAMLRoute([.key("no")]))])
      })
    else {
      Issue.record("a missing key is deleted")
      return
    }
    #expect(refusal.reason == .missing)
    #expect(ChangeRefusal(path: "a", reason: .edit(refusal)).message == "'no' is not there")
  }

  @Test func `a YAML file is edited whole`() throws {
    let change = try FileChange(
      path: "a.yml", before: Array("rules:\n  a: off # c\n".utf8),
      document: [try set("rules.a", "error")])
    try change.prove()
    #expect(change.after == Array("rules:\n  a: error # c\n".utf8))
  }

  @Test func `a change that promises to stay within a range is held to it`() throws {
    func isKept(_ edit: TextEdit) throws -> Bool {
      let change = try FileChange(
        path: "a", before: Array("0123456789".utf8), edits: [edit],
        promise: .within([2..<4, 6..<8]))
      do {
        try change.prove()
        return true
      } catch {
        #expect(error.reason == .changesOtherBytes)
        return false
      }
    }
    #expect(try isKept(TextEdit(2..<4, "x")))
    #expect(try isKept(TextEdit(8..<8, "x")))
    #expect(try !isKept(TextEdit(3..<7, "x")))
    #expect(try !isKept(TextEdit(8..<9, "x")))
  }
}
