import Testing

@testable import TierwiseCLI

/// Known findings, and what is told of them.
struct BaselineTests {
  private let nameless = "---\ndescription: b\nmodel: sonnet\n---\nBody.\n"
  private let good = "---\nname: good\ndescription: b\nmodel: sonnet\n---\nBody.\n"
  private let known = """
    {
      "version": 1,
      "findings": {
        "agents/a.md": {"missing-name":1},
        "agents/b.md": {"missing-description":1}
      }
    }

    """

  private var files: [String: String] {
    ["agents/a.md": nameless, "agents/b.md": "---\nname: b\nmodel: sonnet\n---\nBody.\n"]
  }

  @Test func `the first one is written with all findings, which it then hides`() {
    let host = MemoryHost(files)
    #expect(run("lint --baseline b.json --write-baseline", on: host) == .done)
    #expect(host.text("b.json") == known)
    #expect(host.messages.contains("b.json: written, with 2 known findings"))
    #expect(run("lint --baseline b.json", on: host) == .done)
    #expect(host.output.hasSuffix("2 agents checked, nothing wrong (2 known)\n"))
    #expect(run("lint", on: host) == .found)
  }

  @Test func `new findings are shown, and writing does not take them in`() {
    var files = files
    files["b.json"] = known
    files["agents/c.md"] = nameless
    let host = MemoryHost(files)
    #expect(run("lint --format concise --baseline b.json", on: host) == .found)
    #expect(host.output.hasPrefix("agents/c.md:1:1"))
    #expect(run("lint --baseline b.json --write-baseline", on: host) == .found)
    #expect(host.text("b.json") == known)
  }

  @Test func `what is gone is told, and taken out when that is asked for`() {
    var files = files
    files["b.json"] = known
    files["agents/a.md"] = good
    let host = MemoryHost(files)
    #expect(run("lint --baseline b.json", on: host) == .done)
    #expect(
      host.messages.contains("b.json: 1 known finding is gone; --write-baseline takes it out"))
    #expect(host.text("b.json") == known)
    #expect(run("lint --baseline b.json --write-baseline", on: host) == .done)
    #expect(host.text("b.json")?.contains("agents/a.md") == false)
    #expect(host.text("b.json")?.contains("agents/b.md") == true)
  }

  @Test func `a count that grew shows all of them`() {
    let twins = "---\nname: a\nname: a\ndescription: b\ndescription: b\n---\nBody.\n"
    let host = MemoryHost([
      "agents/a.md": twins,
      "b.yaml": "version: 1\nfindings:\n  agents/a.md: {duplicate-key: 1}\n",
    ])
    #expect(run("lint --baseline b.yaml --select duplicate-key", on: host) == .found)
    #expect(host.output.contains("the baseline knows 1 of the 2 findings of this rule in the file"))
    #expect(host.output.hasPrefix("duplicate-key"))
  }

  @Test func `a run over some files or rules leaves the others alone`() {
    var files = files
    files["b.json"] = known
    let host = MemoryHost(files)
    #expect(run("lint agents/a.md --baseline b.json --write-baseline", on: host) == .done)
    #expect(host.text("b.json") == known)
    #expect(run("lint --select model --baseline b.json --write-baseline", on: host) == .done)
    #expect(host.text("b.json") == known)
    #expect(!host.messages.contains("gone"))
  }

  @Test func `a file that is no more has no findings`() {
    var files = files
    files["agents/a.md"] = nil
    files["b.json"] = known
    let host = MemoryHost(files)
    #expect(run("lint --baseline b.json", on: host) == .done)
    #expect(host.messages.contains("1 known finding is gone"))
  }

  @Test func `the configuration's counts from its own folder`() {
    let host = MemoryHost([
      "sub/.tierwise.yml": "baseline: .tierwise/known.json\n", "sub/agents/a.md": nameless,
    ])
    #expect(run("lint sub --write-baseline", on: host) == .done)
    #expect(host.text("sub/.tierwise/known.json")?.contains("\"agents/a.md\"") == true)
    #expect(run("lint sub/agents/a.md", on: host) == .done)
  }

  @Test(arguments: [
    ("--write-baseline", "--write-baseline does not know where to"),
    ("--baseline gone.json", "baseline 'gone.json': no such file or folder"),
    ("--baseline bad.json", "bad.json:1:32: 'findings' is a text, a whole number is expected"),
    ("--baseline old.json", "old.json:1:13: '2' is no value of 'version'"),
  ])
  func `a baseline that cannot be read stops the run`(_ words: String, _ message: String) {
    let host = MemoryHost([
      "agents/a.md": nameless, "bad.json": "{version: 1, findings: {a: {b: x}}}",
      "old.json": "{\"version\": 2, \"findings\": {}}",
    ])
    #expect(run("lint \(words)", on: host) == .failed)
    #expect(host.messages.contains(message), "\(host.messages)")
    #expect(host.output.isEmpty)
  }
}
