import TierwiseYAML

extension YAMLEdit {
  /// Returns edits that do the same, where a mapping that they make is made at once as it ends up.
  ///
  /// Made a second time, a value that became a mapping and was then filled would be no value any
  /// more; made at once it is what it is to be.
  static func absorbed(_ edits: [YAMLEdit], in result: YAMLTree) -> [YAMLEdit] {
    var made: [YAMLRoute] = []
    var kept: [YAMLEdit] = []
    for edit in edits {
      if made.contains(where: { edit.place.isBelow($0) }) { continue }
      guard case .nest(let route, _) = edit, let node = result.node(at: route),
        case .mapping(let entries)? = result.newValue(of: node)
      else {
        kept.append(edit)
        continue
      }
      made.append(route)
      kept.append(.nest(route, entries))
    }
    return kept
  }

  /// The route of what the edit writes or takes away.
  private var place: YAMLRoute {
    switch self {
    case .insertAfter(let route, let entry), .insertBefore(let route, let entry):
      YAMLRoute(route.steps.dropLast()).key(entry.key)
    default: route
    }
  }
}

extension YAMLTree {
  /// Returns a value that was written by edits, as they would write it; nil for any other.
  fileprivate func newValue(of node: NodeID) -> YAMLNewValue? {
    switch kind(node) {
    case .scalar: return resolved(node).map { .scalar($0) }
    case .alias: return nil
    case .sequence:
      let items = Array(children(node))
      let scalars = items.compactMap(resolved)
      return scalars.count == items.count ? .list(scalars) : nil
    case .mapping:
      var result: [YAMLNewValue.Entry] = []
      for entry in entries(node) {
        guard let key = string(entry.key), let value = newValue(of: entry.value) else { return nil }
        result.append(YAMLNewValue.Entry(key, value))
      }
      return .mapping(result)
    }
  }
}
