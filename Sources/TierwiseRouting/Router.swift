import TierwiseCore
public import TierwisePolicy

/// Chooses a tier for each task, by one policy.
///
/// It keeps its buffers from task to task, so that `route` allocates nothing; use one a thread.
public struct Router: Sendable {
  /// What it decides by.
  public let policy: Policy
  /// The tiers in rising order; a route's numbers are places in this list.
  public let tiers: [String]
  /// The steps in the order they are asked.
  public let order: [Route.Step]
  /// What becomes of answers.
  public let confidence: ConfidenceRules
  /// What the queue does.
  public let load: LoadRules
  /// What spending does.
  public let throttle: BudgetThrottle

  let lists: RoutingLists
  let matrix: MatrixRules
  let complexity: ComplexityRules
  let lexicon: Lexicon
  var scanner: TaskScanner
  /// The rows of the matrix that are on; kept for its memory.
  var on: [Int] = []

  /// Prepares a policy.
  public init(_ policy: Policy = .unified) {
    self.policy = policy
    tiers = policy.tiers
    order = policy.texts(of: ["router", "order"]).compactMap { Route.Step(rawValue: $0) }
    confidence = ConfidenceRules(policy)
    load = LoadRules(policy)
    throttle = BudgetThrottle(policy)
    lexicon = Lexicon(forTasksOf: policy)
    lists = RoutingLists(policy, lexicon)
    matrix = MatrixRules(policy, lexicon)
    complexity = ComplexityRules(policy)
    scanner = TaskScanner(lexicon)
    on.reserveCapacity(lexicon.rows.count)
  }

  /// Returns where a task goes.
  public mutating func route(_ task: RoutingTask) -> Route {
    scanner.scan(title: task.title, description: task.description)
    return decide(task)
  }

  /// Returns the same for a task whose words were looked for already.
  mutating func decide(_ task: RoutingTask) -> Route {
    var route = Route(tier: lists.defaultTier, step: .default)
    for step in order {
      if let found = opinion(of: step, on: task) {
        route = found
        break
      }
    }
    adjust(&route, for: task)
    guard route.step != .assignment, let floor = floor(of: task),
      lists.floors[floor].tier > route.tier
    else { return route }
    route.tier = lists.floors[floor].tier
    route.floor = floor
    return route
  }

  /// Lets queue, budget and an answer that is there have their say, in this order.
  private func adjust(_ route: inout Route, for task: RoutingTask) {
    // Who asked for a tier by name gets it, however long the queue.
    if load.isOn, let queue = task.queue, route.step != .label {
      move(&route, to: load.tier(route.tier, priority: task.priority, queue: queue), .load)
    }
    if throttle.isOn, let spent = task.spent {
      move(&route, to: throttle.tier(route.tier, spent: spent), .budget)
    }
    if let answer = task.answer {
      let outcome = confidence.outcome(answer, of: route.tier)
      route.answer = outcome
      if outcome != .accept { move(&route, to: min(route.tier + 1, tiers.count - 1), .confidence) }
    }
  }

  private func move(_ route: inout Route, to tier: Int, _ step: Route.Step) {
    guard tier != route.tier else { return }
    route.tier = tier
    route.step = step
    route.parts = nil
  }

  /// Returns the highest floor that a task has, as a place in the list of floors.
  func floor(of task: RoutingTask) -> Int? {
    guard lists.usesFloors else { return nil }
    var highest: Int?
    for place in lists.floors.indices {
      let floor = lists.floors[place]
      let isShown = scanner.sums[floor.row] >= lexicon.rows[floor.row].threshold
      guard isShown || floor.characteristics.contains(where: task.characteristics.contains) else {
        continue
      }
      if highest.map({ lists.floors[$0].tier < floor.tier }) ?? true { highest = place }
    }
    return highest
  }
}
