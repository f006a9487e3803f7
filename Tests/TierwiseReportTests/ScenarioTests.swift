import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseCore
import TierwiseReport
import TierwiseRunLog

/// The tables of the documents, recomputed: their right-hand column, not what they print.
struct ScenarioTests {
  private func months(_ yaml: String, haiku: Int? = nil) throws -> [[String]] {
    let scenario = try Scenario(yaml: Array(yaml.utf8))
    let books = try #require(PriceBooks.builtIn())
    let book = try #require(books.books.first { $0.name == "seed-002" }).tiers
    return scenario.plans.map { plan in
      plan.work.map { work in
        let cost = scenario.cost(of: work) { tier in
          if tier == "haiku", let haiku { return (haiku, 0) }
          return scenario.prices?[tier] ?? book[tier]
        }
        return "\(cost?.run.exact ?? "none") \(cost?.month.decimal(places: 2) ?? "")"
      }
    }
  }

  @Test func `the article's month costs 182,93 dollars before`() throws {
    let plans = try months(
      """
      plans:
        before:
          - {work: lint, runs: 50, input: 150, output: 400, tier: sonnet}
          - {work: tests, runs: 100, input: 800, output: 3000, tier: sonnet}
          - {work: review, runs: 20, input: 2000, output: 1500, tier: sonnet}
          - {work: bugs, runs: 10, input: 3000, output: 2500, tier: sonnet}
        after:
          - {work: tests, runs: 100, input: 800, output: 3000, tier: haiku, then: sonnet, pass: 0.9}
      """)
    #expect(
      plans == [
        ["0.00645 9.68", "0.0474 142.20", "0.0285 17.10", "0.0465 13.95"], ["0.01738 52.14"],
      ])
  }

  /// One price of Haiku for all three kinds of tasks; a call is a million tokens of three dollars.
  @Test(arguments: [
    (200_000, "4.92", 67.2), (250_000, "5.10", 66.0), (800_000, "7.08", 52.8),
    (1_000_000, "7.80", 48.0), (100_000, "4.56", 69.6),
  ])
  func `the task mix saves what one price of the small model gives`(
    _ haiku: Int, _ expected: String, _ percent: Double
  ) throws {
    let plans = try months(
      """
      days: 1
      plans:
        before:
          - {work: all, runs: 1, input: 1000000, output: 0, calls: {sonnet: 5}}
        after:
          - {work: design, runs: 0.3, input: 1000000, output: 0, calls: {sonnet: 3, haiku: 2}}
          - {work: build, runs: 0.5, input: 1000000, output: 0, calls: {sonnet: 1, haiku: 4}}
          - {work: upkeep, runs: 0.2, input: 1000000, output: 0, calls: {haiku: 5}}
      """, haiku: haiku)
    let after = plans[1].compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
      .reduce(0, +)
    #expect(plans[0] == ["15 15.00"])
    #expect(String(format: "%.2f", after) == expected)
    #expect(abs((1 - after / 15) * 100 - percent) < 0.051)
  }

  @Test(arguments: [
    ("plans:\n  a: [{work: w, runs: 1, input: 1, output: 1}]\n", "needs a 'tier'"),
    ("plans:\n  a: [{work: w, runs: x, input: 1, output: 1, tier: t}]\n", "'runs' is a text"),
    (
      "plans:\n  a: [{work: w, runs: 1, input: 1, output: 1, tier: t, pass: 2, then: u}]\n", "share"
    ),
    ("plans:\n  a: [{work: w, runs: 1, input: 1, output: 1, tier: t, then: u}]\n", "go together"),
    (
      "plans:\n  a: [{work: w, runs: 1, input: 999999999999, output: 1, tier: t}]\n", "too large"
    ),
    ("plans:\n  a: [{work: w, runs: 1, input: 1, output: 1, calls: {t: 99999}}]\n", "10,000"),
    ("prices: {haiku: {input: 99999999, output: 1}}\nplans: {}\n", "is no price"),
    ("plan: 1\n", "unknown key 'plan'"), ("[]\n", "a scenario is a mapping"),
    ("prices: {haiku: {input: 1}}\nplans: {}\n", "'output'"),
  ])
  func `a wrong scenario is told where it is wrong`(_ yaml: String, _ words: String) {
    do throws(FileFaults) {
      _ = try Scenario(yaml: Array(yaml.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.problems.first?.message.text.contains(words) == true, "\(error)")
    }
  }

  @Test func `the built-in books are what their file says`() throws {
    let folder = Shared.package.appending(path: "Sources/TierwiseReport")
    let text = String(
      decoding: try Data(contentsOf: folder.appending(path: "price-books.yaml")), as: UTF8.self)
    try expectFile(
      folder.appending(path: "Scenarios/PriceBooks+BuiltIn.generated.swift"),
      holds: PriceBooks.source(of: text))
    #expect(PriceBooks.builtIn()?.names == ["seed-002", "seed-003"])
  }
}
