import TierwiseCore

/// A condition on the labels of a task: `label:security OR complexity:complex AND NOT draft:yes`.
///
/// `label:x` asks for the label `x`, any other `key:value` for a label that is written so. NOT binds
/// closer than AND, AND closer than OR; parentheses group. Case does not count.
public struct Trigger: Hashable, Sendable {
  /// The condition in postfix order.
  private let steps: [Step]

  private enum Step: Hashable, Sendable {
    case label(String)
    case not, and, or
  }

  /// Reads a condition.
  public init(_ text: String) throws(TriggerError) {
    var parser = Parser(text)
    steps = try parser.parse()
  }

  /// Returns whether the condition holds for a task with these labels.
  public func holds(for labels: [String]) -> Bool {
    var values: [Bool] = []
    for step in steps {
      switch step {
      case .label(let label): values.append(labels.contains { ASCII.equal($0, label) })
      case .not: values.append(!(values.popLast() ?? false))
      case .and, .or:
        let right = values.popLast() ?? false
        let left = values.popLast() ?? false
        values.append(step == .and ? left && right : left || right)
      }
    }
    return values.last ?? false
  }
}

/// Why a text is no condition.
public struct TriggerError: Error, Hashable, Sendable {
  /// What is wrong, and in which column.
  public let words: String
}

extension Trigger {
  /// Operators wait on a stack, so that no nesting is too deep.
  private struct Parser {
    private let words: [(text: String, column: Int)]
    private let end: Int
    private var steps: [Step] = []
    private var waiting: [(text: String, column: Int)] = []

    init(_ text: String) {
      var words: [(String, Int)] = []
      var word = ""
      var column = 0
      func finish() {
        if !word.isEmpty { words.append((word, column - word.unicodeScalars.count)) }
        word = ""
      }
      for scalar in text.unicodeScalars {
        column += 1
        switch scalar {
        case " ", "\t": finish()
        case "(", ")":
          finish()
          words.append((String(scalar), column))
        default: word.unicodeScalars.append(scalar)
        }
      }
      column += 1
      finish()
      self.words = words
      end = column
    }

    mutating func parse() throws(TriggerError) -> [Step] {
      var wantsOperand = true
      for word in words {
        switch word.text {
        case "(", "NOT":
          guard wantsOperand else { throw fault("AND or OR is missing before", word) }
          waiting.append(word)
        case ")":
          guard !wantsOperand else { throw fault("a label is missing before", word) }
          while let last = waiting.last, last.text != "(" { take() }
          guard waiting.popLast() != nil else { throw fault("nothing was opened for", word) }
        case "AND", "OR":
          guard !wantsOperand else { throw fault("a label is missing before", word) }
          while let last = waiting.last, Self.binding(last.text) >= Self.binding(word.text) {
            take()
          }
          waiting.append(word)
          wantsOperand = true
        default:
          guard wantsOperand else { throw fault("AND or OR is missing before", word) }
          steps.append(.label(try label(word)))
          wantsOperand = false
        }
      }
      guard !wantsOperand else { throw TriggerError(words: "a label is missing at column \(end)") }
      while let last = waiting.last {
        guard last.text != "(" else { throw fault("nothing closes", last) }
        take()
      }
      return steps
    }

    private static func binding(_ word: String) -> Int {
      switch word {
      case "NOT": 3
      case "AND": 2
      case "OR": 1
      default: 0
      }
    }

    private mutating func take() {
      guard let last = waiting.popLast() else { return }
      steps.append(last.text == "NOT" ? .not : last.text == "AND" ? .and : .or)
    }

    private func label(_ word: (text: String, column: Int)) throws(TriggerError) -> String {
      let parts = word.text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        throw fault("write a label as label:name or key:value, not", word)
      }
      return parts[0] == "label" ? String(parts[1]) : word.text
    }

    private func fault(_ words: String, _ word: (text: String, column: Int)) -> TriggerError {
      TriggerError(words: "\(words) '\(word.text)' at column \(word.column)")
    }
  }
}
