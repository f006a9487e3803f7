import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Verdicts for other programs.
enum ScoreJSON {
  /// Returns an object with the agents, and a line feed.
  static func bytes(_ agents: [ScoredAgent]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("agents")
      json.array { json in for agent in agents { write(agent, to: &json) } }
    }
    return json.bytes + [ASCII.lineFeed]
  }

  private static func write(_ agent: ScoredAgent, to json: inout JSONWriter) {
    let verdict = agent.verdict
    let tiers = agent.judge.tiers
    json.object { json in
      json.member("path", agent.agent.path)
      json.member("name", agent.name)
      json.member("declared", agent.declared?.text)
      json.member("effective", agent.tier.map { tiers[$0] })
      json.key("range")
      json.array { json in
        json.string(tiers[verdict.range.lowerBound])
        json.string(tiers[verdict.range.upperBound])
      }
      json.member("prefers", agent.preferred)
      json.member("strength", verdict.strength.rawValue)
      json.member("margin", verdict.margin)
      json.member("decided_by", verdict.step.rawValue)
      if verdict.step == .matrix, let measured = agent.judge.measured(verdict.strength) {
        json.key("measured")
        json.object { json in
          json.member("right", measured.right)
          json.member("of", measured.total)
        }
      }
      json.member("clamped_by_floor", verdict.isClamped ? verdict.floor?.kind : nil)
      json.key("scores")
      json.object { json in
        json.member("haiku", verdict.scores.haiku)
        json.member("sonnet", verdict.scores.sonnet)
      }
      json.key("characteristics")
      json.array { json in for id in verdict.characteristics { json.string(id) } }
      json.key("criteria")
      json.array { json in for id in verdict.criteria { json.string(id) } }
      json.key("evidence")
      json.array { json in for piece in verdict.evidence { write(piece, to: &json) } }
    }
  }

  private static func write(_ piece: Verdict.Evidence, to json: inout JSONWriter) {
    json.object { json in
      json.member("characteristic", piece.id)
      json.member("start", piece.range.lowerBound)
      json.member("end", piece.range.upperBound)
      json.member("line", piece.start.line)
      json.member("column", piece.start.column)
      json.member("text", piece.text)
      json.key("points")
      json.object { json in
        guard case .characteristic(let scores) = piece.kind else { return }
        json.member("haiku", scores.haiku)
        json.member("sonnet", scores.sonnet)
      }
    }
  }
}
