public import TierwiseCore
import TierwiseYAML

/// A place where an agent names a model, and what it names there.
public struct ModelUse: Sendable {
  /// The value as it reads, without the quotes of YAML.
  public let text: String
  /// Its bytes in the file; quotes included, if the frontmatter was parsed.
  public let range: Range<Int>
  /// What it is for.
  public let role: Role
  /// What it turns out to be.
  public let value: ModelValue

  /// What a model is named for.
  public enum Role: Hashable, Sendable {
    /// The agent runs on it.
    case preference
    /// It stands in when the preferred one is not to be had.
    case fallback
    /// Harder work goes up to it.
    case escalation
    /// Simpler work goes down to it.
    case fastPath
  }
}

extension Agent {
  /// Returns the models that the agent names, in source order, classified once for all rules.
  public func models(
    in registry: Registry, for dialect: Dialect, on day: CalendarDay
  ) -> [ModelUse] {
    guard let field = model else { return [] }
    func use(_ node: NodeID, _ role: ModelUse.Role) -> ModelUse? {
      guard tree.kind(node) == .scalar, let text = tree.string(node), !text.isEmpty else {
        return nil
      }
      if !tree.isText(node), case .null? = tree.resolved(node) { return nil }
      let value = registry.classify(text, for: dialect, on: day)
      return ModelUse(text: text, range: tree.range(node), role: role, value: value)
    }
    var uses: [ModelUse] = []
    func add(_ node: NodeID, _ role: ModelUse.Role) {
      if let use = use(node, role) { uses.append(use) }
    }
    guard let node = field.node else {
      guard let use = scanned(field, in: registry, for: dialect, on: day) else { return [] }
      return [use]
    }
    switch tree.kind(node) {
    case .scalar: return use(node, .preference).map { [$0] } ?? []
    case .sequence: for child in tree.children(node) { add(child, .preference) }
    case .alias: break
    case .mapping:
      for entry in tree.entries(node) {
        if tree.key(entry.key, equals: "preference") {
          add(entry.value, .preference)
        } else if tree.key(entry.key, equals: "fallbacks") {
          for child in tree.children(entry.value) { add(child, .fallback) }
        } else if tree.key(entry.key, equals: "escalation") {
          if let target = tree.value(for: "to", in: entry.value) { add(target, .escalation) }
        } else if tree.key(entry.key, equals: "fast_path") {
          if let target = tree.value(for: "to", in: entry.value) { add(target, .fastPath) }
        }
      }
    }
    return uses
  }

  /// Returns the model of a frontmatter that YAML rejects; what looks like a comment is cut off.
  private func scanned(
    _ field: Field, in registry: Registry, for dialect: Dialect, on day: CalendarDay
  ) -> ModelUse? {
    let head = tree.bytes
    let bytes = head.span
    var end = field.range.upperBound
    for offset in field.range where bytes[offset] == ASCII.hash {
      guard offset > field.range.lowerBound, ASCII.isBlank(bytes[offset - 1]) else { continue }
      end = offset
      break
    }
    while end > field.range.lowerBound, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    guard end > field.range.lowerBound else { return nil }
    let range = field.range.lowerBound..<end
    let text = String(bytes, range)
    let value = registry.classify(text, for: dialect, on: day)
    return ModelUse(text: text, range: range, role: .preference, value: value)
  }
}

extension Registry {
  /// Returns whether two places name one model on a day, be it by its alias, with one window.
  public func isSame(_ left: ModelUse, _ right: ModelUse, on day: CalendarDay) -> Bool {
    if left.text == right.text { return true }
    guard window(of: left) == window(of: right), let model = runningModel(of: left.value, on: day)
    else { return false }
    return model == runningModel(of: right.value, on: day)
  }

  private func window(of use: ModelUse) -> ModelAlias.Window {
    use.text.hasSuffix(Self.million) ? .million : .standard
  }
}
