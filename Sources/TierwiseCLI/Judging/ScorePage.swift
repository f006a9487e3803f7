import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// All about the verdict on one agent: what decided, the arithmetic, the words and where they stand.
struct ScorePage {
  private let agent: ScoredAgent
  private let rows: [Judge.RowSum]

  /// Reads the agent's file again, for its body was not kept.
  init(_ agent: ScoredAgent, on host: any Host) throws(UsageError) {
    self.agent = agent
    let path = Path.absolute(agent.agent.path, from: host.currentFolder)
    do throws(HostError) {
      rows = try host.makeReader().read(Path.name(of: path), in: Path.folder(of: path)) { bytes in
        agent.judge.rows(of: agent.agent, bytes)
      }
    } catch {
      throw UsageError(message: "\(agent.agent.path): \(error.reason)")
    }
  }

  /// Returns the page.
  func text(columns: Int, _ style: Style) -> String {
    let columns = min(columns, 100)
    var text =
      "\(style.paint(Printable.text(agent.name), .rule)) \(Printable.text(agent.agent.path))\n"
    var head = Definitions()
    head.add("runs on", declared)
    head.add("fits", fits)
    head.add("decided by", decision)
    head.add("floor", floor)
    text += head.text(columns: columns, style)
    let verdict = agent.verdict
    for row in rows where row.isOn { text += "\n" + part(row, columns, style) }
    if verdict.step == .matrix || verdict.step == .default {
      text += "\n" + style.paint("sum", .strong)
      text += "  haiku \(verdict.scores.haiku), sonnet \(verdict.scores.sonnet): "
      text += "margin \(verdict.margin), \(verdict.strength.rawValue)\n"
    }
    let rest = rows.filter { !$0.isOn && $0.evidence > 0 }
    guard !rest.isEmpty else { return text }
    text += "\n" + style.paint("not enough for", .strong) + "\n"
    for row in rest {
      let line = "  \(row.id): \(row.evidence.asMillionths) of \(row.threshold.asMillionths)"
      text += Underline.cut(line, to: columns) + "\n"
    }
    return text
  }

  private var declared: String {
    guard let use = agent.declared else {
      return "what the conversation runs on; no model is named"
    }
    guard let tier = agent.tier, agent.judge.tiers[tier] != use.text else { return use.text }
    return "\(use.text), \(agent.judge.tiers[tier])"
  }

  private var fits: String {
    let what = agent.declared == nil ? "would fit " : ""
    let best = agent.verdict.range.count > 1 ? ", best \(agent.preferred)" : ""
    let mark =
      agent.fit == .above || agent.fit == .below ? "; what it runs on is \(agent.fit.rawValue)" : ""
    return what + agent.fitting + best + mark
  }

  private var decision: String {
    let verdict = agent.verdict
    switch verdict.step {
    case .matrix:
      let measured = agent.judge.measured(verdict.strength).map { right, total in
        "; of \(total) public texts judged so by words alone, \(right) rightly"
      }
      return "matrix, \(verdict.strength.rawValue): margin \(verdict.margin)" + (measured ?? "")
    case .assignment:
      let reason = agent.judge.reason(for: agent.name).map { ": \($0)" } ?? ""
      return agent.judge.source(ofAssignment: agent.name) + reason
    case .declared:
      let key = agent.judge.declaration(in: agent.agent)
      return "what the file says of its work" + (key.map { ", in '\($0.name)'" } ?? "")
    case .default where verdict.isClamped: return "the floor; its words decide nothing else"
    case .default where verdict.isContested:
      return "nothing: the words speak for both sides; the policy's default tier is "
        + agent.judge.policy.defaultTier
    default: return "nothing; the policy's default tier is \(agent.judge.policy.defaultTier)"
    }
  }

  private var floor: String? {
    guard let floor = agent.verdict.floor else { return nil }
    let words = "at least \(agent.judge.tiers[floor.tier]), for \(floor.kind)"
    return agent.verdict.isClamped ? words + "; it lifted the range" : words
  }

  private func part(_ row: Judge.RowSum, _ columns: Int, _ style: Style) -> String {
    let points = row.words.isEmpty ? "" : "  \(row.words)"
    var text = style.paint(row.id, .strong) + points
    text += "  (evidence \(row.evidence.asMillionths), needs \(row.threshold.asMillionths))\n"
    for piece in agent.verdict.evidence where piece.id == row.id {
      let weight = piece.weight > 0 ? "  +\(piece.weight.asMillionths)" : ""
      let place = "\(piece.start.line):\(piece.start.column)"
      let gap = String(repeating: " ", count: max(1, 8 - place.utf8.count))
      let line = "  \(style.paint(place, .frame))\(gap)'\(Printable.text(piece.text))'"
      text += line + weight + "\n"
    }
    return text
  }
}

extension Int {
  /// Millionths as a number of at most two decimals: 1,500,000 is `1.5`.
  fileprivate var asMillionths: String { Decimal.words(self / 1000) }
}
