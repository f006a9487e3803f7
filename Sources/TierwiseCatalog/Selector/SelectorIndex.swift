import TierwiseCore

/// Finds out which of many selectors select an agent, without asking most of them.
///
/// A selector that wants one of some names, paths, categories or tags is looked up by what these have
/// for certain: a whole component, its beginning, its end, a folder above. Only selectors that are all
/// wildcard are asked one by one.
public struct SelectorIndex: Sendable {
  private let selectors: [Selector]
  private var byKey: [Key: [Int]] = [:]
  /// Those that must be asked of every agent, in ascending order.
  private var rest: [Int] = []
  /// The lengths that beginnings and ends have, in bytes.
  private var heads: Set<Int> = []
  private var tails: Set<Int> = []

  private struct Key: Hashable {
    let kind: Kind
    let hint: Glob.Hint
  }

  private enum Kind { case name, category, tag, tier, path }

  /// Creates an index over selectors, which are called by their places.
  public init(_ selectors: [Selector]) {
    self.selectors = selectors
    for (place, selector) in selectors.enumerated() {
      guard let keys = Self.keys(of: selector.conditions) else {
        rest.append(place)
        continue
      }
      for key in Set(keys) {
        byKey[key, default: []].append(place)
        switch key.hint {
        case .head(let text): heads.insert(text.utf8.count)
        case .tail(let text): tails.insert(text.utf8.count)
        case .below, .component: break
        }
      }
    }
  }

  /// Returns the place of the last selector that selects the agent, or nil.
  public func last(selecting subject: Selector.Subject) -> Int? {
    // The lists are taken from their ends, so that what is not needed is not looked at.
    var lists = lists(for: subject)
    while let place = lists.lazy.compactMap(\.last).max() {
      if selectors[place].selects(subject) { return place }
      // Made shorter as slices, not as arrays, which would be copied.
      for index in lists.indices where lists[index].last == place {
        lists[index] = lists[index].dropLast()
      }
    }
    return nil
  }

  /// Returns the places of the selectors that select the agent, in ascending order.
  public func selecting(_ subject: Selector.Subject) -> [Int] {
    Set(lists(for: subject).joined()).ordered().filter { selectors[$0].selects(subject) }
  }

  /// Returns the places of those that may select the agent, in ascending lists.
  private func lists(for subject: Selector.Subject) -> [ArraySlice<Int>] {
    var lists = rest.isEmpty ? [] : [rest[...]]
    guard !byKey.isEmpty else { return lists }
    look(.name, subject.name, &lists)
    look(.category, subject.category, &lists)
    look(.tier, subject.tier, &lists)
    for tag in subject.tags { look(.tag, tag, &lists) }
    look(.path, subject.path, &lists)
    return lists
  }

  private func look(_ kind: Kind, _ text: String?, _ lists: inout [ArraySlice<Int>]) {
    guard let text else { return }
    func add(_ hint: Glob.Hint) {
      if let places = byKey[Key(kind: kind, hint: hint)] { lists.append(places[...]) }
    }
    for (end, component) in Self.components(of: text) {
      add(.component(component))
      add(.below(String(text[..<end])))
      let bytes = component.utf8
      for length in heads where length <= bytes.count {
        String(bytes.prefix(length)).map { add(.head($0)) }
      }
      for length in tails where length <= bytes.count {
        String(bytes.suffix(length)).map { add(.tail($0)) }
      }
    }
  }

  /// Returns the keys of which an agent must have one; nil where it may have any.
  private static func keys(of conditions: Selector.Conditions) -> [Key]? {
    let lists: [(Kind, [Glob]?)] = [
      (.name, conditions.name), (.path, conditions.path), (.tag, conditions.tag),
      (.category, conditions.category), (.tier, conditions.tier),
    ]
    for (kind, globs) in lists {
      guard let globs else { continue }
      let keys = globs.compactMap { glob in glob.hint.map { Key(kind: kind, hint: $0) } }
      if keys.count == globs.count { return keys }
    }
    return nil
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
