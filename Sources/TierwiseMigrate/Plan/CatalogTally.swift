import TierwiseCatalog
import TierwiseCore

/// What a catalog's agents run on, and what one standard run of each costs beside what it cost first.
package struct CatalogTally: Hashable, Sendable {
  /// How many agents each tier has; those that declare none are under nil.
  package private(set) var tiers: [String?: Int] = [:]
  /// Picodollars for a standard run of every agent whose price is known now and was at first: what
  /// costs are compared by.
  private var cost = 0
  /// What the same agents cost at first.
  private var firstCost = 0
  /// What agents that changed cost at first, by path.
  private var firsts: [String: Int?] = [:]
  /// How many agents cannot be compared, for one price is not known.
  package private(set) var uncompared = 0

  /// A standard run, in tokens: what the cost index is made of.
  package static let run = (input: 10_000, output: 1_000)

  package init(_ subjects: [MigrationSubject], _ context: MigrationContext) {
    for subject in subjects {
      tiers[context.tier(of: subject), default: 0] += 1
      let price = context.cost(of: subject)
      compare(price, to: price, sign: 1)
    }
  }

  /// Takes files as they will be for what they were.
  package mutating func change(_ files: [PlannedFile], _ context: MigrationContext) {
    for file in files {
      tiers[context.tier(of: file.before), default: 0] -= 1
      tiers[context.tier(of: file.after), default: 0] += 1
      let price = context.cost(of: file.before)
      let first = firsts[file.path] ?? price
      firsts[file.path] = .some(first)
      compare(price, to: first, sign: -1)
      compare(context.cost(of: file.after), to: first, sign: 1)
    }
  }

  private mutating func compare(_ price: Int?, to first: Int?, sign: Int) {
    if let price, let first {
      cost += sign * price
      firstCost += sign * first
    } else {
      uncompared += sign
    }
  }

  /// The cost beside the first one, that one being 100; nil where no agent can be compared.
  package var index: Int? { firstCost == 0 ? nil : (cost * 200 / firstCost + 1) / 2 }
}

extension MigrationContext {
  /// Returns what a standard run of the agent costs; nil where no price is known.
  fileprivate func cost(of subject: MigrationSubject) -> Int? {
    guard let value = preference(of: subject)?.value,
      let id = registry.runningModel(of: value, on: today) ?? value.model
    else { return nil }
    let model = registry[id]
    let run = CatalogTally.run
    // A retired model has no price of the day any more: its last one is what was paid.
    guard
      let price = model.price(on: today, promptTokens: run.input)
        ?? model.prices.first(where: { $0.until == nil })
    else { return nil }
    return price.input * run.input + price.output * run.output
  }
}
