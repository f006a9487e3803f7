import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// What the rules about schemas, assignments and security find in public files; skipped where that
/// collection is not at hand.
@Suite(.enabled(if: Shared.data != nil, Shared.missing))
struct SchemaCorpusTests {
  private static func findings(
    of groups: Set<String>, in repository: String? = nil
  ) throws -> (agents: [Agent], findings: [Finding]) {
    let linter = Linter(
      rules: RuleSelection(select: groups), registry: .builtIn, today: CalendarDay(number: 20_777))
    var catalogs: [LoadRoot: [Agent]] = [:]
    var findings: [Finding] = []
    for file in try PublicAgents.files() where repository.map({ $0 == file.repository }) ?? true {
      let path = "\(file.repository)/\(file.path)"
      let root = LoadRoot(ofFile: path)
      let reading = linter.read(path, linter.context(in: root), file.bytes.span)
      let (agent, found) = (reading.agent, reading.findings)
      catalogs[root, default: []].append(agent)
      findings += found
    }
    for (root, agents) in catalogs {
      let catalog = Catalog(root: root, agents: agents)
      findings += linter.check(agentsOf: catalog) + linter.check(catalog)
    }
    return (catalogs.values.flatMap { $0 }, findings)
  }

  @Test func `the structured catalog loads in full, and no rule warns about it`() throws {
    let (agents, findings) = try Self.findings(of: [], in: "NickCrew__claude-ctx-plugin")
    let structured = agents.filter { $0.assignment != nil }
    #expect(structured.count == 73)
    for agent in structured {
      #expect(!agent.isRecovered && agent.name != nil && agent.description != nil, "\(agent.path)")
    }
    #expect(findings.filter { $0.severity > .info }.map(\.message.text) == [])
  }

  @Test func `Copilot's files are judged by no rule about Claude Code`() throws {
    let (_, findings) = try Self.findings(of: ["schema", "assignment", "security"])
    let copilots = findings.filter { $0.path.hasSuffix(".agent.md") }
    #expect(copilots.map(\.message.text) == [])
  }

  @Test func `warnings and errors in public files are these, and no more`() throws {
    var counts: [String: Int] = [:]
    for finding in try Self.findings(of: ["schema", "assignment", "security"]).findings
    where finding.severity > .info {
      counts["\(finding.rule) \(finding.severity)", default: 0] += 1
    }
    #expect(
      counts == [
        "missing-name error": 15, "missing-description error": 9, "description-not-text error": 1,
        "invalid-name error": 1, "duplicate-name error": 1, "unknown-key warning": 19,
        "wrong-type warning": 2, "unknown-tool error": 4, "unknown-tool warning": 21,
        "empty-tools warning": 5, "unsupported-effort warning": 1,
      ])
  }
}
