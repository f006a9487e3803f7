import Testing
import TierwiseCatalog
import TierwiseCore

struct SelectorTests {
  private let agent = Selector.Subject(
    path: "agents/web/review.md", name: "reviewer", category: "quality/code", tags: ["a", "b-2"],
    tier: "opus")

  @Test func `lists are or, keys are and, not takes away`() throws {
    check("name: reviewer", .yes)
    check("name: [x, reviewer]", .yes)
    check("name: \"rev*\"", .yes)
    check("name: x", .no)
    check("name: reviewer\ntag: b-2", .yes)
    check("name: reviewer\ntag: c", .no)
    check("tag: [c, \"b-?\"]", .yes)
    check("category: quality", .yes)
    check("category: code/quality", .no)
    check("tier: [sonnet, opus]", .yes)
    check("path: \"*.md\"", .yes)
    check("path: agents/web/", .yes)
    check("path: web/", .yes)
    check("path: \"agents/*/review.md\"", .yes)
    check("path: /web/", .no)
    check("not: {name: reviewer}", .no)
    check("not: {name: reviewer, tag: c}", .yes)
    check("path: agents/\nnot: [{tag: z}, {tag: a}]", .no)
    check("path: agents/\nnot: [{tag: z}]", .yes)
  }

  @Test func `an agent without a name has none of the names`() throws {
    let nameless = Selector.Subject(path: "a.md")
    let selector = try #require(self.selector("name: \"*\""))
    #expect(!selector.selects(nameless))
    #expect(try #require(self.selector("not: {name: \"*\"}")).selects(nameless))
  }

  @Test func `tags are a list or a text with commas`() {
    for tags in ["[a, b c]", "a, b c", "\n  - a\n  - b c"] {
      let text = "---\nname: n\ncategory: x\ntags: \(tags)\n---\n"
      let agent = Agent(path: "a.md", bytes: Array(text.utf8).span)
      let subject = agent.subject(path: "x/a.md", tier: nil)
      #expect(subject.tags == ["a", "b c"])
      #expect(subject.category == "x")
      #expect(subject.path == "x/a.md")
    }
  }

  @Test func `the index finds what asking each selector finds`() throws {
    let texts = [
      "name: reviewer", "name: [reviewer, other]", "name: other", "path: agents/web",
      "path: agents/web/**", "path: review.md", "path: \"*.md\"", "category: quality",
      "category: code", "tag: [a, b-2]", "tag: \"b-*\"", "tier: opus", "not: {tag: c}",
      "path: agents\nname: nobody", "path: web/", "path: [agents/x, agents/web/review.md]",
      "path: \"agents/{web,app}/*\"", "name: \"rev*\"", "name: \"*er\"", "tier: \"op*\"",
      "path: \"*view.md\"", "path: \"agents/**/rev*.md\"", "tag: \"*-2\"", "category: \"*ode\"",
    ]
    let selectors = try texts.map { try #require(selector($0)) }
    let index = SelectorIndex(selectors)
    for path in ["agents/web/review.md", "review.md", "agents/x/y/z.md", "web/a/b"] {
      var subject = agent
      subject.path = path
      let asked = selectors.indices.filter { selectors[$0].selects(subject) }
      #expect(index.selecting(subject) == asked)
      #expect(index.last(selecting: subject) == asked.last)
    }
    #expect(selectors.count { $0.asksForTier } == 2)
  }

  @Test func `a thousand selectors over ten thousand agents take their sum, not their product`()
    throws
  {
    let selectors = try (0..<1000).map { number in
      try #require(selector("path: \"agents/team-\(number)/**\"\nnot: {name: \"a1*\"}"))
    }
    let index = SelectorIndex(selectors)
    let clock = ContinuousClock()
    var found = 0
    let time = clock.measure {
      for number in 0..<10_000 {
        let subject = Selector.Subject(
          path: "agents/team-\(number % 2000)/a.md", name: "a\(number)")
        found += index.selecting(subject).count
      }
    }
    #expect(found > 4000)
    #expect(time < .seconds(10))
  }

  private enum Answer { case yes, no }

  private func check(
    _ text: String, _ answer: Answer, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let selector = selector(text) else {
      Issue.record("no selector", sourceLocation: sourceLocation)
      return
    }
    #expect(selector.selects(agent) == (answer == .yes), sourceLocation: sourceLocation)
    #expect(
      SelectorIndex([selector]).selecting(agent) == (answer == .yes ? [0] : []),
      sourceLocation: sourceLocation)
  }

  private func selector(_ text: String) -> Selector? {
    let lines = text.split(separator: "\n").map { "      \($0)\n" }.joined()
    let file = "overrides:\n  - rules: {}\n    select:\n\(lines)"
    let program = Configuration.Reader(version: "1", rules: [])
    return try? Configuration(yaml: Array(file.utf8), by: program).overrides.first?.select
  }
}
