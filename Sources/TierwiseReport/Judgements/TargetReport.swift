import TierwiseCore
import TierwiseRunLog

/// What is to be reached, and whether it is.
package struct TargetReport {
  private let targets: ReportPolicy.Targets
  private let minimum: Int

  package init(_ targets: ReportPolicy.Targets, minimum: Int) {
    self.targets = targets
    self.minimum = minimum
  }

  /// Returns each target as met, missed or not assessed.
  package func judge(
    _ agents: Bucket, _ tiers: [Bucket], _ comparison: Comparison?
  ) -> [Judgement] {
    var found: [Judgement] = []
    if targets.savings.min != nil || targets.savings.max != nil {
      let saved = comparison?.savings
      found.append(
        within(
          "savings", "", saved, targets.savings.min, nil,
          comparison?.pairs.reduce(0) { $0 + $1.after.totals.runs } ?? 0,
          otherwise: "it takes runs before and after a day; see --compare"))
    }
    if let speedup = targets.latencySpeedup {
      let pairs = comparison?.pairs.filter { $0.speedup != nil } ?? []
      let count = pairs.reduce(0) { $0 + $1.after.totals.timed }
      found.append(
        judgement(
          "speedup", "", comparison?.speedup.map { ($0 >= speedup, .ratio($0)) }, .ratio(speedup),
          count, "it takes 20 timed runs before and after a day; see --compare"))
    }
    if let cost = targets.averageTaskCost {
      let limit = Money(dollars: cost)
      found.append(
        judgement(
          "task-cost", "", agents.totals.costPerRun.map { ($0 <= limit, .money($0)) },
          .money(limit), agents.totals.runs, "no runs"))
    }
    let runs = tiers.reduce(0) { $0 + $1.totals.runs }
    for (tier, range) in targets.tierShare.ordered(by: { $0.key < $1.key }) {
      let mine = tiers.first { $0.name == tier }?.totals.runs ?? 0
      found.append(
        within(
          "share", tier, Rate(mine, of: runs).point, range.min, range.max, runs,
          otherwise: "no runs"))
    }
    if let accuracy = targets.routingAccuracy {
      found.append(
        Judgement(
          "routing", .notAssessed, .none, limit: .share(accuracy),
          note: "nobody has judged which tier was right"))
    }
    if let quality = targets.qualityAtLeast {
      let rate = agents.totals.quality
      found.append(
        within("quality", "", rate.point, quality, nil, rate.count, otherwise: "no marks are known")
      )
    }
    return found
  }

  private func within(
    _ id: String, _ subject: String, _ share: Double?, _ low: Double?, _ high: Double?,
    _ count: Int, otherwise: String
  ) -> Judgement {
    let isMet = share.map { (low ?? -.infinity) <= $0 && $0 <= (high ?? .infinity) }
    let limit = share.flatMap { share in high.map { share > $0 ? $0 : low ?? $0 } } ?? low ?? high
    return judgement(
      id, subject, share.flatMap { share in isMet.map { ($0, .share(share)) } },
      limit.map { .share($0) }, count, otherwise)
  }

  private func judgement(
    _ id: String, _ subject: String, _ seen: (isMet: Bool, value: Judgement.Value)?,
    _ limit: Judgement.Value?, _ count: Int, _ otherwise: String
  ) -> Judgement {
    guard let seen else {
      return Judgement(id, on: subject, .notAssessed, .none, limit: limit, note: otherwise)
    }
    guard count >= minimum else {
      return Judgement(
        id, on: subject, .notAssessed, seen.value, limit: limit, count: count,
        note: "it takes \(minimum)")
    }
    return Judgement(
      id, on: subject, seen.isMet ? .met : .missed, seen.value, limit: limit, count: count)
  }
}
