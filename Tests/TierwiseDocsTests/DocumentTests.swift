import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

import TierwisePolicy

@testable import TierwiseDocs

/// A catalog of a few agents, and documents about it.
struct Documents {
  static let agents = [
    (
      "code-reviewer", "sonnet", "code-review",
      "Use on a diff, e.g. before a merge. Not for audits."
    ),
    ("python-pro", "haiku", "code-generation", "Writes Python | tests."),
    (
      "refactorer", "{preference: haiku, escalation: {to: sonnet, when: [it is architectural]}}",
      "context-dependent", "Moves code."
    ),
  ]

  static let tables: [DocsTable] = [
    .agents(), .assignments(), .escalations(.unified), .decisions(),
  ]

  static var source: DocsSource {
    let files = agents.map { name, model, category, description in
      let text = """
        ---
        name: \(name)
        description: "\(description)"
        category: \(category)
        model: \(model)
        ---
        Body.

        """
      return Agent(path: "agents/\(name).md", bytes: Array(text.utf8).span)
    }
    let catalog = Catalog(
      root: LoadRoot(path: "agents", kind: .plain), agents: files, dialect: .structured)
    return DocsSource([catalog], .builtIn, naming: { $0 })
  }

  /// Returns the document with all of its regions written.
  static func written(_ text: String, path: String = "agents/README.md") throws -> String {
    let update = try DocumentUpdate(path, Array(text.utf8), tables, source)
    let changes = try ChangeSet([try update.change(update.stale)]).prove()
    let after = changes.set.after(path) ?? Array(text.utf8)
    let again = try DocumentUpdate(path, after, tables, source)
    #expect(again.stale.isEmpty, "what was written is not fresh")
    return String(decoding: after, as: UTF8.self)
  }

  /// Returns what stands between the markers of a region.
  static func content(_ marker: String, path: String = "agents/README.md") throws -> String {
    let name = marker.prefix { $0 != " " }
    let text = try written(
      "<!-- tierwise:begin \(marker) -->\n<!-- tierwise:end \(name) -->\n", path: path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).dropLast(3).joined(separator: "\n")
  }

  /// Returns what is said of a marker's arguments.
  static func fault(_ marker: String) -> (message: String, help: String?)? {
    let name = marker.prefix { $0 != " " }
    let text = "<!-- tierwise:begin \(marker) -->\n<!-- tierwise:end \(name) -->\n"
    do throws(RegionFaults) {
      _ = try DocumentUpdate("README.md", Array(text.utf8), tables, source)
      return nil
    } catch {
      return error.items.first.map { ($0.message, $0.help) }
    }
  }
}

struct DocumentTests {
  @Test func `a table is written between its markers, and its checksum`() throws {
    let text = try Documents.written(
      "# Agents\n\n<!-- tierwise:begin agents -->\n<!-- tierwise:end agents -->\nThe end.")
    #expect(
      text
        == """
        # Agents

        <!-- tierwise:begin agents -->

        | agent | model | use |
        | --- | --- | --- |
        | [code-reviewer](code-reviewer.md) | sonnet | Use on a diff, e.g. before a merge. |
        | [python-pro](python-pro.md) | haiku | Writes Python \\| tests. |
        | [refactorer](refactorer.md) | haiku | Moves code. |

        <!-- tierwise:end agents sum=0000000000 -->
        The end.
        """.replacing("0000000000", with: text.split(separator: "sum=")[1].prefix(10)))
  }

  @Test func `rows are chosen, sorted and shown as the marker asks`() throws {
    #expect(
      try Documents.content(
        "agents columns=\"model, agent\" sort=\"-agent\" select=\"category: code-*\" links=none")
          == """
          | model | agent |
          | --- | --- |
          | haiku | python-pro |
          | sonnet | code-reviewer |
          """)
    #expect(
      try Documents.content("agents columns=agent select=\"not: {tier: haiku}\" style=aligned")
        == """
        | agent                             |
        | --------------------------------- |
        | [code-reviewer](code-reviewer.md) |
        """)
  }

  @Test func `links lead from the document to the agent`() throws {
    let marker = "agents columns=agent select=\"name: python-pro\" as=list"
    #expect(try Documents.content(marker) == "- [python-pro](python-pro.md)")
    #expect(
      try Documents.content(marker, path: "docs/a/b.md")
        == "- [python-pro](../../agents/python-pro.md)")
    #expect(
      try Documents.content(marker + " links=root", path: "docs/a/b.md")
        == "- [python-pro](/agents/python-pro.md)")
  }

  @Test func `assignments are listed by tier and category with their counts`() throws {
    #expect(
      try Documents.content("assignments links=none") == """
        3 agents: 1 sonnet, 1 haiku, 1 context dependent.

        ### Sonnet (1 agent)

        #### Code review (1 agent)

        - code-reviewer - Use on a diff, e.g. before a merge.

        ### Haiku (1 agent)

        #### Code generation (1 agent)

        - python-pro - Writes Python | tests.

        ### Context dependent (1 agent)

        - refactorer - Moves code.
        """)
  }

  @Test func `escalations tell where work goes and when`() throws {
    #expect(
      try Documents.content("escalations links=none") == """
        | agent | usually on | direction | to | when |
        | --- | --- | --- | --- | --- |
        | refactorer | haiku | up | sonnet | it is architectural |
        """)
    #expect(try Documents.content("decisions") == "None.")
  }

  @Test func `a summary is a sentence on one line`() throws {
    func summary(_ description: String) -> String? {
      let text = "---\nname: a\ndescription: \(description)\n---\nBody.\n"
      let agent = Agent(path: "a.md", bytes: Array(text.utf8).span)
      let catalog = Catalog(root: LoadRoot(path: "", kind: .plain), agents: [agent])
      return DocsSource([catalog], .builtIn, naming: { $0 }).agents.first?.summary
    }
    #expect(
      summary("|\n  Finds bugs, e.g. in\n  loops. Not for style.") == "Finds bugs, e.g. in loops.")
    #expect(summary("|\n  Finds bugs\n\n  Use it often.") == "Finds bugs")
    #expect(summary("Finds bugs") == "Finds bugs")
  }

  @Test func `line ends are kept`() throws {
    let text = "a\r\n<!-- tierwise:begin decisions -->\r\n<!-- tierwise:end decisions -->\r\nb\n"
    let sum = RegionSum.of(Array("\nNone.\n\n".utf8)[...])
    #expect(
      try Documents.written(text) == "a\r\n<!-- tierwise:begin decisions -->\r\n\r\nNone.\r\n\r\n"
        + "<!-- tierwise:end decisions sum=\(sum) -->\r\nb\n")
  }

  @Test func `a region that somebody edited is told from one that is stale`() throws {
    func state(_ content: String, sum: String = "") throws -> DocumentUpdate.State? {
      let text =
        "<!-- tierwise:begin decisions -->\n\(content)<!-- tierwise:end decisions\(sum) -->\n"
      let update = try DocumentUpdate(
        "README.md", Array(text.utf8), Documents.tables, Documents.source)
      return update.parts.first?.state
    }
    let old = RegionSum.of(Array("old\n".utf8)[...])
    #expect(try state("") == .stale)
    #expect(try state(" \n") == .stale)
    #expect(try state("old\n", sum: " sum=\(old)") == .stale)
    #expect(try state("mine\n", sum: " sum=\(old)") == .edited)
    #expect(try state("mine\n") == .edited)
    #expect(try state("\nNone.\n\n") == .stale)
    let new = RegionSum.of(Array("\nNone.\n\n".utf8)[...])
    #expect(try state("\nNone.\n\n", sum: " sum=\(new)") == .fresh)
  }

  @Test func `arguments that cannot be meant are told with the nearest that can`() {
    func check(_ marker: String, _ message: String, _ help: String? = nil) {
      let fault = Documents.fault(marker)
      #expect(fault?.message == message)
      #expect(fault?.help == help)
    }
    check("agents colums=agent", "unknown key 'colums'", "did you mean 'columns'?")
    check("agents columns=modle", "'modle' is no value of 'columns'", "did you mean 'model'?")
    check("agents select=\"tags: x\"", "unknown key 'tags'", "use 'tag'")
    check("agents style=wide", "'wide' is no value of 'style'", "use 'compact' or 'aligned'")
    check(
      "agents select=\"{tags: x}\"", "unknown key 'tags'", "use 'tag'")
    check("agents sort=\"[\"", "the arguments cannot be read")
    check("agents sort=model sort=agent", "'sort' is there twice")
    check("agents as-of=soon", "'as-of' is a text, a day (YYYY-MM-DD) is expected")
    check("agents select=\"status: pending\"", "'status' cannot be asked of files alone")
    #expect(Documents.fault("agents select=\"{category: code-review}\"") == nil)
    #expect(Documents.fault("agents as-of=2026-11-20 heading=2") == nil)
  }
}

struct PolicyTableTests {
  private func markdown(_ name: String, _ source: DocsSource = Documents.source) -> String {
    guard let table = DocsTable.policy(.unified).first(where: { $0.name == name }) else {
      return ""
    }
    return RegionText(table, RegionArguments(table), source).markdown
  }

  @Test func `the matrix has the ten rows with their points`() {
    let text = markdown("matrix")
    #expect(text.contains("| security critical | -1 | +2 |"))
    #expect(text.contains("| documentation | +1 | +1 |"))
    #expect(text.split(separator: "\n").count == 12)
  }

  @Test func `savings are computed from prices of a day, and say so`() {
    let table = DocsTable.policy(.unified).first { $0.name == "patterns" }
    #expect(table?.columns.map(\.title).contains("prices of") == true)
    var source = Documents.source
    source.day = CalendarDay("2026-03-01") ?? source.day
    // Haiku 4.5 cost a third of Sonnet 4.5 then: two of four steps save a third of the whole.
    #expect(
      DocsTable.percentage(of: ["sonnet", "haiku", "haiku", "sonnet"], against: "sonnet", source)
        == "33 %")
    #expect(
      DocsTable.percentage(of: ["sonnet", "haiku", "haiku"], against: "sonnet", source) == "44 %")
    #expect(DocsTable.percentage(of: ["mini"], against: "sonnet", source) == nil)
  }

  @Test func `criteria tell what speaks for which tier`() {
    let text = markdown("criteria")
    #expect(text.contains("### Haiku (4 criteria)\n\n- well defined spec\n"))
    #expect(text.contains("### Sonnet and up (5 criteria)\n\n- complex reasoning\n"))
  }
}
