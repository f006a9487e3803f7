import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension Policy {
  /// Reports tiers of a user's policy that are none, and other faults that no shape can express.
  func check(_ section: Configuration.Section) throws(FileFaults) {
    var checker = PolicyChecker(tree: section.tree, tiers: tiers)
    checker.check(section.node)
    guard checker.problems.isEmpty else { throw FileFaults(checker.problems) }
  }
}

/// Looks for values of a policy that name a tier, and holds them against the list of tiers.
struct PolicyChecker {
  let tree: YAMLTree
  let tiers: [String]
  private(set) var problems: [Shape.Problem] = []

  init(tree: YAMLTree, tiers: [String]) {
    self.tree = tree
    self.tiers = tiers
  }

  /// Keys whose value is a tier, wherever they stand.
  private static let tierKeys: Set = [
    "tier", "default-tier", "to", "execute", "simple", "otherwise", "idle", "busy-low-priority",
    "critical", "at-most",
  ]

  /// Checks a policy's mapping.
  mutating func check(_ policy: NodeID) {
    for entry in tree.entries(policy) {
      switch tree.string(entry.key) {
      case "assignments":
        for assignment in tree.entries(entry.value) {
          if tree.kind(assignment.value) == .scalar { checkTier(assignment.value) }
        }
      case "floors":
        for row in tree.children(entry.value) {
          if let node = tree.value(for: "at-least", in: row) { checkTier(node) }
        }
      case "labels":
        if let list = tree.value(for: "tiers", in: entry.value) {
          for tier in tree.children(list) { checkTier(tier) }
        }
      case "pipelines":
        for pipeline in tree.entries(entry.value) {
          for step in tree.children(pipeline.value) {
            if let node = tree.value(for: "when", in: step) { checkTrigger(node) }
          }
        }
      case "ceilings":
        for row in tree.children(entry.value) {
          if let node = tree.value(for: "at-most", in: row) { checkTier(node) }
        }
      case "complexity":
        if let words = tree.value(for: "words", in: entry.value) {
          for word in tree.entries(words) where tree.string(word.value) != "none" {
            checkTier(word.value)
          }
        }
      default: break
      }
    }
    checkKeys(below: policy)
    problems = problems.ordered { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func checkKeys(below node: NodeID) {
    for entry in tree.entries(node) {
      if tree.kind(entry.value) == .scalar, Self.tierKeys.contains(tree.string(entry.key) ?? "") {
        checkTier(entry.value)
      }
      checkKeys(below: entry.value)
    }
    if tree.kind(node) == .sequence {
      for child in tree.children(node) { checkKeys(below: child) }
    }
  }

  private mutating func checkTrigger(_ node: NodeID) {
    guard let text = tree.string(node) else { return }
    do throws(TriggerError) {
      _ = try Trigger(text)
    } catch {
      problems.append(Shape.Problem(.refused(.noTrigger(text, error)), tree.range(node)))
    }
  }

  private mutating func checkTier(_ node: NodeID) {
    guard let text = tree.string(node), !tiers.contains(text) else { return }
    problems.append(Shape.Problem(.refused(.noTier(text, among: tiers)), tree.range(node)))
  }
}

extension Message {
  fileprivate static func noTrigger(_ text: String, _ error: TriggerError) -> Message {
    "'\(text)' is no condition: \(error.words)"
  }

  fileprivate static func noTier(_ text: String, among tiers: [String]) -> Message {
    let nearest = EditDistance.nearest(to: text, among: tiers)
    let hint =
      nearest.map { "did you mean '\($0)'?" } ?? "there are \(tiers.joined(separator: ", "))"
    return "'\(text)' is no tier of this policy; \(hint)"
  }
}
