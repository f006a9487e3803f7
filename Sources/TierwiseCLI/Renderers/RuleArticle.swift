import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// The pages about rules in `Tierwise.docc`, which `make snapshots` writes.
enum RuleArticle {
  /// Returns the page of one rule.
  static func page(of rule: RuleInfo) -> String {
    let page = RulePage(rule: rule)
    var text = "# \(rule.id)\n\n\(prose(rule.summary))\n\n## Why\n\n\(prose(rule.why))\n\n"
    text += "- severity: \(rule.severity.rawValue)\n- group: \(rule.group.rawValue)\n"
    for fact in page.facts { text += "- \(fact.label): \(prose(fact.text))\n" }
    for (title, isBad) in [("Bad", true), ("Good", false)] {
      let examples = rule.examples.filter { $0.isBad == isBad }
      if !examples.isEmpty { text += "\n## \(title)\n" }
      for example in examples {
        text += "\n\(prose(example.title.prefix(1).uppercased() + example.title.dropFirst())):\n"
        for file in RulePage.files(of: example) {
          if let path = file.path { text += "\n`\(path)`\n" }
          text += "\n" + fenced(file.lines)
        }
      }
    }
    text += "\n## How to allow it\n\nFor one run: `--ignore \(rule.id)`. In `.tierwise.yml`, for "
    text += "all agents or for those that an override selects: `rules: {\(rule.id): off}`. In a "
    text += "file, on a line of its own in the frontmatter:\n\n"
    text += fenced(["# tierwise: allow \(rule.id) -- reason"])
    text += "\nor anywhere below it:\n\n"
    return text + fenced(["<!-- tierwise: allow \(rule.id) -- reason -->"])
  }

  /// Returns the page that lists the rules by group.
  static func list(of rules: [RuleInfo]) -> String {
    var text = "# Rules\n\nWhat `tierwise lint` looks for, by group.\n\n"
    text += "An *error* is an agent that a named harness drops or that dies at launch, a *warning* "
    text += "one that loads, but not as written; *info* is hygiene, and shown with `--info`. "
    if let size = CorpusCounts.size {
      text += "The last columns count findings, and lines of a plain run, in \(size.agents) agents "
      text += "of \(size.repositories) public repositories, \(size.withoutErrors) of them without "
      text += "an error, as on \(size.day).\n"
    }
    var topics = "\n## Topics\n"
    for group in RuleInfo.Group.allCases {
      let members = rules.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      text += "\n## \(group.rawValue)\n\n" + table(of: members).markdown
      topics += "\n### \(group.rawValue)\n\n"
      topics += members.map { "- <doc:\($0.id)>\n" }.joined()
    }
    return text + topics
  }

  private static func table(of rules: [RuleInfo]) -> Table {
    var table = Table([
      Table.Column("rule", "rule"), Table.Column("severity", "severity"),
      Table.Column("summary", "finds"), Table.Column("findings", "findings", side: .right),
      Table.Column("lines", "lines", side: .right),
    ])
    for rule in rules {
      let counts = CorpusCounts.of(rule.id)
      table.add([
        .text("[\(rule.id)](doc:\(rule.id))"),
        .text(rule.severity.rawValue + (rule.isOnByDefault ? "" : ", off")),
        .text(prose(rule.summary)), Table.Cell(counts.map { $0.errors + $0.warnings + $0.infos }),
        Table.Cell(counts?.lines),
      ])
    }
    return table
  }

  private static func fenced(_ lines: [String]) -> String {
    let fence = lines.contains { $0.has("```") } ? "````" : "```"
    return "\(fence)\n" + lines.map { $0 + "\n" }.joined() + "\(fence)\n"
  }

  /// Returns a text in Markdown: what stands in single quotes is code, and no sign means anything.
  static func prose(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      let isInside = result.last.map { $0.isLetter || $0.isNumber } ?? false
      if first == "'", !isInside, let end = closing(rest.dropFirst()) {
        let code = rest[rest.index(after: rest.startIndex)..<end]
        result += code.contains("`") ? "`` \(code) ``" : "`\(code)`"
        rest = rest[rest.index(after: end)...]
      } else {
        result += "<*_`[\\".contains(first) ? "\\\(first)" : String(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Returns the place of the quote that ends a quotation; an apostrophe has a letter behind it.
  private static func closing(_ text: Substring) -> Substring.Index? {
    text.indices.first { index in
      guard text[index] == "'", index > text.startIndex else { return false }
      let next = text.index(after: index)
      return next == text.endIndex || !(text[next].isLetter || text[next].isNumber)
    }
  }
}
