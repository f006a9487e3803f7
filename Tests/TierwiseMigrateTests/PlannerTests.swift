import Testing
import TierwiseYAML

@testable import TierwiseMigrate

struct PlannerTests {
  private let toHaiku = "- {set: model, from: sonnet, to: haiku}\n"

  /// Plans edits of one file, which is all frontmatter.
  private func check(
    _ edits: String, _ text: String, gives wanted: String, judgement: Judgement? = nil,
    isLoaded: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let results = try outcome(
      edits, on: ["a.md": "---\n\(text)---\nBody.\n"], judgement: judgement, isLoaded: isLoaded)
    let isText = wanted.hasSuffix("\n")
    #expect(
      results == [isText ? "---\n\(wanted)---\nBody.\n" : wanted], sourceLocation: sourceLocation)
  }

  @Test func `a value becomes another one, and its comment stays`() throws {
    try check(toHaiku, "model: 'sonnet' # fast\n", gives: "model: 'haiku' # fast\n")
  }

  @Test func `a value that is right already is not asked for`() throws {
    try check(toHaiku, "model: haiku\n", gives: "a.md: as it should be")
  }

  @Test func `a value that nobody expected is refused with its line`() throws {
    try check(
      toHaiku, "name: a\nmodel: opus\n",
      gives: "a.md:3: 'model' is 'opus', the edit asks for 'sonnet'")
    try check(
      "- {set: model, from: [sonnet, inherit], to: haiku}\n", "model: opus\n",
      gives: "a.md:2: 'model' is 'opus', the edit asks for 'sonnet' or 'inherit'")
    try check(toHaiku, "name: a\n", gives: "a.md: 'model' is not there")
  }

  @Test func `a model becomes a mapping, which later edits go on with`() throws {
    try check(
      """
      - {set: model, from: sonnet, to: {preference: sonnet}}
      - {set: model.preference, from: sonnet, to: {policy: tier}}
      - {ensure: model.reasoning, value: {policy: reason}}
      - {ensure: model.fallbacks, value: [sonnet], after: preference}

      """, "name: a\nmodel: sonnet # why\ntags: []\n",
      gives: """
        name: a
        model: # why
          preference: haiku
          fallbacks: [sonnet]
          reasoning: Fills in templates.
        tags: []

        """, judgement: Judgement(tier: "haiku", reason: "Fills in templates."))
  }

  @Test func `routes of the policy are written with their conditions`() throws {
    try check(
      "- {ensure: model.fast_path, value: {policy: fast-path}}\n",
      "model:\n  preference: sonnet\n",
      gives: """
        model:
          preference: sonnet
          fast_path:
            to: haiku
            when:
              - a lookup

        """, judgement: Judgement(fastPath: .init(to: "haiku", when: ["a lookup"])))
  }

  @Test func `a policy without an answer is a refusal`() throws {
    try check(
      "- {ensure: reasoning, value: {policy: reason}}\n", "model: opus\n",
      gives: "a.md: the policy has no reason for this agent")
  }

  @Test func `keys are put, renamed, taken away, and lists grow`() throws {
    try check(
      """
      - {ensure: effort, value: low, before: model}
      - {rename: modelOverride, to: override}
      - {remove: temperature, from: [0.2, 0.3]}
      - {append: tags, item: cheap}
      - {set: "tags[0]", from: one, to: first}

      """, "model: haiku\nmodelOverride: x\ntemperature: 0.2\ntags: [one]\n",
      gives: "effort: low\nmodel: haiku\noverride: x\ntags: [first, cheap]\n")
    try check(
      "- {ensure: effort, value: low}\n", "effort: high\n",
      gives: "a.md:2: 'effort' is 'high' already")
  }

  @Test func `a mapping is refused where a harness loads the folder`() throws {
    try check(
      "- {set: model, from: sonnet, to: {preference: sonnet}}\n", "model: sonnet\n",
      gives: "a.md: a harness loads this folder, and none reads a model in this form",
      isLoaded: true)
    try check(toHaiku, "model: sonnet\n", gives: "model: haiku\n", isLoaded: true)
  }

  @Test func `a frontmatter that is no YAML is refused`() throws {
    let results = try outcome(toHaiku, on: ["a.md": "---\nmodel: sonnet\nx: a: b\n---\n"])
    #expect(results.count == 1)
    #expect(results[0].hasPrefix("a.md:3: the frontmatter is no YAML"))
  }

  @Test func `one file that cannot be edited refuses all`() throws {
    let results = try outcome(
      toHaiku, on: ["a.md": "---\nmodel: sonnet\n---\n", "b.md": "---\nmodel: opus\n---\n"])
    #expect(results == ["b.md:2: 'model' is 'opus', the edit asks for 'sonnet'"])
  }

  @Test func `an edit may be for some of the agents`() throws {
    let results = try outcome(
      "- {set: model, from: sonnet, to: haiku, where: {name: a}}\n",
      on: [
        "a.md": "---\nname: a\nmodel: sonnet\n---\n", "b.md": "---\nname: b\nmodel: opus\n---\n",
      ])
    #expect(results == ["---\nname: a\nmodel: haiku\n---\n", "b.md: as it should be"])
  }

  @Test func `another number of agents than expected is refused`() throws {
    let results = try outcome(
      toHaiku, on: ["a.md": "---\nmodel: sonnet\n---\n"], more: "expect: 2\n")
    #expect(results == [": 1 agent is selected, 'expect' says 2", "a.md: is selected"])
  }

  @Test func `an exclusion holds until its day`() throws {
    let file = ["a.md": "---\nname: a\nmodel: sonnet\n---\n"]
    func excluded(until day: String) throws -> [String] {
      try outcome(
        toHaiku, on: file,
        more: "exclude:\n- {name: a, reason: porting, until: \(day)}\n")
    }
    #expect(try excluded(until: "2026-11-20") == ["a.md: porting"])
    #expect(try excluded(until: "2026-11-19") == ["---\nname: a\nmodel: haiku\n---\n"])
  }

  @Test func `what only run logs know is refused by name`() throws {
    let results = try outcome(
      toHaiku, on: ["a.md": "---\nmodel: sonnet\n---\n"], select: "{top: 1, by: cost}")
    #expect(results == ["'select' asks for the dearest agents, which only run logs know"])
  }
}
