import TierwiseCore

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
    var first: [String: Int] = [:]
    first.reserveCapacity(catalog.agents.count)
    var copies: [Copy] = []
    for index in catalog.agents.indices where catalog.isOwn(index) {
      guard let field = catalog.agents[index].name,
        let name = catalog.agents[index].text(of: field)
      else { continue }
      guard let original = first[name] else {
        first[name] = index
        continue
      }
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

  private static func tier(of agent: Agent, _ context: RuleContext) -> String? {
    let models = agent.models(in: context.registry, for: context.dialect, on: context.today)
    return models.first { $0.role == .preference }
      .flatMap { context.registry.family(of: $0.value)?.id }
  }
}
