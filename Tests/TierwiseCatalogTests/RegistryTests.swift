import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

struct RegistryTests {
  private static let catalog = Shared.package.appending(path: "Sources/TierwiseCatalog")

  private func file() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Self.catalog.appending(path: "models.yaml")))
  }

  @Test func `the built-in table is what models.yaml says`() throws {
    let registry = try Registry(yaml: try file())
    try expectFile(
      Self.catalog.appending(path: "Models/Registry+BuiltIn.generated.swift"),
      holds: registry.builtInSource)
  }

  /// While snapshots are written anew, the program at hand still has the old table.
  private static let isFresh = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == nil

  @Test(.enabled(if: isFresh, "skipped: the table is being written anew"))
  func `a copy of models.yaml reads as the built-in registry`() throws {
    #expect(try Registry(yaml: try file()) == Registry.builtIn)
  }

  @Test func `every fact has a source, a date and a confidence`() throws {
    for model in Registry.builtIn.models {
      #expect(!model.sources.isEmpty, "\(model.id)")
      #expect(model.checked.map { $0 <= Registry.builtIn.asOf } == true, "\(model.id)")
    }
  }

  @Test func `families come in the order of their ranks`() {
    #expect(
      Registry.builtIn.families.map(\.id) == [
        "haiku", "sonnet", "opus", "fable", "mythos", "claude", "claude-instant",
      ])
    #expect(Registry.builtIn.families.compactMap(\.rank) == [1, 2, 3, 4, 5])
  }

  @Test func `a user's families are put in the order of their ranks`() throws {
    let file = """
      version: 1
      as-of: 2026-01-01
      vendor: v
      families: {old: {}, big: {rank: 2}, small: {rank: 1}}
      models: {}
      """
    let registry = try Registry(yaml: Array(file.utf8))
    #expect(registry.families.map(\.id) == ["small", "big", "old"])
  }

  @Test func `the age of the facts counts days`() throws {
    let day = try #require(CalendarDay("2027-01-20"))
    #expect(Registry.builtIn.age(on: day) == 61)
  }

  @Test(arguments: [
    ("version: ‹2›\n" + rest, "'2' is no value of 'version'; did you mean '1'?"),
    ("version: 1\n‹modles›: {}\n" + rest, "unknown key 'modles'; did you mean 'models'?"),
    ("version: 1\nfillers: ‹claude›\n" + rest, "'fillers' is a text, a list of texts is expected"),
    (
      "version: 1\nnever: {claude-x: ‹claude-y›}\n" + rest, "no model has the id 'claude-y'"
    ),
    (
      "version: 1\naliases: [{alias: ‹small›, id: a-1, from: 2026-01-01}]\n" + rest,
      "'small' is no family's alias and none of 'words'"
    ),
    (
      "version: 1\naliases: [{alias: a, id: a-1, from: ‹2026-02-30›}]\n" + rest,
      "'from' is a text, a day (YYYY-MM-DD) is expected"
    ),
  ])
  func `a fault in a user's file has its place and its words`(text: String, words: String) throws {
    try check(text, words)
  }

  @Test(arguments: [
    ("name: A, family: ‹b›", "'b' is none of 'families'"),
    ("name: A, family: a, replacement: ‹a-2›", "no model has the id 'a-2'"),
    ("name: A, family: a, aliases: [a-1]", "'a-1' stands for two things"),
    ("name: A, family: a, sources: ‹[b]›", "'b' is none of 'sources'"),
    (
      "name: A, family: a, effort: [‹hgih›]", "'hgih' is no value of 'effort'; did you mean 'high'?"
    ),
    (
      "name: A, family: a, effort: [low], default-effort: ‹max›",
      "the model does not take the effort level 'max'"
    ),
    (
      "name: A, family: a, released: ‹today›",
      "'released' is a text, a day (YYYY-MM-DD) is expected"
    ),
    (
      "name: A, family: a, prices: [{input: ‹1.2345678›, output: 1, write-5m: 1, write-1h: 1, read: 1}]",
      "'1.2345678' is no number up to a million with at most 6 decimals"
    ),
    (
      "name: A, family: a, prices: [{input: ‹-1›, output: 1, write-5m: 1, write-1h: 1, read: 1}]",
      "-1 is not between 0 and a trillion"
    ),
    ("name: ‹\"A\\tB\"›, family: a", "a registry holds neither '|' nor control characters"),
    ("name: ‹A|B›, family: a", "a registry holds neither '|' nor control characters"),
    (
      "name: A, family: a, ‹prices›: [{input: 1}]",
      "the price has no 'output'"
    ),
  ])
  func `a fault in a model has its place and its words`(text: String, words: String) throws {
    try check(
      "version: 1\nas-of: 2026-01-01\nvendor: v\nfamilies: {a: {rank: 1, alias: a}}\n"
        + "models:\n  a-1: {\(text)}\n", words)
  }

  @Test func `days in the wrong order are refused`() throws {
    try check(
      "version: 1\nas-of: 2026-01-01\nvendor: v\nfamilies: {a: {}}\nmodels:\n"
        + "  ‹a-1›: {name: A, family: a, deprecated: 2026-02-01, retires: 2026-01-01}\n",
      "'deprecated' is later than 'retires'")
  }

  @Test func `a file that is no mapping is no registry`() throws {
    try check("‹- a\n›", "a registry is a mapping")
    #expect(throws: FileFaults.self) { try Registry(yaml: Array("a: [".utf8)) }
    #expect(throws: FileFaults.self) { try Registry(yaml: []) }
  }

  @Test func `a small file of one's own is a registry`() throws {
    let registry = try Registry(yaml: Array(("version: 1\n" + Self.rest).utf8))
    let day = try #require(CalendarDay("2026-02-01"))
    #expect(
      words(registry.classify("a-1", for: .claudeCode, on: day), in: registry) == "active a-1")
    #expect(
      words(registry.classify("sonnet", for: .claudeCode, on: day), in: registry) == "unknown")
  }

  private static let rest = """
    as-of: 2026-01-01
    vendor: v
    families: {a: {rank: 1, alias: a}}
    models: {a-1: {name: A, family: a}}

    """

  /// Checks the first problem of a file: its place is marked, its words are given.
  private func check(_ text: String, _ words: String) throws {
    let marked = MarkedText(text)
    do throws(FileFaults) {
      _ = try Registry(yaml: marked.bytes)
      Issue.record("the file reads as a registry")
    } catch {
      let first = try #require(error.problems.first)
      let help = first.help.map { "; \($0)" } ?? ""
      #expect(first.message.text + help == words)
      if let mark = marked.marks.first { #expect(first.range == mark) }
    }
  }
}
