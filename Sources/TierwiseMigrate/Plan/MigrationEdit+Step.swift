import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension MigrationEdit {
  /// Returns the change that the edit asks of a frontmatter; nil where it is made already.
  func step(
    in tree: YAMLTree, _ judgement: Judgement?, of subject: MigrationSubject
  ) throws(PlanProblem) -> YAMLEdit? {
    let place = Target(tree: tree, path: subject.path, route: route)
    switch operation {
    case .set(let from, let value):
      let to = try resolved(value, judgement, subject)
      let node = try place.node()
      if tree.holds(node, to) { return nil }
      try place.check(node, is: from)
      switch to {
      case .scalar(let scalar): return .set(route, scalar)
      case .mapping(let entries): return .nest(route, entries)
      case .list: throw place.otherValue(node, wanted: from)
      }
    case .ensure(let value, let neighbour):
      let value = try resolved(value, judgement, subject)
      if let node = tree.node(at: route) {
        guard tree.holds(node, value) else { throw place.otherValue(node, wanted: []) }
        return nil
      }
      return try place.insertion(of: value, neighbour)
    case .remove(let from):
      guard let node = tree.node(at: route) else { return nil }
      try place.check(node, is: from)
      return .delete(route)
    case .rename(let name):
      let parent = YAMLRoute(route.steps.dropLast())
      if tree.node(at: route) == nil, tree.node(at: parent.key(name)) != nil { return nil }
      _ = try place.node()
      return .rename(route, to: name)
    case .append(let item):
      let list = try place.node()
      let isThere =
        tree.kind(list) == .sequence
        && tree.children(list).contains { tree.resolved($0) == item }
      return isThere ? nil : .append(route, item)
    }
  }

  /// The routes whose values the edit decides.
  var touched: [YAMLRoute] {
    guard case .rename(let name) = operation else { return [route] }
    return [route, YAMLRoute(route.steps.dropLast()).key(name)]
  }

  private func resolved(
    _ value: MigrationValue, _ judgement: Judgement?, _ subject: MigrationSubject
  ) throws(PlanProblem) -> YAMLNewValue {
    do throws(MissingAnswer) {
      return try value.resolved(by: judgement)
    } catch {
      throw PlanProblem(.noAnswer(error.answer), path: subject.path)
    }
  }

  /// A route in one file.
  private struct Target {
    let tree: YAMLTree
    let path: String
    let route: YAMLRoute

    func node() throws(PlanProblem) -> NodeID {
      guard let node = tree.node(at: route) else { throw missing(route) }
      return node
    }

    func check(_ node: NodeID, is wanted: [YAMLScalar]) throws(PlanProblem) {
      guard let scalar = tree.resolved(node), wanted.contains(scalar) else {
        throw otherValue(node, wanted: wanted)
      }
    }

    func otherValue(_ node: NodeID, wanted: [YAMLScalar]) -> PlanProblem {
      PlanProblem(
        .otherValue(
          route.description, found: Self.shown(tree.json(node)), wanted: wanted.map(\.shown)),
        path: path, line: tree.line(of: tree.range(node).lowerBound))
    }

    func insertion(
      of value: YAMLNewValue, _ neighbour: MigrationEdit.Place
    ) throws(PlanProblem) -> YAMLEdit {
      let parent = YAMLRoute(route.steps.dropLast())
      guard case .key(let name)? = route.steps.last, let mapping = tree.node(at: parent),
        tree.kind(mapping) == .mapping
      else { throw missing(parent) }
      let entry = YAMLNewValue.Entry(name, value)
      let key: String
      switch neighbour {
      case .after(let other), .before(let other): key = other
      case .last:
        guard let last = Array(tree.entries(mapping)).last, let text = tree.string(last.key) else {
          throw missing(parent)
        }
        key = text
      }
      guard tree.value(for: key, in: mapping) != nil else { throw missing(parent.key(key)) }
      if case .before = neighbour { return .insertBefore(parent.key(key), entry) }
      return .insertAfter(parent.key(key), entry)
    }

    private func missing(_ route: YAMLRoute) -> PlanProblem {
      PlanProblem(.missing(route.description), path: path)
    }

    /// A value as people read it.
    private static func shown(_ json: String) -> String {
      json.first == "\"" ? "'" + json.dropFirst().dropLast() + "'" : json
    }
  }
}

extension YAMLTree {
  /// Returns whether a node has this value, for every reader.
  fileprivate func holds(_ node: NodeID, _ value: YAMLNewValue) -> Bool {
    decodedTree(node) == DecodedTree(value)
  }
}

extension YAMLScalar {
  fileprivate var shown: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .float(let value): String(value)
    case .string(let text): "'\(text)'"
    }
  }
}
