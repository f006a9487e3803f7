import TierwiseCore
import TierwiseMigrate
import TierwiseReport
import TierwiseRunLog

/// What a gate says, for people and for programs.
struct GatePage {
  private let look: GateLook
  private let style: Style
  private let columns: Int

  init(_ look: GateLook, _ style: Style, columns: Int) {
    self.look = look
    self.style = style
    self.columns = columns
  }

  /// How much is told.
  enum Detail {
    /// Only the agents that fail.
    case brief
    /// All agents.
    case full
  }

  /// Returns the page for people.
  func text(_ detail: Detail) -> String {
    let agents = look.result.agents
    let shown = agents.filter { detail == .full || $0.decision == .fail }
    let title = style.paint("\(look.migration.id): \(look.decision.words)", look.decision.role)
    var lines = [
      "\(title), \(look.migration.title)",
      "\(days), \(look.began) to \(look.day); \(arrived)",
    ]
    lines += [""] + titled(measures.textLines()) + ["", "agents: \(counts(agents))"]
    if !shown.isEmpty { lines += [""] + titled(table(shown).textLines()) }
    for verdict in shown {
      for finding in verdict.findings where finding.decision == .fail {
        lines += Wrap.lines(
          "\(verdict.agent ?? ""): \(finding.measure.words) \(finding.seenWords), "
            + finding.because(look),
          columns: columns, hanging: 2)
      }
    }
    for note in notes { lines += [""] + Wrap.lines(note, columns: columns) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All measures of the migration and of its agents, for programs.
  var rows: Table {
    var table = Table([
      .init("agent", "agent"), .init("measure", "measure"), .init("verdict", "verdict"),
      .init("runs", "runs", side: .right), .init("seen", "seen", side: .right),
      .init("limit", "limit", side: .right), .init("because", "because"),
    ])
    for verdict in [look.result.migration] + look.result.agents {
      for finding in verdict.findings {
        table.add([
          Table.Cell(verdict.agent), .text(finding.measure.rawValue),
          .text(finding.decision.rawValue), .integer(finding.count),
          finding.point.map { .decimal(Figures.plain($0, places: 4)) } ?? .missing,
          .decimal(Figures.plain(finding.limit, places: 4)), .text(finding.because(look)),
        ])
      }
    }
    return table
  }

  /// The page as JSON.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("migration", look.migration.id)
      json.member("verdict", look.decision.rawValue)
      json.member("as_of", look.day.description)
      json.member("began", look.began.description)
      json.member("window_days", look.windowDays)
      json.member("runs", look.arrived.count)
      json.member("on_new_model", look.arrived.hits)
      json.key("measures")
      rows.write(to: &json)
    }
    return json.bytes + [ASCII.lineFeed]
  }

  private var days: String {
    look.daysMeasured > look.windowDays
      ? "day \(look.daysMeasured), \(look.windowDays) were to be measured"
      : "day \(look.daysMeasured) of \(look.windowDays)"
  }

  private func titled(_ lines: [String]) -> [String] {
    [style.paint(lines[0], .strong)] + lines.dropFirst()
  }

  private var arrived: String {
    guard let share = look.arrived.point else { return "no runs yet" }
    let runs = Figures.counted(look.arrived.count, "run")
    return "\(runs), \(Figures.wholePercent(share)) on the new model"
  }

  private var measures: Table {
    var table = Table([
      .init("measure", "measure"), .init("runs", "runs", side: .right),
      .init("seen", "seen", side: .right), .init("limit", "limit", side: .right),
      .init("verdict", "verdict"), .init("because", "because"),
    ])
    for finding in look.result.migration.findings {
      table.add([
        .text(finding.measure.words), .text(Figures.grouped(finding.count)),
        .text(finding.seenWords), .text(finding.limitWords), .text(finding.decision.rawValue),
        .text(finding.because(look)),
      ])
    }
    return table
  }

  private func table(_ verdicts: [GateVerdict]) -> Table {
    let measured = verdicts.first?.findings.map(\.measure) ?? []
    var table = Table(
      [.init("agent", "agent"), .init("verdict", "verdict"), .init("runs", "runs", side: .right)]
        + measured.map { .init($0.rawValue, $0.words, side: .right) })
    for verdict in verdicts {
      table.add(
        [
          Table.Cell(verdict.agent), .text(verdict.decision.rawValue),
          .text(Figures.grouped(verdict.findings.first?.count ?? 0)),
        ] + verdict.findings.map { .text($0.seenWords) })
    }
    return table
  }

  private func counts(_ verdicts: [GateVerdict]) -> String {
    GateDecision.allCases.compactMap { decision -> String? in
      let count = verdicts.count { $0.decision == decision }
      return count > 0 ? "\(count) \(decision.rawValue)" : nil
    }.joined(separator: ", ")
  }

  private var notes: [String] {
    var notes: [String] = []
    if look.runs.concluded > 0 {
      notes.append(
        "of \(Words.count(look.runs.concluded, "run")) it was concluded how they went; nobody said")
    }
    if look.runs.unpriced > 0 {
      notes.append("\(Words.count(look.runs.unpriced, "run")) without a price, left out of costs")
    }
    if look.isStuck {
      notes.append(
        "it holds since \(Words.count(look.daysMeasured, "day")); decide: roll it back, or go on "
          + "with --override and --until")
    }
    return notes
  }
}

extension GateDecision {
  fileprivate var words: String {
    switch self {
    case .pass: "passes"
    case .hold: "holds"
    case .fail: "fails"
    }
  }

  fileprivate var role: Style.Role {
    switch self {
    case .pass: .added
    case .hold: .warning
    case .fail: .error
    }
  }
}

extension GateRule.Limit {
  /// What is to hold, in words: `cost ≤ 1.10 ×`.
  var words: String { "\(measure.words) ≤ \(measure.words(atMost))" }
}

extension GateMeasure {
  fileprivate var words: String {
    switch self {
    case .success: "success"
    case .notInferior: "to before"
    case .cost: "cost"
    case .p95: "p95"
    case .escalation: "escalation"
    case .fallback: "fallback"
    }
  }

  /// Whether much of it is good.
  fileprivate var isBetterHigh: Bool { self == .success || self == .notInferior }

  /// Returns a value of the measure: a rate, a difference of rates, or a ratio to the reference.
  fileprivate func words(_ value: Double) -> String {
    switch self {
    case .success, .escalation, .fallback: Figures.percent(value)
    case .notInferior: "\(Figures.decimal(value * 100, places: 1)) points"
    case .cost, .p95: value.isFinite ? "\(Figures.decimal(value, places: 2)) ×" : "any"
    }
  }
}

extension GateFinding {
  fileprivate var seenWords: String { point.map(measure.words) ?? "–" }

  fileprivate var limitWords: String {
    "\(measure.isBetterHigh ? "≥" : "≤") \(measure.words(limit))"
  }

  /// Why it was decided so, in a few words.
  fileprivate func because(_ look: GateLook) -> String {
    func least(_ bound: Double) -> String { "at least \(measure.words(bound))" }
    func most(_ bound: Double) -> String {
      bound.isFinite ? "at most \(measure.words(bound))" : "too few runs for a bound"
    }
    switch reason {
    case .proven(let bound):
      return "proven: \(measure.isBetterHigh ? most(bound) : least(bound))"
    case .missed: return measure.isBetterHigh ? "below at the end" : "above at the end"
    case .met(let bound): return measure.isBetterHigh ? least(bound) : most(bound)
    case .windowOpen:
      return "\(Words.count(max(0, look.windowDays - look.daysMeasured), "day")) to go"
    case .tooFew(let needed): return "\(needed) runs are needed"
    case .notProven(let bound):
      if measure == .success {
        return "\(least(bound)), \(measure.words(look.rule.floor)) needed"
      }
      return "not proven: \(measure.isBetterHigh ? least(bound) : most(bound))"
    case .outcomesUnknown(let share):
      return "\(Figures.wholePercent(share)) of outcomes are unknown"
    case .noReference: return "no runs before it to compare with"
    }
  }
}
