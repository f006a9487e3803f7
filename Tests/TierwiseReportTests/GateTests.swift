import Testing
import TierwiseReport
import TierwiseRunLog

struct GateTests {
  static let rule = GateRule(
    threshold: 0.90, floor: 0.85, minimum: 200, agentMinimum: 100, confidence: .usual,
    unknownAtMost: 0.5)

  private func sample(_ hits: Int, _ count: Int, unknown: Int = 0) -> GateSample {
    var sample = GateSample(agent: "a")
    sample.now.success = Rate(hits, of: count)
    sample.now.unknown = unknown
    return sample
  }

  private func decision(
    _ sample: GateSample, _ window: Gate.Window = .over, _ rule: GateRule = rule
  ) -> String {
    let finding = Gate(rule, window).evaluate([sample]).agents[0].findings.last
    let reason = finding.map { "\($0.reason)".prefix { $0 != "(" } } ?? ""
    return "\(finding?.decision.rawValue ?? "") \(reason)"
  }

  @Test(arguments: [
    (0, 0, Gate.Window.over, "hold tooFew"), (99, 99, .over, "hold tooFew"),
    (95, 100, .over, "pass met"), (95, 100, .open, "hold windowOpen"),
    (89, 100, .over, "fail missed"),
    (90, 100, .over, "hold notProven"), (60, 100, .open, "fail proven"),
    (2, 12, .open, "fail proven"),
    (8, 10, .open, "hold windowOpen"),
  ])
  func `success is decided as the rule says`(
    _ hits: Int, _ count: Int, _ window: Gate.Window, _ expected: String
  ) {
    #expect(decision(sample(hits, count), window) == expected)
  }

  @Test func `nothing is concluded where most outcomes are unknown`() {
    #expect(decision(sample(100, 100, unknown: 101)) == "hold outcomesUnknown")
    #expect(decision(sample(100, 100, unknown: 100)) == "pass met")
  }

  @Test func `a rate that may be so high fails above it`() {
    var rule = Self.rule
    rule.limits = [GateRule.Limit(.escalation, atMost: 0.30)]
    func escalated(_ hits: Int, _ count: Int, _ window: Gate.Window = .over) -> String {
      var sample = sample(100, 100)
      sample.now.escalation = Rate(hits, of: count)
      return decision(sample, window, rule)
    }
    #expect(escalated(20, 100) == "pass met")
    #expect(escalated(31, 100) == "fail missed")
    #expect(escalated(60, 100, .open) == "fail proven")
    #expect(escalated(1, 10) == "hold tooFew")
  }

  @Test func `costs and durations are held against the reference`() {
    var rule = Self.rule
    func ratio(_ measure: GateMeasure, _ limit: Double, factor: Double, before: Int = 200) -> String
    {
      rule.limits = [GateRule.Limit(measure, atMost: limit)]
      var sample = sample(100, 100)
      let values = (0..<200).map { Double($0 % 17 + 20) }
      sample.now.costs = values.map { $0 * factor }
      sample.reference.costs = Array(values.prefix(before))
      sample.now.latencies = values.map { UInt32($0 * factor * 100) }
      sample.reference.latencies = values.prefix(before).map { UInt32($0 * 100) }
      return decision(sample, .over, rule)
    }
    #expect(ratio(.cost, 0.6, factor: 0.5) == "pass met")
    #expect(ratio(.cost, 0.6, factor: 0.9) == "fail proven")
    #expect(ratio(.cost, 0.6, factor: 0.605) == "hold notProven")
    #expect(ratio(.p95, 0.34, factor: 0.3) == "pass met")
    #expect(ratio(.p95, 0.34, factor: 0.9) == "fail proven")
    #expect(ratio(.cost, 0.6, factor: 0.5, before: 0) == "hold noReference")
    #expect(ratio(.p95, 0.6, factor: 0.5, before: 30) == "hold tooFew")
  }

  @Test func `an agent may be a little worse than it was, and no more`() {
    var rule = Self.rule
    rule.margin = 0.03
    func compared(_ hits: Int, _ count: Int, _ before: Int, _ of: Int) -> String {
      var sample = sample(hits, count)
      sample.reference.success = Rate(before, of: of)
      return decision(sample, .over, rule)
    }
    #expect(compared(950, 1000, 950, 1000) == "pass met")
    #expect(compared(91, 100, 95, 100) == "hold notProven")
    #expect(compared(900, 1000, 980, 1000) == "fail proven")
    #expect(compared(95, 100, 0, 0) == "hold noReference")
  }

  @Test func `a pooled rate cannot hide one bad agent`() {
    var samples = (1...9).map { number in
      var sample = sample(98, 100)
      sample.agent = "good-\(number)"
      return sample
    }
    samples.append(sample(60, 100))
    let result = Gate(Self.rule, .over).evaluate(samples)
    #expect(result.migration.decision == .pass)
    #expect(result.agents.map(\.decision) == [.fail] + Array(repeating: .pass, count: 9))
    #expect(result.agents.first?.agent == "a")
  }

  @Test func `an aim holds of all together, a limit of each`() {
    var rule = Self.rule
    rule.limits = [GateRule.Limit(.cost, atMost: 1.1)]
    rule.aims = [GateRule.Limit(.cost, atMost: 0.6), GateRule.Limit(.escalation, atMost: 0.3)]
    let samples = ["a", "b"].map { name in
      var sample = sample(196, 200)
      sample.agent = name
      sample.reference.costs = (0..<200).map { Double($0 % 7 + 20) }
      sample.now.costs = sample.reference.costs.map { $0 * (name == "a" ? 0.3 : 0.7) }
      sample.now.escalation = Rate(10, of: 200)
      return sample
    }
    let result = Gate(rule, .over).evaluate(samples)
    #expect(result.migration.findings.map(\.measure) == [.success, .cost, .escalation])
    #expect(result.migration.findings.map(\.limit) == [0.9, 0.6, 0.3])
    #expect(result.agents.map { $0.findings.map(\.limit) } == [[0.9, 1.1], [0.9, 1.1]])
    #expect(result.migration.decision == .pass && result.agents[1].decision == .pass)
  }

  @Test func `of several aims all must be reached, and one that is missed fails`() {
    func decision(_ escalated: Int, _ stoodIn: Int, _ runs: Int = 200) -> GateDecision {
      var rule = Self.rule
      rule.aims = [
        GateRule.Limit(.escalation, atMost: 0.3), GateRule.Limit(.fallback, atMost: 0.1),
      ]
      var sample = sample(196, 200)
      sample.now.escalation = Rate(escalated, of: 200)
      sample.now.fallback = Rate(stoodIn, of: runs)
      return Gate(rule, .over).evaluate([sample]).migration.decision
    }
    #expect(decision(40, 10) == .pass)
    #expect(decision(40, 30) == .fail)
    #expect(decision(80, 10) == .fail)
    #expect(decision(40, 0, 9) == .hold)
  }

  @Test func `more measures ask for more proof, and for no more to pass`() {
    var rule = Self.rule
    #expect(Gate(rule, .open).evaluate([sample(22, 33)]).migration.decision == .fail)
    rule.aims = [
      GateRule.Limit(.escalation, atMost: 0.3), GateRule.Limit(.fallback, atMost: 0.1),
    ]
    #expect(Gate(rule, .open).evaluate([sample(24, 34)]).migration.decision == .hold)
    rule.margin = 0.03
    var near = sample(970, 1000)
    near.reference.success = Rate(975, of: 1000)
    near.now.escalation = Rate(1, of: 1000)
    near.now.fallback = Rate(1, of: 1000)
    #expect(Gate(rule, .over).evaluate([near]).migration.decision == .pass)
  }

  @Test func `more agents ask for more proof`() {
    // The evidence is enough for one agent, and not for one of forty.
    let one = sample(22, 33)
    #expect(decision(one, .open) == "fail proven")
    let many = (0..<40).map { number in
      var sample = one
      sample.agent = "\(number)"
      return sample
    }
    #expect(Gate(Self.rule, .open).evaluate(many).agents[0].decision == .hold)
  }
}
