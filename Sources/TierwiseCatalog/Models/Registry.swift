public import TierwiseCore

/// Dated facts about models: ids, aliases, ends, prices; from `models.yaml` or a user's file.
///
/// It holds the records as they are written, with an index over the names: a model's facts are
/// decoded when they are asked for, so that a program that only looks at names starts at once. Who
/// asks for many of them decodes it all first.
public struct Registry: Hashable, Sendable {
  /// The records.
  var table: RegistryTable
  /// The day the facts were gathered.
  public let asOf: CalendarDay
  /// Whose models these are.
  public let vendor: String
  /// The families, in rising order of rank; those without a rank come last.
  public let families: [Family]
  /// What the index needs to know of each model.
  let heads: [Head]
  /// Every spelling that is right somewhere.
  let forms: NameTable
  /// What the forms stand for.
  let targets: [Target]
  /// The parts of the forms; nil for words, which have none.
  let parts: [ModelParts?]
  /// The parts of the ids that never were.
  let neverParts: [ModelParts?]
  /// Words in a name that do not count.
  let fillers: NameTable
  /// What tells other spellings apart.
  let spellings: Spellings

  /// Creates a registry from facts that agree with each other.
  package init(_ facts: Facts) { self.init(RegistryTable(facts)) }
}

extension Registry {
  /// The models, in the order of the file; in the built-in one by family, newest first.
  public var models: [Model] { heads.indices.map { self[ModelID($0)] } }
  /// What aliases meant, when and where, oldest first.
  public var aliases: [AliasMeaning] { table.facts.aliases }
  /// Words for a model that the harness resolves itself, besides the families' aliases.
  public var words: [Word] { table.facts.words }
  /// What changes a price besides model, day and prompt.
  public var pricing: Pricing { table.facts.pricing }
  /// Where the facts are from.
  public var sources: [Source] { table.facts.sources }
  /// What run logs write where no model ran.
  public var nonModels: [String] { table.facts.nonModels }

  /// A tier: models that succeed each other.
  public struct Family: Hashable, Sendable {
    /// The name: `opus`.
    public var id: String
    /// The place among the tiers, from 1; nil for families of the past.
    public var rank: Int?
    /// The word that harnesses resolve to the family's model.
    public var alias: String?
    /// What the family is for, in a few words.
    public var role: String
  }

  /// A word that the harness resolves to a model.
  public struct Word: Hashable, Sendable {
    /// The word.
    public var text: String
    /// What it stands for.
    public var role: String
  }

  /// What an alias means from some day on.
  public struct AliasMeaning: Hashable, Sendable {
    /// The alias.
    public var alias: String
    /// The platform; nil for the Claude API.
    public var provider: String?
    /// The id it stands for.
    public var id: String
    /// The first day.
    public var from: CalendarDay
    /// The first version of Claude Code.
    public var claudeCode: String?
    /// How sure that is.
    public var confidence: Model.Confidence
  }

  /// What changes a price besides model, day and prompt; factors are in thousandths.
  public struct Pricing: Hashable, Sendable {
    /// On input and output of batches.
    public var batch = 1000
    /// On all tokens, for models with that trait, when inference stays in the US.
    public var usInference = 1000
    /// On regional endpoints of partners.
    public var partnerRegional = 1000
    /// Of a thousand web searches, in millionths of a USD.
    public var webSearch = 0
    /// Tokens that a new tokenizer makes of a text, for one of an old tokenizer; about.
    public var newTokenizer = 1000
  }

  /// Where facts are from.
  public struct Source: Hashable, Sendable {
    /// The name that models cite.
    public var id: String
    /// What it is: official, third party.
    public var kind: String
    /// Where it is found.
    public var place: String
    /// When it was written or seen.
    public var date: String
  }
}

extension Registry {
  /// Returns a model of this registry.
  public subscript(id: ModelID) -> Model {
    table.decoded?.facts.models[id.index] ?? table.model(heads[id.index].line)
  }

  /// Returns the model of an exact id, a documented undated id, or a shorter form of one; or nil.
  public func model(_ text: String) -> ModelID? {
    guard let form = forms.index(of: text) else { return nil }
    switch targets[form] {
    case .model(let id), .shortForm(let id): return id
    case .inherit, .word, .family: return nil
    }
  }

  /// Returns the family of that name, or nil.
  public func family(_ name: String) -> Family? { families.first { $0.id == name } }

  /// Returns the name of a platform that a value is written for, or what stands in front of it.
  public func providerName(_ id: String) -> String {
    spellings.providers.first { $0.id == id }?.name ?? id
  }

  /// Returns what an alias means on a day; `provider` is nil for the Claude API.
  public func meaning(
    of alias: String, on day: CalendarDay, provider: String? = nil
  ) -> AliasMeaning? {
    aliases.last { $0.alias == alias && $0.provider == provider && $0.from <= day }
  }

  /// Returns the model that a tier's alias means on a day; nil where none is known.
  public func model(ofTier tier: String, on day: CalendarDay) -> ModelID? {
    guard let alias = family(tier)?.alias, let meaning = meaning(of: alias, on: day) else {
      return nil
    }
    return model(meaning.id)
  }

  /// Returns how many days old the facts are on a day; negative where they are from its future.
  public func age(on day: CalendarDay) -> Int { day.number - asOf.number }
}
