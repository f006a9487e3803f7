import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseLint

@testable import TierwiseCLI

/// Lints 61 public repositories, each as its maintainer would, and counts what is told.
///
/// The counts are kept, so that they move only on purpose; what a reader sees of them has bounds.
@Suite(.enabled(if: Shared.data != nil, Shared.missing))
struct CorpusCountTests {
  private static let day = "2026-11-20"

  private struct Report: Decodable {
    struct Finding: Decodable {
      let rule: String
      let group: String
      let severity: String
      let path: String
    }
    struct Summary: Decodable { let agents: Int }
    let findings: [Finding]
    let summary: Summary

    var faults: [Finding] { findings.filter { $0.group != "fit" } }
  }

  private struct Repository {
    /// What a plain run prints.
    let told: Report
    /// Everything, each by itself.
    let found: Report
  }

  private static let files = Result { try PublicAgents.files() }
  private static let repositories = Result { try lint(try files.get()) }

  private static func lint(_ files: [PublicAgents.File]) throws -> [Repository] {
    let names = Dictionary(grouping: files, by: \.repository).sorted { $0.key < $1.key }
    return try names.map { _, files in
      let texts = Dictionary(
        uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
      func report(_ words: String) throws -> Report {
        let host = MemoryHost(texts)
        _ = run("lint --format json --as-of \(day) \(words)", on: host)
        // Where nothing but templates and documents is, there is nothing to lint.
        guard !host.output.isEmpty else {
          return Report(findings: [], summary: Report.Summary(agents: 0))
        }
        return try JSONDecoder().decode(Report.self, from: Data(host.output.utf8))
      }
      return Repository(told: try report(""), found: try report("--full --info"))
    }
  }

  @Test func `what each rule finds in public repositories moves only on purpose`() throws {
    let repositories = try Self.repositories.get()
    let counts = RuleList.all.map { rule in Self.counts(of: rule.info.id, in: repositories) }
    let size = CorpusCounts.Size(
      files: try Self.files.get().count,
      agents: repositories.reduce(0) { $0 + $1.told.summary.agents },
      repositories: repositories.count,
      withoutErrors: repositories.count { $0.told.findings.allSatisfy { $0.severity != "error" } },
      day: try #require(CalendarDay(Self.day)))
    try expectFile(
      Shared.package.appending(path: "Sources/TierwiseLint/CorpusCounts.generated.swift"),
      holds: CorpusCounts.source(size, counts))
  }

  private static func counts(of rule: String, in repositories: [Repository]) -> CorpusCounts {
    var counts = CorpusCounts(rule: rule)
    for repository in repositories {
      let found = repository.found.findings.filter { $0.rule == rule }
      counts.errors += found.count { $0.severity == "error" }
      counts.warnings += found.count { $0.severity == "warning" }
      counts.infos += found.count { $0.severity == "info" }
      counts.files += Set(found.map(\.path)).count
      counts.repositories += found.isEmpty ? 0 : 1
      counts.lines += repository.told.findings.count { $0.rule == rule }
    }
    return counts
  }

  @Test func `a plain run tells little, and most repositories have no error`() throws {
    let repositories = try Self.repositories.get()
    let agents = repositories.reduce(0) { $0 + $1.told.summary.agents }
    let lines = repositories.reduce(0) { $0 + $1.told.faults.count }
    #expect(lines * 100 <= 9 * agents, "\(lines) lines about \(agents) agents")
    let clean = repositories.count { $0.told.findings.allSatisfy { $0.severity != "error" } }
    #expect(clean >= 40)
    for large in repositories where large.told.summary.agents > 60 {
      // What is wrong about a fallback rests on a judgement, unlike all the rest.
      let faults = large.told.faults.filter { $0.rule != "fallback-below-floor" }
      #expect(faults.count * 100 <= 3 * large.told.summary.agents)
    }
  }

  @Test func `what is said about fit stays below eight lines for a hundred agents`() throws {
    let repositories = try Self.repositories.get()
    let agents = repositories.reduce(0) { $0 + $1.told.summary.agents }
    let lines = repositories.reduce(0) { $0 + $1.told.findings.count - $1.told.faults.count }
    #expect(lines * 100 <= 8 * agents, "\(lines) lines about \(agents) agents")
  }
}
