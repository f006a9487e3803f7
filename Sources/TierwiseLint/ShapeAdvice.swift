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
      guard case .badValue(let name, let value, let nearest, _) = problem.kind, name == key,
        nearest.map({ isSame($0, value) }) != true, !agent.isPlaceholder(problem.range)
      else { continue }
      let edit = nearest.flatMap { set(problem.range, $0, safety: .shown, in: agent) }
      findings.report(
        rule, at: problem.range, problem.message, help: problem.help, fix: edit)
    }
  }

  /// Whether two words differ at most in the case of their letters.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count
      && zip(left.utf8, right.utf8).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }

  /// Returns the key that is right but for the case of its letters; nil where there is none.
  static func key(
    _ key: String, inAnotherCase context: RuleContext
  ) -> (text: String, range: Range<Int>)? {
    for problem in context.problems {
      if case .unknownKey(let text, .near(key)) = problem.kind, isSame(text, key) {
        return (text, problem.range)
      }
    }
    return nil
  }

  /// Returns the fix that makes the value in a place another one.
  static func set(
    _ range: Range<Int>, _ right: String, safety: Fix.Safety, in agent: Agent
  ) -> Fix? {
    agent.tree.route(toNodeAt: range.lowerBound).map { route in
      Fix(
        "write '\(right)'", safety: safety, .set(route.description, right), in: agent.tree)
    }
  }

  /// Returns the fix that gives the key in a place another name.
  static func rename(
    _ range: Range<Int>, _ right: String, safety: Fix.Safety, in agent: Agent
  ) -> Fix? {
    agent.tree.route(toNodeAt: range.lowerBound).map { route in
      Fix(
        "write '\(right)'", safety: safety, .rename(route.description, right), in: agent.tree)
    }
  }
}
