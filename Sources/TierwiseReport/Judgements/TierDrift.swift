import TierwiseCore

package import TierwiseRunLog

/// Requests of an agent on another tier than it declares, or than was asked for.
package struct TierDrift: Hashable, Sendable {
  package let agent: String
  /// The tier of its file.
  package let declared: String
  /// What ran.
  package let ran: String
  /// How many of its requests, of how many.
  package let requests: Rate

  /// Returns the drifts of a table, the largest first.
  package static func all(_ accounts: Accounts, in scope: Accounts.Scope) -> [TierDrift] {
    struct Key: Hashable {
      let agent: Names.ID
      let tier: String
    }
    var counts: [Key: Int] = [:]
    var sums: [Names.ID: Int] = [:]
    let table = accounts.table
    table.forEach { row in
      guard !row.isRun || (!row.flags.contains(.hasRequests) && row.tokens != Tokens()),
        scope.span.contains(row.day)
      else { return }
      let agent = table.agentID(of: row)
      let name = table.names[agent]
      guard scope.agent == nil || scope.agent == name, accounts.catalog.agents[name]?.tier != nil
      else { return }
      counts[Key(agent: agent, tier: accounts.tier(of: table.group(of: row).model)), default: 0] +=
        1
      sums[agent, default: 0] += 1
    }
    let drifts = counts.compactMap { key, count -> TierDrift? in
      let name = table.names[key.agent]
      guard let declared = accounts.catalog.agents[name]?.tier, declared != key.tier,
        !key.tier.isEmpty
      else { return nil }
      return TierDrift(
        agent: name, declared: declared, ran: key.tier,
        requests: Rate(count, of: sums[key.agent] ?? count))
    }
    return drifts.ordered { left, right in
      (right.requests.hits, left.agent, left.ran) < (left.requests.hits, right.agent, right.ran)
    }
  }
}
