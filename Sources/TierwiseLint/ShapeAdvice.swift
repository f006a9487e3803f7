import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// What rules that speak about a shape's problems share.
enum ShapeAdvice {
  /// Reports values of a key that are not among those allowed, unless only their case is wrong.
  static func reportValues(
    of key: String, _ rule: RuleInfo, _ agent: Agent, _ context: RuleContext,
    into findings: inout Findings
  ) {
    for problem in context.problems {
      guard case .badValue(let name, let value, let nearest) = problem.kind, name == key,
        nearest.map({ isSame($0, value) }) != true, !agent.isPlaceholder(problem.range)
      else { continue }
      let edit = nearest.flatMap { fix(problem.range, value, $0, safety: .shown, in: agent) }
      findings.report(
        rule, at: problem.range, problem.message,
        help: problem.help ?? values(of: key, context.dialect), fix: edit)
    }
  }

  /// Whether two words differ at most in the case of their letters.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count
      && zip(left.utf8, right.utf8).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }

  /// Returns the fix that writes another word in a place; nil where the word is not spelled out there.
  static func fix(
    _ range: Range<Int>, _ word: String, _ right: String, safety: Fix.Safety, in agent: Agent
  ) -> Fix? {
    // In front of the word there is at most a quote.
    let quote = (range.count - word.utf8.count) / 2
    guard quote == 0 || quote == 1, range.count == word.utf8.count + 2 * quote else { return nil }
    let place = range.lowerBound + quote..<range.upperBound - quote
    return Fix("replace it with '\(right)'", safety: safety, edits: [TextEdit(place, right)])
  }

  private static func values(of key: String, _ dialect: Dialect) -> String? {
    guard let key = Shape.frontmatter(of: dialect)?.keys.first(where: { $0.name == key })
    else { return nil }
    let values = key.values.map { "'\($0.text)'" }
    guard let last = values.last, values.count > 1 else { return values.first.map { "use \($0)" } }
    return "use \(values.dropLast().joined(separator: ", ")) or \(last)"
  }
}
