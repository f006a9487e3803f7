import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// What a catalog has, as far as templates can name it; an empty one leaves what is to be filled in.
package struct TemplateFacts: Hashable, Sendable {
  /// The category of most agents that could move; nil without categories.
  package private(set) var category: String?
  /// All their categories.
  package private(set) var categories: [String] = []
  /// What these agents run on, as it is written.
  package private(set) var models: [String] = []
  /// Whether their models are mappings.
  package private(set) var isStructured = false

  /// Looks at the agents on the tiers given.
  package init(
    _ subjects: [MigrationSubject] = [], on tiers: Set<String> = [], _ context: MigrationContext
  ) {
    var counts: [String: Int] = [:]
    var structured = 0
    var movable = 0
    for subject in subjects {
      guard let tier = context.tier(of: subject), tiers.contains(tier),
        let model = context.model(of: subject)
      else { continue }
      movable += 1
      if !models.contains(model) { models.append(model) }
      let category = subject.agent.subject(path: subject.path, tier: nil).category
      if let category, !category.isEmpty { counts[category, default: 0] += 1 }
      if let node = subject.agent.model?.node, subject.agent.tree.kind(node) == .mapping {
        structured += 1
      }
    }
    models.sort(by: ByteSearch.precedes)
    categories = counts.keys.ordered(by: ByteSearch.precedes)
    category =
      counts.min { left, right in
        left.value == right.value
          ? ByteSearch.precedes(left.key, right.key) : left.value > right.value
      }?.key
    isStructured = structured * 2 > movable
  }
}
