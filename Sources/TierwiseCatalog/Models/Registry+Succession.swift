package import TierwiseCore

/// What takes the place of a model that ends, and what that changes.
package struct Succession: Sendable {
  /// The id to write.
  package let id: String
  /// The alias of its family.
  package let alias: String?
  /// The first version of Claude Code that knows it.
  package let minimumClaudeCode: String?
  /// What it changes, in words: price, tokens, life left; empty where nothing is known to.
  package let terms: String
}

extension Registry {
  /// Returns what takes a model's place on a day; nil where nothing is known to.
  ///
  /// A decoded registry has the answers for models that end and the day it was decoded for.
  package func succession(of id: ModelID, on day: CalendarDay) -> Succession? {
    if let decoded = table.decoded, decoded.day == day, let known = decoded.successions[id.index] {
      return known
    }
    return makeSuccession(of: id, on: day)
  }

  /// Returns the same registry with its facts at hand, and what they come to on a day.
  package func decoded(for day: CalendarDay) -> Registry {
    var facts = table.facts
    facts.models = models
    let successions = heads.enumerated().map { index, head in
      head.life.status(on: day) == .active ? nil : makeSuccession(of: ModelID(index), on: day)
    }
    var registry = self
    registry.table.decoded = RegistryTable.Decoded(facts, day, successions)
    return registry
  }

  private func makeSuccession(of id: ModelID, on day: CalendarDay) -> Succession? {
    guard let next = replacement(for: id, on: day), let nextID = next.model else { return nil }
    let old = self[id]
    let new = self[nextID]
    var terms: [String] = []
    if let ratio = PriceRatio(of: new, to: old, on: day) {
      terms.append(
        ratio.lowest == 1000 && ratio.highest == 1000
          ? "the same price per token" : "\(ratio) times the price per token")
    }
    if old.tokenizer == .old, new.tokenizer == .new {
      terms.append("about \(pricing.newTokenizerWords) times the tokens")
    }
    if case .atLeast(let day) = new.life(on: day) { terms.append("no end before \(day)") }
    return Succession(
      id: next.text, alias: family(new.family)?.alias, minimumClaudeCode: new.minimumClaudeCode,
      terms: terms.joined(separator: ", "))
  }
}
