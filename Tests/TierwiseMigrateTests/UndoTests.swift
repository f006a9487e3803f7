import Testing
import TierwiseCatalog
import TierwiseYAML

@testable import TierwiseMigrate

struct UndoTests {
  private let edits = """
    - {set: model, from: sonnet, to: {preference: haiku}}
    - {ensure: model.fallbacks, value: [sonnet]}
    - {ensure: effort, value: low}

    """
  private let before = "---\nname: a\nmodel:  'sonnet' # why\ntags: [b]\n---\nBody.\n"

  /// Makes the edits, lets somebody change the file, and undoes them.
  private func check(
    _ change: (String) -> String, gives wanted: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let migration = try migration(
      "schema: 1\ntitle: t\nselect: {path: '*.md'}\nedits:\n\(edits)")
    let selection = try planner().select(migration, among: subjects(["a.md": before]))
    let plan = try planner().plan(migration, selection, contents: ["a.md": Array(before.utf8)])
    let file = try #require(plan.files.first)
    let now = Array(change(String(decoding: file.change.after, as: UTF8.self)).utf8)
    let result: String
    switch Undo(file.record, in: now) {
    case .already: result = "already"
    case .exact(let change): result = "exact: " + String(decoding: change.after, as: UTF8.self)
    case .around(let change): result = "around: " + String(decoding: change.after, as: UTF8.self)
    case .conflict(let words, let line): result = (line.map { "\($0): " } ?? "") + words
    }
    #expect(result == wanted, sourceLocation: sourceLocation)
  }

  @Test func `a file that nobody edited gets its bytes back`() throws {
    try check({ $0 }, gives: "exact: " + before)
  }

  @Test func `a file that is as it was needs nothing`() throws {
    try check({ _ in before }, gives: "already")
  }

  @Test func `what others wrote around it stays`() throws {
    try check(
      { $0.replacing("name: a", with: "name: a\ncolor: red").replacing("Body", with: "New body") },
      gives: "around: "
        + before.replacing("name: a", with: "name: a\ncolor: red")
        .replacing("Body", with: "New body"))
  }

  @Test func `a value that others changed is a conflict with its line`() throws {
    try check(
      { $0.replacing("preference: haiku", with: "preference: opus") },
      gives: "4: 'model.preference' was changed since")
  }

  @Test func `a key that others put between is a conflict`() throws {
    try check(
      { $0.replacing("  fallbacks", with: "  temperature: 0.2\n  fallbacks") },
      gives: "the lines that were changed are not there as they were left")
  }

  @Test func `a key that others added to the mapping is not lost`() throws {
    try check(
      { $0.replacing("[sonnet]\n", with: "[sonnet]\n  temperature: 0.2\n") },
      gives: "undoing it would change what others wrote")
  }

  @Test func `undoing an undo makes the edits again`() throws {
    let migration = try migration(
      "schema: 1\ntitle: t\nselect: {path: '*.md'}\nedits:\n\(edits)")
    let selection = try planner().select(migration, among: subjects(["a.md": before]))
    let plan = try planner().plan(migration, selection, contents: ["a.md": Array(before.utf8)])
    let file = try #require(plan.files.first)
    #expect(file.record.inverse.inverse == file.record)
    guard case .exact(let change) = Undo(file.record.inverse, in: Array(before.utf8)) else {
      Issue.record("not exact")
      return
    }
    #expect(change.after == file.change.after)
  }
}
