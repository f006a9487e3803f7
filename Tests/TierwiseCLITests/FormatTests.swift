import Foundation
import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

struct FormatTests {
  private func agent(_ name: String, model: String = "sonnet") -> String {
    "---\nname: \(name)\ndescription: b\nmodel: \(model)\n---\nBody.\n"
  }

  private func finding(_ message: Message, path: String, line: Int) -> Finding {
    var finding = Finding(
      rule: "invalid-name", group: "schema", severity: .error, path: path, range: 0..<0,
      message: message)
    finding.start = Position(offset: 0, line: line, column: 1)
    finding.end = finding.start
    return finding
  }

  private func render(github finding: Finding) -> String {
    let paths = RepositoryPaths(on: MemoryHost())
    let report = LintReport(findings: [finding], summary: .init())
    return String(decoding: GitHubRenderer(paths: paths).render(report), as: UTF8.self)
  }

  @Test func `what ends a command or a property is escaped for GitHub`() {
    let output = render(
      github: finding("name 'a:b, 50%'", path: "agents/50%, a:b.md", line: 2))
    #expect(
      output == "::error file=agents/50%25%2C a%3Ab.md,line=2,endLine=2,col=1,endColumn=1,"
        + "title=tierwise%3A invalid-name::name 'a:b, 50%25'\n")
  }

  @Test func `a line end in a message does not end the command`() {
    #expect(
      render(github: finding("one\r\ntwo", path: "a.md", line: 1)).split(separator: "\n").count == 1
    )
  }

  @Test(arguments: ["github", "sarif", "gitlab"])
  func `platforms get paths from the repository's root`(_ format: String) {
    let host = MemoryHost([
      "../.git/HEAD": "ref\n", "agents/ü b.md": agent("-x"), "/elsewhere/agents/a.md": agent("-x"),
    ])
    _ = run("lint --format \(format) agents /elsewhere/agents", on: host)
    let inside = format == "sarif" ? "project/agents/%C3%BC%20b.md" : "project/agents/ü b.md"
    #expect(host.output.contains(inside))
    #expect(
      host.output.contains(format == "sarif" ? "file:///elsewhere/agents/a.md" : "/elsewhere"))
  }

  private func fingerprints(_ files: [String: String], today: String = "2026-11-20") throws
    -> [String]
  {
    let host = MemoryHost(files, today: today)
    _ = run("lint --format gitlab", on: host)
    let report = try JSONSerialization.jsonObject(with: Data(host.output.utf8))
    return try #require(report as? [[String: Any]]).compactMap { $0["fingerprint"] as? String }
  }

  @Test func `a fingerprint stays when lines move or the day changes`() throws {
    let retired = agent("a", model: "claude-3-opus-20240229")
    let before = try fingerprints(["agents/a.md": retired])
    let moved = retired.replacing("name: a", with: "name: a\ncolor: red\neffort: low")
    #expect(try fingerprints(["agents/a.md": moved], today: "2026-12-01") == before)
    #expect(before.count == 1)
  }

  @Test func `findings of other values, files and places have other fingerprints`() throws {
    let twice = "---\nname: a\ndescription: b\nmodel: [x, x]\n---\nBody.\n"
    let all = try fingerprints([
      "agents/a.md": agent("a", model: "sonet"), "agents/b.md": agent("b", model: "opsu"),
      "agents/c.md": agent("c", model: "sonet"), ".cursor/agents/d.md": twice,
      "x/agents/e.md": twice,
    ])
    #expect(Set(all).count == all.count)
    #expect(all.count >= 4)
  }

  @Test func `several outputs come from one run`() {
    let host = MemoryHost(["agents/a.md": agent("-x")])
    let words = "lint --format concise --output sarif=out/a.sarif --output=text=a.txt"
    #expect(run(words, on: host) == .found)
    #expect(host.output.hasPrefix("agents/a.md:2:7: error:"))
    #expect(host.text("out/a.sarif")?.contains("\"version\":\"2.1.0\"") == true)
    #expect(host.text("a.txt")?.contains("\n 2 | name: -x\n   |       ^\n") == true)
  }

  @Test func `an output that cannot be written fails the run`() {
    let host = MemoryHost(["agents/a.md": agent("a")], denied: ["a.json"])
    #expect(run("lint --output json=a.json", on: host) == .failed)
    #expect(host.messages.contains("error: a.json: permission denied"))
  }

  @Test func `SARIF lists the rules that found something`() throws {
    let host = MemoryHost([
      "agents/a.md": agent("-x"), "agents/b.md": agent("b", model: "claude-3-opus-20240229"),
      "agents/c.md": agent("-y"),
    ])
    _ = run("lint --format sarif", on: host)
    let log = try JSONDecoder().decode(SARIF.self, from: Data(host.output.utf8))
    let rules = log.runs[0].tool.driver.rules.map(\.id)
    #expect(rules == ["invalid-name", "retired-model"])
    #expect(log.runs[0].results.map { rules[$0.ruleIndex] } == log.runs[0].results.map(\.ruleId))
  }

  /// The parts of a log that a test looks at.
  private struct SARIF: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable { let rules: [Rule] }
    struct Rule: Decodable { let id: String }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
    }
    let runs: [Run]
  }
}

/// Runs a program that may be there to check a file that may be there.
struct SchemaTests {
  private static let schema = Shared.data?.appending(path: "schemas/sarif-2.1.0.json")

  private static let checker: URL? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: "\($0)/check-jsonschema") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  @Test(
    .enabled(if: schema != nil, Shared.missing),
    .enabled(if: checker != nil, "skipped: no 'check-jsonschema' on the PATH"))
  func `SARIF is what its schema says`() throws {
    var files = [
      "agents/a.md": "---\nname: -x\ndescription: \"b\"\nmodel: claude-3-opus-20240229\n---\n",
      "agents/ü:b.md": "---\nname: -x\ndescription: c: d\n---\n", "agents/d.md": "---\nname: d\n",
      "/elsewhere/agents/e.md": "---\ndescription: f\n---\n",
    ]
    for name in ["m", "n", "o", "p", "q"] { files["agents/\(name).md"] = "---\nname: z\n---\nB\n" }
    let host = MemoryHost(files)
    _ = run("lint --info --format sarif agents /elsewhere", on: host)
    let log = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sarif")
    try Data(host.output.utf8).write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    let process = Process()
    process.executableURL = Self.checker
    process.arguments = ["--schemafile", try #require(Self.schema).path, log.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words)")
  }
}
