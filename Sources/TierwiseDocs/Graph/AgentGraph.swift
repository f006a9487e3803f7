package import TierwiseCatalog
import TierwiseCore

/// Who needs whom among the agents of a catalog.
package struct AgentGraph: Sendable {
  /// An agent, or a name that no agent has.
  package struct Node: Sendable {
    /// What it is called by.
    package let name: String
    /// The family of the model it runs on, or nil.
    package let tier: String?
    /// The place of the tier among the registry's, from 1; nil where it has none.
    let rank: Int?
    /// Whether there is such an agent.
    package let isThere: Bool
  }

  /// That one agent names another one.
  package struct Edge: Hashable, Sendable {
    /// The place of the agent that names the other.
    let from: Int
    /// The place of the other.
    let to: Int
    let kind: AgentReferences.Kind
  }

  /// The agents by name; names that no agent has come last.
  package let nodes: [Node]
  /// By places of agents, then by kind.
  package let edges: [Edge]
  /// Whether some kinds of edges are left out.
  private let isPartial: Bool

  /// The places of the nodes to draw: all, but of a part of the graph only those that have an edge.
  var drawn: [Int] {
    guard isPartial else { return Array(nodes.indices) }
    let ends = Set(edges.flatMap { [$0.from, $0.to] })
    return nodes.indices.filter(ends.contains)
  }

  /// Reads who names whom in a catalog's files; where nobody does, in its map of dependencies.
  package init(
    _ catalog: Catalog, _ registry: Registry, only kinds: Set<AgentReferences.Kind>
  ) throws(CorruptMap) {
    let agents = DocsSource([catalog], registry, naming: { $0 }).agents
      .ordered { ByteSearch.precedes($0.name, $1.name) }
    var nodes = agents.map { agent in
      Node(
        name: agent.name, tier: agent.tier,
        rank: agent.tier.flatMap { registry.family($0)?.rank }, isThere: true)
    }
    var places = Dictionary(
      agents.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let byPath = Dictionary(
      agents.enumerated().map { ($1.agent.path, $0) }, uniquingKeysWith: { first, _ in first })
    var links: [(from: Int, to: String, kind: AgentReferences.Kind)] = []
    let all = AgentReferences(catalog)
    for reference in all.references {
      guard let from = byPath[catalog.agents[reference.agent].path] else { continue }
      let target = all.names[reference.name].flatMap { byPath[catalog.agents[$0].path] }
      links.append((from, target.map { nodes[$0].name } ?? reference.name, reference.kind))
    }
    if links.isEmpty, let map = catalog.dependencyMap {
      for entry in try Self.entries(of: map) {
        guard let from = places[entry.agent] else { continue }
        links += entry.requires.map { (from, $0, .requires) }
        links += entry.recommends.map { (from, $0, .recommends) }
      }
    }
    links.removeAll { !kinds.contains($0.kind) }
    for name in Set(links.map(\.to)).filter({ places[$0] == nil }).ordered(by: ByteSearch.precedes)
    {
      places[name] = nodes.count
      nodes.append(Node(name: name, tier: nil, rank: nil, isThere: false))
    }
    let edges = links.compactMap { link in
      places[link.to].map { Edge(from: link.from, to: $0, kind: link.kind) }
    }
    isPartial = kinds.count < AgentReferences.Kind.allCases.count
    self.nodes = nodes
    self.edges = Set(edges).ordered { left, right in
      if left.from != right.from { return left.from < right.from }
      if left.kind != right.kind { return left.kind.place < right.kind.place }
      return left.to < right.to
    }
  }

  private static func entries(of map: DependencyMap) throws(CorruptMap) -> [DependencyMap.Entry] {
    var entries: [DependencyMap.Entry] = []
    for row in map.rows {
      guard let entry = row.entry, !row.isRepeated else {
        throw CorruptMap(map: map, range: row.range, isRepeated: row.isRepeated)
      }
      entries.append(entry)
    }
    return entries
  }
}

/// A map of dependencies that cannot be read back, with the first line that is no entry.
package struct CorruptMap: Error, Sendable {
  package let map: DependencyMap
  package let range: Range<Int>
  /// Whether the line's agent has one already.
  package let isRepeated: Bool
}

extension AgentReferences.Kind {
  fileprivate var place: Int {
    switch self {
    case .requires: 0
    case .recommends: 1
    case .conflicts: 2
    case .starts: 3
    }
  }
}
