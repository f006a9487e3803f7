import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// The way out of a fallback that is of no use.
enum FallbackAdvice {
  /// What to do, as a command.
  static let title = "remove it"

  /// Returns the fix that takes the fallback out, or the key of the list where it is the only one.
  static func fix(_ use: ModelUse, in agent: Agent) -> Fix? {
    let tree = agent.tree
    guard let route = tree.route(toNodeAt: use.range.lowerBound), case .index? = route.steps.last
    else { return nil }
    let list = YAMLRoute(Array(route.steps.dropLast()))
    let isOnly = !tree.has(list.item(1))
    let fix = Fix(
      title, safety: .safe,
      isOnly ? .delete(list.description) : .remove(route.description, use.text), in: tree)
    // A comment is never lost by a safe fix.
    guard !fix.edits.contains(where: { tree.holdsComment($0.range) }) else { return nil }
    return fix
  }
}
