import TierwiseCore
import TierwiseRunLog

/// Decides whether a migration passes, holds or fails by what its agents did (DESIGN §7).
///
/// Failing may come at any look, for its bound stays true however often it is looked at; passing is
/// decided at the end of the window. Whoever is proven wrong by one of several measures fails: so
/// each gets its part of the errors (Bonferroni), and each agent its part of these. To pass, all
/// measures must be right at once, which makes no error more likely: nothing is divided for it.
package struct Gate {
  private let rule: GateRule
  private let window: Window

  /// Whether the time to measure in is over.
  package enum Window: Hashable, Sendable { case open, over }

  package init(_ rule: GateRule, _ window: Window) {
    self.rule = rule
    self.window = window
  }

  /// Returns the verdicts about the migration and its agents.
  package func evaluate(_ samples: [GateSample]) -> GateResult {
    var all = GateSample(agent: "")
    for sample in samples {
      all.now.add(sample.now)
      all.reference.add(sample.reference)
    }
    let share = 1 / Double(max(1, samples.count))
    return GateResult(
      migration: verdict(nil, all, Self.limits(of: rule), minimum: rule.minimum, share: 1),
      agents: samples.ordered { $0.agent < $1.agent }.map { sample in
        verdict(sample.agent, sample, rule.limits, minimum: rule.agentMinimum, share: share)
      })
  }

  /// Returns what must hold of all agents together besides their success.
  ///
  /// An aim about the same measure as a limit stands in for it, unless it asks for less.
  package static func limits(of rule: GateRule) -> [GateRule.Limit] {
    let aims = rule.aims.map { aim in
      rule.limits.first { $0.measure == aim.measure && $0.atMost < aim.atMost } ?? aim
    }
    return rule.limits.filter { limit in !aims.contains { $0.measure == limit.measure } } + aims
  }

  private func verdict(
    _ agent: String?, _ sample: GateSample, _ limits: [GateRule.Limit], minimum: Int, share: Double
  ) -> GateVerdict {
    let ownError = (1 - rule.confidence.level) * share
    let error = ownError / Double(1 + (rule.margin == nil ? 0 : 1) + limits.count)
    var findings = [success(sample.now, minimum, error)]
    if let margin = rule.margin {
      findings.append(notInferior(sample, margin, minimum, failing: error, passing: ownError))
    }
    for limit in limits {
      switch limit.measure {
      case .success, .notInferior: break
      case .cost: findings.append(cost(sample, limit, minimum, error))
      case .p95: findings.append(p95(sample, limit, minimum, error))
      case .escalation:
        findings.append(ceiling(sample.now.escalation, limit, minimum, error))
      case .fallback: findings.append(ceiling(sample.now.fallback, limit, minimum, error))
      }
    }
    return GateVerdict(agent: agent, findings: findings)
  }

  private func success(
    _ measured: GateSample.Measured, _ minimum: Int, _ error: Double
  ) -> GateFinding {
    let rate = measured.success
    func say(_ decision: GateDecision, _ reason: GateFinding.Reason) -> GateFinding {
      GateFinding(
        measure: .success, decision: decision, reason: reason, count: rate.count,
        point: rate.point, limit: rule.threshold)
    }
    let runs = rate.count + measured.unknown
    let unknown = runs > 0 ? Double(measured.unknown) / Double(runs) : 0
    if unknown > rule.unknownAtMost { return say(.hold, .outcomesUnknown(share: unknown)) }
    if AnytimeBound.isProven(rate, below: rule.threshold, error: error) {
      return say(.fail, .proven(bound: AnytimeBound.upperBound(rate, error: error)))
    }
    if window == .open { return say(.hold, .windowOpen) }
    guard rate.count >= minimum, let point = rate.point else {
      return say(.hold, .tooFew(needed: minimum))
    }
    if point < rule.threshold { return say(.fail, .missed) }
    let bound = rate.wilson(rule.confidence.oneSided).lowerBound
    return bound >= rule.floor
      ? say(.pass, .met(bound: bound)) : say(.hold, .notProven(bound: bound))
  }

  private func notInferior(
    _ sample: GateSample, _ margin: Double, _ minimum: Int, failing: Double, passing: Double
  ) -> GateFinding {
    let (now, before) = (sample.now.success, sample.reference.success)
    let interval = now.difference(from: before, Confidence(1 - passing).oneSided)
    let wider = now.difference(from: before, Confidence(1 - failing).oneSided)
    func say(_ decision: GateDecision, _ reason: GateFinding.Reason) -> GateFinding {
      GateFinding(
        measure: .notInferior, decision: decision, reason: reason, count: now.count,
        point: interval.map { _ in (now.point ?? 0) - (before.point ?? 0) }, limit: -margin)
    }
    guard let interval, let wider else { return say(.hold, .noReference) }
    if window == .open { return say(.hold, .windowOpen) }
    if min(now.count, before.count) < minimum { return say(.hold, .tooFew(needed: minimum)) }
    if wider.upperBound < -margin { return say(.fail, .proven(bound: wider.upperBound)) }
    if interval.lowerBound >= -margin { return say(.pass, .met(bound: interval.lowerBound)) }
    return say(.hold, .notProven(bound: interval.lowerBound))
  }

  /// A rate that is to stay low: its complement is to stay high.
  private func ceiling(
    _ rate: Rate, _ limit: GateRule.Limit, _ minimum: Int, _ error: Double
  ) -> GateFinding {
    func say(_ decision: GateDecision, _ reason: GateFinding.Reason) -> GateFinding {
      GateFinding(
        measure: limit.measure, decision: decision, reason: reason, count: rate.count,
        point: rate.point, limit: limit.atMost)
    }
    if AnytimeBound.isProven(rate.complement, below: 1 - limit.atMost, error: error) {
      let bound = 1 - AnytimeBound.upperBound(rate.complement, error: error)
      return say(.fail, .proven(bound: bound))
    }
    if window == .open { return say(.hold, .windowOpen) }
    guard rate.count >= minimum, let point = rate.point else {
      return say(.hold, .tooFew(needed: minimum))
    }
    let bound = rate.wilson(rule.confidence.oneSided).upperBound
    return point > limit.atMost ? say(.fail, .missed) : say(.pass, .met(bound: bound))
  }

  private func cost(
    _ sample: GateSample, _ limit: GateRule.Limit, _ minimum: Int, _ error: Double
  ) -> GateFinding {
    let counts = (sample.now.costs.count, sample.reference.costs.count)
    let point = RatioBootstrap.point(of: sample.now.costs, to: sample.reference.costs)
    // Nothing is drawn for what is not decided yet.
    guard window == .over, min(counts.0, counts.1) >= minimum else {
      return ceiling(point.map { ($0, 0, .infinity) }, counts, limit, minimum)
    }
    let ratio = RatioBootstrap(of: sample.now.costs, to: sample.reference.costs, error: error)
    return ceiling(
      ratio.map { ($0.point, $0.bounds.lowerBound, $0.bounds.upperBound) }, counts, limit, minimum)
  }

  /// The ratio of two percentiles lies between those of their bounds.
  private func p95(
    _ sample: GateSample, _ limit: GateRule.Limit, _ minimum: Int, _ error: Double
  ) -> GateFinding {
    let now = sample.now.latencies.ordered()
    let before = sample.reference.latencies.ordered()
    // Half of the error on each side: the bounds of both have to hold at once.
    let confidence = Confidence(1 - error / 2)
    var ratio: (Double, Double, Double)?
    if let top = Percentile.p95.value(now), let bottom = Percentile.p95.value(before), bottom > 0 {
      let (tops, bottoms) = (
        Percentile.p95.bounds(now, confidence), Percentile.p95.bounds(before, confidence)
      )
      let low = bottoms.high.map { Double(tops.low ?? 0) / Double($0) } ?? 0
      let least = bottoms.low ?? 0
      let high = tops.high.flatMap { least > 0 ? Double($0) / Double(least) : nil } ?? .infinity
      ratio = (Double(top) / Double(bottom), low, high)
    }
    return ceiling(ratio, (now.count, before.count), limit, minimum)
  }

  private func ceiling(
    _ ratio: (point: Double, low: Double, high: Double)?, _ counts: (now: Int, before: Int),
    _ limit: GateRule.Limit, _ minimum: Int
  ) -> GateFinding {
    func say(_ decision: GateDecision, _ reason: GateFinding.Reason) -> GateFinding {
      GateFinding(
        measure: limit.measure, decision: decision, reason: reason, count: counts.now,
        point: ratio?.point, limit: limit.atMost)
    }
    guard counts.before > 0 else { return say(.hold, .noReference) }
    // These bounds are for one look, so that there is only one.
    if window == .open { return say(.hold, .windowOpen) }
    guard let ratio, min(counts.now, counts.before) >= minimum else {
      return say(.hold, .tooFew(needed: minimum))
    }
    if ratio.low > limit.atMost { return say(.fail, .proven(bound: ratio.low)) }
    if ratio.point > limit.atMost { return say(.hold, .notProven(bound: ratio.high)) }
    return say(.pass, .met(bound: ratio.high))
  }
}
