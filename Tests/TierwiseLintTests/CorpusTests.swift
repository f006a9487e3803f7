import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

@testable import TierwiseLint

/// What two independent YAML readers say of a real agent file.
private struct IndexLine: Decodable {
  let path: String
  let front_matter: String
  let pyyaml: String?
  let ruamel: String?
  let why: String?
  let error_line: Int?

  /// The path as it is in its repository: hidden folders are renamed in the test data.
  var realPath: String { PublicAgents.realPath(path) }
}

/// Holds the linter against 1,040 real files of 61 public repositories.
@Suite(.enabled(if: Shared.data != nil, Shared.missing))
struct CorpusTests {
  private let day = CalendarDay(number: 20_777)

  private func findings(in line: IndexLine) throws -> [Finding] {
    let bytes = try Shared.bytes("corpus/\(line.path)")
    let linter = Linter(rules: RuleSelection(), registry: .builtIn, today: day)
    let root = LoadRoot(ofFile: line.realPath)
    let reading = linter.read(line.realPath, linter.context(in: root), bytes.span)
    let (agent, found) = (reading.agent, reading.findings)
    let catalog = Catalog(root: root, agents: [agent])
    return found + linter.check(agentsOf: catalog)
  }

  private func index() throws -> [IndexLine] {
    try Shared.lines("corpus/index.jsonl", of: IndexLine.self)
  }

  @Test func `what two YAML readers accept is accepted, what both reject is rejected`() throws {
    // In these two a mapping is a key, which YAML 1.2 allows and Python cannot hash.
    let exceptions: Set = [
      "alirezarezvani__claude-skills/engineering-team/self-improving-agent/templates/"
        + "skill-template.md",
      "charles-adedotun__claude-code-sub-agents/.claude/templates/agent.template.md",
    ]
    let syntax: Set = ["invalid-yaml", "unquoted-colon", "rescued-colon", "too-deep"]
    for line in try index() where line.front_matter == "ok" {
      let rules = Set(try findings(in: line).map(\.rule))
      let isRejected = !rules.isDisjoint(with: syntax)
      if line.pyyaml == "map", line.ruamel == "ok" { #expect(!isRejected, "\(line.path)") }
      guard line.pyyaml == "rejected", line.ruamel != "ok" else { continue }
      if exceptions.contains(line.realPath) {
        #expect(rules.contains("template-placeholder"), "\(line.path)")
      } else {
        #expect(isRejected, "\(line.path)")
      }
    }
  }

  @Test func `every unquoted colon is found, at the colon, by one of the two rules`() throws {
    var counts: [String: Int] = [:]
    for line in try index() where line.why?.hasPrefix("': ' inside an unquoted") == true {
      let found = try findings(in: line).filter {
        ["unquoted-colon", "rescued-colon"].contains($0.rule)
      }
      #expect(found.count == 1, "\(line.path)")
      guard let finding = found.first else { continue }
      counts[finding.rule, default: 0] += 1
      let bytes = try Shared.bytes("corpus/\(line.path)")
      #expect(bytes[finding.range.lowerBound] == ASCII.colon, "\(line.path)")
      #expect(finding.start.line == line.error_line, "\(line.path)")
    }
    #expect(counts.values.reduce(0, +) == 62)
  }

  @Test func `files without a closed frontmatter are told apart`() throws {
    for line in try index() {
      let bytes = try Shared.bytes("corpus/\(line.path)")
      let agent = Agent(path: line.realPath, bytes: bytes.span)
      switch (line.front_matter, agent.fence) {
      case ("ok", .closed), ("none", .none), ("none", .misplaced), ("late", .misplaced): break
      case ("unterminated", .unclosed), ("unterminated", .misplaced): break
      default: Issue.record("\(line.path): \(line.front_matter), but \(agent.fence)")
      }
    }
  }
}
