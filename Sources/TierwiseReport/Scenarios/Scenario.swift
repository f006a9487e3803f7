package import TierwiseCatalog
import TierwiseCore
package import TierwiseRunLog
import TierwiseYAML

/// Work that somebody imagines: so many runs a day, of so many tokens, on some tier.
package struct Scenario: Sendable {
  /// How many days a month has.
  package private(set) var days = 30
  /// Prices of its own; nil where those of the report hold.
  package private(set) var prices: PriceBooks.Tiers?
  /// What is compared: the first plan is what the others are held against.
  package private(set) var plans: [Plan] = []

  /// One way to do all of the work.
  package struct Plan: Sendable {
    package let name: String
    package let work: [Work]
  }

  /// One kind of work.
  package struct Work: Sendable {
    package let name: String
    /// Thousandths of a run a day.
    package let runs: Int
    /// Tokens of one call.
    package let input: Int
    package let output: Int
    /// The calls of a run, by tier.
    package let calls: [(tier: String, count: Int)]
    /// The tier that does it again where the first one's work does not pass.
    package let then: String?
    /// How much of the first one's work passes, in thousandths.
    package let pass: Int
  }

  /// What one kind of work costs.
  package struct Cost: Sendable {
    package let run: Money
    package let month: Money
  }

  /// Returns what work costs; nil where a tier of it has no price.
  package func cost(of work: Work, _ price: (String) -> (input: Int, output: Int)?) -> Cost? {
    func call(_ tier: String) -> Money? {
      price(tier).map { price in
        Money(
          picodollars: Int128(work.input) * Int128(price.input)
            + Int128(work.output) * Int128(price.output))
      }
    }
    var run = Money.zero
    for (tier, count) in work.calls {
      guard let cost = call(tier) else { return nil }
      run += cost.times(count)
    }
    if let then = work.then {
      guard let again = call(then) else { return nil }
      run += again.times(thousandths: 1000 - work.pass)
    }
    return Cost(run: run, month: run.times(thousandths: work.runs).times(days))
  }
}

extension Scenario {
  /// Reads a scenario from a file's bytes.
  package init(yaml bytes: [UInt8]) throws(FileFaults) {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("a scenario is a mapping")
    var problems: [Shape.Problem] = []
    Shape.scenario.check(root, in: tree, into: &problems)
    guard problems.isEmpty else { throw FileFaults(problems) }
    if let node = tree.value(for: "days", in: root), let text = tree.string(node),
      let count = Int(text), (1...1000).contains(count)
    {
      days = count
    }
    if let node = tree.value(for: "prices", in: root) {
      prices = PriceBooks.tiers(node, in: tree, into: &problems)
    }
    if let node = tree.value(for: "plans", in: root) {
      plans = tree.entries(node).map { entry in
        let work = tree.children(entry.value).compactMap { row in
          Self.work(row, tree, &problems)
        }
        return Plan(name: tree.string(entry.key) ?? "", work: work)
      }
    }
    guard problems.isEmpty else { throw FileFaults(problems) }
  }

  private static func work(
    _ row: NodeID, _ tree: YAMLTree, _ problems: inout [Shape.Problem]
  ) -> Work? {
    func refuse(_ message: Message, _ node: NodeID) {
      problems.append(Shape.Problem(.refused(message), tree.range(node)))
    }
    let largest = 1_000_000_000
    func number(_ key: String, places: Int) -> Int? {
      guard let node = tree.value(for: key, in: row), let text = tree.string(node) else {
        return nil
      }
      let units = Decimal.units(text, places: places)
      if units == nil { refuse(.noNumber(text, key, places), node) }
      // Sums of what passes here cannot overflow.
      guard let units, units <= largest else {
        if units != nil { refuse("'\(text)' is too large for '\(key)'", node) }
        return nil
      }
      return units
    }
    func text(_ key: String) -> String? {
      tree.value(for: key, in: row).flatMap(tree.string)
    }
    var calls: [(tier: String, count: Int)] = []
    if let tier = text("tier") { calls.append((tier, 1)) }
    if let node = tree.value(for: "calls", in: row) {
      for entry in tree.entries(node) {
        let count = tree.string(entry.value).flatMap { Decimal.units($0, places: 0) }
        guard let count, count <= 10_000 else {
          refuse("the number of calls is a whole one, up to 10,000", entry.value)
          continue
        }
        calls.append((tree.string(entry.key) ?? "", count))
      }
    }
    if calls.isEmpty { refuse("this work needs a 'tier', or 'calls' by tier", row) }
    let pass = number("pass", places: 3)
    if let pass, pass > 1000 { refuse("'pass' is a share, from 0 to 1", row) }
    if (text("then") == nil) != (pass == nil) {
      refuse(
        "'then' and 'pass' go together: who does it again, and how much needs no second try", row)
    }
    return Work(
      name: text("work") ?? "", runs: number("runs", places: 3) ?? 0,
      input: number("input", places: 0) ?? 0, output: number("output", places: 0) ?? 0,
      calls: calls, then: text("then"), pass: min(pass ?? 1000, 1000))
  }
}

extension Shape {
  /// A file for `report --scenario`.
  package static let scenario = Shape(
    "the scenario",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"]),
      Key("days", .int, "How many days a month has; 30 if left out."),
      Key("prices", .entries(.any), "Prices by tier, {input, output}, USD per million tokens."),
      Key(
        "plans", .entries(.list(.mapping(work))),
        "What is compared; the first is what the others are held against.", need: .required),
    ])

  private static let work = Shape(
    "the work",
    [
      Key("work", .string, "What it is called.", need: .required, mistakes: ["name", "task"]),
      Key("runs", .number, "Runs a day.", need: .required),
      Key("input", .int, "Tokens read in, of one call.", need: .required),
      Key("output", .int, "Tokens written out, of one call.", need: .required),
      Key("tier", .string, "The tier or model of its only call."),
      Key("calls", .entries(.int), "The calls of a run by tier."),
      Key("then", .string, "The tier that does again what does not pass."),
      Key("pass", .number, "The share that needs no second try."),
    ])
}

extension Message {
  fileprivate static func noNumber(_ text: String, _ key: String, _ places: Int) -> Message {
    places == 0
      ? "'\(text)' is no whole number for '\(key)'"
      : "'\(text)' is no number of at most \(places) decimals for '\(key)'"
  }
}
