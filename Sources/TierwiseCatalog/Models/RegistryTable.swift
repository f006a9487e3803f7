import TierwiseCore

/// A registry as lines of fields, so that the built-in one is ready without a YAML parser.
///
/// Each line is a record: a letter for its kind, then its fields, behind tabs. Lists are joined by
/// `|`, cases are written as their place among all cases; an empty field is nothing. Lines `p` and
/// `q` belong to the model above them.
struct RegistryTable: Sendable {
  /// The lines; the last one has no end.
  let bytes: [UInt8]
  /// What the lines say, for those who ask for much of it.
  var decoded: Decoded?

  /// Facts in a place of their own, so that a copy of the table is two words.
  final class Decoded: Sendable {
    let facts: Registry.Facts
    /// The day for which successions are known.
    let day: CalendarDay
    /// For each model, what takes its place; nil where it is still to be found out.
    let successions: [Succession?]

    init(_ facts: Registry.Facts, _ day: CalendarDay, _ successions: [Succession?]) {
      self.facts = facts
      self.day = day
      self.successions = successions
    }
  }

  /// Takes lines that were written by `init(_:)`.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Writes the records of a registry's facts.
  init(_ facts: Registry.Facts) {
    var lines: [String] = []
    func add(_ kind: String, _ fields: String?...) {
      lines.append(([kind] + fields.map { $0 ?? "" }).joined(separator: "\t"))
    }
    add("r", facts.asOf.description, facts.vendor)
    for family in facts.families {
      add("f", family.id, family.rank.map(String.init), family.alias, family.role)
    }
    for word in facts.words { add("w", word.text, word.role) }
    for row in facts.aliases {
      add(
        "a", row.alias, row.provider, row.id, row.from.description, row.claudeCode,
        Self.place(row.confidence))
    }
    let pricing = facts.pricing
    add(
      "c", String(pricing.batch), String(pricing.usInference), String(pricing.partnerRegional),
      String(pricing.webSearch), String(pricing.newTokenizer))
    for provider in facts.spellings.providers {
      add(
        "d", provider.id, provider.name, Self.joined(provider.prefixes),
        Self.joined(provider.regions),
        Self.joined(provider.suffixes),
        Self.joined(provider.dateSeparators.map(String.init)))
    }
    add("l", Self.joined(facts.spellings.fillers))
    for row in facts.spellings.never { add("n", row.text, row.meant) }
    for row in facts.spellings.vendors { add("v", row.id, Self.joined(row.prefixes)) }
    for row in facts.spellings.harnesses {
      add("h", row.id, Self.joined(row.words), Self.joined(row.suffixes))
    }
    add("x", Self.joined(facts.nonModels))
    for row in facts.sources { add("s", row.id, row.kind, row.place, row.date) }
    for model in facts.models {
      // What the index reads comes first.
      add(
        "m", model.id, model.family, Self.joined(model.shortForms), Self.joined(model.aliases),
        model.released?.description, model.deprecated?.description, model.retires?.description,
        String(model.traits.rawValue), model.name, model.generation,
        model.notRetiredBefore?.description, model.replacement,
        model.contextWindow.map(String.init), model.maximumOutput.map(String.init),
        // A bit for each level; none of them differs from nothing known.
        model.efforts.map { String($0.compactMap(Self.index).reduce(0) { $0 | 1 << $1 }) },
        model.defaultEffort.map(Self.place), Self.place(model.tokenizer), model.bedrockID,
        model.bedrockRetires?.description, model.googleID, model.minimumClaudeCode,
        Self.place(model.confidence), model.checked?.description, Self.joined(model.sources))
      for price in model.prices {
        add(
          "p", price.from?.description, price.until?.description,
          price.promptTokensUpTo.map(String.init), String(price.input), String(price.output),
          String(price.cacheWrite5m), String(price.cacheWrite1h), String(price.cacheRead))
      }
      if let fast = model.fastMode {
        add(
          "q", fast.from?.description, fast.until?.description, String(fast.input),
          String(fast.output))
      }
    }
    bytes = Array(lines.joined(separator: "\n").utf8)
  }

  private static func index<Case: CaseIterable & Equatable>(_ value: Case) -> Int? {
    Array(Case.allCases).firstIndex(of: value)
  }

  private static func place<Case: CaseIterable & Equatable>(_ value: Case) -> String {
    index(value).map { String($0) } ?? ""
  }

  private static func joined(_ items: [String]) -> String { items.joined(separator: "|") }
}

extension RegistryTable: Hashable {
  /// Returns whether two tables have the same lines.
  static func == (left: RegistryTable, right: RegistryTable) -> Bool { left.bytes == right.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
