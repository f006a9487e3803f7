import TierwiseCatalog

/// The values that verdicts and routing use: layers of which the upper ones hold what differs.
///
/// The lowest layer is `unified`, which has every key; above it may lie another profile, and above
/// that what a user's file says. A mapping is joined key by key, anything else is replaced whole.
public struct Policy: Sendable {
  /// The profile that was named; `unified` where none was.
  public let profile: String
  /// Whether somebody chose a profile or wrote keys of his own.
  public let isChosen: Bool
  /// The layers, the uppermost first.
  let layers: [Layer]

  struct Layer: Sendable {
    let source: Source
    let values: PolicyTable
    /// Where values are from, as lines of a table; few ever ask.
    let origins: @Sendable () -> [UInt8]
    /// Whether it is `unified` as it was built in, whose lexicon stands ready.
    var hasReadyLexicon = false
  }

  /// Where a value is from.
  public enum Source: Hashable, Sendable {
    /// A profile of that name.
    case profile(String)
    /// The user's file.
    case file

    /// The source in a word: the profile's name, or the name of the user's file.
    public var words: String {
      switch self {
      case .profile(let name): name
      case .file: Configuration.fileName
      }
    }
  }
}

extension Policy {
  /// A value of the policy with all that lies above and below it.
  package struct Value {
    let policy: Policy
    /// The places of the same key in the layers that have it, the uppermost first.
    let places: [(layer: Int, place: Int)]

    var kind: PolicyTable.Kind { table.kind(of: places[0].place) }

    private var table: PolicyTable { policy.layers[places[0].layer].values }

    /// The layer that the value itself is from.
    var layer: Int { places[0].layer }
    /// The value's text; empty for mappings and lists.
    package var text: String { table.value(of: places[0].place) }

    /// The values of a list.
    package var items: [Value] {
      guard kind == .list else { return [] }
      return table.children(of: places[0].place).map {
        Value(policy: policy, places: [(layer, $0)])
      }
    }

    /// The entries of a mapping: those of the lowest layer first, in the order of their files.
    package var entries: [(key: String, value: Value)] {
      guard kind == .mapping else { return [] }
      if places.count == 1 {
        return table.children(of: places[0].place).map {
          (table.key(of: $0), Value(policy: policy, places: [(layer, $0)]))
        }
      }
      var order: [String] = []
      var found: [String: [(layer: Int, place: Int)]] = [:]
      for (layer, place) in places.reversed() {
        let table = policy.layers[layer].values
        for child in table.children(of: place) {
          let key = table.key(of: child)
          if found[key] == nil { order.append(key) }
          found[key, default: []].insert((layer, child), at: 0)
        }
      }
      return order.compactMap { key in
        found[key].map { (key, Value(policy: policy, places: Self.joined($0, policy))) }
      }
    }

    /// Returns the value behind a key of a mapping, or nil.
    package subscript(key: String) -> Value? {
      guard kind == .mapping else { return nil }
      let children = places.compactMap { layer, place in
        policy.layers[layer].values.child(key, of: place).map { (layer: layer, place: $0) }
      }
      return children.isEmpty ? nil : Value(policy: policy, places: Self.joined(children, policy))
    }

    /// What is no mapping hides all that lies below it.
    private static func joined(
      _ places: [(layer: Int, place: Int)], _ policy: Policy
    ) -> [(layer: Int, place: Int)] {
      func isMapping(_ entry: (layer: Int, place: Int)) -> Bool {
        policy.layers[entry.layer].values.kind(of: entry.place) == .mapping
      }
      return isMapping(places[0]) ? Array(places.prefix(while: isMapping)) : [places[0]]
    }
  }

  /// The whole policy, a mapping.
  var root: Value {
    Value(policy: self, places: layers.indices.map { ($0, PolicyTable.root) })
  }

  /// Returns the value that a path of keys leads to, or nil.
  package func value(_ path: [String]) -> Value? {
    var value = root
    for key in path {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }

  /// Returns where the layer of a value says that it is from: its own origin, or the nearest above.
  func origin(of path: [String], in layer: Int) -> String? {
    let origins = PolicyTable(bytes: layers[layer].origins())
    for count in stride(from: path.count, through: 1, by: -1) {
      let key = path.prefix(count).joined(separator: ".")
      if let place = origins.child(key, of: PolicyTable.root) { return origins.value(of: place) }
    }
    return nil
  }
}
