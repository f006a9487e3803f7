import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseLint

@testable import TierwiseCLI

/// The pages about rules, on a terminal and in the documentation.
struct RulePageTests {
  private static let folder = Shared.package.appending(path: "Sources/TierwiseCLI/Tierwise.docc")
  private static let rules = RuleList.all.map { $0.info }

  @Test func `every rule has a page in the documentation`() throws {
    for rule in Self.rules {
      try expectFile(
        Self.folder.appending(path: "Rules/\(rule.id).md"), holds: RuleArticle.page(of: rule))
    }
  }

  @Test func `one page lists the rules`() throws {
    try expectFile(
      Self.folder.appending(path: "Rules.md"), holds: RuleArticle.list(of: Self.rules))
  }

  @Test func `no page is about a rule that is no more`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "Rules").path)
    #expect(Set(names) == Set(Self.rules.map { "\($0.id).md" }))
  }

  @Test(arguments: ["byte-order-mark", "unknown-tool"])
  func `a rule is explained`(_ rule: String) throws {
    let host = MemoryHost()
    #expect(run("rules \(rule)", on: host) == .done)
    try expectSnapshot(host.output, "rule-\(rule).txt")
  }

  @Test(arguments: [
    ("retird-model", "did you mean 'retired-model'?"),
    ("allow-", "did you mean 'allow'?"), ("placeholder", "did you mean 'template-placeholder'?"),
    ("tools", "did you mean 'empty-tools'?"),
    ("colon", "did you mean 'rescued-colon' or 'unquoted-colon'?"),
    ("prices", "see 'tierwise rules'"),
  ])
  func `a rule that is not there is told with those that may be meant`(
    _ word: String, _ help: String
  ) {
    let host = MemoryHost()
    #expect(run("rules \(word)", on: host) == .failed)
    #expect(host.messages.contains("help: \(help)"), "\(host.messages)")
  }

  @Test func `a group lists its rules`() {
    let host = MemoryHost()
    #expect(run("rules allow", on: host) == .done)
    #expect(host.output.contains("  unused-allow "))
    #expect(!host.output.contains("retired-model"))
  }

  @Test func `words in quotes become code, and nothing else means anything`() {
    #expect(
      RuleArticle.prose("the user's 'a*b' is <no> [tag]") == "the user's `a*b` is \\<no> \\[tag]")
    #expect(RuleArticle.prose("': ' in it") == "`: ` in it")
    #expect(RuleArticle.prose("a '`' sign") == "a `` ` `` sign")
  }
}
