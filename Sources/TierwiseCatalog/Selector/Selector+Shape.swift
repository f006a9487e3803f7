import TierwiseCore
package import TierwiseYAML

extension Shape {
  /// A `select:` mapping.
  package static let selector = Shape(
    "the selector",
    conditions + [
      Key("top", .int, "How many agents, the first ones by `by`."),
      Key("by", .string, "What `top` counts by.", values: ["cost", "tokens", "runs"]),
      Key(
        "not", .oneOf([.mapping(excluded), .list(.mapping(excluded))]),
        "What is taken away, by the same keys."),
    ])

  private static let excluded = Shape("the selector below 'not'", conditions)

  private static let conditions = [
    Key("path", .textOrList, "Paths, as patterns.", mistakes: ["paths", "file", "files", "glob"]),
    Key(
      "name", .textOrList, "Agents' names, as patterns.", mistakes: ["names", "agent", "agents"]),
    Key("category", .textOrList, "Texts of `category`.", mistakes: ["categories"]),
    Key("tag", .textOrList, "One of `tags`.", mistakes: ["tags"]),
    Key("tier", .textOrList, "Families of the declared model.", mistakes: ["tiers", "model"]),
    Key(
      "verdict", .textOrList, "How the model fits the work.",
      values: ["fits", "too-high", "too-low"], mistakes: ["verdicts", "fit"]),
    Key("status", .textOrList, "How far a migration is.", mistakes: ["state"]),
  ]
}

extension YAMLReader {
  /// Reads a selector from a mapping of its shape.
  package mutating func selector(_ mapping: NodeID) -> Selector {
    var selector = Selector()
    selector.conditions = conditions(mapping)
    if let node = tree.value(for: "not", in: mapping) {
      let excluded = tree.kind(node) == .mapping ? [node] : Array(tree.children(node))
      for node in excluded {
        let conditions = conditions(node)
        if conditions.isEmpty { refuse("this 'not' names nothing", node) }
        selector.without.append(conditions)
      }
    }
    if let node = tree.value(for: "top", in: mapping), case .int(let count) = tree.resolved(node) {
      if count < 1 { refuse("'top' is a whole number from 1 on", node) }
      guard let key = text("by", mapping) else {
        refuse("'top' needs 'by': what to count by", node)
        return selector
      }
      selector.top = Selector.Top(count: count, key: key)
    } else if let node = tree.value(for: "by", in: mapping) {
      refuse("'by' needs 'top': how many agents", node)
    }
    return selector
  }

  private mutating func conditions(_ mapping: NodeID) -> Selector.Conditions {
    var conditions = Selector.Conditions()
    conditions.path = globs("path", mapping)
    conditions.name = globs("name", mapping)
    conditions.category = globs("category", mapping)
    conditions.tag = globs("tag", mapping)
    conditions.tier = globs("tier", mapping)
    conditions.verdict = list("verdict", mapping)
    conditions.status = list("status", mapping)
    return conditions
  }
}
