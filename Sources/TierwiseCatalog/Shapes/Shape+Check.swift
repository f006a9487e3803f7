import TierwiseCore
public import TierwiseYAML

extension Shape {
  /// Reports where a mapping departs from the shape, in source order; missing keys come last.
  ///
  /// Nothing is allocated for a mapping without problems. An entry written with nothing behind it
  /// counts as absent where the key is optional.
  public func check(_ mapping: NodeID, in tree: YAMLTree, into problems: inout [Problem]) {
    let start = tree.range(mapping).lowerBound
    check(mapping, in: tree, named: start..<start, into: &problems)
  }

  /// Reports values of the mapping's own keys that the shape does not allow, in source order.
  ///
  /// Unlike `check` it says nothing about unknown and missing keys, and so never looks for the
  /// nearest name, which costs more than all the rest.
  public func checkValues(_ mapping: NodeID, in tree: YAMLTree, into problems: inout [Problem]) {
    let bytes = tree.bytes.span
    for entry in tree.entries(mapping) {
      guard let index = find(entry.key, in: tree, bytes), index < keys.count else { continue }
      check(entry, against: index, in: tree, into: &problems)
    }
  }

  /// Reports like `check(_:in:into:)`; a missing key is reported at `place`, the mapping's own key.
  private func check(
    _ mapping: NodeID, in tree: YAMLTree, named place: Range<Int>, into problems: inout [Problem]
  ) {
    let bytes = tree.bytes.span
    var missing = required
    for entry in tree.entries(mapping) {
      guard let index = find(entry.key, in: tree, bytes) else {
        if others == .refused { report(entry.key, in: tree, into: &problems) }
        continue
      }
      if index >= keys.count {
        if others == .refused { report(entry.key, index, in: tree, into: &problems) }
        continue
      }
      missing &= ~(1 << UInt64(index))
      check(entry, against: index, in: tree, into: &problems)
    }
    while missing != 0 {
      let index = missing.trailingZeroBitCount
      missing &= missing - 1
      problems.append(Problem(.missingKey(keys[index].name, of: name), place))
    }
  }

  private func check(
    _ entry: YAMLTree.Entry, against index: Int, in tree: YAMLTree,
    into problems: inout [Problem]
  ) {
    // The common cases first, without a look at the key: texts where texts are wanted.
    let bit: UInt64 = 1 << UInt64(index)
    if texts & bit != 0, tree.isText(entry.value) {
      guard choosing & bit != 0 else { return }
      if let range = tree.verbatimRange(entry.value),
        keys[index].choices?.index(of: tree.bytes.span, range) != nil
      {
        return
      }
    }
    if lists & bit != 0, isListOfTexts(entry.value, in: tree) { return }
    let key = keys[index]
    if case .null = tree.actual(entry.value), key.need == .optional { return }
    check(
      entry.value, key.type, of: key, named: tree.range(entry.key), in: tree, into: &problems)
  }

  private func check(
    _ node: NodeID, _ type: ValueType, of key: Key, named place: Range<Int>, in tree: YAMLTree,
    into problems: inout [Problem]
  ) {
    if key.choices == nil, type.takesText, tree.isText(node) { return }
    guard let actual = tree.actual(node) else { return }
    guard let type = type.alternative(for: actual) else {
      let range = actual == .null ? place : tree.range(node)
      problems.append(
        Problem(.wrongType(key: key.name, expected: type, actual: actual), range))
      return
    }
    // What an alias stands for is checked where it is written.
    guard tree.kind(node) != .alias else { return }
    switch type {
    case .list(let element):
      for child in tree.children(node) {
        check(child, element, of: key, named: place, in: tree, into: &problems)
      }
    case .mapping(let shape):
      shape.check(node, in: tree, named: place, into: &problems)
    case .entries(let value):
      for entry in tree.entries(node) {
        check(
          entry.value, value, of: key, named: tree.range(entry.key), in: tree, into: &problems)
      }
    case .date:
      guard let text = tree.string(node), CalendarDay(text) != nil else {
        problems.append(
          Problem(.wrongType(key: key.name, expected: .date, actual: .string), tree.range(node)))
        return
      }
    case .any, .string, .bool, .int, .number, .oneOf:
      guard let choices = key.choices, let text = tree.string(node) else { return }
      if choices.index(of: text) == nil {
        let values = key.values.map(\.text)
        let nearest = EditDistance.nearest(to: text, among: values)
        problems.append(
          Problem(
            .badValue(key: key.name, value: text, nearest: nearest, among: values),
            tree.range(node)))
      }
    }
  }

  private func isListOfTexts(_ node: NodeID, in tree: YAMLTree) -> Bool {
    guard tree.kind(node) == .sequence else { return false }
    for child in tree.children(node) where !tree.isText(child) { return false }
    return true
  }

  /// Returns the index of a key's node in `table`, or nil.
  private func find(_ key: NodeID, in tree: YAMLTree, _ bytes: Span<UInt8>) -> Int? {
    if let range = tree.verbatimRange(key) { return table.index(of: bytes, range) }
    return tree.string(key).flatMap { table.index(of: $0) }
  }

  private func report(
    _ key: NodeID, _ known: Int? = nil, in tree: YAMLTree, into problems: inout [Problem]
  ) {
    let name = tree.string(key) ?? ""
    var meant: Problem.Meant?
    if let known {
      let key = keys[self.meant[known - keys.count]]
      let owner = key.mistakes.first { $0.name == name }?.owner ?? ""
      meant = .known(key.name, owner: owner)
    } else if let near = names.nearest(to: name) {
      meant = .near(near)
    }
    problems.append(Problem(.unknownKey(name, meant: meant), tree.range(key)))
  }
}

extension Shape.ValueType {
  /// Whether a text fits without a further look.
  var takesText: Bool {
    switch self {
    case .any, .string: true
    case .oneOf(let types): types.contains(.string)
    default: false
    }
  }

  /// Whether any list of texts fits.
  var takesTexts: Bool {
    switch self {
    case .any: true
    case .list(let element): element.takesText
    // Of several types the first list counts.
    case .oneOf(let types): types.first { $0.mayBeList }?.takesTexts ?? false
    default: false
    }
  }

  private var mayBeList: Bool {
    switch self {
    case .any, .list, .oneOf: true
    default: false
    }
  }

  /// Returns the type itself, or the one of several, that a value of this kind may have.
  fileprivate func alternative(for actual: Shape.Problem.Actual) -> Shape.ValueType? {
    let fits =
      switch self {
      case .any: true
      case .string, .date: actual == .string
      case .bool: actual == .bool
      case .int: actual == .int
      case .number: actual == .int || actual == .number
      case .list: actual == .list
      case .mapping, .entries: actual == .mapping
      case .oneOf: false
      }
    if case .oneOf(let types) = self {
      return types.lazy.compactMap { $0.alternative(for: actual) }.first
    }
    return fits ? self : nil
  }
}

extension YAMLTree {
  /// Returns what a node, or the one its alias stands for, is; nil for an alias that leads nowhere.
  fileprivate func actual(_ node: NodeID) -> Shape.Problem.Actual? {
    switch kind(node) {
    case .sequence: return .list
    case .mapping: return .mapping
    case .alias: return target(of: node).flatMap(actual)
    case .scalar:
      switch resolved(node) {
      case .null, nil: return .null
      case .bool: return .bool
      case .int: return .int
      case .float: return .number
      case .string: return .string
      }
    }
  }
}
