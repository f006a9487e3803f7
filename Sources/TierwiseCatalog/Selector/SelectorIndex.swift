import TierwiseCore

/// Finds out which of many selectors select an agent, without asking most of them.
///
/// A selector that wants one of some names, paths, categories or tags without wildcards is looked up
/// by these; only the others are asked one by one.
public struct SelectorIndex: Sendable {
  private let selectors: [Selector]
  private var byKey: [Key: [Int]] = [:]
  /// Those that must be asked of every agent.
  private var rest: [Int] = []
  /// Whether one of them asks for the tier.
  public let asksForTier: Bool

  private struct Key: Hashable {
    let kind: Kind
    let text: String
  }

  private enum Kind { case name, category, tag, tier, path, component }

  /// Creates an index over selectors, which are called by their places.
  public init(_ selectors: [Selector]) {
    self.selectors = selectors
    asksForTier = selectors.contains(where: \.asksForTier)
    for (place, selector) in selectors.enumerated() {
      guard let keys = Self.keys(of: selector.conditions) else {
        rest.append(place)
        continue
      }
      for key in Set(keys) { byKey[key, default: []].append(place) }
    }
  }

  /// Returns the places of the selectors that select the agent, in ascending order.
  public func selecting(_ subject: Selector.Subject) -> [Int] {
    var candidates = rest
    func look(_ kind: Kind, _ text: String) {
      if let places = byKey[Key(kind: kind, text: text)] { candidates += places }
    }
    func lookEach(_ kind: Kind, _ text: String?) {
      guard let text else { return }
      for (_, component) in Self.components(of: text) { look(kind, component) }
    }
    if !byKey.isEmpty {
      lookEach(.name, subject.name)
      lookEach(.category, subject.category)
      lookEach(.tier, subject.tier)
      for tag in subject.tags { lookEach(.tag, tag) }
      for (end, component) in Self.components(of: subject.path) {
        look(.component, component)
        look(.path, String(subject.path[..<end]))
      }
    }
    var selecting = candidates.filter { selectors[$0].selects(subject) }
    selecting.sort()
    // A selector with two names that both fit was found twice.
    var last = -1
    selecting.removeAll { place in
      defer { last = place }
      return place == last
    }
    return selecting
  }

  /// Returns the keys of which an agent must have one; nil where it may have any.
  private static func keys(of conditions: Selector.Conditions) -> [Key]? {
    let lists: [(Kind, [Glob]?)] = [
      (.name, conditions.name), (.category, conditions.category), (.tag, conditions.tag),
      (.tier, conditions.tier),
    ]
    for (kind, globs) in lists {
      guard let globs else { continue }
      let texts = globs.compactMap(\.literalComponent)
      if texts.count == globs.count { return texts.map { Key(kind: kind, text: $0) } }
    }
    guard let paths = conditions.path else { return nil }
    let keys = paths.compactMap { glob -> Key? in
      if let name = glob.literalComponent { return Key(kind: .component, text: name) }
      return glob.literalFolder.map { Key(kind: .path, text: $0) }
    }
    return keys.count == paths.count ? keys : nil
  }

  private static func components(of path: String) -> [(end: String.Index, text: String)] {
    var result: [(end: String.Index, text: String)] = []
    var start = path.startIndex
    while let slash = path[start...].utf8.firstIndex(of: ASCII.slash) {
      result.append((slash, String(path[start..<slash])))
      start = path.utf8.index(after: slash)
    }
    result.append((path.endIndex, String(path[start...])))
    return result
  }
}
