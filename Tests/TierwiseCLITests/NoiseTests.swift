import Foundation
import TestKit
import Testing

@testable import TierwiseCLI

struct NoiseTests {
  private func agent(_ name: String, model: String = "sonnet") -> String {
    "---\nname: \(name)\ndescription: b\nmodel: \(model)\n---\nBody.\n"
  }

  /// A catalog of agents, so many of which name a model that was retired.
  private func catalog(_ count: Int, retired: Int, below folder: String = "agents")
    -> [String: String]
  {
    var files: [String: String] = [:]
    for number in 0..<count {
      let model = number < retired ? "claude-3-opus-20240229" : "sonnet"
      let name = "a" + (number < 10 ? "0\(number)" : "\(number)")
      files["\(folder)/\(name).md"] = agent(name, model: model)
    }
    return files
  }

  private func lines(_ words: String, _ files: [String: String]) -> [Substring] {
    let host = MemoryHost(files)
    _ = run("lint --format concise \(words)", on: host)
    return host.output.split(separator: "\n")
  }

  @Test func `the same in five files and a fifth of the catalog is told once`() {
    #expect(lines("", catalog(25, retired: 5)).count == 1)
    #expect(lines("", catalog(26, retired: 5)).count == 5)
    #expect(lines("", catalog(4, retired: 4)).count == 4)
    #expect(lines("--full", catalog(25, retired: 5)).count == 5)
  }

  @Test func `it is told with a count and three more places`() throws {
    let host = MemoryHost(catalog(8, retired: 8))
    #expect(run("lint", on: host) == .found)
    try expectSnapshot(host.output, "lint-collapsed.text")
  }

  @Test func `catalogs are looked at one by one`() {
    let files = catalog(8, retired: 8).merging(catalog(8, retired: 5, below: "x/agents")) { $1 }
    #expect(lines("", files).count == 2)
    let thin = catalog(30, retired: 3).merging(catalog(30, retired: 3, below: "x/agents")) { $1 }
    #expect(lines("", thin).count == 6)
  }

  @Test func `many small catalogs count as one`() {
    var files: [String: String] = [:]
    for number in 1...6 {
      files["plugins/p\(number)/agents/a.md"] = agent("a", model: "claude-3-opus-20240229")
    }
    #expect(lines("", files).count == 1)
  }

  @Test func `counts add up to the summary`() throws {
    struct Report: Decodable {
      struct Finding: Decodable { let count: Int }
      struct Summary: Decodable { let errors: Int }
      let findings: [Finding]
      let summary: Summary
    }
    let host = MemoryHost(catalog(20, retired: 12))
    _ = run("lint --format json", on: host)
    let report = try JSONDecoder().decode(Report.self, from: Data(host.output.utf8))
    #expect(report.findings.map(\.count) == [12])
    #expect(report.summary.errors == 12)
  }

  @Test(arguments: ["sarif", "gitlab"])
  func `platforms that compare runs get every place`(_ format: String) {
    let host = MemoryHost(catalog(8, retired: 8))
    _ = run("lint --format \(format)", on: host)
    #expect(host.output.components(separatedBy: "agents/a07.md").count > 1)
  }

  /// More findings than fit: of three rules, one of them all the same.
  private var crowd: [String: String] {
    var files: [String: String] = [:]
    for number in 10..<46 {
      files["agents/b\(number).md"] = agent("b\(number)", model: "claude-opus-\(number)")
    }
    for number in 10..<18 {
      files["agents/c\(number).md"] = "---\nname: c\(number)\ndescription: x: y\n---\nBody.\n"
    }
    for number in 10..<13 { files["agents/d\(number).md"] = agent("-d\(number)") }
    return files
  }

  @Test func `more than twenty findings are grouped by rule, forty shown`() throws {
    let host = MemoryHost(crowd)
    _ = run("lint", on: host)
    try expectSnapshot(host.output, "lint-grouped.text")
    #expect(host.output.split(separator: "\n").count { $0.hasPrefix("  agents/") } == 40)
  }

  @Test func `all findings are shown in full when asked for`() {
    let host = MemoryHost(crowd)
    _ = run("lint --full", on: host)
    #expect(host.output.components(separatedBy: "--> agents/").count == 48)
  }

  @Test(arguments: ["text", "json"])
  func `statistics count by rule and severity`(_ format: String) throws {
    let host = MemoryHost(crowd)
    #expect(run("lint --statistics --format \(format)", on: host) == .found)
    try expectSnapshot(host.output, "lint-statistics.\(format)")
  }

  @Test func `statistics of a clean catalog are one line`() {
    let host = MemoryHost(["agents/a.md": agent("a")])
    #expect(run("lint --statistics", on: host) == .done)
    #expect(host.output == "1 agent checked, nothing wrong\n")
  }
}
