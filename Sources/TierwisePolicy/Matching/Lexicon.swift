import TierwiseCore

/// The phrases of a policy with what they speak for, ready to be looked for all at once.
package struct Lexicon: Sendable {
  /// What phrases speak for: the matrix's rows, the criteria, the floors, then the ceilings.
  package let rows: [Row]
  /// What a phrase weighs in each zone, in thousandths; in the order of `Zone`.
  let weights: [Int]
  /// For each key of the frontmatter that is a zone: which.
  let keys: [(key: String, zone: Zone)]
  /// Phrases that end somewhere in the tree, by the nodes they end at.
  let uses: Uses
  let tree: PhraseTree
  let beginnings: Beginnings

  /// A part of a file; a word weighs more where it says what the agent is for.
  package enum Zone: UInt8, CaseIterable, Sendable {
    case name, description, tags, category, headings, body

    var bit: UInt8 { 1 << rawValue }

    /// The zones of a body.
    static let ofBody = headings.bit | body.bit
  }

  /// What phrases speak for.
  package struct Row: Hashable, Sendable {
    /// The characteristic, the criterion or the kind of work.
    package let id: String
    package let kind: Kind
    /// The evidence that switches it on, in millionths.
    package let threshold: Int

    package enum Kind: Hashable, Sendable {
      /// A row of the matrix, with its points.
      case characteristic(haiku: Int, sonnet: Int)
      /// A reason for a tier: for the highest, or the one that a pattern for tasks goes with.
      case criterion
      /// A kind of work that may not run below a tier.
      case floor(atLeast: String)
      /// A kind of work that asks for no more than a tier.
      case ceiling(atMost: String)
    }
  }

  /// A phrase in one of its parts.
  struct Use: Sendable {
    let role: Role
    /// The row it speaks for; nothing for negations.
    let row: Int
    /// What it weighs, in thousandths.
    let weight: Int
    /// The zones where it counts, a bit for each.
    let zones: UInt8
    /// Whether its last word must end where it ends.
    let isWhole: Bool
    /// How many words it has.
    let words: Int
    /// Whether it counts where it is quoted or taken back, too.
    var isLiteral = false

    enum Role: Int, Sendable {
      case evidence
      /// It takes back what begins in one of the next three words.
      case near
      /// It takes back what follows in the sentence.
      case sentence
    }
  }
}

extension Lexicon {
  /// Returns the phrases of a policy; those of the built-in one stand ready.
  package init(_ policy: Policy) {
    self = policy.hasBuiltInPhrases ? .builtIn : Lexicon(reading: policy)
  }

  /// The keys of a policy that phrases are read from.
  static let policyKeys = ["matrix", "opus", "floors", "ceilings"]

  /// Reads the phrases of a policy.
  package init(reading policy: Policy) {
    var builder = LexiconBuilder()
    builder.addCharacteristics(policy)
    for (id, criterion) in policy.value(["opus"])?.entries ?? [] {
      builder.begin(id, .criterion, criterion)
      builder.add(criterion["phrases"])
    }
    builder.addFloors(policy)
    for ceiling in policy.value(["ceilings"])?.items ?? [] {
      let tier = ceiling.text("at-most") ?? ""
      builder.begin(ceiling.text("kind") ?? "", .ceiling(atMost: tier), ceiling)
      // What an agent is for is said there; elsewhere words tell of others' work, too.
      builder.add(ceiling["when"], zones: Zone.name.bit | Zone.description.bit)
    }
    self.init(builder, policy)
  }

  /// What the rows of patterns for tasks are called.
  package static let pattern = "pattern"
  /// What the rows of the decision tree's questions are called.
  package static let question = "question"

  /// Reads the phrases that are looked for in a task: characteristics, floors, patterns, questions.
  package init(forTasksOf policy: Policy) {
    var builder = LexiconBuilder()
    builder.addCharacteristics(policy)
    builder.addFloors(policy)
    let patterns = policy.value(["patterns"])
    let zones = (patterns?["in"]?.texts ?? []).reduce(0) { bits, word in
      bits | (word == "title" ? Zone.name.bit : Zone.description.bit)
    }
    let isLiteral = patterns?.isTrue("literal") ?? false
    for row in patterns?["rows"]?.items ?? [] {
      builder.begin(Self.pattern, .criterion, row)
      builder.add(row["any"], zones: zones, isLiteral: isLiteral)
    }
    for row in policy.value(["tree"])?.items ?? [] {
      builder.begin(Self.question, .criterion, row)
      builder.add(row["any"])
    }
    self.init(builder, policy)
  }

  private init(_ builder: LexiconBuilder, _ policy: Policy) {
    let matrix = policy.value(["matrix"])
    var builder = builder
    builder.addNegations(matrix?["words"]?["near"], .near)
    builder.addNegations(matrix?["words"]?["sentence"], .sentence)
    rows = builder.rows
    (tree, uses) = builder.tree()
    beginnings = Beginnings(tree, uses)
    let zones = matrix?["zones"]
    weights = Zone.allCases.map { zones?[$0.word]?.thousandths("weight") ?? 0 }
    keys = Zone.allCases.flatMap { zone in
      (zones?[zone.word]?["keys"]?.texts ?? []).map { (key: $0, zone: zone) }
    }
  }
}

extension Lexicon.Zone {
  /// The zone as it is called in a policy.
  package var word: String {
    switch self {
    case .name: "name"
    case .description: "description"
    case .tags: "tags"
    case .category: "category"
    case .headings: "headings"
    case .body: "body"
    }
  }

  init?(word: String) {
    guard let zone = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = zone
  }
}
