import TierwiseCatalog
import TierwiseCore
package import TierwisePolicy

extension AgentColumn {
  /// Returns the columns that a policy adds to the tables of agents; `range` is what it makes of one
  /// by its words, in words.
  package static func policy(
    _ policy: Policy, range: @escaping @Sendable (DocumentedAgent) -> String?
  ) -> [AgentColumn] {
    [
      AgentColumn(.init("assigned", "assigned")) { agent in
        guard let named = policy.agent(named: agent.name) else { return .missing }
        let isRouted = named.escalation != nil || named.fastPath != nil
        return .text(isRouted ? "context-dependent" : named.tier)
      },
      AgentColumn(.init("range", "range")) { Table.Cell(range($0)) },
      AgentColumn(.init("assigned_because", "because")) { agent in
        .init(policy.agent(named: agent.name)?.reason)
      },
    ]
  }
}

extension DocsTable {
  /// Returns the tables that a policy fills.
  package static func policy(_ policy: Policy) -> [DocsTable] {
    [criteria(policy), tasks(policy), matrix(policy), patterns(policy)]
  }

  private static func criteria(_ policy: Policy) -> DocsTable {
    DocsTable(
      "criteria", "What speaks for which tier.", noun: ("criterion", "criteria"),
      columns: [.init("tier", "tier"), .init("criterion", "the work has, or is")],
      standard: Layout(["criterion"], group: ["tier"], form: .list)
    ) { _ in
      func row(_ tier: String, _ id: String) -> DocsRow {
        DocsRow([.text(tier), .text(words(id))])
      }
      let rows = policy.matrixRows
      let low = policy.tiers.first ?? ""
      let others = policy.tiers.dropFirst().first ?? ""
      let up = policy.tiers.count > 2 ? "\(others) and up" : others
      return rows.filter { $0.haiku > $0.sonnet }.map { row(low, $0.id) }
        + rows.filter { $0.haiku < $0.sonnet }.map { row(up, $0.id) }
        + rows.filter { $0.haiku == $0.sonnet }.map { row("either", $0.id) }
        + (policy.tiers.count > 2 ? policy.highestCriteria : []).map {
          row(policy.tiers.last ?? "", $0)
        }
        + policy.floorKinds.map { row("\($0.tier) at least", $0.kind) }
    }
  }

  private static func tasks(_ policy: Policy) -> DocsTable {
    DocsTable(
      "tasks", "Types of tasks, and the tier of each.", noun: ("task", "tasks"),
      columns: [.init("task", "task"), .init("tier", "tier")],
      standard: Layout(["task", "tier"])
    ) { _ in policy.taskTiers.map { DocsRow([.text(words($0.task)), .text($0.tier)]) } }
  }

  private static func matrix(_ policy: Policy) -> DocsTable {
    DocsTable(
      "matrix", "The points that a characteristic of the work gives to each side.",
      noun: ("characteristic", "characteristics"),
      columns: [
        .init("characteristic", "characteristic"), .init("haiku", "haiku", side: .right),
        .init("sonnet", "sonnet and up", side: .right),
      ],
      standard: Layout(["characteristic", "haiku", "sonnet"])
    ) { _ in
      policy.matrixRows.map { row in
        DocsRow([.text(words(row.id)), signed(row.haiku), signed(row.sonnet)])
      }
    }
  }

  private static func patterns(_ policy: Policy) -> DocsTable {
    DocsTable(
      "patterns", "Ways to share work among agents, and what each saves at list prices.",
      noun: ("pattern", "patterns"),
      columns: [
        .init("pattern", "pattern"), .init("steps", "steps"),
        .init("against", "against all steps on"),
        .init("saving", "saving at equal tokens", side: .right),
        .init("prices_of", "prices of"),
      ],
      standard: Layout(["pattern", "steps", "against", "saving", "prices_of"])
    ) { source in
      policy.pipelines.map { name, steps in
        // By the registry, for a policy may have steps on tiers that it gives to no agent.
        let top = steps.map(\.tier).max { left, right in
          source.registry.family(left)?.rank ?? 0 < source.registry.family(right)?.rank ?? 0
        }
        let saving = top.flatMap { Self.percentage(of: steps.map(\.tier), against: $0, source) }
        return DocsRow([
          .text(words(name)),
          .text(steps.map { "\($0.agent ?? $0.role) (\($0.tier))" }.joined(separator: " → ")),
          .init(top), .init(saving), saving == nil ? .missing : .day(source.day),
        ])
      }
    }
  }

  /// Returns what some steps save beside the same ones on one tier, in percent, where every step has
  /// the same tokens; nil where a price is missing.
  ///
  /// The lowest and the highest number come from input against output, and from bands of prompt sizes.
  static func percentage(
    of tiers: [String], against top: String, _ source: DocsSource
  ) -> String? {
    guard let whole = model(of: top, source), !tiers.isEmpty else { return nil }
    var lowest = 0
    var highest = 0
    for tier in tiers {
      guard let part = model(of: tier, source) else { return nil }
      guard tier != top else {
        lowest += 1000
        highest += 1000
        continue
      }
      guard let ratio = PriceRatio(of: part, to: whole, on: source.day) else { return nil }
      lowest += ratio.lowest
      highest += ratio.highest
    }
    func percent(_ cost: Int) -> Int { 100 - (cost * 100 / tiers.count + 500) / 1000 }
    let (least, most) = (percent(highest), percent(lowest))
    return least == most ? "\(least) %" : "\(least) to \(most) %"
  }

  private static func model(of tier: String, _ source: DocsSource) -> Model? {
    source.registry.model(ofTier: tier, on: source.day).map { source.registry[$0] }
  }

  private static func words(_ id: String) -> String {
    id.split(separator: "-").joined(separator: " ")
  }

  private static func signed(_ number: Int) -> Table.Cell {
    number > 0 ? .text("+\(number)") : .integer(number)
  }
}
