import Testing

@testable import TierwiseCLI

/// Exceptions that files make from rules.
struct AllowTests {
  private func lint(_ text: String, _ words: String = "") -> [String] {
    let host = MemoryHost(["agents/a.md": text])
    _ = run("lint --format concise \(words)", on: host)
    return host.output.split(separator: "\n").map(String.init)
  }

  @Test func `an exception holds for the whole file`() {
    #expect(
      lint("---\n# tierwise: allow missing-name -- a stub\ndescription: b\n---\nBody.\n") == [])
    #expect(
      lint("---\ndescription: b\n---\nBody.\n<!-- tierwise: allow missing-name -- a stub -->\n")
        == [])
    #expect(
      lint(
        "---\ndescription: b\n---\n<!--\n  tierwise: allow missing-name\n  -- a stub\n-->\nBody.\n")
        == [])
    #expect(
      lint(
        "---\r\n  # tierwise: allow missing-name -- a stub\r\ncolor: red\r\n---\r\nBody.\r\n"
      )
        == [])
  }

  @Test func `an exception without a reason holds, and is told`() {
    let lines = lint("---\n# tierwise: allow missing-name\ndescription: b\n---\nBody.\n")
    #expect(
      lines == [
        "agents/a.md:2:19: warning: the exception does not say why it is made [allow-without-reason]"
      ])
  }

  @Test func `a word that makes no exception is told, and the fault with it`() {
    #expect(
      lint("---\n# tierwise: alow missing-name -- a stub\ndescription: b\n---\nBody.\n") == [
        "agents/a.md:1:1: error: the frontmatter has no 'name' [missing-name]",
        "agents/a.md:2:1: warning: 'alow' makes no exception; 'allow' does [allow-without-reason]",
      ])
  }

  @Test func `an exception that is not needed is shown with its line`() {
    let host = MemoryHost([
      "agents/a.md":
        "---\n# tierwise: allow missing-name -- x\nname: a\ndescription: b\n---\nBody.\n"
    ])
    _ = run("lint --color never", on: host)
    #expect(host.output.contains("2 | # tierwise: allow missing-name -- x"), "\(host.output)")
  }

  @Test func `an exception that is not needed is told only where the rule ran`() {
    let text = "---\n# tierwise: allow missing-name -- x\nname: a\ndescription: b\n---\nBody.\n"
    #expect(lint(text).count == 1)
    #expect(lint(text)[0].hasPrefix("agents/a.md:2:19: warning: 'missing-name' finds nothing here"))
    #expect(lint(text, "--ignore missing-name") == [])
    #expect(lint(text, "--select model,allow") == [])
    // A rule about frontmatters does not run over one that is no YAML.
    let broken = "---\n# tierwise: allow wrong-type -- x\nname: a\ndescription: [b\n---\nBody.\n"
    #expect(!lint(broken).contains { $0.contains("unused-allow") })
  }

  @Test func `a finding about two files is silenced where it stands`() {
    let host = MemoryHost([
      "agents/a.md": "---\nname: x\ndescription: b\n---\nBody.\n",
      "agents/b.md":
        "---\n# tierwise: allow duplicate-name -- they never load together\nname: x\ndescription: b\n---\nBody.\n",
    ])
    #expect(run("lint agents", on: host) == .done)
    #expect(run("lint agents/a.md", on: host) == .done)
    #expect(host.output.contains("1 allowed"))
  }

  @Test func `many exceptions take no longer than their text`() {
    for piece in [
      "<!-- tierwise: allow x", "<!-- tierwise: y ", "<!-- tierwise: allow x -->\n", "<",
    ] {
      let text = "---\nname: a\n---\n" + String(repeating: piece, count: 100_000)
      let clock = ContinuousClock()
      let time = clock.measure { _ = lint(text) }
      #expect(time < .seconds(20), "\(piece)")
    }
  }
}
