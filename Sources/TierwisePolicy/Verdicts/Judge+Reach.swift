package import TierwiseCatalog
import TierwiseCore

extension Judge {
  /// Returns whether a verdict on an agent could be clear enough to say that its tier does not fit;
  /// see `isTooHigh` and `isTooLow`.
  ///
  /// Where words alone decide, that takes a look at the frontmatter at most; the scanner knows of
  /// no more.
  package func mayFault(
    _ tier: Int, of agent: Agent, _ bytes: Span<UInt8>, _ scanner: inout TextScanner
  ) -> Bool {
    guard tier >= reach.lowest, !isSettled(agent) else { return true }
    guard reach.ceilings.contains(where: { $0.tier < tier }) else { return false }
    scanner.scanFrontmatter(of: bytes, agent.fence)
    return reach.mayBringDown(tier, lexicon.rows, scanner.sums)
  }

  /// Whether something besides words may decide about an agent.
  private func isSettled(_ agent: Agent) -> Bool {
    order.contains { step in
      switch step {
      case .assignment: namesAgents && agent.text(of: agent.name).flatMap(assigned) != nil
      case .declared: agent.hasKey("complexity") || agent.hasKey("characteristics")
      default: false
      }
    }
  }
}
