import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCLI

/// Every table that documents can have, as a reader of documents sees it.
struct DocsTableTests {
  private static let files = [
    ".git/config": "",
    ".tierwise.yml": """
    version: 1
    catalogs: [{root: agents, dialect: structured}]
    docs: [PAGE.md]
    migrations: migrations
    overrides:
      - select: {name: legacy-*}
        rules: {missing-reasoning: off, empty-body: info}
        reason: goes with the old system
    """,
    "agents/legacy-porter.md": """
    ---
    name: legacy-porter
    description: Use to port reports to the new system, one at a time.
    category: porting
    # tierwise: allow long-description -- the list of reports is what it is chosen by
    model: {preference: sonnet}
    ---
    Body.

    """,
    "agents/security-auditor.md": """
    ---
    name: security-auditor
    description: Use for a security audit of code before release.
    category: review
    model: {preference: opus, reasoning: "a missed hole costs more than every run"}
    ---
    Look for vulnerabilities and rate them.

    """,
    "agents/refactorer.md": """
    ---
    name: refactorer
    description: Moves code. Keeps behaviour.
    category: code
    characteristics: [pattern-application, well-defined-spec]
    model:
      preference: haiku
      fallbacks: [sonnet]
      reasoning: renames and extracts most of the time
      escalation: {to: sonnet, when: [a module moves, no tests]}
    ---
    Body.

    """,
    "migrations/01-reviews.yaml": """
    schema: 1
    title: reviews to sonnet
    week: 1
    select: {category: [porting, review]}
    exclude: [{name: legacy-*, reason: being replaced, until: 2030-01-31}]
    edits: [{set: model.preference, from: opus, to: sonnet}]
    gate: {success: 0.9, aim: {metric: cost, falls-by: 0.4}}
    """,
    "PAGE.md": """
    # What is here

    <!-- tierwise:begin agents columns="agent, model, range, effort, summary" -->
    <!-- tierwise:end agents -->
    <!-- tierwise:begin assignments -->
    <!-- tierwise:end assignments -->
    <!-- tierwise:begin escalations -->
    <!-- tierwise:end escalations -->
    <!-- tierwise:begin decisions -->
    <!-- tierwise:end decisions -->
    <!-- tierwise:begin migrations -->
    <!-- tierwise:end migrations -->
    <!-- tierwise:begin criteria heading=2 -->
    <!-- tierwise:end criteria -->
    <!-- tierwise:begin matrix style=aligned -->
    <!-- tierwise:end matrix -->
    <!-- tierwise:begin tasks -->
    <!-- tierwise:end tasks -->
    <!-- tierwise:begin patterns as-of=2026-03-01 -->
    <!-- tierwise:end patterns -->
    <!-- tierwise:begin models columns="model, status, input, output" sort="-input" -->
    <!-- tierwise:end models -->

    """,
  ]

  @Test func `every table reads as kept`() throws {
    let host = MemoryHost(Self.files)
    #expect(run("docs", on: host) == .done, "\(host.messages)")
    let page = try #require(host.text("PAGE.md"))
    for name in DocsTables.names { #expect(page.contains("tierwise:begin \(name)")) }
    try expectSnapshot(page, "docs-page.md")
    #expect(run("lint --select stale-table", on: host) == .done)
  }

  @Test func `what the policy does not name is judged by its words`() {
    let host = MemoryHost(Self.files)
    _ = run("docs", on: host)
    let page = host.text("PAGE.md") ?? ""
    #expect(page.contains("| opus | sonnet to opus | - | Use for a security audit"))
    #expect(page.contains("| haiku | haiku | - | Moves code. |"))
    let named =
      Self.files[".tierwise.yml", default: ""]
      + "\npolicy: {assignments: {legacy-porter: {tier: haiku, escalation: {to: sonnet}}}}\n"
    let other = MemoryHost(Self.files.merging([".tierwise.yml": named]) { $1 })
    _ = run("docs", on: other)
    #expect(other.text("PAGE.md")?.contains("| sonnet | haiku to sonnet | - |") == true)
  }

  @Test func `the ledger's reasons are decisions, too`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply 01-reviews --yes --override in-a-hurry", on: host) == .done)
    _ = run("docs --table decisions", on: host)
    #expect(host.output.contains("| - | gate passed over | 01-reviews | in-a-hurry | 2026-"))
  }

  @Test func `the table of migrations is made from anywhere, and does not know of plans`() {
    let host = MemoryHost(
      Dictionary(uniqueKeysWithValues: Self.files.map { ("sub/" + $0.key, $0.value) }))
    #expect(run("docs sub/PAGE.md", on: host) == .done, "\(host.messages)")
    let page = host.text("sub/PAGE.md") ?? ""
    #expect(page.contains("| 1 | 1 | cost down by 40 % | pending |"), "\(page)")
    #expect(run("lint sub --select stale-table", on: host) == .done)
    let other = MemoryHost(Self.files)
    _ = run("docs", on: other)
    #expect(run("migrate plan 01-reviews", on: other) == .done)
    #expect(run("docs --check", on: other) == .done)
  }

  @Test func `a migration that cannot be read keeps no agent from being linted`() {
    let broken = [
      "migrations/02-more.yaml": "title: [\n", "agents/z.md": "---\nname: z\n---\nB.\n",
    ]
    let host = MemoryHost(Self.files.merging(broken) { $1 })
    #expect(run("docs --color never", on: host) == .failed)
    #expect(host.messages == "error: migrations/02-more.yaml:1:8: the bracket is never closed\n")
    #expect(run("lint --select docs,missing-description --format concise", on: host) == .found)
    #expect(
      host.output == """
        PAGE.md:1:1: warning: the tables cannot be made: \
        migrations/02-more.yaml:1:8: the bracket is never closed [stale-table]
        agents/z.md:2:1: error: the agent has no 'description'; Claude Code skips it [missing-description]

        """)
  }

  @Test func `differences are in colour where that is asked for`() {
    let host = MemoryHost(Self.files)
    #expect(run("docs --check --color always", on: host) == .found)
    #expect(host.output.contains("\u{1B}[32m+| agent | model |"))
    #expect(
      run("export agents --dialect opencode --to out --check --color always", on: host) == .found)
    #expect(host.output.contains("\u{1B}[1m+++ b/refactorer.md\u{1B}[0m"))
  }
}
