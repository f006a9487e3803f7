import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// What the rules about schemas, assignments and security find in public files; skipped where that
/// collection is not at hand.
@Suite(.enabled(if: Shared.data != nil, Shared.missing))
struct SchemaCorpusTests {
  private struct Row: Decodable {
    let path: String
  }

  private static func findings(
    of groups: Set<String>, in repository: String = ""
  ) throws -> (agents: [Agent], findings: [Finding]) {
    let linter = Linter(
      rules: RuleSelection(select: groups), registry: .builtIn, today: CalendarDay(number: 20_777))
    var catalogs: [LoadRoot: [Agent]] = [:]
    for row in try Shared.lines("corpus/index.jsonl", of: Row.self) {
      let parts = row.path.split(separator: "/")
      let path = parts.map { $0.hasPrefix("dot-") ? "." + $0.dropFirst(4) : String($0) }
        .joined(separator: "/")
      guard path.hasPrefix(repository) else { continue }
      let bytes = try Shared.bytes("corpus/\(row.path)")
      let agent = Agent(path: path, bytes: bytes.span)
      catalogs[LoadRoot(ofFile: path), default: []].append(agent)
    }
    var findings: [Finding] = []
    for (root, agents) in catalogs {
      let catalog = Catalog(root: root, agents: agents)
      findings += linter.check(agentsOf: catalog) + linter.check(catalog)
    }
    return (catalogs.values.flatMap { $0 }, findings)
  }

  @Test func `the structured catalog loads in full, and its own keys are no warning`() throws {
    let (agents, findings) = try Self.findings(
      of: ["schema", "assignment", "security"], in: "NickCrew__claude-ctx-plugin/")
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
        "wrong-type warning": 2, "unknown-tool error": 4, "unknown-tool warning": 23,
        "empty-tools warning": 5, "unsupported-effort warning": 1,
      ])
  }
}
