import Testing

@testable import TierwiseCLI

/// What `.gitignore` keeps lint from looking at.
struct IgnoredFilesTests {
  private let nameless = "---\ndescription: b\n---\nBody.\n"

  private func lint(_ words: String, _ files: [String: String]) -> [String] {
    let host = MemoryHost(files)
    _ = run("lint --select missing-name --format concise \(words)", on: host)
    return host.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
  }

  @Test func `ignored files and folders are not looked at`() {
    let files = [
      ".git/HEAD": "", ".gitignore": "build/\n*.draft.md\n", "agents/a.md": nameless,
      "agents/b.draft.md": nameless, "build/agents/c.md": nameless, "x/build/agents/d.md": nameless,
    ]
    #expect(lint("", files) == ["agents/a.md"])
    #expect(lint("agents", files) == ["agents/a.md"])
  }

  @Test func `a file in a folder below goes before the one above`() {
    let files = [
      ".git/HEAD": "", ".gitignore": "*.md\n", "agents/.gitignore": "!keep*.md\n/keep2.md\n",
      "agents/keep.md": nameless, "agents/keep2.md": nameless, "agents/sub/keep2.md": nameless,
      "agents/lost.md": nameless,
    ]
    #expect(lint("", files) == ["agents/keep.md", "agents/sub/keep2.md"])
    #expect(lint("agents/sub", files) == ["agents/sub/keep2.md"])
  }

  @Test func `what is named is linted, ignored or not`() {
    let files = [
      ".git/HEAD": "", ".gitignore": ".claude/\nagents/a.md\n", ".claude/agents/b.md": nameless,
      "agents/a.md": nameless,
    ]
    #expect(lint("", files) == [])
    #expect(lint("agents/a.md", files) == ["agents/a.md"])
    #expect(lint(".claude/agents/b.md", files) == [".claude/agents/b.md"])
    #expect(lint(".claude/agents", files) == [".claude/agents/b.md"])
  }

  @Test func `patterns above the repository do not count`() {
    let files = [
      ".gitignore": "*.md\n", "repo/.git/HEAD": "", "repo/agents/a.md": nameless,
      "repo/sub/.tierwise.yml": "", "repo/.gitignore": "b.md\n", "repo/sub/agents/b.md": nameless,
      "repo/sub/agents/c.md": nameless,
    ]
    #expect(lint("repo", files) == ["repo/agents/a.md", "repo/sub/agents/c.md"])
    #expect(lint("repo/sub", files) == ["repo/sub/agents/c.md"])
  }
}
