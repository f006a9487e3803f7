import Testing

@testable import TierwisePolicy

/// The vectors that the sources give for matrix and complexity.
struct VectorTests {
  private static let judge = Judge(.unified)

  struct Vector: Sendable {
    let characteristics: [String]
    let haiku: Int
    let sonnet: Int
    let verdict: String
  }

  private static let matrix: [Vector] = [
    Vector(
      characteristics: ["well-defined-spec", "code-generation"], haiku: 4, sonnet: 0,
      verdict: "haiku strong 4 haiku…haiku"),
    Vector(
      characteristics: ["security-critical", "code-generation"], haiku: 1, sonnet: 2,
      verdict: "sonnet moderate 1 sonnet…opus"),
    Vector(
      characteristics: ["documentation"], haiku: 1, sonnet: 1,
      verdict: "sonnet undecided 0 haiku…opus"),
    Vector(
      characteristics: ["novel-problem", "complex-reasoning"], haiku: 0, sonnet: 4,
      verdict: "sonnet strong 4 sonnet…opus"),
    Vector(
      characteristics: ["well-defined-spec", "novel-problem"], haiku: 2, sonnet: 2,
      verdict: "sonnet undecided 0 haiku…opus"),
    Vector(
      characteristics: ["pattern-application", "batch-processing", "security-critical"], haiku: 3,
      sonnet: 2, verdict: "sonnet moderate 1 sonnet…sonnet"),
    // A margin of exactly 3 is moderate, and so is one of exactly 1.
    Vector(
      characteristics: [
        "well-defined-spec", "pattern-application", "documentation", "security-critical",
      ],
      haiku: 4, sonnet: 3, verdict: "sonnet moderate 1 sonnet…sonnet"),
    Vector(
      characteristics: ["security-critical"], haiku: -1, sonnet: 2,
      verdict: "sonnet moderate 3 sonnet…opus"),
    // Generating code says nothing of how hard it is.
    Vector(
      characteristics: ["code-generation"], haiku: 2, sonnet: 0,
      verdict: "sonnet undecided 0 haiku…opus"),
  ]

  @Test(arguments: matrix)
  func `characteristics come to their points, margin and range`(_ vector: Vector) throws {
    let verdict = try #require(Self.judge.declared(vector.characteristics))
    #expect(verdict.scores == Verdict.Scores(haiku: vector.haiku, sonnet: vector.sonnet))
    #expect(words(verdict) == vector.verdict)
  }

  private func words(_ verdict: Verdict) -> String {
    let tiers = Self.judge.tiers
    let range = "\(tiers[verdict.range.lowerBound])…\(tiers[verdict.range.upperBound])"
    return "\(tiers[verdict.preferred]) \(verdict.strength.rawValue) \(verdict.margin) \(range)"
  }

  @Test(arguments: [
    ([1, 1, 1], "haiku"), ([1, 1, 2], "haiku"), ([2, 2, 1], "sonnet"), ([2, 2, 2], "sonnet"),
    ([3, 2, 2], "opus"), ([3, 3, 3], "opus"),
  ])
  func `three answers come to a tier`(_ answers: [Int], _ tier: String) throws {
    let text = "{steps: \(answers[0]), judgement: \(answers[1]), stakes: \(answers[2])}"
    #expect(try declared("complexity: \(text)") == tier)
    #expect(try declared("complexity: \(answers.reduce(0, +))") == tier)
  }

  @Test func `two tiers share the sums from 5 on`() throws {
    let judge = Judge(try PolicyTests.policy(profile: "claude-ctx"))
    #expect(
      [3, 4, 5, 6, 7, 9].map { judge.complexity.tier(ofSum: $0) ?? "" }
        == ["haiku", "haiku", "sonnet", "sonnet", "sonnet", "sonnet"])
  }

  @Test(arguments: [
    ("trivial", "haiku"), ("simple", "haiku"), ("low", "haiku"), ("medium", "sonnet"),
    ("complex", "opus"), ("high", "opus"), ("hard", "opus"),
  ])
  func `a word comes to a tier`(_ word: String, _ tier: String) throws {
    #expect(try declared("complexity: \(word)") == tier)
  }

  @Test func `a profile may take words out`() throws {
    let strict = Judge(try PolicyTests.policy(profile: "plan-execute-review")).complexity
    #expect(strict.tier(ofWord: "trivial") == "haiku" && strict.tier(ofWord: "complex") == "opus")
    #expect(strict.tier(ofWord: "simple") == nil && strict.tier(ofWord: "medium") == nil)
  }

  @Test(arguments: [
    "complexity: 2", "complexity: 10", "complexity: odd", "complexity: {steps: 1}",
    "complexity: {steps: 1, judgement: 1, stakes: 4}", "characteristics: [unknown]",
  ])
  func `what is no answer decides nothing`(_ line: String) throws {
    #expect(try declared(line) == nil)
  }

  private func declared(_ line: String) throws -> String? {
    let verdict = VerdictTests.verdict("---\nname: a\n\(line)\n---\n", Self.judge)
    return verdict.step == .declared ? Self.judge.tiers[verdict.preferred] : nil
  }
}
