package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Judges agents by a policy.
package final class Judge: Sendable {
  package let policy: Policy
  package let lexicon: Lexicon
  package let tiers: [String]
  /// The steps of the policy that a file can answer, in its order.
  let order: [Verdict.Step]
  let matrix: MatrixRules
  let complexity: ComplexityRules
  private let assignments: Policy.Value?
  private let defaultTier: Int
  private let usesFloors: Bool
  /// Whether the policy names agents.
  let namesAgents: Bool
  /// What words can do to verdicts.
  let reach: WordReach
  /// Floors of work that a file declares.
  let declaredFloors: [(floor: Verdict.Floor, characteristics: [String])]

  /// How much of the evidence a verdict keeps.
  package enum Detail: Hashable, Sendable {
    /// So many of the strongest pieces for each thing.
    case strongest(Int)
    case all
  }

  /// What is left out, to see what the rest is worth.
  package enum Omission: Hashable, Sendable {
    case step(Verdict.Step)
    case floor
  }

  package init(_ policy: Policy, without omissions: Set<Omission> = []) {
    self.policy = policy
    tiers = policy.tiers
    lexicon = Lexicon(policy)
    matrix = MatrixRules(policy, lexicon)
    complexity = ComplexityRules(policy)
    assignments = policy.value(["assignments"])
    defaultTier = tiers.firstIndex(of: policy.defaultTier) ?? 0
    let tiers = tiers
    declaredFloors = (policy.value(["floors"])?.items ?? []).compactMap { row in
      guard let names = row["characteristics"]?.texts,
        let tier = tiers.firstIndex(of: row.text("at-least") ?? "")
      else { return nil }
      return (Verdict.Floor(kind: row.text("kind") ?? "", tier: tier), names)
    }
    usesFloors = !omissions.contains(.floor)
    let order = (policy.value(["router", "order"])?.texts ?? []).compactMap {
      Verdict.Step(rawValue: $0)
    }.filter { !omissions.contains(.step($0)) }
    self.order = order
    namesAgents = assignments.map { !$0.entries.isEmpty } ?? false
    reach = WordReach(
      lexicon, tiers: tiers,
      matrix: order.contains(.matrix) ? matrix.high : 0,
      usesFloors: usesFloors)
  }
}

extension Judge {
  /// Returns the verdict on an agent, whose whole file is given.
  package func verdict(
    on agent: Agent, _ bytes: Span<UInt8>, _ scanner: inout TextScanner,
    hiding names: [String] = []
  ) -> Verdict {
    scanner.scan(bytes, agent.fence, hiding: names)
    let on = matrix.rows(on: scanner.sums)
    var verdict = decide(agent, on, scanner.sums, named: names.isEmpty)
    verdict.criteria = rows(.criterion, scanner.sums).map { lexicon.rows[$0].id }
    lower(&verdict, scanner.sums)
    let floors = usesFloors ? self.floors(scanner.sums) : []
    for floor in floors where verdict.floor.map({ $0.tier < floor.tier }) ?? true {
      raise(&verdict, to: floor)
    }
    return verdict
  }

  /// Adds to a verdict what it rests on; the scanner still has the agent's words.
  package func addEvidence(
    to verdict: inout Verdict, _ scanner: TextScanner, _ bytes: Span<UInt8>, _ detail: Detail
  ) {
    verdict.evidence = evidence(scanner.hits, rows(on: scanner.sums), bytes, detail)
  }

  /// Returns all rows that evidence switches on: characteristics, criteria, floors and ceilings.
  func rows(on sums: [Int]) -> [Int] {
    matrix.rows(on: sums) + rows(.criterion, sums) + floorRows(sums) + ceilingRows(sums)
  }

  /// Returns the place of the tier that a model value names; nil where it names none.
  ///
  /// What is above all tiers of the policy counts as the highest of them.
  package func tier(of value: ModelValue, in registry: Registry) -> Int? {
    guard let family = registry.familyID(of: value) else { return nil }
    if let place = tiers.firstIndex(of: family) { return place }
    guard let rank = registry.family(family)?.rank,
      let top = tiers.last.flatMap({ registry.family($0)?.rank }),
      rank > top
    else { return nil }
    return tiers.count - 1
  }

  /// The clearest verdict that a written reason silences.
  package var silencedStrength: Verdict.Strength {
    policy.value(["fit", "reasoning-silences"]).flatMap {
      Verdict.Strength(rawValue: $0.text)
    } ?? .undecided
  }

  /// Returns what the first step says that says something.
  ///
  /// Where names are hidden, the list of named agents says nothing.
  private func decide(_ agent: Agent, _ on: [Int], _ sums: [Int], named: Bool) -> Verdict {
    for step in order {
      switch step {
      case .assignment:
        if named, let name = agent.text(of: agent.name), let verdict = assigned(to: name) {
          return verdict
        }
      case .declared:
        if let (_, verdict) = declared(in: agent) { return verdict }
      case .matrix:
        let verdict = matrix.verdict(of: on, sums, tiers: tiers.count)
        if verdict.strength != .undecided { return verdict }
      case .label, .complexityWord, .task, .pattern, .files, .default: break
      }
    }
    var verdict = matrix.verdict(of: on, sums, tiers: tiers.count)
    if !order.contains(.matrix) { verdict = .open(tiers: tiers.count) }
    verdict.step = .default
    verdict.preferred = defaultTier
    return verdict
  }

  /// Returns the verdict of the policy's list of named agents, or nil.
  package func assigned(to name: String) -> Verdict? {
    guard let entry = assignments?[name] else { return nil }
    guard let tier = tiers.firstIndex(of: entry.text("tier") ?? entry.text) else { return nil }
    let other = (entry["escalation"] ?? entry["fast-path"])?.text("to")
    let reach = other.flatMap { tiers.firstIndex(of: $0) } ?? tier
    var verdict = Verdict.fixed(tier, .assignment)
    verdict.range = min(tier, reach)...max(tier, reach)
    return verdict
  }

  /// Returns the key by which a file says what decides of its work; nil where none does.
  package func declaration(in agent: Agent) -> (name: String, range: Range<Int>)? {
    guard let (name, _) = declared(in: agent), let mapping = agent.mapping else { return nil }
    let entry = agent.tree.entries(mapping).first { agent.tree.string($0.key) == name }
    return entry.map { (name, agent.tree.range($0.key)) }
  }

  /// Returns the verdict of what the file says of its work, and the key that does, or nil.
  private func declared(in agent: Agent) -> (name: String, verdict: Verdict)? {
    guard let mapping = agent.mapping else { return nil }
    if let node = agent.tree.value(for: "complexity", in: mapping),
      let name = complexity.tier(of: node, in: agent.tree),
      let tier = tiers.firstIndex(of: name)
    {
      var verdict = Verdict.fixed(tier, .declared)
      // A word is rough: what is 'hard' may well be done a tier below the highest.
      if agent.tree.kind(node) == .scalar, tier > matrix.high, tier == tiers.count - 1 {
        verdict.range = matrix.high...tier
        verdict.strength = .moderate
      }
      return ("complexity", verdict)
    }
    guard let node = agent.tree.value(for: "characteristics", in: mapping),
      let verdict = declared(agent.tree.children(node).compactMap(agent.tree.string))
    else { return nil }
    return ("characteristics", verdict)
  }

  /// Returns the verdict of characteristics by their names; nil where none is known.
  package func declared(_ characteristics: [String]) -> Verdict? {
    let rows = lexicon.rows.indices.filter { row in
      guard case .characteristic = lexicon.rows[row].kind else { return false }
      return characteristics.contains(lexicon.rows[row].id)
    }
    guard !rows.isEmpty else { return nil }
    var verdict = matrix.verdict(of: rows, tiers: tiers.count)
    verdict.step = verdict.strength == .undecided ? .default : .declared
    if verdict.strength == .undecided { verdict.preferred = defaultTier }
    for floor in usesFloors ? declaredFloors : []
    where floor.characteristics.contains(where: characteristics.contains) {
      raise(&verdict, to: floor.floor)
    }
    return verdict
  }

  /// Lifts a verdict to a floor; named assignments know better.
  private func raise(_ verdict: inout Verdict, to floor: Verdict.Floor) {
    verdict.floor = floor
    guard verdict.step != .assignment, verdict.range.lowerBound < floor.tier else { return }
    verdict.isClamped = true
    verdict.range = floor.tier...max(floor.tier, verdict.range.upperBound)
    verdict.preferred = max(verdict.preferred, floor.tier)
  }

  /// Brings a verdict down to what the agent's own description of its work asks for at most.
  ///
  /// The highest of the ceilings that hold counts. It yields to whatever speaks for more: a matrix
  /// that prefers the higher side, a floor, a criterion for the highest tier.
  private func lower(_ verdict: inout Verdict, _ sums: [Int]) {
    guard verdict.step == .default || verdict.step == .matrix && verdict.preferred < matrix.high,
      verdict.criteria.isEmpty, floorRows(sums).isEmpty
    else { return }
    let ceilings = ceilingRows(sums).compactMap { row -> (row: Int, tier: Int)? in
      guard case .ceiling(let name) = lexicon.rows[row].kind else { return nil }
      return tiers.firstIndex(of: name).map { (row, $0) }
    }
    guard let tier = ceilings.map(\.tier).max(), tier < tiers.count - 1,
      let row = matrix.clearest(of: ceilings.filter { $0.tier == tier }.map(\.row), sums)
    else { return }
    verdict.ceiling = Verdict.Ceiling(kind: lexicon.rows[row].id, tier: tier)
    let low = min(verdict.range.lowerBound, tier)
    verdict.range = low...min(verdict.range.upperBound, tier)
    verdict.preferred = min(verdict.preferred, tier)
  }

  private func ceilingRows(_ sums: [Int]) -> [Int] {
    lexicon.rows.indices.filter { row in
      guard case .ceiling = lexicon.rows[row].kind else { return false }
      return sums[row] >= lexicon.rows[row].threshold
    }
  }

  private func floors(_ sums: [Int]) -> [Verdict.Floor] {
    floorRows(sums).compactMap { row in
      guard case .floor(let name) = lexicon.rows[row].kind, let tier = tiers.firstIndex(of: name)
      else { return nil }
      return Verdict.Floor(kind: lexicon.rows[row].id, tier: tier)
    }
  }

  private func floorRows(_ sums: [Int]) -> [Int] {
    guard usesFloors else { return [] }
    return lexicon.rows.indices.filter { row in
      guard case .floor = lexicon.rows[row].kind else { return false }
      return sums[row] >= lexicon.rows[row].threshold
    }
  }

  private func rows(_ kind: Lexicon.Row.Kind, _ sums: [Int]) -> [Int] {
    lexicon.rows.indices.filter { row in
      lexicon.rows[row].kind == kind && sums[row] >= lexicon.rows[row].threshold
    }
  }
}

extension Verdict {
  /// One tier alone.
  static func fixed(_ tier: Int, _ step: Step) -> Verdict {
    Verdict(
      range: tier...tier, preferred: tier, strength: .strong, margin: 0, scores: Scores(),
      step: step)
  }

  /// Nothing is known.
  static func open(tiers: Int) -> Verdict {
    Verdict(
      range: 0...max(tiers - 1, 0), preferred: 0, strength: .undecided, margin: 0,
      scores: Scores(), step: .default)
  }
}
