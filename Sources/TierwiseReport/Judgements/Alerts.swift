import TierwiseCatalog
package import TierwiseCore
import TierwiseRunLog

/// The six alerts (000-44 … 49), judged on the last complete day and on all runs of the report.
package struct Alerts {
  private let limits: ReportPolicy.Alerts
  /// The day after the last complete one.
  private let today: CalendarDay
  private let scope: Accounts.Scope
  /// The days that durations are held against.
  private let reference: DaySpan?

  package init(
    _ limits: ReportPolicy.Alerts, today: CalendarDay, _ scope: Accounts.Scope, reference: DaySpan?
  ) {
    self.limits = limits
    self.today = today
    self.scope = scope
    self.reference = reference
  }

  /// Returns what each alert says; one line for each condition and subject that is not as it should be.
  package func judge(_ accounts: inout Accounts) -> [Judgement] {
    var found = [dailyCost(&accounts)]
    found += tierSpikes(&accounts)
    let agents = accounts.buckets(by: .agent, in: scope).filter {
      $0.name != Accounts.mainThread
    }
    found += worst("success", agents, limits.successAtLeast, .atLeast) { $0.success }
    found += slow(agents, &accounts)
    found += worst("escalation", agents, limits.escalationAtMost, .atMost) { $0.escalation }
    found += worst("fallback", agents, limits.fallbackAtMost, .atMost) { $0.fallback }
    return found
  }

  // MARK: - Days

  private var judged: CalendarDay { CalendarDay(number: today.number - 1) }

  private func dailyCost(_ accounts: inout Accounts) -> Judgement {
    let id = "daily-cost"
    guard let ratio = limits.costDailyRatio, let days = limits.costWindowDays, days > 0 else {
      return Judgement(id, .notAssessed, .none, note: "no limit is set")
    }
    let span = DaySpan.days(days, before: judged)
    let buckets = accounts.buckets(
      by: .day, in: Accounts.Scope(DaySpan(nil, judged)))
    func cost(_ day: CalendarDay) -> Money? {
      buckets.first { $0.name == day.description }?.totals.cost
    }
    let first = buckets.first?.name ?? ""
    // Days before the log began are missing; days without a line in it cost nothing.
    let logged = (0..<days).map { CalendarDay(number: judged.number - days + $0) }
      .filter { $0.description >= first }
    let costs = logged.map { cost($0) ?? .zero }
    let active = costs.count { $0 > .zero }
    let subject = judged.description
    guard active * 7 >= days * 4, span.contains(judged.number - 1) else {
      return Judgement(
        id, on: subject, .notAssessed, .none, limit: .ratio(ratio), count: active,
        note: "costs on \(active) of the \(days) days before; it takes four of seven")
    }
    let mean = costs.reduce(Money.zero, +).dollars / Double(costs.count)
    let sorted = costs.ordered()
    let median = sorted[sorted.count / 2].dollars
    let day = cost(judged) ?? .zero
    let times = day.dollars / mean
    let beside =
      median > 0 ? "\(day.words); \(Self.words(day.dollars / median)) × the median day" : nil
    return Judgement(
      id, on: subject, times > ratio ? .firing : .ok, .ratio(times), limit: .ratio(ratio),
      count: costs.count, note: beside)
  }

  private func tierSpikes(_ accounts: inout Accounts) -> [Judgement] {
    let id = "tier-spike"
    guard let limit = limits.tierSpikeRatio, let days = limits.costWindowDays else {
      return [Judgement(id, .notAssessed, .none, note: "no limit is set")]
    }
    let ranks = accounts.registry.families
    let lowest = ranks.first?.id
    let before = accounts.buckets(
      by: .tier, in: Accounts.Scope(DaySpan.days(days, before: judged)))
    let now = accounts.buckets(by: .tier, in: Accounts.Scope(DaySpan(judged, judged)))
    // Logs of runs alone have no requests; then runs count.
    let hasRequests = now.contains { $0.totals.requests > 0 }
    func count(_ bucket: Bucket) -> Int {
      hasRequests ? bucket.totals.requests : bucket.totals.runs
    }
    let unit = hasRequests ? "requests" : "runs"
    let allBefore = before.reduce(0) { $0 + count($1) }
    let allNow = now.reduce(0) { $0 + count($1) }
    guard allBefore > 0, allNow > 0 else {
      return [
        Judgement(
          id, on: judged.description, .notAssessed, .none, limit: .ratio(limit),
          note: "no \(unit) on that day, or on those before")
      ]
    }
    // The cheapest tier may take as large a share as it likes.
    let judgements = now.filter { $0.name != lowest && $0.name != Accounts.unknown }.map { bucket in
      let mine = Rate(count(bucket), of: allNow)
      let old = before.first { $0.name == bucket.name }.map(count) ?? 0
      let theirs = Rate(old, of: allBefore)
      let times = (mine.point ?? 0) / max(theirs.point ?? 0, 1e-9)
      let gap = mine.difference(from: theirs, Confidence.usual.twoSided)
      let crosses = times > limit
      let isEnough = allNow >= limits.minimumSample ?? 1
      return Judgement(
        id, on: bucket.name, !crosses ? .ok : isEnough ? .firing : .suspect,
        old > 0 ? .ratio(times) : .share(mine.point ?? 0), limit: .ratio(limit), count: allNow,
        isProven: crosses && (gap.map { $0.lowerBound > 0 } ?? false),
        note: old > 0 ? "of its share of \(unit) before" : "of \(unit); none before")
    }
    return Self.told(judgements, id, limit: .ratio(limit))
  }

  // MARK: - Agents

  private enum Side { case atLeast, atMost }

  private func worst(
    _ id: String, _ agents: [Bucket], _ limit: Double?, _ side: Side, _ rate: (Totals) -> Rate
  ) -> [Judgement] {
    guard let limit else { return [Judgement(id, .notAssessed, .none, note: "no limit is set")] }
    let judgements: [Judgement] = agents.compactMap { agent in
      let seen = rate(agent.totals)
      guard let point = seen.point else { return nil }
      if id == "success", !agent.totals.isAssessed {
        return Judgement(
          id, on: agent.name, .notAssessed, .share(point), limit: .share(limit), count: seen.count,
          note: "how most of its runs went is unknown")
      }
      let crosses = side == .atLeast ? point < limit : point > limit
      let interval = seen.wilson(Confidence.usual.twoSided)
      let isProven =
        side == .atLeast ? interval.upperBound < limit : interval.lowerBound > limit
      let isEnough = seen.count >= limits.minimumSample ?? 1
      return Judgement(
        id, on: agent.name, !crosses ? .ok : isEnough ? .firing : .suspect, .share(point),
        limit: .share(limit), count: seen.count, isProven: crosses && isProven)
    }
    let why =
      switch id {
      case "success": "no outcomes are known"
      case "escalation": "no agent of the catalog that ran has an escalation"
      default: "no agent of the catalog that ran has a fallback"
      }
    return Self.told(judgements, id, limit: .share(limit), otherwise: why)
  }

  private func slow(_ agents: [Bucket], _ accounts: inout Accounts) -> [Judgement] {
    let id = "p95"
    guard let limit = limits.p95Ratio else {
      return [Judgement(id, .notAssessed, .none, note: "no limit is set")]
    }
    guard let reference else {
      return [
        Judgement(
          id, .notAssessed, .none, limit: .ratio(limit), note: "no reference; see --reference")
      ]
    }
    let old = accounts.buckets(by: .agent, in: Accounts.Scope(reference))
    let judgements: [Judgement] = agents.compactMap { agent in
      guard let now = agent.percentiles[.p95],
        let before = old.first(where: { $0.name == agent.name })?.percentiles[.p95], before > 0
      else { return nil }
      let times = Double(now) / Double(before)
      return Judgement(
        id, on: agent.name, times > limit ? .firing : .ok, .ratio(times), limit: .ratio(limit),
        count: agent.totals.timed)
    }
    return Self.told(
      judgements, id, limit: .ratio(limit), otherwise: "it takes 20 timed runs, now and then")
  }

  /// Returns what is not as it should be; where all is, one line for all.
  private static func told(
    _ judgements: [Judgement], _ id: String, limit: Judgement.Value,
    otherwise: String = "nothing to judge"
  ) -> [Judgement] {
    let told = judgements.filter { $0.level < .ok }.ordered {
      ($0.level, $0.subject) < ($1.level, $1.subject)
    }
    if !told.isEmpty { return told }
    let fine = judgements.filter { $0.level == .ok }
    guard !fine.isEmpty else {
      let note = judgements.isEmpty ? otherwise : "how most runs went is unknown"
      return [Judgement(id, .notAssessed, .none, limit: limit, note: note)]
    }
    if fine.count == 1 { return fine }
    let count = fine.reduce(0) { $0 + $1.count }
    return [
      Judgement(id, on: "\(fine.count) of them", .ok, .none, limit: limit, count: count)
    ]
  }

  private static func words(_ ratio: Double) -> String {
    let tenths = Int((ratio * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
