import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseYAML

/// What migrations change, for people: by migration who moves where, then tiers and cost.
struct MigrationSummary {
  private let session: MigrationSession
  private let columns: Int
  private let style: Style
  private let names: Names

  /// Whether all names are told, or those that fit in a few lines.
  enum Names { case all, some }

  /// The most lines of names that one move gets.
  private static let lines = 4

  init(_ session: MigrationSession, columns: Int, _ style: Style, _ names: Names) {
    self.session = session
    self.columns = min(columns, 100)
    self.style = style
    self.names = names
  }

  /// The whole text.
  var text: String {
    session.steps.map(section).joined(separator: "\n") + "\n" + tiers
  }

  private func section(_ step: MigrationSession.Step) -> String {
    let plan = step.plan
    var head = style.paint(Printable.text(plan.id), .strong)
    if let title = step.migration?.title { head += "  " + Printable.text(title) }
    if let week = step.migration?.week { head += ", week \(week)" }
    var text = head + "\n"
    for move in moves(plan) {
      let count = Words.count(move.names.count, "agent")
      let gap = columns - 4 - DisplayWidth.of(move.words) - DisplayWidth.of(count)
      text += "  \(move.words)" + String(repeating: " ", count: max(2, gap)) + count + "\n"
      text += listed(move.names)
    }
    if let ranking = plan.ranking { text += chosen(ranking) }
    if plan.files.isEmpty {
      let words = "nothing to do" + (step.migration == nil ? "" : ": \(plan.stillness)")
      text += "  \(words)\n"
    }
    if !plan.conforming.isEmpty, !plan.files.isEmpty {
      text += "  as they should be already: \(Words.count(plan.conforming.count, "agent"))\n"
    }
    for agent in plan.leftOut {
      let line = "left out: \(agent.path), \(agent.reason)"
      let wrapped = Wrap.lines(Printable.text(line), columns: columns - 4)
      text += "  " + wrapped.joined(separator: "\n    ") + "\n"
    }
    if !step.problems.isEmpty { text += problems(step.problems) }
    return text
  }

  /// Who was chosen by run logs, and by which.
  private func chosen(_ ranking: AgentRanking) -> String {
    let agents = ranking.rows.map { row in
      "\(row.agent) (\(ranking.key == "cost" ? "$" : "")\(row.amount))"
    }
    let logs = ranking.logs.map(\.path).joined(separator: ", ")
    let line =
      "chosen by \(ranking.key) up to \(ranking.asOf): \(agents.joined(separator: ", ")); from "
      + logs
    let wrapped = Wrap.lines(Printable.text(line), columns: columns - 4)
    return "  " + wrapped.joined(separator: "\n    ") + "\n"
  }

  private func problems(_ problems: [PlanProblem]) -> String {
    let shown = names == .all ? problems[...] : problems.prefix(10)
    var text = "  left as they are:\n"
    for problem in shown {
      let place = (problem.path ?? "") + (problem.line.map { ":\($0)" } ?? "")
      text += "    \(Printable.text(place)): \(Printable.text(problem.message))\n"
    }
    if shown.count < problems.count { text += "    and \(problems.count - shown.count) more\n" }
    return text
  }

  /// Agents that change in the same way.
  private struct Move {
    let words: String
    var names: [String]
  }

  private func moves(_ plan: MigrationPlan) -> [Move] {
    let context = session.project.context
    var moves: [Move] = []
    for file in plan.files {
      let tiers = (context.tier(of: file.before), context.tier(of: file.after))
      let models = (context.model(of: file.before), context.model(of: file.after))
      var words: [String] = []
      if tiers.0 != tiers.1 {
        // What is of no tier is told by its name: 'inherit', a model of one's own.
        words.append(
          "\(tiers.0 ?? models.0 ?? "none") → \(tiers.1 ?? models.1 ?? "none")")
      } else if models.0 != models.1 {
        words.append("\(models.0 ?? "none") → \(models.1 ?? "none")")
      }
      let added = file.keys.filter { $0.before == nil }.map { Self.short($0) }
      if !added.isEmpty { words.append("adds \(added.joined(separator: ", "))") }
      let gone = file.keys.filter { $0.after == nil }.map { Self.short($0) }
      if !gone.isEmpty { words.append("takes away \(gone.joined(separator: ", "))") }
      let nested = file.keys.filter {
        $0.after?.first == "{" && $0.before.map { $0.first != "{" } ?? false
      }
      if !nested.isEmpty {
        words.append("\(nested.map { Self.short($0) }.joined(separator: ", ")) becomes a mapping")
      }
      if words.isEmpty {
        words = ["changes \(file.keys.map { Self.short($0) }.joined(separator: ", "))"]
      }
      let all = Printable.text(words.joined(separator: "; "))
      if let index = moves.firstIndex(where: { $0.words == all }) {
        moves[index].names.append(file.before.name)
      } else {
        moves.append(Move(words: all, names: [file.before.name]))
      }
    }
    return moves
  }

  private static func short(_ key: ManagedKey) -> String {
    let route = key.route.description
    return route.hasPrefix("model.") ? String(route.dropFirst("model.".utf8.count)) : route
  }

  private func listed(_ agents: [String]) -> String {
    let all = agents.map { Printable.text($0).replaced(" ", by: "\u{A0}") }.ordered()
    var lines = Wrap.lines(all.joined(separator: " "), columns: columns - 6)
    if names == .some, lines.count > Self.lines {
      let shown = lines.prefix(Self.lines - 1).joined(separator: " ").split(separator: " ").count
      lines = lines.prefix(Self.lines - 1) + ["and \(agents.count - shown) more"]
    }
    return lines.map { "    \($0)\n" }.joined()
  }
}

extension MigrationSummary {
  /// The tiers and the cost before and after each migration.
  private var tiers: String {
    let registry = session.project.context.registry
    let tallies = [session.today] + session.steps.map(\.tally)
    let known = registry.families.filter { $0.rank != nil }.ordered {
      ($0.rank ?? 0) < ($1.rank ?? 0)
    }
    let used = known.map(\.id).filter { id in tallies.contains { $0.tiers[id, default: 0] > 0 } }
    let hasOthers = tallies.contains { $0.others(than: used) > 0 }
    var table = Table(
      [.init("migration", "")] + [.init("edits", "edits", side: .right)]
        + used.map { .init($0, $0, side: .right) }
        + (hasOthers ? [.init("others", "others", side: .right)] : [])
        + [.init("cost_index", "cost index", side: .right)])
    for (place, tally) in tallies.enumerated() {
      let step = place == 0 ? nil : session.steps[place - 1]
      var row: [Table.Cell] = [.text(step?.plan.id ?? "today"), Table.Cell(step?.plan.files.count)]
      row += used.map { .integer(tally.tiers[$0, default: 0]) }
      if hasOthers { row.append(.integer(tally.others(than: used))) }
      row.append(Table.Cell(tally.index))
      table.add(row)
    }
    var lines = table.textLines()
    lines[0] = style.paint(lines[0], .strong)
    return lines.map { "  \($0)\n" }.joined() + "\n" + note(tallies.map(\.uncompared).max() ?? 0)
  }

  private func note(_ uncompared: Int) -> String {
    let run = CatalogTally.run
    var words =
      "cost index: one run of every agent, \(run.input / 1000)k tokens in and "
      + "\(run.output / 1000)k out, at the prices of \(session.project.context.today); today is 100"
    if uncompared > 0 {
      words += "; \(Words.count(uncompared, "agent")) without a known price left out"
    }
    return Wrap.lines(words, columns: columns - 2).map { "  \($0)\n" }.joined()
  }
}

extension CatalogTally {
  /// Returns how many agents are on no tier of these.
  fileprivate func others(than tiers: [String]) -> Int {
    self.tiers.reduce(0) { sum, entry in
      entry.key.map(tiers.contains) ?? false ? sum : sum + entry.value
    }
  }
}

extension MigrationPlan {
  /// Why no file changes, where none does.
  var stillness: String {
    if !conforming.isEmpty {
      return "\(Words.count(conforming.count, "agent")) as they should be already"
    }
    if done > 0 { return "applied to \(Words.count(done, "agent")) already" }
    if !leftOut.isEmpty { return "every agent that 'select' names is left out" }
    return "no agent is as 'select' says"
  }
}
