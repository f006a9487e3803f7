import TierwiseCore
import TierwisePolicy

/// What each step says of a task; nil where it says nothing.
extension Router {
  mutating func opinion(of step: Route.Step, on task: RoutingTask) -> Route? {
    switch step {
    case .label: label(task).map { Route(tier: $0.tier, step: step) }
    case .complexityWord: complexityWord(task).map { Route(tier: $0.tier, step: step) }
    case .task:
      task.kind.flatMap { kind in lists.kinds.first { ASCII.equal($0.text, kind) } }
        .map { Route(tier: $0.tier, step: step) }
    case .assignment:
      task.agent.flatMap { lists.agents[$0] }.map { Route(tier: $0, step: step) }
    case .declared: declared(task)
    case .pattern: pattern.map { Route(tier: $0.tier, step: step) }
    case .files: files(task)
    case .matrix:
      matrixVerdict().map { Route(tier: $0.preferred, step: step) }
    case .tree:
      question.map { Route(tier: $0.tier(for: task.priority), step: step) }
    case .default: Route(tier: lists.defaultTier, step: step)
    case .load, .budget, .confidence: nil
    }
  }

  /// Returns the label that names a tier, the first of the task's.
  func label(_ task: RoutingTask) -> RoutingLists.Entry? {
    Self.first(of: task.labels, in: lists.tierLabels)
  }

  /// Returns the word that says how hard the task is: a label, else its own.
  func complexityWord(_ task: RoutingTask) -> RoutingLists.Entry? {
    if let label = Self.first(of: task.labels, in: lists.wordLabels) { return label }
    guard case .word(let word)? = task.complexity else { return nil }
    return lists.words.first { ASCII.equal($0.text, word) }
  }

  private static func first(
    of labels: [String], in entries: [RoutingLists.Entry]
  ) -> RoutingLists.Entry? {
    for label in labels {
      for entry in entries where ASCII.equal(entry.text, label) { return entry }
    }
    return nil
  }

  private mutating func declared(_ task: RoutingTask) -> Route? {
    if case .sum(let sum)? = task.complexity,
      let tier = complexity.tier(ofSum: sum).flatMap({ tiers.firstIndex(of: $0) })
    {
      return Route(tier: tier, step: .declared)
    }
    return declaredVerdict(task).map { Route(tier: $0.preferred, step: .declared) }
  }

  /// Returns what the characteristics that a task names come to; nil where that decides nothing.
  mutating func declaredVerdict(_ task: RoutingTask) -> Verdict? {
    guard !task.characteristics.isEmpty else { return nil }
    on.removeAll(keepingCapacity: true)
    for row in lexicon.rows.indices {
      guard case .characteristic = lexicon.rows[row].kind,
        task.characteristics.contains(lexicon.rows[row].id)
      else { continue }
      on.append(row)
    }
    let verdict = matrix.outcome(of: on, tiers: tiers.count)
    return verdict.strength == .undecided ? nil : verdict
  }

  /// Returns what the words of a task come to; nil where that decides nothing.
  mutating func matrixVerdict() -> Verdict? {
    matrix.find(on: scanner.sums, into: &on)
    let verdict = matrix.outcome(of: on, scanner.sums, tiers: tiers.count)
    return verdict.strength == .undecided ? nil : verdict
  }

  /// The pattern that counts: the highest tier of all hits, or the first row.
  var pattern: RoutingLists.Pattern? {
    var best: RoutingLists.Pattern?
    for pattern in lists.patterns where isHit(pattern.row) {
      if !lists.highestPatternWins { return pattern }
      if best.map({ $0.tier < pattern.tier }) ?? true { best = pattern }
    }
    return best
  }

  /// The first question of the tree that is answered.
  var question: RoutingLists.Question? {
    for question in lists.questions where isHit(question.row) { return question }
    return nil
  }

  private func isHit(_ row: Int) -> Bool { scanner.sums[row] >= lexicon.rows[row].threshold }

  private func files(_ task: RoutingTask) -> Route? {
    guard let count = task.files else { return nil }
    var found: RoutingLists.FileRow?
    for row in lists.files where row.atLeast <= count { found = row }
    return found.map { Route(tier: $0.tier, step: .files, parts: $0.parts) }
  }
}

extension RoutingLists.Question {
  /// Returns the tier of a task that matters so much.
  func tier(for priority: RoutingTask.Priority) -> Int { priority == .critical ? critical : tier }
}
