import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseReport
import TierwiseRunLog

/// When a gate can decide and how likely it passes, for people and for programs.
struct ForecastPage {
  private let migration: Migration
  private let forecast: GateForecast
  private let rule: GateRule
  /// The first and the last day of the runs it rests on.
  private let days: (first: CalendarDay, last: CalendarDay)
  private let basis: Basis

  /// On which runs it rests.
  private enum Basis {
    /// Those before the migration.
    case before
    /// Those since then.
    case since
  }

  init(
    _ migration: Migration, _ gate: MigrationGate, _ project: MigrateProject,
    _ metrics: GateMetrics
  ) throws(MigrateStop) {
    guard let rule = GateRule(gate, metrics.policy),
      let windowDays = gate.windowDays ?? metrics.policy.windowDays,
      let referenceDays = metrics.policy.referenceDays
    else {
      throw .usage(
        UsageError(
          message: "the policy does not say how gates decide", help: "tierwise policy gates"))
    }
    let today = project.context.today
    let standing = GateSubjects(project.ledger.history(of: migration.id), project)
    let subjects: [GateRuns.Subject]
    // On the day itself there is nothing yet that could be counted by days.
    if let began = standing.lastDay, began < today {
      basis = .since
      subjects = standing.list
    } else {
      basis = .before
      // All that happened up to today happened before it.
      let tomorrow = (today.number + 1) * 86_400
      var stage = MigrationStage(project, .read(metrics))
      let survey = try stage.survey(migration, for: .all)
      let paths = Set((survey.edited + survey.conforming).map(\.path))
      subjects = project.subjects.filter { paths.contains($0.path) }.map { subject in
        GateRuns.Subject(subject.name, since: tomorrow, before: .any, now: .any)
      }
    }
    let runs = GateRuns(
      metrics.accounts, subjects, referenceDays: max(1, referenceDays), until: today)
    let basis = basis
    let start =
      basis == .since ? standing.lastDay : runs.firstDay.map { CalendarDay(number: $0) }
    days = (start ?? today, today)
    let count = Double(today.number - days.first.number + 1)
    let volumes = runs.samples.map { sample in
      let seen = basis == .since ? sample.now : sample.reference
      return GateForecast.Volume(
        agent: sample.agent, perDay: Double(seen.success.count) / count,
        allPerDay: Double(seen.success.count + seen.unknown) / count, success: seen.success)
    }
    self.migration = migration
    self.rule = rule
    forecast = GateForecast(volumes, rule, windowDays: max(1, windowDays))
  }

  /// Returns the page for people.
  func text(_ style: Style, columns: Int) -> String {
    let known = forecast.volumes.map(\.perDay).reduce(0, +)
    let span = "\(days.first) to \(days.last)"
    var lines = [
      style.paint(migration.id, .strong) + ", \(migration.title)",
      "\(Words.count(forecast.volumes.count, "agent")), \(Figures.decimal(known, places: 1)) runs a "
        + "day with a known outcome, \(span)",
    ]
    guard let wait = forecast.days else {
      lines.append(
        forecast.volumes.allSatisfy { $0.allPerDay == 0 }
          ? "no verdict in sight: there are no runs" : "no verdict in sight: see 'runs label'")
      return lines.joined(separator: "\n") + "\n"
    }
    lines.append(
      "a verdict: \(Words.count(wait, "day")) after it is applied, on about "
        + "\(Figures.grouped(forecast.runs)) runs")
    let table = chances.textLines()
    lines += ["", style.paint(table[0], .strong)] + table.dropFirst()
    let few = forecast.volumes.filter { forecast.runs(of: $0) < rule.agentMinimum }
    if !few.isEmpty {
      let (noun, they) =
        few.count == 1 ? ("1 agent has", "it is") : ("\(few.count) agents have", "they are")
      lines += [""]
      lines += Wrap.lines(
        "\(noun) fewer than \(rule.agentMinimum) runs by then, and can be judged only if \(they) "
          + "proven to fail: " + few.map(\.agent).ordered().joined(separator: ", "),
        columns: columns)
    }
    let others = Gate.limits(of: rule)
    if !others.isEmpty {
      lines += [""]
      lines += Wrap.lines(
        "not forecast, and to be held, too: " + others.map(\.words).joined(separator: ", "),
        columns: columns)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How likely it passes, by how often its agents succeed.
  var chances: Table {
    var table = Table([
      .init("success", "if agents succeed", side: .right),
      .init("passes", "it passes", side: .right), .init("note", ""),
    ])
    var steps = (-2...4).map { (rate: rule.threshold + Double($0) * 0.02, note: "") }
    if let seen = forecast.success.point {
      steps.append((seen, basis == .before ? "as before it" : "as since then"))
    }
    for step in steps.ordered(by: { $0.rate < $1.rate }) where step.rate > 0 && step.rate <= 1 {
      let chance = forecast.chance(of: step.rate)
      table.add([
        .text(Figures.percent(step.rate)), Table.Cell(chance.map(Figures.wholePercent)),
        .text(step.note),
      ])
    }
    return table
  }

  /// The page as JSON.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("migration", migration.id)
      json.member("from", days.first.description)
      json.member("to", days.last.description)
      if let wait = forecast.days { json.member("days", wait) }
      json.member("runs", forecast.runs)
      json.key("chances")
      chances.write(to: &json)
      json.key("agents")
      json.array { json in
        for volume in forecast.volumes {
          json.object { json in
            json.member("agent", volume.agent)
            json.key("runs_per_day")
            json.decimal(Figures.plain(volume.perDay, places: 3))
            json.member("runs", forecast.runs(of: volume))
          }
        }
      }
    }
    return json.bytes + [ASCII.lineFeed]
  }
}
