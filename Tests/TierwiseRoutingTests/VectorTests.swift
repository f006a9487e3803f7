import Testing
import TierwiseCatalog
import TierwisePolicy

@testable import TierwiseRouting

/// The vectors of the sources, each in both columns: the first source's code as it is, and `unified`.
struct VectorTests {
  static func router(_ profile: String) throws -> Router {
    Router(try Policy(Configuration(), profile: profile))
  }

  struct Vector: Sendable {
    let title: String
    var labels: [String] = []
    var files: Int?
    /// What the code of the source says; nil where it knows no such thing.
    let strict: String?
    let unified: String
  }

  private static let vectors: [Vector] = [
    Vector(
      title: "Fix typo in README", labels: ["model:haiku"], strict: "haiku", unified: "haiku"),
    Vector(
      title: "Design new API architecture", labels: ["model:opus"], strict: "opus",
      unified: "opus"),
    // Its code ignores this label.
    Vector(title: "Rename x", labels: ["model:sonnet"], strict: "haiku", unified: "sonnet"),
    Vector(
      title: "Add console.log", labels: ["complexity:trivial"], strict: "haiku", unified: "haiku"),
    // And this one.
    Vector(
      title: "Implement login form", labels: ["complexity:simple"], strict: "sonnet",
      unified: "haiku"),
    Vector(
      title: "Refactor auth system", labels: ["complexity:complex"], strict: "opus",
      unified: "opus"),
    Vector(title: "Rename variable X to Y", strict: "haiku", unified: "haiku"),
    // Its code wants whole words.
    Vector(title: "Fix linting errors", strict: "sonnet", unified: "haiku"),
    Vector(title: "Generate User CRUD endpoints", strict: "haiku", unified: "haiku"),
    Vector(title: "Design payment flow", strict: "sonnet", unified: "sonnet"),
    Vector(title: "Security audit of auth", strict: "opus", unified: "opus"),
    Vector(title: "Add logout button to header", strict: "sonnet", unified: "sonnet"),
    Vector(title: "Add logout button to header", files: 1, strict: nil, unified: "haiku"),
    // Its code looks for haiku's words first.
    Vector(title: "Fix typo in security module", strict: "haiku", unified: "opus"),
    Vector(title: "x", files: 1, strict: nil, unified: "haiku"),
    Vector(title: "x", files: 2, strict: nil, unified: "sonnet"),
    Vector(title: "x", files: 3, strict: nil, unified: "sonnet"),
    Vector(title: "x", files: 4, strict: nil, unified: "sonnet + haiku"),
  ]

  @Test(arguments: vectors)
  func `a task goes where the sources send it`(_ vector: Vector) throws {
    var task = RoutingTask(title: vector.title, labels: vector.labels)
    task.files = vector.files
    #expect(try route(task, "unified") == vector.unified)
    if let strict = vector.strict {
      #expect(try route(task, "plan-execute-review") == strict)
    } else {
      #expect(try route(task, "plan-execute-review") == "sonnet")
    }
  }

  private func route(_ task: RoutingTask, _ profile: String) throws -> String {
    var router = try Self.router(profile)
    let route = router.route(task)
    return router.tiers[route.tier] + (route.parts.map { " + \(router.tiers[$0])" } ?? "")
  }

  @Test(arguments: [
    (3, "haiku"), (4, "haiku"), (5, "sonnet"), (6, "sonnet"), (7, "opus"), (9, "opus"),
  ])
  func `three answers come to a tier`(_ sum: Int, _ tier: String) throws {
    var task = RoutingTask(title: "x")
    task.complexity = .sum(sum)
    #expect(try route(task, "unified") == tier)
  }

  @Test(arguments: [
    (["well-defined-spec", "code-generation"], "haiku declared"),
    (["security-critical", "code-generation"], "sonnet declared"),
    (["documentation"], "sonnet default"),
    (["novel-problem", "complex-reasoning"], "sonnet declared"),
    (["well-defined-spec", "novel-problem"], "sonnet default"),
    // One point for haiku, but the work has a floor.
    (["pattern-application", "batch-processing", "security-critical"], "sonnet declared lifted"),
  ])
  func `characteristics come to a tier`(_ characteristics: [String], _ expected: String) throws {
    var router = try Self.router("unified")
    var task = RoutingTask(title: "x")
    task.characteristics = characteristics
    let route = router.route(task)
    let words = "\(router.tiers[route.tier]) \(route.step.rawValue)"
    #expect(words + (route.floor == nil ? "" : " lifted") == expected)
  }

  @Test func `limits of confidence are compared as each source writes them`() throws {
    func outcomes(_ profile: String, _ values: [Double]) throws -> [String] {
      let rules = try Self.router(profile).confidence
      return values.map { rules.outcome($0).rawValue }
    }
    #expect(
      try outcomes("inet", [0.91, 0.9, 0.85, 0.6])
        == ["accept", "review", "review", "regenerate"])
    #expect(try outcomes("claude-ctx", [0.69, 0.70]) == ["regenerate", "accept"])
    #expect(
      try outcomes("unified", [0.85, 0.84, 0.60, 0.59])
        == ["accept", "review", "review", "regenerate"])
  }

  @Test func `a queue is long from 101 on and short below 20`() throws {
    let load = try Self.router("unified").load
    #expect(
      [101, 100, 20, 19].map { load.state($0).rawValue }
        == ["overload", "standard", "standard", "spare"])
  }

  @Test func `only turns after simple tools are simple`() throws {
    let turns = TurnRules(try Policy(Configuration(), profile: "per-turn"))
    func tier(_ before: TurnRules.Before) -> String {
      ["haiku", "sonnet"][turns.turn(after: before).tier]
    }
    #expect(tier(.toolUse(["time_tool"])) == "haiku")
    #expect(tier(.toolUse(["time_tool", "email"])) == "sonnet")
    #expect(tier(.toolUse([])) == "sonnet")
    #expect(tier(.end) == "sonnet")
    #expect(tier(.start) == "sonnet")
    #expect(turns.turn(after: .toolUse(["time_tool", "email"])).unknown == ["email"])
    // Fewer than five tokens are a short answer (003-17), but never at the start.
    #expect(turns.turn(after: .end, expecting: 4).tier == 0)
    #expect(turns.turn(after: .end, expecting: 5).tier == 1)
    #expect(turns.turn(after: .start, expecting: 4).tier == 1)
    #expect(turns.isOn && !TurnRules(.unified).isOn)
  }
}
