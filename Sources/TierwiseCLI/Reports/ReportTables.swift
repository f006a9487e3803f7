import TierwiseCore
import TierwiseReport
import TierwiseRunLog

/// The tables of a report.
enum ReportTables {
  /// Returns all there is to say of each bucket, for programs.
  static func full(_ buckets: [Bucket], by dimension: Dimension) -> Table {
    var table = Table([
      .init(dimension.rawValue, dimension.rawValue), .init("requests", "requests"),
      .init("runs", "runs"), .init("unmeasured_runs", "unmeasured"),
      .init("input_tokens", "input"), .init("cache_read_tokens", "cache read"),
      .init("cache_write_5m_tokens", "5m write"), .init("cache_write_1h_tokens", "1h write"),
      .init("output_tokens", "output"), .init("cost_usd", "cost"),
      .init("cost_usd_at_most", "at most"), .init("unpriced_requests", "unpriced"),
      .init("unpriced_tokens", "unpriced tokens"), .init("timed_runs", "timed"),
      .init("p50_ms", "p50"), .init("p90_ms", "p90"), .init("p95_ms", "p95"),
      .init("p99_ms", "p99"), .init("success", "success"), .init("failure", "failure"),
      .init("corrected", "corrected"), .init("unknown_outcome", "unknown"),
      .init("concluded_outcome", "concluded"), .init("success_rate", "rate"),
      .init("success_rate_low", "from"), .init("success_rate_high", "to"),
      .init("escalated", "escalated"), .init("escalation_base", "of"),
      .init("fallbacks", "fallbacks"), .init("fallback_base", "of"),
    ])
    for bucket in buckets { table.add(cells(bucket)) }
    return table
  }

  private static func cells(_ bucket: Bucket) -> [Table.Cell] {
    let totals = bucket.totals
    let tokens = totals.tokens
    func time(_ percentile: Percentile) -> Table.Cell {
      bucket.percentiles[percentile].map { .integer(Int($0)) } ?? .missing
    }
    func share(_ value: Double?) -> Table.Cell {
      value.map { .decimal(Figures.plain($0, places: 4)) } ?? .missing
    }
    let interval =
      totals.success.count > 0 ? totals.success.wilson(Confidence.usual.twoSided) : nil
    return [
      .text(bucket.name), .integer(totals.requests), .integer(totals.runs),
      .integer(totals.unmeasured), .integer(tokens.input), .integer(tokens.cacheRead),
      .integer(tokens.cacheWrite5m), .integer(tokens.cacheWrite1h), .integer(tokens.output),
      .decimal(totals.cost.exact), .decimal(totals.costAtMost.exact),
      .integer(totals.unpriced.reduce(0, +)), .integer(totals.unpricedTokens),
      .integer(totals.timed), time(.p50), time(.p90), time(.p95), time(.p99),
      .integer(totals[.success]), .integer(totals[.failure]), .integer(totals[.corrected]),
      .integer(totals[.unknown]), .integer(totals.proxies), share(totals.success.point),
      share(interval?.lowerBound), share(interval?.upperBound), .integer(totals.escalation.hits),
      .integer(totals.escalation.count), .integer(totals.fallback.hits),
      .integer(totals.fallback.count),
    ]
  }

  /// Returns what people look at first: how much, and what of.
  static func costs(_ buckets: [Bucket], by dimension: Dimension, of all: Totals) -> Table {
    var table = Table([
      .init("name", dimension.rawValue), .init("requests", "requests", side: .right),
      .init("runs", "runs", side: .right), .init("tokens", "tokens", side: .right),
      .init("cost", "cost", side: .right), .init("share", "share", side: .right),
      .init("run", "a run", side: .right),
    ])
    for bucket in buckets {
      let totals = bucket.totals
      let share =
        all.cost > .zero ? Figures.percent(totals.cost.dollars / all.cost.dollars) : nil
      table.add([
        .text(shortened(bucket.name)), .text(Figures.grouped(totals.requests)),
        .text(totals.runs > 0 ? Figures.grouped(totals.runs) : "–"),
        .text(Figures.short(totals.tokens.all)), .text(Figures.cost(totals)),
        Table.Cell(share),
        .text(totals.isLowerBound ? "–" : totals.costPerRun?.words ?? "–"),
      ])
    }
    return table
  }

  /// Returns how runs went and how long they took; without rows where nothing is known of any.
  static func conduct(_ buckets: [Bucket], by dimension: Dimension) -> Table {
    var table = Table([
      .init("name", dimension.rawValue), .init("success", "success", side: .right),
      .init("corrected", "corrected", side: .right), .init("p50", "p50", side: .right),
      .init("p95", "p95", side: .right), .init("p99", "p99", side: .right),
      .init("timed", "timed", side: .right),
    ])
    for bucket in buckets where bucket.totals.success.count > 0 || bucket.totals.timed > 0 {
      let totals = bucket.totals
      func time(_ percentile: Percentile) -> Table.Cell {
        .text(bucket.percentiles[percentile].map(Figures.duration) ?? "–")
      }
      // A rate of the few that somebody has judged says little about the many.
      let isAssessed = totals.isAssessed
      let success = isAssessed ? Figures.rate(totals.success) : nil
      let corrected = isAssessed ? totals.correction.point.map(Figures.wholePercent) : nil
      table.add([
        .text(shortened(bucket.name)), .text(success ?? "unknown"), .text(corrected ?? "–"),
        time(.p50), time(.p95), time(.p99), .integer(totals.timed),
      ])
    }
    return table
  }

  /// Returns the shares of tiers, by runs, tokens and cost.
  static func tiers(_ buckets: [Bucket]) -> Table {
    var table = Table([
      .init("tier", "tier"), .init("runs", "of runs", side: .right),
      .init("requests", "of requests", side: .right), .init("tokens", "of tokens", side: .right),
      .init("cost", "of cost", side: .right),
    ])
    func share(_ value: Double, _ all: Double) -> Table.Cell {
      .text(all > 0 ? Figures.percent(value / all) : "–")
    }
    func sum(_ value: (Totals) -> Double) -> Double {
      buckets.reduce(0) { $0 + value($1.totals) }
    }
    let runs = sum { Double($0.runs) }
    let requests = sum { Double($0.requests) }
    let tokens = sum { Double($0.tokens.all) }
    let cost = sum { $0.cost.dollars }
    for bucket in buckets {
      let totals = bucket.totals
      table.add([
        .text(bucket.name), share(Double(totals.runs), runs),
        share(Double(totals.requests), requests), share(Double(totals.tokens.all), tokens),
        share(totals.cost.dollars, cost),
      ])
    }
    return table
  }

  /// Returns the agents before and after a day.
  static func comparison(_ comparison: Comparison) -> Table {
    var table = Table([
      .init("agent", "agent"), .init("runs", "runs", side: .right),
      .init("before", "before", side: .right), .init("after", "after", side: .right),
      .init("cost", "cost", side: .right), .init("faster", "faster", side: .right),
      .init("success", "success", side: .right),
    ])
    for pair in comparison.pairs {
      let (old, new) = (pair.before.totals, pair.after.totals)
      let gap = pair.successGap.map { gap in
        let low = Figures.decimal(gap.lowerBound * 100, places: 0)
        let high = Figures.decimal(gap.upperBound * 100, places: 0)
        return "\(low) to \(high)"
      }
      table.add([
        .text(shortened(pair.before.name, to: 20)), .text("\(old.runs), \(new.runs)"),
        .text(old.costPerRun?.words ?? "–"), .text(new.costPerRun?.words ?? "–"),
        .text(pair.costRatio.map { "\(Figures.decimal($0, places: 2)) ×" } ?? "–"),
        .text(pair.speedup.map { "\(Figures.decimal($0, places: 1)) ×" } ?? "–"),
        .text(gap ?? "unknown"),
      ])
    }
    return table
  }

  /// Returns a name of at most so many columns; of a path, its end.
  static func shortened(_ name: String, to columns: Int = 24) -> String {
    let plain = Printable.text(name)
    guard DisplayWidth.of(plain) > columns else { return plain }
    let isPath = plain.contains("/")
    var text = plain
    while DisplayWidth.of(text) > columns - 1 {
      if isPath { text.removeFirst() } else { text.removeLast() }
    }
    return isPath ? "…" + text : text + "…"
  }
}
