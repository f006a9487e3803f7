import TierwiseCore
import TierwiseReport
import TierwiseRunLog

/// A report for people.
struct ReportText {
  private let report: Report
  private let counts: ReadCounts
  private let duplicates: Int
  private let style: Style
  private let columns: Int
  private let rows: Int
  private var text = ""

  /// Rows of a table that are told unless all are asked for.
  private static let rowLimit = 15

  /// How much is told.
  enum Extent { case brief, full }

  init(
    _ report: Report, _ counts: ReadCounts, duplicates: Int, _ style: Style, columns: Int,
    _ extent: Extent
  ) {
    self.report = report
    self.counts = counts
    self.duplicates = duplicates
    self.style = style
    self.columns = min(columns, 100)
    rows = extent == .full ? .max : Self.rowLimit
  }

  /// Returns the whole page.
  func rendered() -> String {
    var page = self
    page.head()
    page.tables()
    page.drifts()
    page.compared()
    page.judged("targets", report.targets, isBrief: false)
    page.budgets()
    page.judged("alerts", report.alerts, isBrief: true)
    return page.text
  }

  // MARK: - Sections

  private mutating func head() {
    let all = report.all.totals
    var facts = Definitions()
    if let days = report.days {
      facts.add("days", days.first == days.last ? days.first : "\(days.first) to \(days.last)")
    }
    let files = Words.count(counts.files, "file")
    facts.add(
      "logs",
      "\(files), \(Figures.counted(all.requests, "request")) and "
        + "\(Figures.counted(all.runs, "run")); "
        + "\(Words.count(duplicates, "line")) told again what was known")
    facts.add("passed over", skipped)
    let priced = all.pricedShare.map { "; \(Figures.percent($0)) of tokens have a price" } ?? ""
    facts.add("prices", report.priceBook + (all.isLowerBound ? priced : ""))
    facts.add("no price", unpriced)
    if all.splitUnknown > 0 {
      facts.add(
        "caches",
        "\(Words.count(all.splitUnknown, "request")) did not say for how long; priced as 5 minutes")
    }
    facts.add("cost", cost)
    facts.add("outcomes", outcomes)
    facts.add(
      "errors", counts.errors > 0 ? "\(counts.errors) answers were errors of the service" : nil)
    if report.agents.totals.unmeasured > 0 {
      facts.add(
        "unmeasured",
        "\(Words.count(report.agents.totals.unmeasured, "launched run")) left no transcript")
    }
    let rates = [
      ("escalated", report.agents.totals.escalation), ("fell back", report.agents.totals.fallback),
    ]
    for (name, rate) in rates {
      let seen = "\(Figures.grouped(rate.hits)) of \(Figures.grouped(rate.count))"
      facts.add(name, Figures.rate(rate).map { "\(seen), \($0)" })
    }
    if let cost = report.trueCost {
      let one = cost.perSuccess.map { "\($0.words) a success" } ?? "no success"
      facts.add(
        "true cost",
        "\(one): runs \(cost.paid.words), failures \(cost.failures.words), waiting \(cost.waiting.words)"
      )
    }
    text += facts.text(columns: columns, style)
  }

  private var skipped: String? {
    let words = SkipReason.allCases.compactMap { reason -> String? in
      let count = counts[reason]
      return count > 0 ? "\(count) \(reason.words)" : nil
    }
    return words.isEmpty
      ? nil : Words.count(counts.allSkipped, "line") + ": " + words.joined(separator: ", ")
  }

  private var unpriced: String? {
    guard !report.unpriced.isEmpty else { return nil }
    let models = report.unpriced.prefix(4).map { bucket in
      let why = Pricer.Reason.allCases.first { bucket.totals.unpriced[$0.rawValue] > 0 }
      return
        "'\(bucket.name)' (\(Figures.short(bucket.totals.unpricedTokens)) tokens; \(why?.words ?? ""))"
    }
    let more = report.unpriced.count > 4 ? " and \(report.unpriced.count - 4) more" : ""
    return models.joined(separator: ", ") + more + "; all sums are lower bounds"
  }

  private var cost: String {
    let all = report.all.totals
    guard let ceiling = report.ceiling else { return Figures.cost(all) }
    return "\(Figures.cost(all)), of which agents \(Figures.cost(report.agents.totals)) "
      + "(\(Figures.percent(ceiling))): no migration can save more than that"
  }

  private var outcomes: String? {
    let totals = report.agents.totals
    guard totals.runs > 0 else { return nil }
    guard totals.success.count > 0 else {
      return "unknown; label runs with 'tierwise runs label', or log them with 'tierwise runs hook'"
    }
    let known =
      "\(Figures.grouped(totals.success.count)) of \(Figures.counted(totals.runs, "run")) known"
    let concluded =
      totals.proxies > 0
      ? ", \(Figures.grouped(totals.proxies)) of them concluded from tests or ends" : ""
    guard totals.isAssessed else {
      return known + concluded + "; too few for a rate"
    }
    return "success \(Figures.rate(totals.success) ?? ""); \(known)\(concluded)"
  }

  private mutating func tables() {
    let dimension = report.options.by
    let shown = Array(report.buckets.prefix(rows))
    guard !shown.isEmpty else { return }
    add(ReportTables.costs(shown, by: dimension, of: report.all.totals))
    if report.buckets.count > shown.count {
      let rest = report.buckets.dropFirst(shown.count)
      let cost = rest.map(\.totals.cost).reduce(.zero, +)
      text += "… and \(rest.count) more, \(cost.words) together; --full tells all\n"
    }
    let conduct = ReportTables.conduct(shown, by: dimension)
    if !conduct.rows.isEmpty {
      add(conduct)
      text += note(
        "rates with 95 % intervals (Wilson); percentiles by nearest rank, "
          + "of runs from first to last line, waiting for people included")
    }
    if dimension != .tier, report.tiers.count > 1 || report.options.by == .agent,
      !report.tiers.isEmpty
    {
      add(ReportTables.tiers(report.tiers))
    }
    arms()
  }

  private mutating func arms() {
    guard let arms = report.arms else { return }
    text += "\n"
    for other in arms.others {
      let pair = "\(Printable.text(other.arm.name)) beside \(Printable.text(arms.base.name))"
      guard let gap = other.gap else {
        text += "\(pair): success unknown\n"
        continue
      }
      let low = Figures.decimal(gap.lowerBound * 100, places: 1)
      let high = Figures.decimal(gap.upperBound * 100, places: 1)
      let verdict = other.isProven ? "a difference is proven" : "no difference is proven"
      text += "\(pair): success differs by \(low) to \(high) points (95 %, Newcombe): \(verdict)\n"
    }
  }

  private mutating func drifts() {
    guard !report.drifts.isEmpty else { return }
    heading("ran on another tier than declared")
    var lines = Definitions()
    for drift in report.drifts.prefix(rows) {
      let share = drift.requests.point.map { " (\(Figures.wholePercent($0)))" } ?? ""
      lines.add(
        ReportTables.shortened(drift.agent),
        "declares \(drift.declared), ran on \(drift.ran): \(drift.requests.hits) of "
          + "\(Words.count(drift.requests.count, "request"))\(share)")
    }
    text += lines.text(columns: columns, style)
  }

  private mutating func compared() {
    guard let comparison = report.comparison, let change = report.options.change else { return }
    heading("before and after \(change)")
    if comparison.pairs.isEmpty {
      text += "no agent ran both before and after\n"
      return
    }
    add(ReportTables.comparison(comparison), isFirst: true)
    let savings = comparison.savings.map { "; it saves \(Figures.percent($0)) of their cost" } ?? ""
    let days = Words.count(report.options.changeDays, "day")
    text += note(
      "cost of a run, p95 and success (percentage points, 95 %) of the same agents, at most \(days) on each side\(savings)"
    )
  }

  private mutating func budgets() {
    guard !report.budgets.isEmpty else { return }
    heading("budgets of the month")
    var lines = Definitions()
    for line in report.budgets {
      let subject = line.judgement.subject
      let projected = line.projected.map { ", heading for \($0.words)" } ?? ""
      lines.add(
        subject.isEmpty ? "all" : ReportTables.shortened(subject),
        "\(line.spent.words) of \(line.budget.words)\(projected)", lead: lead(line.judgement.level))
    }
    text += lines.text(columns: columns, style)
  }

  private mutating func judged(_ title: String, _ judgements: [Judgement], isBrief: Bool) {
    guard !judgements.isEmpty else { return }
    // What nobody has set a limit for is no news.
    let shown = judgements.filter { !isBrief || $0.limit != nil }
    guard !shown.isEmpty else { return }
    heading(title)
    var lines = Definitions()
    for judgement in shown.prefix(rows) {
      let subject = judgement.subject.isEmpty ? "" : " \(ReportTables.shortened(judgement.subject))"
      lines.add(judgement.id + subject, judgement.words, lead: lead(judgement.level))
    }
    text += lines.text(columns: columns, style)
  }

  // MARK: - Pieces

  private mutating func heading(_ title: String) { text += "\n\(style.paint(title, .strong))\n" }

  private mutating func add(_ table: Table, isFirst: Bool = false) {
    var lines = table.textLines()
    lines[0] = style.paint(lines[0], .strong)
    text += (isFirst ? "" : "\n") + lines.joined(separator: "\n") + "\n"
  }

  private func note(_ words: String) -> String {
    Wrap.lines(words, columns: min(columns, 80)).joined(separator: "\n") + "\n"
  }

  private func lead(_ level: Judgement.Level) -> Definitions.Lead {
    let role: Style.Role? =
      switch level {
      case .firing: .error
      case .suspect, .missed: .warning
      case .ok, .met, .notAssessed: nil
      }
    return Definitions.Lead(text: level.rawValue, role: role)
  }
}

extension Judgement {
  /// What was seen and what it was held against, in words.
  var words: String {
    var parts: [String] = []
    if let seen = Figures.value(value) { parts.append((isProven ? "proven, " : "") + seen) }
    if let limit = Figures.value(limit) { parts.append("limit \(limit)") }
    if count > 0 { parts.append("n = \(Figures.grouped(count))") }
    if let note { parts.append(note) }
    return parts.joined(separator: "; ")
  }
}

extension SkipReason {
  /// The reason in words, behind a number.
  var words: String {
    switch self {
    case .broken: "broken"
    case .unfinished: "unfinished at a file's end"
    case .tooLong: "too long"
    case .foreign: "about something else"
    case .unreadableValue: "with an unreadable value"
    }
  }

  /// The name for programs.
  var key: String {
    switch self {
    case .broken: "broken"
    case .unfinished: "unfinished"
    case .tooLong: "too_long"
    case .foreign: "foreign"
    case .unreadableValue: "unreadable_value"
    }
  }
}

extension Pricer.Reason {
  /// The reason in words.
  var words: String {
    switch self {
    case .unknownModel: "no model of that exact id"
    case .noDate: "no date"
    case .noPriceOnDay: "no price on that day"
    case .unknownSpeed: "no price at that speed"
    case .noCachePrice: "no price for caches"
    }
  }
}
