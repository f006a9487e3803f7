import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// What the model rules find in 1,040 public files; skipped where that collection is not at hand.
@Suite(.enabled(if: Shared.data != nil, Shared.missing))
struct ModelRuleCorpusTests {
  @Test func `the model rules find what they should in public files, and no more`() throws {
    let day = try #require(CalendarDay("2026-11-20"))
    let linter = Linter(rules: RuleSelection(select: ["model"]), registry: .builtIn, today: day)
    var catalogs: [LoadRoot: [Agent]] = [:]
    for file in try PublicAgents.files() {
      let path = "\(file.repository)/\(file.path)"
      let agent = Agent(path: path, bytes: file.bytes.span)
      catalogs[LoadRoot(ofFile: path), default: []].append(agent)
    }
    var counts: [String: Int] = [:]
    for (root, agents) in catalogs {
      let catalog = Catalog(root: root, agents: agents)
      for finding in linter.check(agentsOf: catalog) {
        counts["\(finding.rule) \(finding.severity)", default: 0] += 1
      }
    }
    #expect(
      counts == [
        "retired-model error": 79, "retiring-model warning": 13, "malformed-model-id error": 3,
        "missing-model info": 270,
      ])
  }
}
