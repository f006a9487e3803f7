import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Verdicts as a table, an agent a row.
struct ScoreTable {
  private let agents: [ScoredAgent]

  init(_ agents: [ScoredAgent]) { self.agents = agents }

  /// The table for other programs.
  var full: Table {
    var table = Table([
      .init("path", "file"), .init("name", "agent"), .init("declared", "runs on"),
      .init("fits", "fits"), .init("fit", "fit"), .init("strength", "verdict"),
      .init("margin", "margin", side: .right), .init("decided_by", "decided by"),
      .init("because", "because"),
    ])
    for agent in agents {
      table.add([
        .text(agent.agent.path), .text(agent.name), Table.Cell(agent.declared?.text),
        .text(agent.fitting), .text(agent.fit.rawValue), .text(agent.verdict.strength.rawValue),
        .integer(agent.verdict.margin), .text(agent.verdict.step.rawValue),
        .text(Self.reason(agent)),
      ])
    }
    return table
  }

  /// Returns the table for a terminal, cut to its width; what does not fit is marked.
  func text(columns: Int, _ style: Style) -> String {
    var table = Table([
      .init("name", "agent"), .init("declared", "runs on"), .init("fits", "fits"),
      .init("verdict", "verdict"), .init("because", "because"),
    ])
    for agent in agents {
      let mark = agent.fit == .above ? "↓ " : agent.fit == .below ? "↑ " : ""
      table.add([
        .text(agent.name), .text(Self.declared(agent)), .text(mark + agent.fitting),
        .text(agent.clarity), .text(Self.reason(agent)),
      ])
    }
    let lines = table.textLines().map { Underline.cut($0, to: columns) }
    return lines.enumerated().map { index, line in
      if index == 0 { return style.paint(line, .strong) + "\n" }
      let fit = agents[index - 1].fit
      return (fit == .above || fit == .below ? style.paint(line, .warning) : line) + "\n"
    }.joined()
  }

  private static func declared(_ agent: ScoredAgent) -> String {
    guard let use = agent.declared else { return "–" }
    return agent.tier == nil || use.text.count <= 8 ? use.text : agent.judge.tiers[agent.tier ?? 0]
  }

  private static func reason(_ agent: ScoredAgent) -> String {
    switch agent.verdict.step {
    case .assignment: return agent.judge.source(ofAssignment: agent.name)
    case .declared: return "the file says so"
    default: return agent.strongest.prefix(3).map { "'\($0.text)'" }.joined(separator: ", ")
    }
  }

  /// Returns the line that sums up.
  static func sum(_ run: ScoreRun) -> String {
    let agents = run.agents
    let above = agents.count { $0.fit == .above }
    let below = agents.count { $0.fit == .below }
    let undecided = agents.count { $0.verdict.strength == .undecided && !$0.verdict.isClamped }
    return
      "\(Words.count(agents.count, "agent")) by profile \(run.profiles.joined(separator: ", ")): "
      + "\(above) above what fits, \(below) below, \(undecided) undecided; --explain AGENT tells why"
  }
}
