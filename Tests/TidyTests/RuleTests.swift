import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseLint

struct RuleTests {
  private static let rules = RuleList.all.map { $0.info }
  /// Rules whose findings come from the host or from documents, which examples do not show.
  private static let reportedByHost: Set = [
    "unreadable-file", "oversized-file", "stale-table", "wrong-count-in-prose",
  ]

  @Test func `ids are kebab-case, unique and in order`() {
    let ids = Self.rules.map(\.id)
    #expect(ids == Set(ids).sorted())
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+[a-z0-9]*(-[a-z0-9]+)*/) != nil, "\(id)") }
  }

  @Test func `each kind of rule is listed in the order of ids`() {
    let kinds: [[any Rule.Type]] = [
      RuleList.files, RuleList.agents, RuleList.catalogs, RuleList.host,
    ]
    for kind in kinds {
      let ids = kind.map { $0.info.id }
      #expect(ids == ids.sorted())
    }
  }

  @Test func `every rule has a file of its own, named after it`() throws {
    let folder = Shared.package.appending(path: "Sources/TierwiseLint/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = files.map { $0.dropLast(6).lowercased() }.sorted()
    let ids = Self.rules.map { $0.id.replacing("-", with: "") }
    #expect(names.map { $0.hasSuffix("rule") ? String($0.dropLast(4)) : $0 } == ids.sorted())
  }

  @Test func `every rule says what, why, whence, and shows both kinds of examples`() {
    for rule in Self.rules {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.summary.count <= 100, "\(rule.id)")
      #expect(!rule.why.isEmpty && !rule.source.isEmpty, "\(rule.id)")
      guard !Self.reportedByHost.contains(rule.id) else { continue }
      #expect(rule.examples.contains { $0.isBad }, "\(rule.id)")
      #expect(rule.examples.contains { !$0.isBad }, "\(rule.id)")
    }
  }
}
