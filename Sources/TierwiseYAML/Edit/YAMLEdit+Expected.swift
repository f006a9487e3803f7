extension YAMLEdit {
  /// Returns the decoded tree of the first document as it is to be afterwards.
  ///
  /// It is computed from the values alone, without the edits, so that it can judge them.
  package func expected(in tree: YAMLTree) throws(EditRefusal) -> DecodedTree {
    let place = try tree.find(route, tree.aliasedNodes())
    guard let root = tree.root else {
      throw EditRefusal(.missing, at: tree.range.lowerBound, route.description)
    }
    var result = tree.decodedTree(root)
    let path = place.path[...]
    switch self {
    case .set(_, let scalar):
      result.change(at: path) { $0.content = .scalar(DecodedScalar(scalar)) }
    case .nest(_, let entries):
      result.change(at: path) { $0.content = DecodedTree(.mapping(entries)).content }
    case .insertAfter(_, let entry):
      result.insert(entry, beside: path, distance: 1)
    case .insertBefore(_, let entry):
      result.insert(entry, beside: path, distance: -1)
    case .delete:
      guard let last = path.last else { return result }
      result.change(at: path.dropLast()) { mapping in
        mapping.changeChildren { $0.removeSubrange(last - 1...last) }
      }
    case .rename(_, let name):
      guard let last = path.last else { return result }
      result.change(at: path.dropLast()) { mapping in
        mapping.changeChildren { $0[last - 1].content = .scalar(DecodedScalar(.string(name))) }
      }
    case .append(_, let item):
      result.change(at: path) { $0.append(DecodedTree(.scalar(DecodedScalar(item)))) }
    case .remove(_, let item):
      guard let last = path.last else { return result }
      result.change(at: path.dropLast()) { list in
        list.changeChildren { if $0[last].isText(of: item) { $0.remove(at: last) } }
      }
    }
    return result
  }
}

extension DecodedTree {
  fileprivate mutating func insert(
    _ entry: YAMLNewValue.Entry, beside path: ArraySlice<Int>, distance: Int
  ) {
    guard let last = path.last else { return }
    let key = DecodedTree(.text(entry.key))
    let value = DecodedTree(entry.value)
    change(at: path.dropLast()) { mapping in
      mapping.changeChildren { children in
        if stride(from: 0, to: children.count - 1, by: 2).contains(where: {
          children[$0].content == key.content
        }) {
          return
        }
        children.insert(contentsOf: [key, value], at: distance > 0 ? last + 1 : last - 1)
      }
    }
  }

  fileprivate mutating func append(_ item: DecodedTree) {
    // An empty value is an empty list.
    if case .scalar = content { content = .sequence([]) }
    changeChildren { children in
      if !children.contains(where: { $0.content == item.content }) { children.append(item) }
    }
  }
}
