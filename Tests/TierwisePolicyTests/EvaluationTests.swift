import Testing

@testable import TierwisePolicy

struct EvaluationTests {
  /// Makes cases from `name label preferred margin`, a line each; margin 0 is undecided.
  private func evaluation(_ lines: String) -> Evaluation {
    let tiers = ["haiku", "sonnet", "opus"]
    let cases = lines.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      var verdict = Verdict.open(tiers: 3)
      verdict.margin = Int(words[3]) ?? 0
      verdict.strength = verdict.margin == 0 ? .undecided : verdict.margin > 3 ? .strong : .moderate
      verdict.preferred = tiers.firstIndex(of: words[2]) ?? 0
      return Evaluation.Case(
        path: "repository/\(words[0]).md", name: words[0],
        label: tiers.firstIndex(of: words[1]) ?? 0, verdict: verdict)
    }
    return Evaluation(cases, tiers: tiers)
  }

  @Test func `what is decided, and what of it is right`() {
    let sum = evaluation("a haiku haiku 4\nb haiku sonnet 1\nc sonnet sonnet 2\nd sonnet sonnet 0")
      .sum
    #expect([sum.total, sum.decided, sum.right] == [4, 3, 2])
    #expect(sum.coverage == 0.75)
  }

  @Test func `a tier stands for all above it where no label has a higher one`() {
    #expect(evaluation("a sonnet opus 4").sum.right == 1)
    #expect(evaluation("a sonnet opus 4\nb opus opus 4").sum.right == 1)
  }

  @Test func `the curve begins with the clearest verdicts`() {
    let curve = evaluation("a haiku haiku 4\nb haiku sonnet 1\nc sonnet sonnet 4").curve
    #expect(curve.map(\.margin) == [4, 1])
    #expect(curve.map(\.sum.right) == [2, 2] && curve.map(\.sum.decided) == [2, 3])
  }

  @Test func `intervals draw names, and come out the same every time`() {
    let one = evaluation("a haiku haiku 4\na haiku sonnet 1\nb sonnet sonnet 4\nc sonnet haiku 4")
    let first = one.intervals()
    #expect(first.precision == one.intervals().precision)
    #expect((first.precision?.low ?? 1) < 0.5 && (first.precision?.high ?? 0) == 1)
    #expect(evaluation("a haiku haiku 4\na haiku haiku 4").intervals().precision?.low == 1)
  }

  @Test func `leaving one name out shows who carries the result`() {
    let one = evaluation("a haiku haiku 4\na haiku haiku 4\nb haiku sonnet 1\nc sonnet sonnet 0")
    #expect(one.withoutOneName == Evaluation.Interval(low: 0, high: 1))
    #expect(one.withoutOneRepository == nil)
  }
}
