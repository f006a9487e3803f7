import TierwiseCore
import TierwiseYAML

/// Agents of one catalog that answer to one name.
public enum SharedNames {
  /// An agent whose name is already taken.
  public struct Copy: Sendable {
    /// The name.
    public let name: String
    /// The agent's place in the catalog.
    public let agent: Int
    /// The first agent of the name.
    public let original: Int
    /// How their tiers compare.
    public let tiers: Tiers
  }

  /// How the tiers of two agents compare.
  public enum Tiers: Sendable {
    /// They are the same, or one of them is not known.
    case notDifferent
    /// Their models are of these families.
    case otherTier(original: String, copy: String)
  }

  /// Returns the agents whose name an earlier one has, by path.
  package static func copies(in catalog: Catalog, _ context: RuleContext) -> [Copy] {
    let named = names(in: catalog)
    var copies: [Copy] = []
    for place in named.agents.indices {
      guard let first = named.table.firstIndex(ofNameAt: place), first != place else { continue }
      let index = named.agents[place]
      let original = named.agents[first]
      let name = named.table.name(place)
      var tiers = Tiers.notDifferent
      if let there = tier(of: catalog.agents[original], context),
        let here = tier(of: catalog.agents[index], context), there != here
      {
        tiers = .otherTier(original: there, copy: here)
      }
      copies.append(Copy(name: name, agent: index, original: original, tiers: tiers))
    }
    return copies
  }

  /// Returns the names of all agents that have one, and whose each is.
  private static func names(in catalog: Catalog) -> (table: NameTable, agents: [Int]) {
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    var agents: [Int] = []
    bytes.reserveCapacity(catalog.agents.count * 24)
    ends.reserveCapacity(catalog.agents.count)
    agents.reserveCapacity(catalog.agents.count)
    for index in catalog.agents.indices where catalog.isOwn(index) {
      guard catalog.agents[index].appendName(to: &bytes) else { continue }
      ends.append(Int32(truncatingIfNeeded: bytes.count))
      agents.append(index)
    }
    return (NameTable(bytes, ends: ends), agents)
  }

  private static func tier(of agent: Agent, _ context: RuleContext) -> String? {
    let models = agent.models(in: context.registry, for: context.dialect, on: context.today)
    return models.first { $0.role == .preference }
      .flatMap { context.registry.familyID(of: $0.value) }
  }
}

extension Agent {
  /// Appends the bytes of the name; returns whether there is one.
  fileprivate func appendName(to bytes: inout [UInt8]) -> Bool {
    if let node = name?.node, let range = tree.verbatimRange(node) {
      guard !range.isEmpty else { return false }
      bytes.append(contentsOf: tree.bytes[range])
      return true
    }
    guard let name = text(of: name) else { return false }
    bytes.append(contentsOf: name.utf8)
    return true
  }
}
