import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

@testable import TierwiseMigrate

struct FormatTests {
  private let head = "schema: 1\ntitle: t\nselect: {path: '*.md'}\n"
  private let edits = "edits: [{set: model, from: sonnet, to: haiku}]\n"

  private func fault(_ yaml: String) -> String? {
    do throws(FileFaults) {
      _ = try Migration(yaml: Array(yaml.utf8), named: "m")
      return nil
    } catch {
      return error.problems.first.map { $0.message.text + ($0.help.map { "; \($0)" } ?? "") }
    }
  }

  @Test func `a whole migration is read`() throws {
    let migration = try migration(
      """
      schema: 1
      id: m
      title: code generation
      week: 1
      not-before: 2026-11-01
      lane: urgent
      select: {category: [code-generation]}
      expect: 14
      exclude: [{name: legacy-*, reason: being ported, until: 2030-01-31}]
      edits: [{set: model, from: [sonnet, opus], to: haiku, where: {tag: x}}]
      gate: {success: 0.9, aim: {metric: cost, falls-by: 0.4}, window: 14d, runs: 50}

      """)
    #expect(migration.week == 1 && migration.lane == .urgent && migration.expect == 14)
    #expect(migration.exclude.map(\.reason) == ["being ported"])
    #expect(migration.edits.map(\.line) == [10])
    #expect(migration.gate?.aims == [MigrationGate.Aim(.cost, atMost: 0.6)])
    #expect(migration.gate?.windowDays == 14 && migration.gate?.runs == 50)
  }

  @Test(arguments: [
    ("titel: t\n", "unknown key 'titel'; did you mean 'title'?"),
    ("id: n\n", "'id' is 'n', but the file is named 'm'"),
    ("exclude: [{name: a}]\n", "the exclusion has no 'reason'"),
    ("week: one\n", "'week' is a text, a whole number is expected"),
    ("select: {}\n", "the key 'select' is already there"),
    ("gate: {success: 90}\n", "'success' is a share, from 0 to 1"),
    ("gate: {runs: 0}\n", "'runs' is a number from 1 on"),
    ("gate: {window: 2w}\n", "'2w' is no number of days; write it as '7d'"),
    ("gate: {aim: {metric: cost}}\n", "'cost' needs 'falls-by', 'divided-by' or 'at-most'"),
    (
      "gate: {aim: [{metric: cost, at-most: 1}, {metric: cost, falls-by: 0.5}]}\n",
      "there is an aim about 'cost' already"
    ),
    ("gate: {aim: {metric: success, at-most: 1}}\n", "'success' needs 'at-least'"),
    ("gate: {aim: {metric: p95, divided-by: 0.3}}\n", "'divided-by' is a number from 1 on"),
  ])
  func `what is wrong with a file is told`(_ key: String, _ wanted: String) {
    #expect(fault(head + key + edits) == wanted)
  }

  @Test(arguments: [
    (
      "{from: a, to: b}",
      "this edit does nothing; it needs 'set', 'ensure', 'remove', 'rename' or 'append'"
    ),
    ("{set: a, remove: b}", "'set' and 'remove' are two edits; write two"),
    ("{set: a, to: b}", "'set' needs 'from'"),
    ("{set: a, from: b}", "'set' needs 'to'"),
    ("{set: a, from: b, to: c, after: d}", "'after' does not belong to 'set'"),
    (
      "{set: a., from: b, to: c}",
      "'a.' is no way to a key; write it as 'model' or 'model.preference'"
    ),
    ("{remove: 'a[0]', from: b}", "'a[0]' is an item of a list; only 'set' changes one"),
    ("{set: a, from: b, to: [c]}", "'to' is a single value or a mapping"),
    (
      "{set: a, from: {b: c}, to: d}",
      "'from' is a value or a list of values, and none of them a mapping"
    ),
    (
      "{set: a, from: b, to: {policy: price}}",
      "the policy has no 'price'; it has tier, reason, escalation, fast-path"
    ),
    ("{append: a, item: {b: c}}", "'append' needs 'item'"),
  ])
  func `what is wrong with an edit is told`(_ edit: String, _ wanted: String) {
    #expect(fault(head + "edits: [\(edit)]\n") == wanted)
  }

  @Test func `an empty list of edits is refused`() {
    #expect(fault(head + "edits: []\n") == "'edits' is an empty list")
  }

  @Test func `what changed since it was frozen is told with its line, comments aside`() throws {
    let old = try migration(head + "expect: 3\n" + edits).definition
    #expect(
      try migration("# new\n" + head + "expect: 3\n" + edits).definition.changes(since: old) == [])
    #expect(try migration("# new\n" + head + "expect: 3\n" + edits).definition.hash == old.hash)
    let edited = try migration(head + "week: 2\n" + edits.replacing("haiku", with: "opus"))
    #expect(
      edited.definition.changes(since: old) == [
        .added(.init("week", "2", line: 4)),
        .edited(.init("edits[0].to", "\"opus\"", line: 5), was: "\"haiku\""),
        .removed(.init("expect", "3", line: 4)),
      ])
    #expect(edited.definition.hash != old.hash)
  }
}
