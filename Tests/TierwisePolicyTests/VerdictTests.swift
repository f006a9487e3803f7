import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwisePolicy

struct VerdictTests {
  /// Phrases of which a test knows what they say, in place of the shipped ones.
  static let rows = """
    policy:
      matrix:
        share: 0
        rows:
          well-defined-spec: {threshold: 3, phrases: [schema]}
          pattern-application: {threshold: 3, phrases: [template]}
          code-generation: {threshold: 3, phrases: [coding]}
          batch-processing: {threshold: 3, phrases: [batch]}
          documentation: {threshold: 3, phrases: [docs]}
          complex-reasoning: {threshold: 3, phrases: [trade off]}
          security-critical: {threshold: 3, phrases: [threat]}
          architecture-design: {threshold: 3, phrases: [architect]}
          creative-synthesis: {threshold: 3, phrases: [story]}
          novel-problem: {threshold: 3, phrases: [unknown]}
      floors:
        - {kind: security, at-least: sonnet, threshold: 2, when: [audit], characteristics: [security-critical]}

    """

  static func verdict(
    _ text: String, _ judge: Judge, hiding names: [String] = []
  ) -> Verdict {
    let bytes = Array(text.utf8)
    let agent = Agent(path: "agents/a.md", bytes: bytes.span)
    var scanner = TextScanner(judge.lexicon)
    var verdict = judge.verdict(on: agent, bytes.span, &scanner, hiding: names)
    judge.addEvidence(to: &verdict, scanner, bytes.span, .all)
    return verdict
  }

  /// Judges an agent of that description by the phrases above, and says what comes out.
  private func check(
    _ description: String, _ expected: String, more: String = "", _ body: String = "",
    policy: String = "", profile: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let judge = Judge(try PolicyTests.policy(Self.rows + policy, profile: profile))
    let text = "---\nname: a\ndescription: \(description)\n\(more)---\n\(body)"
    let verdict = Self.verdict(text, judge)
    let range = "\(judge.words(verdict.range)), \(verdict.step.rawValue)"
    #expect(range == expected, sourceLocation: sourceLocation)
  }

  @Test func `words alone leave the middle open, however many they are`() throws {
    try check("schema, template", "haiku or sonnet, matrix")
    try check("schema", "haiku or sonnet, matrix")
    try check(
      "a", "haiku, declared", more: "characteristics: [well-defined-spec, pattern-application]\n")
    try check("trade-off", "sonnet and up, matrix")
    try check("nothing", "any, default")
  }

  @Test func `what an agent says it is for may bring the range down`() throws {
    let policy = """
        ceilings:
          - {kind: typing, at-most: haiku, threshold: 3, when: [types]}
          - {kind: writing, at-most: sonnet, threshold: 3, when: [writes]}
          - {kind: deciding, at-most: opus, threshold: 3, when: [decides]}

      """
    try check("types", "haiku, default", policy: policy)
    try check("types by schema, template", "haiku, matrix", policy: policy)
    try check("nothing", "any, default", "It types.\n", policy: policy)
    // The highest that holds counts.
    try check("types and writes", "haiku or sonnet, default", policy: policy)
    try check("types, writes and decides", "any, default", policy: policy)
    // Whatever speaks for more goes before it.
    try check("types, with trade-offs", "sonnet and up, matrix", policy: policy)
    try check("types audits", "sonnet and up, default", policy: policy)
  }

  @Test func `a floor lifts what lies below it`() throws {
    try check("schema, template, audit", "sonnet, matrix")
    try check("audit", "sonnet and up, default")
    try check("schema", "haiku or sonnet, matrix", "audit the code\n")
    try check("schema, template", "sonnet, matrix", "## Audit\n")
  }

  @Test func `a named agent knows better than a floor`() throws {
    try check(
      "audit", "haiku, assignment", policy: "  assignments: {a: haiku}\n")
    try check(
      "audit", "haiku or sonnet, assignment",
      policy: "  assignments: {a: {tier: haiku, escalation: {to: sonnet}}}\n")
  }

  @Test func `what the file declares goes before its words`() throws {
    try check(
      "schema, template", "sonnet and up, declared",
      more: "characteristics: [novel-problem]\n")
    try check("schema, template", "sonnet and up, declared", more: "complexity: hard\n")
    try check("audit", "sonnet, declared", more: "complexity: trivial\n")
    try check(
      "a", "opus, declared", more: "complexity: {steps: 3, judgement: 3, stakes: 2}\n")
    try check(
      "a", "sonnet, declared",
      more: "characteristics: [batch-processing, pattern-application, security-critical]\n")
  }

  @Test func `a profile of two tiers ends at sonnet`() throws {
    try check("trade-off", "sonnet, matrix", profile: "claude-ctx")
    try check("schema, template", "haiku, matrix", profile: "claude-ctx")
  }

  @Test func `a row needs its share of what the strongest has`() throws {
    let policy = "  opus: {}\n"
    try check("schema", "haiku or sonnet, matrix", "trade-off here\n", policy: policy)
    let judge = Judge(
      try PolicyTests.policy(
        "policy: {matrix: {share: 0.5, rows: {novel-problem: {threshold: 1, phrases: [odd]},"
          + " complex-reasoning: {threshold: 1, phrases: [hard]}}}}"))
    #expect(
      judge.matrix.rows(on: sums(judge, ["novel-problem": 4, "complex-reasoning": 2])).count == 2)
    #expect(
      judge.matrix.rows(on: sums(judge, ["novel-problem": 5, "complex-reasoning": 2])).count == 1)
  }

  private func sums(_ judge: Judge, _ evidence: [String: Int]) -> [Int] {
    judge.lexicon.rows.map { (evidence[$0.id] ?? 0) * 1_000_000 }
  }

  @Test func `evidence has its words and their place`() throws {
    let judge = Judge(try PolicyTests.policy(Self.rows))
    let verdict = Self.verdict(
      "---\nname: a\ndescription: two schemas\n---\nThe trade-\noffs of it, and trade-offs.\n",
      judge)
    let found = verdict.evidence.map {
      "\($0.start.line):\($0.start.column) \($0.text) \($0.weight)"
    }
    #expect(found == ["3:18 schemas 3000000"])
  }

  @Test func `with names hidden, neither their words nor the list of agents count`() throws {
    let judge = Judge(try PolicyTests.policy(Self.rows + "  assignments: {schema-pro: opus}\n"))
    let text = "---\nname: schema-pro\ndescription: schema\n---\n"
    #expect(Self.verdict(text, judge).step == .assignment)
    #expect(Self.verdict(text, judge, hiding: ["schema-pro"]).step == .default)
  }
}
