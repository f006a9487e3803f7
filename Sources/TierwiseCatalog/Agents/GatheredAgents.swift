import TierwiseCore

/// Agents that are gathered piece by piece, and whether they come in the order of their paths.
///
/// Whoever reads a folder meets its agents in order. That this is so shows at once while an agent is
/// at hand; later, to look at the paths of thousands again takes as long as to sort them.
package struct GatheredAgents: Sendable {
  /// The agents, as they came.
  package private(set) var agents: [Agent] = []
  private(set) var isSorted = true

  /// Begins with none.
  package init() {}

  /// Gathers agents that are at hand.
  package init(_ agents: [Agent]) {
    reserve(agents.count)
    for agent in agents { append(agent) }
  }

  /// Makes room for so many agents in all.
  package mutating func reserve(_ count: Int) { agents.reserveCapacity(count) }

  /// Adds an agent.
  package mutating func append(_ agent: Agent) {
    look(at: agent)
    agents.append(agent)
  }

  /// Adds what was gathered elsewhere.
  package mutating func append(_ others: GatheredAgents) {
    guard let first = others.agents.first else { return }
    look(at: first)
    isSorted = isSorted && others.isSorted
    agents += others.agents
  }

  private mutating func look(at next: Agent) {
    guard let last = agents.last, ByteSearch.precedes(next.path, last.path) else { return }
    isSorted = false
  }
}
