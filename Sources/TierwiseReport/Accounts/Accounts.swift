package import TierwiseCatalog
import TierwiseCore
package import TierwiseRunLog

/// The rows of logs with their prices, to be summed up by whatever is asked for.
///
/// Every table of a report is one pass over the rows; nothing is kept between passes but names.
package struct Accounts {
  package let table: RunTable
  package let catalog: CatalogFacts
  package let registry: Registry
  package let book: PriceBook
  /// The mark from which the quality of a run counts as good; nil where marks do not count.
  package let goodMark: Int?
  private var pricer: Pricer
  /// The families of models by the place of their names.
  private let tiers: [String]
  private let main: Names.ID?

  package init(
    _ table: RunTable, _ book: PriceBook, _ catalog: CatalogFacts, _ registry: Registry,
    goodMark: Int? = nil
  ) {
    self.table = table
    self.book = book
    self.catalog = catalog
    self.registry = registry
    self.goodMark = goodMark
    pricer = Pricer(book, for: table)
    let models = Set(table.groups.map(\.model))
    tiers = table.names.texts.enumerated().map { place, text in
      guard models.contains(Names.ID(UInt32(place))) else { return "" }
      return PriceBook.tier(of: text, in: registry) ?? ""
    }
    main = table.names.texts.firstIndex(of: Self.mainThread).map { Names.ID(UInt32($0)) }
  }

  /// What the main conversation is called among the agents.
  package static let mainThread = "main"
  /// What stands where no name is known.
  package static let unknown = RunTable.unknownAgent

  /// Returns the tier of a model by its place among the names.
  package func tier(of model: Names.ID) -> String { tiers[Int(model.index)] }

  /// What counts in a pass.
  package struct Scope {
    package var span = DaySpan()
    /// Only this agent; nil for all.
    package var agent: String?
    /// Whether the main conversation counts, too.
    package var includesMain = true

    package init() {}
    package init(_ span: DaySpan) { self.span = span }
  }

  /// Returns the sums of all rows.
  package mutating func all(_ scope: Scope = Scope()) -> Bucket {
    buckets(in: scope) { _, _ in
      0
    } name: { _ in
      ""
    }.first ?? Bucket("")
  }

  /// Returns the sums by a dimension: times in their order, all else dearest first.
  package mutating func buckets(by dimension: Dimension, in scope: Scope = Scope()) -> [Bucket] {
    let names = table.names
    let groups = table.groups
    let tiers = tiers
    var found: [Bucket]
    switch dimension {
    case .agent:
      found = buckets(in: scope) { _, agent in
        Int(agent.index)
      } name: {
        Self.name($0, names)
      }
    case .model:
      found = buckets(in: scope) { row, _ in
        Int(groups[Int(row.group)].model.index)
      } name: {
        Self.name($0, names)
      }
    case .project:
      found = buckets(in: scope) { row, _ in
        Int(groups[Int(row.group)].project.index)
      } name: {
        Self.name($0, names)
      }
    case .arm:
      found = buckets(in: scope) { row, _ in
        let arm = groups[Int(row.group)].arm
        return arm == .none ? nil : Int(arm.index)
      } name: {
        names.texts[$0]
      }
    case .tier:
      let order = Array(Set(tiers)).ordered()
      let places = tiers.map { tier in order.firstIndex(of: tier) ?? 0 }
      found = buckets(in: scope) { row, _ in
        places[Int(groups[Int(row.group)].model.index)]
      } name: {
        order[$0].isEmpty ? Self.unknown : order[$0]
      }
    case .category:
      let all = names.texts.map { catalog.agents[$0]?.category ?? "" }
      let order = Array(Set(all)).ordered()
      let places = all.map { category in order.firstIndex(of: category) ?? 0 }
      found = buckets(in: scope) { _, agent in
        places[Int(agent.index)]
      } name: {
        order[$0].isEmpty ? "none" : order[$0]
      }
    case .day: return times(scope) { $0 }
    // Weeks begin on Mondays; the first day of all was a Thursday.
    case .week: return times(scope) { ($0 + 3) / 7 * 7 - 3 }
    case .month:
      return times(scope) { day in
        let text = CalendarDay(number: day).description
        return CalendarDay(text.prefix(8) + "01")?.number ?? day
      }
    }
    found = found.ordered { left, right in
      left.totals.cost != right.totals.cost
        ? left.totals.cost > right.totals.cost : ByteSearch.precedes(left.name, right.name)
    }
    return found
  }

  private mutating func times(_ scope: Scope, _ begin: (Int) -> Int) -> [Bucket] {
    buckets(in: scope) { row, _ in
      row.day.map(begin)
    } name: { day in
      CalendarDay(number: day).description
    }.ordered { $0.name < $1.name }
  }

  private static func name(_ place: Int, _ names: Names) -> String {
    place == 0 ? unknown : names.texts[place]
  }

  /// Sums up rows by a key; a row whose key is nil is left out.
  private mutating func buckets(
    in scope: Scope, _ key: (RunRow, Names.ID) -> Int?, name: (Int) -> String
  ) -> [Bucket] {
    // Captured by themselves, for capturing all of this would copy it row by row.
    let (table, main, goodMark) = (table, main, goodMark)
    var places: [Int: Int] = [:]
    var found: [Bucket] = []
    var latencies: [[UInt32]] = []
    let rules = table.names.texts.map { Rules(catalog.agents[$0]) }
    let wanted = scope.agent.map { name in table.names.texts.firstIndex(of: name) ?? -1 }
    var last: (key: Int, place: Int)?
    var pricer = pricer
    table.forEach { row in
      guard scope.span.contains(row.day) else { return }
      let agent = table.agentID(of: row)
      if let wanted, Int(agent.index) != wanted { return }
      if !scope.includesMain, agent == main { return }
      guard let key = key(row, agent) else { return }
      let place: Int
      if let last, last.key == key {
        place = last.place
      } else {
        place = places[key] ?? found.count
        if place == found.count {
          places[key] = place
          found.append(Bucket(name(key)))
          latencies.append([])
        }
        last = (key, place)
      }
      found[place].totals.add(
        row, pricer.cost(of: row), isMain: agent == main, rules[Int(agent.index)],
        goodMark: goodMark)
      if row.countsAsRun(isMain: agent == main), row.flags.contains(.timed) {
        latencies[place].append(row.latency)
      }
    }
    self.pricer = pricer
    for place in found.indices {
      latencies[place].sort()
      for percentile in Percentile.allCases {
        found[place].percentiles[percentile] = percentile.value(latencies[place])
      }
      latencies[place] = []
    }
    return found.filter { !$0.totals.isEmpty }
  }
}

/// What an agent of the catalog may do besides running on its own tier.
private struct Rules: OptionSet {
  let rawValue: UInt8

  static let escalation = Rules(rawValue: 1)
  static let fallback = Rules(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ facts: CatalogFacts.Facts?) {
    self = []
    if facts?.hasEscalation == true { insert(.escalation) }
    if facts?.hasFallback == true { insert(.fallback) }
  }
}

extension RunRow {
  /// Whether it stands for a run: one of its own, or a request of none that says how it went.
  func countsAsRun(isMain: Bool) -> Bool {
    if isRun { return flags.contains(.hasRequests) || isMeasured }
    return run == Self.noRun && !isMain && (outcome != .unknown || quality > 0)
  }

  /// Whether more is known of a run than that it was launched.
  private var isMeasured: Bool {
    tokens != Tokens() || outcome != .unknown || quality > 0 || flags.contains(.stated)
  }
}

extension Totals {
  /// Whether nothing was summed up.
  fileprivate var isEmpty: Bool { requests == 0 && runs == 0 && unmeasured == 0 }

  fileprivate mutating func add(
    _ row: RunRow, _ price: Pricer.Cost, isMain: Bool, _ rules: Rules, goodMark: Int?
  ) {
    let isCounted = !(row.isRun && row.flags.contains(.hasRequests))
    if isCounted {
      tokens.add(row.tokens)
      switch price {
      case .priced(let low, let high):
        cost += low
        costAtMost += high
      case .unpriced(let reason):
        unpriced[reason.rawValue] += 1
        unpricedTokens += row.tokens.all
      }
      if row.flags.contains(.splitUnknown) { splitUnknown += 1 }
    }
    if !row.isRun {
      requests += 1
      if rules.contains(.fallback) {
        fallback = fallback + Rate(row.flags.contains(.fallback) ? 1 : 0, of: 1)
      }
    }
    guard row.countsAsRun(isMain: isMain) else {
      if row.isRun, row.flags.contains(.launched) { unmeasured += 1 }
      return
    }
    runs += 1
    outcomes[Int(row.outcome.rawValue)] += 1
    if row.flags.contains(.proxyOutcome) { proxies += 1 }
    if row.flags.contains(.error) { errors += 1 }
    if rules.contains(.escalation) {
      escalation = escalation + Rate(row.flags.contains(.escalated) ? 1 : 0, of: 1)
    }
    if row.isRun, isCounted, rules.contains(.fallback) {
      fallback = fallback + Rate(row.flags.contains(.fallback) ? 1 : 0, of: 1)
    }
    if let goodMark, row.quality > 0 {
      quality = quality + Rate(Int(row.quality) >= goodMark ? 1 : 0, of: 1)
    }
    if row.flags.contains(.timed) {
      duration += Int(row.latency)
      timed += 1
    }
  }
}
