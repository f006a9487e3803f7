public import TierwiseCore

/// A change of one value or key, named by its route.
public enum YAMLEdit: Hashable, Sendable {
  /// Makes a scalar another one.
  case set(YAMLRoute, YAMLScalar)
  /// Makes a scalar a mapping.
  case nest(YAMLRoute, [YAMLNewValue.Entry])
  /// Puts a new key behind a key.
  case insertAfter(YAMLRoute, YAMLNewValue.Entry)
  /// Puts a new key in front of a key.
  case insertBefore(YAMLRoute, YAMLNewValue.Entry)
  /// Takes out a key with its value.
  case delete(YAMLRoute)
  /// Gives a key another name.
  case rename(YAMLRoute, to: String)
  /// Puts an item at the end of a list that does not have it.
  case append(YAMLRoute, YAMLScalar)
  /// Takes out an item of a list, if it is this one.
  case remove(YAMLRoute, YAMLScalar)

  /// Where the change is made.
  public var route: YAMLRoute {
    switch self {
    case .set(let route, _), .nest(let route, _), .insertAfter(let route, _),
      .insertBefore(let route, _), .delete(let route), .rename(let route, _),
      .append(let route, _), .remove(let route, _):
      route
    }
  }
}

extension YAMLEdit {
  /// Returns the edits that make the change in the tree's bytes; none where it is made already.
  public func edits(in tree: YAMLTree) throws(EditRefusal) -> [TextEdit] {
    switch self {
    case .set(let route, let scalar):
      try tree.replacingScalar(at: route, with: scalar)
    case .nest(let route, let entries):
      try tree.replacingScalar(at: route, withMapping: entries)
    case .insertAfter(let route, let entry):
      try tree.insertingKey(entry.key, entry.value, after: route)
    case .insertBefore(let route, let entry):
      try tree.insertingKey(entry.key, entry.value, before: route)
    case .delete(let route):
      try tree.deletingKey(at: route)
    case .rename(let route, let name):
      try tree.renamingKey(at: route, to: name)
    case .append(let route, let item):
      try tree.appendingItem(item, to: route)
    case .remove(let route, let item):
      try tree.removingItem(item, at: route)
    }
  }
}
