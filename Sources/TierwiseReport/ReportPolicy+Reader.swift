package import TierwisePolicy

extension ReportPolicy {
  /// Takes its limits from a policy.
  package init(_ policy: Policy) {
    func number(_ path: String...) -> Double? { policy.text(of: path).flatMap { Double($0) } }
    func whole(_ path: String...) -> Int? { policy.text(of: path).flatMap { Int($0) } }
    alerts.costDailyRatio = number("alerts", "cost-daily-ratio")
    alerts.costWindowDays = whole("alerts", "cost-window-days").map { min(max($0, 1), 366) }
    alerts.tierSpikeRatio = number("alerts", "tier-spike-ratio")
    alerts.successAtLeast = number("alerts", "success-min")
    alerts.p95Ratio = number("alerts", "p95-ratio")
    alerts.escalationAtMost = number("alerts", "escalation-max")
    alerts.fallbackAtMost = number("alerts", "fallback-max")
    alerts.minimumSample = whole("alerts", "minimum-sample")
    gates.success = number("rollback", "success-min")
    gates.floor = number("gates", "floor")
    gates.confidence = number("gates", "confidence")
    gates.runs = whole("gates", "runs")
    gates.agentRuns = whole("gates", "agent-runs")
    gates.windowDays = whole("gates", "window-days")
    gates.maxHoldDays = whole("gates", "max-hold-days")
    gates.referenceDays = whole("gates", "reference-days")
    gates.costRatio = number("gates", "cost-ratio")
    gates.p95Ratio = number("gates", "p95-ratio")
    gates.unknownAtMost = number("gates", "unknown-max")
    targets.savings = Range(
      min: number("targets", "savings", "min"), max: number("targets", "savings", "max"))
    targets.latencySpeedup = number("targets", "latency-speedup")
    targets.averageTaskCost = number("targets", "average-task-cost")
    for tier in policy.keys(of: ["targets", "tier-share"]) {
      targets.tierShare[tier] = Range(
        min: number("targets", "tier-share", tier, "min"),
        max: number("targets", "tier-share", tier, "max"))
    }
    targets.routingAccuracy = number("targets", "routing-accuracy")
    targets.qualityAtLeast = number("targets", "quality-min")
    targets.qualityCountsFrom = whole("targets", "quality-counts-from")
    budgets.monthly = number("budgets", "monthly-usd")
    budgets.alertAt = policy.texts(of: ["budgets", "project-alert-at"]).compactMap { Double($0) }
    for agent in policy.keys(of: ["budgets", "agents"]) {
      budgets.agents[agent] = number("budgets", "agents", agent)
    }
    for tier in policy.keys(of: ["budgets", "tiers"]) {
      budgets.tiers[tier] = number("budgets", "tiers", tier)
    }
    trueCost.isOn = policy.text(of: ["true-cost", "on"]) == "true"
    trueCost.failure = number("true-cost", "failure-usd")
    trueCost.hour = number("true-cost", "hourly-usd")
    priceBook = policy.text(of: ["price-book"])
  }
}
