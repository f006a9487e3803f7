import TierwiseYAML

/// How complexity decides: three answers or a word (002-05, 001-10).
package struct ComplexityRules: Sendable {
  private let questions: [String]
  private let answers: ClosedRange<Int>
  /// Sums and the tiers from there on, in rising order.
  private let bands: [(atLeast: Int, tier: String)]
  private let words: [(word: String, tier: String)]

  package init(_ policy: Policy) {
    let complexity = policy.value(["complexity"])
    questions = (complexity?["questions"]?.entries ?? []).map(\.key)
    let lowest = complexity?.int("lowest") ?? 1
    answers = lowest...max(lowest, complexity?.int("highest") ?? 3)
    bands = (complexity?["bands"]?.items ?? []).map {
      ($0.int("at-least") ?? 0, $0.text("tier") ?? "")
    }.sorted { $0.0 < $1.0 }
    words = (complexity?["words"]?.entries ?? []).map { ($0.key, $0.value.text) }
  }

  /// The sums that answers can come to.
  package var sums: ClosedRange<Int> {
    answers.lowerBound * questions.count...answers.upperBound * questions.count
  }

  /// Returns the tier of a sum of answers; nil below all bands.
  package func tier(ofSum sum: Int) -> String? { bands.last { $0.atLeast <= sum }?.tier }

  /// Returns the tier of a word; nil for one that says nothing.
  package func tier(ofWord word: String) -> String? {
    words.last { $0.word == word }.flatMap { $0.tier == "none" ? nil : $0.tier }
  }

  /// Returns the tier of what a file declares: answers by name, their sum, or a word.
  func tier(of node: NodeID, in tree: YAMLTree) -> String? {
    switch tree.kind(node) {
    case .mapping:
      var sum = 0
      for question in questions {
        guard let answer = tree.value(for: question, in: node),
          case .int(let number)? = tree.resolved(answer), answers.contains(number)
        else { return nil }
        sum += number
      }
      return tier(ofSum: sum)
    case .scalar:
      switch tree.resolved(node) {
      case .int(let sum)?: return sums.contains(sum) ? tier(ofSum: sum) : nil
      case .string(let word)?: return tier(ofWord: word)
      default: return nil
      }
    case .sequence, .alias: return nil
    }
  }
}
