import TestKit
import Testing
import TierwiseCatalog

@testable import TierwisePolicy

/// What counts as evidence, shown by `‹ ›` around it.
struct ScannerTests {
  private static let policy = """
    policy:
      matrix:
        rows:
          complex-reasoning: {threshold: 1, phrases: [root cause, architect, "api$", "ci/cd", root]}
          novel-problem: {threshold: 1, phrases: [root cause analysis]}
        words: {near: [not, never], sentence: [instead of]}
      floors: []
      opus: {}

    """
  private static let judge = try? Judge(PolicyTests.policy(policy))
  private static let odd = try? Judge(
    PolicyTests.policy(
      policy.replacing("[root cause,", with: "[.env, \"'tis\", no, 架, root cause,")))

  private func check(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText("---\nname: a\n---\n" + marked)
    try check(text, Self.judge, sourceLocation: sourceLocation)
  }

  private func check(
    _ text: MarkedText, _ judge: Judge?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let judge = try #require(judge)
    var scanner = TextScanner(judge.lexicon)
    scanner.scan(text.bytes.span, Fence(in: text.bytes.span))
    let row = judge.lexicon.rows.firstIndex { $0.id == "complex-reasoning" }
    let found = scanner.hits.filter { $0.row == row }.map(\.range)
    #expect(found == text.marks, sourceLocation: sourceLocation)
  }

  private func checkFrontmatter(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(MarkedText("---\n\(marked)\n---\n"), Self.judge, sourceLocation: sourceLocation)
  }

  @Test func `a phrase begins where a word begins, and its last word may go on`() throws {
    try check("An ‹architect›ure, but no subarchitect.\n")
    try check("The ‹API› and the apis.\n")
    try check("Runs CI/CDs: ‹ci/cd›s.\n".replacing("CI/CD", with: "‹CI/CD›"))
  }

  @Test func `a phrase may be short, and begin with something else than a word`() throws {
    try check(MarkedText("A ‹.env›, x‹.env›ironment, it'tis, x ‹'tis›, 新‹架›构\n"), Self.odd)
    try check(MarkedText("‹no›w, ‹NO›, know, ‹no›\n"), Self.odd)
    try check(MarkedText("---\ndescription: \"\\n‹no›\\tx\\\\n‹.env›\"\n---\n"), Self.odd)
  }

  @Test func `words are found wherever they stand in a long line`() throws {
    for count in 0..<140 {
      let line = String(repeating: "x", count: count) + " ‹api›\n"
      try check(line + line + line)
    }
  }

  @Test func `a blank is any gap between two words, up to the end of a paragraph`() throws {
    try check("‹root   cause›, ‹Root-Cause›, **‹root** cause›, ‹root\ncause›\n")
    try check("‹root›\n\ncause, ‹root›\n- cause\n")
  }

  @Test func `of several phrases for one thing the longest counts`() throws {
    try check("The ‹root cause› and the ‹root›.\n")
  }

  @Test func `code, quotes, examples and comments do not count`() throws {
    try check("```\nroot\n```\n‹root› `root` \"root\" “root” 'a' ‹root›\n> root\n")
    try check("<example>\nroot\n</example> ‹root› <!-- root --> ‹root›\n")
    try check("~~~~\nroot\n~~~\nroot\n~~~~\n‹root›\n")
    try check("A lone \" and ‹root›, a lone ` and ‹root›\n")
  }

  @Test func `a negation takes back one of the next three words, or the sentence`() throws {
    try check("It is not a root. Not one two three ‹root›. Never! ‹root›\n")
    try check("‹root› instead of one two three four root. ‹root›\n")
    try check("It's not\n\n‹root›\n")
    try check("Knots ‹root›\n")
    try check("Not one's own root. Not one’s own root. Not one own two ‹root›\n")
  }

  @Test func `values of the frontmatter count, keys and other values do not`() throws {
    try checkFrontmatter("name: ‹root›\nroot: root\ntools: root\ncategory: ‹root›")
    try checkFrontmatter("description: >-\n  the ‹root›\n  ‹root\n  cause›\ncolor: root")
    try checkFrontmatter("description: \"a\\n‹root› \\\"root\\\" <example>root\"")
    try checkFrontmatter("tags: [‹root›, x]\nkeywords:\n- ‹root›")
  }

  @Test func `YAML that is broken is read all the same`() throws {
    try checkFrontmatter("name: a\ndescription: ‹root›: b: c\n  \t- x: [")
  }

  @Test func `a heading is matched by itself`() throws {
    let judge = try #require(Self.judge)
    let text = "---\nname: a\n---\n## The root\ncause\n"
    var scanner = TextScanner(judge.lexicon)
    scanner.scan(Array(text.utf8).span, Fence(in: Array(text.utf8).span))
    #expect(scanner.hits.map(\.zone) == [.headings])
  }

  @Test func `a phrase counts once in a zone`() throws {
    let judge = try #require(Self.judge)
    let text = "---\nname: root\n---\nroot root\n## root\nroot\n"
    var scanner = TextScanner(judge.lexicon)
    scanner.scan(Array(text.utf8).span, Fence(in: Array(text.utf8).span))
    #expect(scanner.hits.map(\.weight) == [4_000_000, 1_000_000, 0, 2_000_000, 0])
  }

  @Test func `any bytes are read without a trap`() throws {
    let judge = try #require(Self.judge)
    var scanner = TextScanner(judge.lexicon)
    var random = SplitMix(state: 7)
    let pieces = [
      "---\n", "name:", " \"", "\\n", "\\\"", "`", "```", "“", "”", "<example>", "</example>",
      "<!--",
      "-->", "#", "## ", "root", " cause", "\r\n", "\n", "-", "*", "'", "’", "\u{FEFF}", ".",
      "not ",
      "instead of ", "\\",
    ]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<(random.next() % 24) {
        bytes += pieces[Int(random.next() % UInt64(pieces.count))].utf8
        if random.next() % 9 == 0 { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      }
      scanner.scan(bytes.span, Fence(in: bytes.span))
      for hit in scanner.hits { #expect(hit.range.upperBound <= bytes.count) }
    }
  }
}
