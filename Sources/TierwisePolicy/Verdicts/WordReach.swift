/// How far words can reach: about which tiers they can say that another fits, known before they are
/// looked for.
struct WordReach: Sendable {
  /// The lowest tier that neither the matrix nor a floor can find too low.
  let lowest: Int
  /// The rows whose words bring a verdict down.
  let ceilings: [Ceiling]

  struct Ceiling: Sendable {
    let row: Int
    let tier: Int
    /// Whether its words count in bodies, too.
    let isInBody: Bool
  }

  /// Looks at what rows there are; `matrix` is the highest tier that the matrix asks for.
  init(_ lexicon: Lexicon, tiers: [String], matrix: Int, usesFloors: Bool) {
    var zones = [UInt8](repeating: 0, count: lexicon.rows.count)
    for index in 0..<lexicon.uses.count {
      let use = lexicon.uses[index]
      if use.role == .evidence { zones[use.row] |= use.zones }
    }
    var lowest = matrix
    var ceilings: [Ceiling] = []
    for (index, row) in lexicon.rows.enumerated() {
      switch row.kind {
      case .floor(let name) where usesFloors:
        lowest = max(lowest, tiers.firstIndex(of: name) ?? 0)
      case .ceiling(let name):
        guard let tier = tiers.firstIndex(of: name) else { continue }
        let isInBody = zones[index] & Lexicon.Zone.ofBody != 0
        ceilings.append(Ceiling(row: index, tier: tier, isInBody: isInBody))
      default: break
      }
    }
    self.lowest = lowest
    self.ceilings = ceilings
  }

  /// Returns whether a ceiling may hold that is below a tier, and none that surely holds at it.
  ///
  /// `sums` are those of the frontmatter; of several ceilings the highest counts.
  func mayBringDown(_ tier: Int, _ rows: [Lexicon.Row], _ sums: [Int]) -> Bool {
    func isReached(_ ceiling: Ceiling) -> Bool { sums[ceiling.row] >= rows[ceiling.row].threshold }
    return ceilings.contains { $0.tier < tier && ($0.isInBody || isReached($0)) }
      && !ceilings.contains { $0.tier >= tier && isReached($0) }
  }
}
