import TierwiseCore
import TierwiseYAML

/// How complexity decides: three answers or a word (002-05, 001-10).
package struct ComplexityRules: Sendable {
  private let questions: [String]
  private let answers: ClosedRange<Int>
  /// Sums in rising order, and beside them the tiers from there on.
  private let bands: [Int]
  private let bandTiers: [String]
  /// Words, and beside them their tiers.
  private let words: [String]
  private let wordTiers: [String]

  package init(_ policy: Policy) {
    let complexity = policy.value(["complexity"])
    questions = (complexity?["questions"]?.entries ?? []).map(\.key)
    let lowest = complexity?.int("lowest") ?? 1
    answers = lowest...max(lowest, complexity?.int("highest") ?? 3)
    func atLeast(_ band: Policy.Value) -> Int { band.int("at-least") ?? 0 }
    let rows = (complexity?["bands"]?.items ?? []).ordered { atLeast($0) < atLeast($1) }
    bands = rows.map(atLeast)
    bandTiers = rows.map { $0.text("tier") ?? "" }
    let entries = complexity?["words"]?.entries ?? []
    words = entries.map { $0.key }
    wordTiers = entries.map { $0.value.text }
  }

  /// The sums that answers can come to.
  package var sums: ClosedRange<Int> {
    answers.lowerBound * questions.count...answers.upperBound * questions.count
  }

  /// Returns the tier of a sum of answers; nil below all bands.
  package func tier(ofSum sum: Int) -> String? {
    bands.lastIndex { $0 <= sum }.map { bandTiers[$0] }
  }

  /// Returns the tier of a word; nil for one that says nothing.
  package func tier(ofWord word: String) -> String? {
    guard let place = words.lastIndex(of: word), wordTiers[place] != "none" else { return nil }
    return wordTiers[place]
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
