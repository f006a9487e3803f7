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

  /// Looks at the agents that a template could move, and of those at the ones that it will select.
  package init(
    _ subjects: [MigrationSubject], for template: MigrationTemplate, _ context: MigrationContext
  ) {
    let movable = subjects.compactMap { subject -> Movable? in
      guard let tier = context.tier(of: subject), template.tiers.contains(tier),
        let model = context.model(of: subject), let node = subject.agent.model?.node
      else { return nil }
      let category = subject.agent.subject(path: subject.path, tier: nil).category
      return Movable(
        model: model, category: category.flatMap { $0.isEmpty ? nil : $0 },
        isStructured: subject.agent.tree.kind(node) == .mapping)
    }
    var counts: [String: Int] = [:]
    for agent in movable { if let name = agent.category { counts[name, default: 0] += 1 } }
    categories = counts.keys.ordered(by: ByteSearch.precedes)
    category =
      counts.min { left, right in
        left.value == right.value
          ? ByteSearch.precedes(left.key, right.key) : left.value > right.value
      }?.key
    let selected = movable.filter { agent in
      !template.selectsCategory || category == nil || agent.category == category
    }
    models = Set(selected.map(\.model)).ordered(by: ByteSearch.precedes)
    isStructured = selected.count(where: \.isStructured) * 2 > selected.count
  }

  /// An agent on a tier that the template leaves.
  private struct Movable {
    let model: String
    let category: String?
    let isStructured: Bool
  }
}
