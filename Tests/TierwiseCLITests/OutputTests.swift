import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

struct OutputTests {
  private let catalog = [
    "agents/audit.md": "---\nname: reviewer\ndescription: Audits code\n---\nBody.\n",
    "agents/review.md":
      "---\nname: reviewer\ndescription: Reviews code\nmodel: claude-sonnet-4-20250514\n---\nBody.\n",
    "agents/wide.md":
      "---\nname: \"代码审查\"\ndescription: 审查代码 when: 测试失败 \u{1B}[31m\n---\nBody.\n",
    "agents/long.md":
      "---\nname: long\ndescription: \(String(repeating: "very ", count: 40))long: it is\n---\nBody.\n",
  ]

  @Test(arguments: LintFormat.allCases.map(\.rawValue))
  func `findings are printed as kept`(_ format: String) throws {
    let host = MemoryHost(catalog)
    #expect(run("lint --format \(format) agents", on: host) == .found)
    try expectSnapshot(host.output, "lint.\(format)")
  }

  @Test func `colour adds nothing but escapes`() {
    let plain = MemoryHost(catalog)
    let coloured = MemoryHost(catalog, variables: ["FORCE_COLOR": "1"])
    _ = run("lint agents", on: plain)
    _ = run("lint agents", on: coloured)
    let escape = /\u{1B}\[[0-9;]*m/
    #expect(coloured.output != plain.output)
    #expect(coloured.output.replacing(escape, with: "") == plain.output)
    let refused = MemoryHost(catalog, variables: ["FORCE_COLOR": "1", "NO_COLOR": "1"])
    _ = run("lint agents", on: refused)
    #expect(refused.output == plain.output)
  }

  @Test func `escapes in a file do not reach the terminal`() {
    let host = MemoryHost(catalog)
    _ = run("lint agents", on: host)
    #expect(!host.output.contains("\u{1B}"))
  }

  @Test func `a clean catalog is one line`() {
    let host = MemoryHost([
      "agents/a.md": "---\nname: a\ndescription: b\nmodel: sonnet\n---\nBody.\n"
    ])
    #expect(run("lint", on: host) == .done)
    #expect(host.output == "1 agent checked, nothing wrong\n")
  }

  @Test func `threads do not change the result`() {
    var files: [String: String] = [:]
    for number in 0..<300 {
      files["agents/a\(number).md"] = "---\nname: a\(number % 250)\nmodel: sonnet\n---\nBody.\n"
    }
    let one = MemoryHost(files, processors: 1)
    let four = MemoryHost(files, processors: 4)
    _ = run("lint --format json", on: one)
    _ = run("lint --format json", on: four)
    #expect(one.output == four.output)
    #expect(!one.output.isEmpty)
  }

  @Test(arguments: ["overview", "lint", "rules", "models", "yaml"])
  func `help is printed as kept`(_ page: String) throws {
    let host = MemoryHost()
    _ = run(page == "overview" ? "--help" : "\(page) --help", on: host)
    try expectSnapshot(host.output, "help-\(page).txt")
  }

  @Test func `every page of help fits a terminal of 80 columns`() {
    let pages = CommandList.all.map { $0.name } + Array(CommandList.groups.keys.sorted())
    for page in [""] + pages {
      let host = MemoryHost()
      _ = run("\(page) --help", on: host)
      let wide = host.output.split(separator: "\n").filter { DisplayWidth.of($0) > 80 }
      #expect(wide.isEmpty, "\(page): \(wide)")
      #expect(!host.output.isEmpty, "\(page)")
    }
  }
}
