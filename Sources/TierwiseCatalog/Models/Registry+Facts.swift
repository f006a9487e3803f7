package import TierwiseCore

extension Registry {
  /// The facts of a registry, in the order of its file; agreeing with each other once checked.
  package struct Facts: Hashable, Sendable {
    package var asOf: CalendarDay
    package var vendor = ""
    package var families: [Family] = []
    package var models: [Model] = []
    package var aliases: [AliasMeaning] = []
    package var words: [Word] = []
    package var pricing = Pricing()
    package var sources: [Source] = []
    package var nonModels: [String] = []
    var spellings = Spellings()
  }

  /// What tells a wrong or foreign spelling from a right one.
  struct Spellings: Hashable, Sendable {
    /// Words in a name that do not count.
    var fillers: [String] = []
    var providers: [Provider] = []
    var never: [Never] = []
    var vendors: [Vendor] = []
    var harnesses: [Harness] = []
  }

  /// How a platform dresses up an id.
  struct Provider: Hashable, Sendable {
    var id: String
    /// The name that people know it by.
    var name: String
    var prefixes: [String]
    /// What may stand in front of a prefix, and nowhere else.
    var regions: [String]
    var suffixes: [String]
    /// What stands before a date in place of the hyphen.
    var dateSeparators: [Character]
  }

  /// An id that never was one.
  struct Never: Hashable, Sendable {
    var text: String
    var meant: String
  }

  /// What the names of another vendor's models begin with.
  struct Vendor: Hashable, Sendable {
    var id: String
    var prefixes: [String]
  }

  /// Spellings that only one harness reads.
  struct Harness: Hashable, Sendable {
    var id: String
    var words: [String]
    var suffixes: [String]
  }

  /// What a right spelling stands for.
  enum Target: Hashable, Sendable {
    case inherit
    case word
    case family(Int)
    case model(ModelID)
    /// A form that is written for a model, and that the API never took.
    case shortForm(ModelID)
  }

  /// What is known of a model without decoding it.
  struct Head: Hashable, Sendable {
    /// Where its record is.
    let line: Int
    let family: String
    let life: Model.LifeSpan
    let isLimited: Bool
  }
}
