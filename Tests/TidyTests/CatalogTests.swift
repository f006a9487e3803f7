import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwiseYAML

/// Holds the catalog in `agents/` to what it promises.
struct CatalogTests {
  /// The groups of the list the catalog follows, with their counts.
  private static let groups = [
    "architecture-and-design": 11, "security-and-compliance": 5, "incident-and-troubleshooting": 4,
    "code-review-and-quality": 3, "business-and-product": 4, "code-generation": 8, "testing": 3,
    "infrastructure-as-code": 4, "documentation": 4, "build-and-deployment": 4,
    "data-processing": 3, "specialized": 5, "context-dependent": 9,
  ]

  private struct Entry {
    let agent: Agent
    let body: Set<String>
    let bodyLines: Int
    let findings: [Finding]
  }

  private static func entries() throws -> [Entry] {
    let folder = Shared.package.appending(path: "agents")
    let linter = Linter(
      rules: RuleSelection(), registry: .builtIn, today: CalendarDay(number: 20_777))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter(AgentFile.isCandidate).map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let reading = linter.read(
        "agents/\(name)", linter.context(in: LoadRoot(ofFile: "agents/\(name)")), bytes.span)
      let (agent, findings) = (reading.agent, reading.findings)
      guard case .closed(_, let body) = agent.fence else {
        return Entry(agent: agent, body: [], bodyLines: 0, findings: findings)
      }
      let lines = String(decoding: bytes[body...], as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let words = lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      return Entry(
        agent: agent, body: Set(words), bodyLines: lines.count - 1, findings: findings)
    }
  }

  private static func text(_ key: String, of agent: Agent) -> String? {
    agent.mapping.flatMap { agent.tree.value(for: key, in: $0) }.flatMap(agent.tree.string)
  }

  private static func list(_ keys: [String], of agent: Agent) -> [String] {
    var node = agent.mapping
    for key in keys { node = node.flatMap { agent.tree.value(for: key, in: $0) } }
    return node.map { agent.tree.children($0).compactMap(agent.tree.string) } ?? []
  }

  @Test func `67 agents stand in thirteen groups with the counts of their list`() throws {
    var counts: [String: Int] = [:]
    var routes: [String: Int] = [:]
    for entry in try Self.entries() {
      counts[Self.text("category", of: entry.agent) ?? "none", default: 0] += 1
      for tag in Self.list(["tags"], of: entry.agent)
      where ["escalates", "fast-path"].contains(tag) {
        routes[tag, default: 0] += 1
      }
    }
    #expect(counts == Self.groups)
    #expect(counts.values.reduce(0, +) == 67)
    #expect(routes == ["escalates": 5, "fast-path": 4])
  }

  @Test func `an agent is named after its file and starts on sonnet`() throws {
    for entry in try Self.entries() {
      let name = entry.agent.text(of: entry.agent.name)
      #expect(entry.agent.path == "agents/\(name ?? "").md")
      #expect(Self.text("model", of: entry.agent) == "sonnet", "\(entry.agent.path)")
    }
  }

  @Test func `every reference resolves, and nothing requires itself`() throws {
    let entries = try Self.entries()
    let names = Set(entries.compactMap { $0.agent.text(of: $0.agent.name) })
    var requires: [String: [String]] = [:]
    for entry in entries {
      let name = entry.agent.text(of: entry.agent.name) ?? ""
      for kind in ["requires", "recommends", "conflicts"] {
        for other in Self.list(["dependencies", kind], of: entry.agent) {
          #expect(names.contains(other) && other != name, "\(name) \(kind) \(other)")
        }
      }
      requires[name] = Self.list(["dependencies", "requires"], of: entry.agent)
    }
    // Taking away what requires nothing that is left must empty the list, or there is a cycle.
    var left = requires
    while let free = left.first(where: { $0.value.allSatisfy { left[$0] == nil } }) {
      left[free.key] = nil
    }
    #expect(left.isEmpty, "a cycle among \(left.keys.sorted())")
  }

  @Test func `bodies have 40 to 120 lines and share few of them`() throws {
    let entries = try Self.entries()
    for (index, entry) in entries.enumerated() {
      #expect((40...120).contains(entry.bodyLines), "\(entry.agent.path): \(entry.bodyLines)")
      for other in entries[..<index] {
        let shared = entry.body.intersection(other.body).count
        #expect(
          shared * 6 <= min(entry.body.count, other.body.count),
          "\(entry.agent.path) and \(other.agent.path) share \(shared) lines")
      }
    }
  }

  @Test func `the linter finds neither errors nor warnings`() throws {
    let entries = try Self.entries()
    let catalog = Catalog(root: LoadRoot(ofFile: "agents/a.md"), agents: entries.map(\.agent))
    let linter = Linter(
      rules: RuleSelection(), registry: .builtIn, today: CalendarDay(number: 20_777))
    let findings =
      entries.flatMap(\.findings) + linter.check(agentsOf: catalog)
      + linter.check(catalog)
    #expect(findings.filter { $0.severity > .info }.map(\.message.text) == [])
  }
}
