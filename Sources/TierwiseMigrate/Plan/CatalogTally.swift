import TierwiseCatalog
import TierwiseCore

/// What a catalog's agents run on, and what one standard run of each costs together.
package struct CatalogTally: Hashable, Sendable {
  /// How many agents each tier has; those that declare none are under nil.
  package private(set) var tiers: [String?: Int] = [:]
  /// Picodollars for a standard run of every agent whose price is known.
  package private(set) var cost = 0
  /// How many agents have no known price.
  package private(set) var unpriced = 0

  /// A standard run, in tokens: what the cost index is made of.
  package static let run = (input: 10_000, output: 1_000)

  package init(_ subjects: [MigrationSubject], _ context: MigrationContext) {
    for subject in subjects { add(subject, context, sign: 1) }
  }

  /// Takes files as they will be for what they were.
  package mutating func change(_ files: [PlannedFile], _ context: MigrationContext) {
    for file in files {
      add(file.before, context, sign: -1)
      add(file.after, context, sign: 1)
    }
  }

  private mutating func add(
    _ subject: MigrationSubject, _ context: MigrationContext, sign: Int
  ) {
    tiers[context.tier(of: subject), default: 0] += sign
    if let price = context.cost(of: subject) { cost += sign * price } else { unpriced += sign }
  }

  /// Returns the cost beside another one, that one being 100; nil where nothing has a price.
  package func index(to other: CatalogTally) -> Int? {
    other.cost == 0 ? nil : (cost * 200 / other.cost + 1) / 2
  }
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
