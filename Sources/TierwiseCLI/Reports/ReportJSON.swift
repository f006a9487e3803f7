import TierwiseCore
import TierwiseReport
import TierwiseRunLog

/// A report for programs.
enum ReportJSON {
  /// Returns the whole report in one object.
  static func rendered(_ report: Report, _ counts: ReadCounts, duplicates: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("as_of", report.options.today.description)
      json.member("first_day", report.days?.first)
      json.member("last_day", report.days?.last)
      json.member("prices", report.priceBook)
      json.key("read")
      json.object { json in
        json.member("files", counts.files)
        json.member("lines", counts.lines)
        json.member("records", counts.records)
        json.member("duplicates", duplicates)
        json.member("service_errors", counts.errors)
        json.key("skipped")
        json.object { json in
          for reason in SkipReason.allCases { json.member(reason.key, counts[reason]) }
        }
      }
      json.key("ceiling")
      json.share(report.ceiling)
      json.key("all")
      rows([report.all], "all", &json)
      json.key("agents")
      rows([report.agents], "all", &json)
      json.member("by", report.options.by.rawValue)
      json.key("groups")
      ReportTables.full(report.buckets, by: report.options.by).write(to: &json)
      json.key("tiers")
      ReportTables.full(report.tiers, by: .tier).write(to: &json)
      json.key("unpriced")
      json.array { json in for bucket in report.unpriced { unpriced(bucket, &json) } }
      json.key("drift")
      json.array { json in for drift in report.drifts { write(drift, &json) } }
      if let arms = report.arms { write(arms, &json) }
      if let comparison = report.comparison { write(comparison, &json) }
      for (name, judgements) in [("targets", report.targets), ("alerts", report.alerts)] {
        json.key(name)
        json.array { json in for judgement in judgements { write(judgement, nil, &json) } }
      }
      json.key("budgets")
      json.array { json in for line in report.budgets { write(line.judgement, line, &json) } }
      if let cost = report.trueCost { write(cost, &json) }
    }
    return json.bytes + [ASCII.lineFeed]
  }

  /// Writes the only row of a table, without its name.
  private static func rows(_ buckets: [Bucket], _ key: String, _ json: inout JSONWriter) {
    let table = ReportTables.full(buckets, by: .agent)
    json.object { json in
      json.row(Array(table.rows[0].dropFirst()), Array(table.columns.dropFirst()))
    }
  }

  private static func unpriced(_ bucket: Bucket, _ json: inout JSONWriter) {
    json.object { json in
      json.member("model", bucket.name)
      json.member("tokens", bucket.totals.unpricedTokens)
      json.key("requests")
      json.object { json in
        for reason in Pricer.Reason.allCases where bucket.totals.unpriced[reason.rawValue] > 0 {
          json.member("\(reason)", bucket.totals.unpriced[reason.rawValue])
        }
      }
    }
  }

  private static func write(_ drift: TierDrift, _ json: inout JSONWriter) {
    json.object { json in
      json.member("agent", drift.agent)
      json.member("declared", drift.declared)
      json.member("ran", drift.ran)
      json.member("requests", drift.requests.hits)
      json.member("of", drift.requests.count)
    }
  }

  private static func write(_ arms: ArmReport, _ json: inout JSONWriter) {
    json.key("arms")
    json.array { json in
      for other in arms.others {
        json.object { json in
          json.member("arm", other.arm.name)
          json.member("beside", arms.base.name)
          json.key("success_difference_low")
          json.share(other.gap?.lowerBound)
          json.key("success_difference_high")
          json.share(other.gap?.upperBound)
          json.key("proven")
          json.boolean(other.isProven)
        }
      }
    }
  }

  private static func write(_ comparison: Comparison, _ json: inout JSONWriter) {
    json.key("comparison")
    json.object { json in
      json.member("before_from", comparison.before.first?.description)
      json.member("before_to", comparison.before.last?.description)
      json.member("after_from", comparison.after.first?.description)
      json.member("after_to", comparison.after.last?.description)
      json.key("savings")
      json.share(comparison.savings)
      json.key("speedup")
      json.share(comparison.speedup)
      json.key("agents")
      json.array { json in
        for pair in comparison.pairs {
          json.object { json in
            json.member("agent", pair.before.name)
            json.key("before")
            rows([pair.before], "", &json)
            json.key("after")
            rows([pair.after], "", &json)
          }
        }
      }
    }
  }

  private static func write(
    _ judgement: Judgement, _ budget: BudgetReport.Line?, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", judgement.id)
      json.member("subject", judgement.subject)
      json.member("level", judgement.level.rawValue)
      json.key("value")
      value(judgement.value, &json)
      json.key("limit")
      value(judgement.limit, &json)
      json.member("n", judgement.count)
      json.key("proven")
      json.boolean(judgement.isProven)
      json.member("note", judgement.note)
      if let budget {
        json.key("spent_usd")
        json.decimal(budget.spent.exact)
        json.key("projected_usd")
        if let projected = budget.projected { json.decimal(projected.exact) } else { json.null() }
      }
    }
  }

  private static func write(_ cost: TrueCostReport, _ json: inout JSONWriter) {
    json.key("true_cost")
    json.object { json in
      for (name, money) in [
        ("runs_usd", cost.paid), ("failures_usd", cost.failures), ("waiting_usd", cost.waiting),
      ] {
        json.key(name)
        json.decimal(money.exact)
      }
      json.member("successes", cost.successes)
      json.key("per_success_usd")
      if let one = cost.perSuccess { json.decimal(one.exact) } else { json.null() }
    }
  }

  private static func value(_ value: Judgement.Value?, _ json: inout JSONWriter) {
    switch value {
    case .share(let number)?, .ratio(let number)?: json.share(number)
    case .money(let money)?: json.decimal(money.exact)
    case Judgement.Value.none?, nil: json.null()
    }
  }

}

extension JSONWriter {
  /// Writes a share to six decimals, the same on every machine.
  mutating func share(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    decimal(Figures.plain(number, places: 6))
  }
}
