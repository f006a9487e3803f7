import Testing
import TierwiseCatalog
import TierwisePolicy

@testable import TierwiseRouting

struct RouterTests {
  private func explain(_ task: RoutingTask, _ profile: String = "unified") throws -> [String] {
    var router = try VectorTests.router(profile)
    let explanation = router.explain(task)
    return ([explanation.decision] + explanation.others).map {
      "\($0.step.rawValue) \($0.tier): \($0.because)"
    }
  }

  @Test func `the deciding step and the others say why`() throws {
    var task = RoutingTask(title: "Rename x", labels: ["complexity:hard"])
    task.files = 2
    #expect(
      try explain(task) == [
        "complexity-word opus: label 'complexity:hard'", "pattern haiku: 'Rename' in the title",
        "files sonnet: 2 files", "default sonnet: for what no other step decides",
        "tree haiku: well-defined execution: 'Rename' in the title (not asked here)",
      ])
  }

  @Test func `a floor lifts what a label says, but not a named agent`() throws {
    var task = RoutingTask(title: "Security audit", labels: ["model:haiku"])
    #expect(
      try explain(task)[0] == "label sonnet: label 'model:haiku'; security is sonnet at least")
    task.labels = []
    task.agent = "python-pro"
    #expect(try explain(task, "claude-ctx")[0].hasPrefix("assignment haiku: the policy names"))
  }

  @Test func `a critical task goes higher in the decision tree`() throws {
    var task = RoutingTask(title: "Plan it")
    task.priority = .critical
    #expect(try explain(task).contains { $0.hasPrefix("tree opus: planning or architecture") })
  }

  @Test func `an answer that is not sure goes one tier up`() throws {
    var task = RoutingTask(title: "Rename x")
    task.answer = .init(confidence: 0.5)
    #expect(try explain(task)[0].hasPrefix("confidence sonnet: an answer 50 % sure: regenerate"))
    // Its own word alone is not enough; beside something counted it is.
    task.answer = .init(confidence: 0.9)
    #expect(try explain(task)[0].hasPrefix("confidence sonnet: an answer 90 % sure: review"))
    task.answer = .init(confidence: 0.9, signals: .init(outputTokens: 200, hedges: 0))
    #expect(try explain(task)[0].hasPrefix("pattern haiku"))
    task.answer = .init(confidence: 0.9, signals: .init(hedges: 5))
    #expect(try explain(task)[0].hasPrefix("confidence sonnet"))
  }

  @Test func `words of doubt are counted at starts of words`() throws {
    let rules = try VectorTests.router("unified").confidence
    #expect(rules.hedges(in: "Maybe; I think it might work, mightily") == 3)
  }

  @Test func `a server takes the policy of the team's configuration`() throws {
    var router = try Router(
      configuration: Array("version: 1\nprofile: inet\npolicy: {default-tier: haiku}\n".utf8))
    #expect(router.policy.profile == "inet")
    #expect(router.tiers[router.route(RoutingTask(title: "x")).tier] == "haiku")
    #expect(throws: FileFaults.self) { try Router(profile: "intranet") }
    #expect(throws: FileFaults.self) { try Router(configuration: Array("policy: [".utf8)) }
    #expect(throws: FileFaults.self) { try Router(configuration: Array("policy: {a: 1}".utf8)) }
  }

  @Test func `no title and no description is too short`() throws {
    var router = try VectorTests.router("unified")
    for count in 0...130 {
      let text = String(repeating: "x", count: count)
      _ = router.route(RoutingTask(title: text))
      _ = router.route(RoutingTask(description: text))
    }
    let route = router.route(RoutingTask(description: "Fix linting errors"))
    #expect(router.tiers[route.tier] == "haiku")
  }

  @Test func `fallbacks stop at the floor`() throws {
    var router = try VectorTests.router("unified")
    let tiers = router.fallbacks(for: RoutingTask(title: "Security audit")).map(\.tier)
    #expect(tiers == [1])
    #expect(router.fallbacks(for: RoutingTask(title: "x")).map(\.tier) == [0, 2])
  }

  @Test func `trying a cheap tier pays below one less the ratio of prices`() {
    #expect(TieredExecution.breakEven(priceRatio: 0.25) == 0.75)
  }

  @Test(arguments: [
    ([8, 1, 1], ClassifierAdvice.worthIt), ([9, 1, 0], .oneTier(0)), ([5, 4, 1], .fewSimple),
  ])
  func `a classifier is worth it between two shares`(_ tasks: [Int], _ advice: ClassifierAdvice) {
    #expect(ClassifierAdvice(tasks: tasks, .unified) == advice)
  }

  @Test func `the lowest limit that is proven good enough is chosen`() {
    let good = (0..<200).map { _ in Calibration.Sample(confidence: 0.9, isGood: true) }
    let bad = (0..<200).map { _ in Calibration.Sample(confidence: 0.6, isGood: false) }
    #expect(Calibration(good + bad, rate: 0.85).chosen?.confidence == 0.65)
    #expect(Calibration(bad, rate: 0.85).chosen == nil)
  }

  @Test func `what a policy does not know is told with what it knows`() throws {
    let router = try VectorTests.router("claude-ctx")
    var task = RoutingTask(title: "x", labels: ["security", "MODEL:Haiku", "model:huge"])
    task.kind = "code-reviev"
    task.agent = "python-amateur"
    task.complexity = .sum(2)
    task.characteristics = ["documentation", "novel"]
    let unknowns = router.unknowns(in: task)
    #expect(unknowns.map(\.text) == ["code-reviev", "python-amateur", "model:huge", "2", "novel"])
    #expect(unknowns[1].known.count == 67)
    #expect(unknowns[3].known.first == "3")
    task.complexity = .word("easy")
    #expect(router.unknowns(in: task).contains { $0.text == "easy" && $0.known.contains("simple") })
  }

  @Test func `what the first source ignores is known all the same`() throws {
    let router = try VectorTests.router("plan-execute-review")
    let task = RoutingTask(title: "x", labels: ["model:sonnet", "complexity:simple"])
    #expect(router.unknowns(in: task).isEmpty)
  }

  @Test(arguments: [
    ("label:security", ["security"], true), ("a:1 OR b:2 AND c:3", ["a:1"], true),
    ("(a:1 OR b:2) AND c:3", ["a:1"], false), ("NOT a:1", [], true),
    ("NOT (a:1 AND NOT b:2)", ["a:1", "b:2"], true),
    ("complexity:complex", ["Complexity:Complex"], true),
  ])
  func `a trigger asks for labels`(_ text: String, _ labels: [String], _ holds: Bool) throws {
    #expect(try Trigger(text).holds(for: labels) == holds)
  }

  @Test(arguments: [
    ("", "a label is missing at column 1"), ("a:1 AND", "a label is missing at column 8"),
    ("a:1 b:2", "AND or OR is missing before 'b:2' at column 5"),
    ("(a:1", "nothing closes '(' at column 1"), ("a:1)", "nothing was opened for ')' at column 4"),
    ("security", "write a label as label:name or key:value, not 'security' at column 1"),
  ])
  func `what is no trigger is told with its column`(_ text: String, _ words: String) {
    let error = #expect(throws: TriggerError.self) { try Trigger(text) }
    #expect(error?.words == words)
  }
}
