package import TierwiseCore

/// What takes the place of a model that ends, and what that changes.
package struct Succession: Sendable {
  /// The id to write.
  private let id: String
  /// The alias of its family.
  private let alias: String?
  /// What it changes, in words: price, tokens, life left; empty where nothing is known to.
  private let terms: String
  /// What is to be written where most models stand: in Claude Code's agents, without a prefix.
  private let common: ModelAdvice

  init(_ next: Model, alias: String?, terms: String) {
    id = next.id
    self.alias = alias
    self.terms = terms
    var all = terms
    if let version = next.minimumClaudeCode {
      all += "\(terms.isEmpty ? "" : ", ")needs Claude Code \(version)"
    }
    common = ModelAdvice(id, prefix: "", alias: alias, terms: all)
  }

  /// Returns what to write in a dialect, behind what it puts in front of ids.
  package func advice(in dialect: Dialect, prefix: String) -> ModelAdvice {
    if dialect == .claudeCode, prefix.isEmpty { return common }
    return ModelAdvice(id, prefix: prefix, alias: alias, terms: terms)
  }
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
      new, alias: family(new.family)?.alias, terms: terms.joined(separator: ", "))
  }
}
