import TierwiseCore
import TierwisePolicy

/// What a policy lists for tasks, with tiers as places, ready to be compared.
struct RoutingLists: Sendable {
  /// Labels that name a tier, whole.
  let tierLabels: [Entry]
  /// Words for complexity, and the labels made of them.
  let words: [Entry]
  let wordLabels: [Entry]
  let kinds: [Entry]
  let agents: [String: Int]
  let patterns: [Pattern]
  let highestPatternWins: Bool
  let questions: [Question]
  let files: [FileRow]
  let floors: [Floor]
  let usesFloors: Bool
  let defaultTier: Int
  /// What tasks may name, whether it says something or not.
  let known: Known

  /// What the policy knows of each kind.
  struct Known: Sendable {
    let kinds: [String]
    let words: [String]
    let characteristics: [String]
    /// Labels that are not free, by what they begin with.
    let labels: [(prefix: String, labels: [String])]
  }

  /// A word and its tier.
  struct Entry: Sendable {
    let text: String
    let tier: Int
  }

  /// Words of tasks, by their row of the lexicon.
  struct Pattern: Sendable {
    let row: Int
    let tier: Int
  }

  struct Question: Sendable {
    let row: Int
    let tier: Int
    let critical: Int
    let words: String
  }

  struct FileRow: Sendable {
    let atLeast: Int
    let tier: Int
    let parts: Int?
  }

  struct Floor: Sendable {
    let kind: String
    let row: Int
    let tier: Int
    let characteristics: [String]
  }

  init(_ policy: Policy, _ lexicon: Lexicon) {
    let tiers = policy.tiers
    func tier(_ name: String?) -> Int? { name.flatMap { tiers.firstIndex(of: $0) } }
    func entry(_ text: String, _ name: String?) -> Entry? {
      tier(name).map { Entry(text: text, tier: $0) }
    }
    let labels = policy.value(["labels"])
    let prefix = labels?.text("of-tier") ?? ""
    tierLabels = (labels?["tiers"]?.texts ?? tiers).compactMap { entry(prefix + $0, $0) }
    let complexity = ComplexityRules(policy)
    words = policy.keys(of: ["complexity", "words"]).compactMap {
      entry($0, complexity.tier(ofWord: $0))
    }
    let wordPrefix = labels?.text("of-complexity") ?? ""
    wordLabels = words.map { Entry(text: wordPrefix + $0.text, tier: $0.tier) }
    kinds = policy.taskTiers.compactMap { entry($0.task, $0.tier) }
    agents = Dictionary(
      policy.keys(of: ["assignments"]).compactMap { name in
        tier(policy.agent(named: name)?.tier).map { (name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    func rows(_ name: String) -> [Int] {
      lexicon.rows.indices.filter {
        lexicon.rows[$0].kind == .criterion && lexicon.rows[$0].id == name
      }
    }
    let patternItems = policy.value(["patterns", "rows"])?.items ?? []
    patterns = zip(rows(Lexicon.pattern), patternItems).compactMap { row, item in
      tier(item.text("tier")).map { Pattern(row: row, tier: $0) }
    }
    let questionItems = policy.value(["tree"])?.items ?? []
    questions = zip(rows(Lexicon.question), questionItems).compactMap { row, item in
      tier(item.text("tier")).map {
        Question(
          row: row, tier: $0, critical: tier(item.text("critical")) ?? $0,
          words: item.text("ask") ?? "")
      }
    }
    highestPatternWins = policy.value(["patterns"])?.isTrue("highest-wins") ?? false
    files = (policy.value(["files"])?.items ?? []).compactMap { row in
      tier(row.text("tier")).map {
        FileRow(atLeast: row.int("at-least") ?? 0, tier: $0, parts: tier(row.text("execute")))
      }
    }.ordered { $0.atLeast < $1.atLeast }
    let floorRows = lexicon.rows.indices.filter { row in
      if case .floor = lexicon.rows[row].kind { true } else { false }
    }
    floors = zip(policy.value(["floors"])?.items ?? [], floorRows).compactMap { floor, row in
      tier(floor.text("at-least")).map {
        Floor(
          kind: floor.text("kind") ?? "", row: row, tier: $0,
          characteristics: floor["characteristics"]?.texts ?? [])
      }
    }
    usesFloors = policy.value(["router"])?.isTrue("floors") ?? true
    defaultTier = tier(policy.defaultTier) ?? 0
    let allWords = policy.keys(of: ["complexity", "words"])
    known = Known(
      kinds: policy.taskTiers.map(\.task), words: allWords,
      characteristics: policy.keys(of: ["matrix", "rows"]),
      labels: [
        (prefix, tiers.map { prefix + $0 }), (wordPrefix, allWords.map { wordPrefix + $0 }),
      ].filter { !$0.0.isEmpty })
  }
}
