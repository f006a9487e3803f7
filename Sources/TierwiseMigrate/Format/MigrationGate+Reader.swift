import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension YAMLReader {
  /// Reads a gate, whose keys and kinds of values are right.
  mutating func gate(_ node: NodeID) -> MigrationGate {
    var gate = MigrationGate()
    gate.success = share("success", node)
    gate.floor = share("floor", node)
    gate.margin = share("margin", node)
    gate.runs = count("runs", node)
    gate.agentRuns = count("agent-runs", node)
    gate.windowDays = days("window", node)
    gate.maxHoldDays = days("max-hold", node)
    guard let aim = tree.value(for: "aim", in: node) else { return gate }
    for row in tree.kind(aim) == .sequence ? Array(tree.children(aim)) : [aim] {
      guard let aim = self.aim(row) else { continue }
      if gate.aims.contains(where: { $0.metric == aim.metric }) {
        refuse(.twice(aim.metric), row)
      }
      gate.aims.append(aim)
    }
    return gate
  }

  private mutating func aim(_ node: NodeID) -> MigrationGate.Aim? {
    guard let metric = text("metric", node).flatMap(MigrationGate.Metric.init(rawValue:)) else {
      return nil
    }
    let bounds = tree.entries(node).compactMap { tree.string($0.key) }.filter { $0 != "metric" }
    let allowed: [String]
    switch metric {
    case .success: allowed = ["at-least"]
    case .cost, .p95: allowed = ["falls-by", "divided-by", "at-most"]
    case .escalation, .fallback: allowed = ["at-most"]
    }
    guard bounds.count == 1, allowed.contains(bounds[0]) else {
      refuse(.bounds(of: metric, allowed), node)
      return nil
    }
    switch bounds[0] {
    case "falls-by":
      return share("falls-by", node).map { MigrationGate.Aim(metric, atMost: 1 - $0) }
    case "divided-by":
      guard let factor = number("divided-by", node) else { return nil }
      guard factor >= 1 else {
        refuse(.fromOneOn("divided-by"), node)
        return nil
      }
      return MigrationGate.Aim(metric, atMost: 1 / factor)
    default:
      // The cost or the duration, to the reference, may well be above one.
      let isRatio = metric == .cost || metric == .p95
      let bound = isRatio ? number("at-most", node) : share(bounds[0], node)
      return bound.map { MigrationGate.Aim(metric, atMost: $0) }
    }
  }

  private func number(_ key: String, _ mapping: NodeID) -> Double? {
    switch tree.value(for: key, in: mapping).flatMap({ tree.resolved($0) }) {
    case .int(let number)?: Double(number)
    case .float(let number)?: number
    default: nil
    }
  }

  private mutating func share(_ key: String, _ mapping: NodeID) -> Double? {
    guard let node = tree.value(for: key, in: mapping), let number = number(key, mapping) else {
      return nil
    }
    if (0...1).contains(number) { return number }
    refuse(.share(key), node)
    return nil
  }

  private mutating func count(_ key: String, _ mapping: NodeID) -> Int? {
    guard let node = tree.value(for: key, in: mapping), let number = number(key, mapping) else {
      return nil
    }
    if (1...1e9).contains(number) { return Int(number) }
    refuse(.fromOneOn(key), node)
    return nil
  }

  private mutating func days(_ key: String, _ mapping: NodeID) -> Int? {
    guard let node = tree.value(for: key, in: mapping), let text = text(key, mapping) else {
      return nil
    }
    if text.last == "d", let days = Int(text.dropLast()), (1...3660).contains(days) { return days }
    refuse(.noDays(text), node)
    return nil
  }
}

extension Message {
  fileprivate static func share(_ key: String) -> Message { "'\(key)' is a share, from 0 to 1" }

  fileprivate static func fromOneOn(_ key: String) -> Message { "'\(key)' is a number from 1 on" }

  fileprivate static func twice(_ metric: MigrationGate.Metric) -> Message {
    "there is an aim about '\(metric.rawValue)' already"
  }

  fileprivate static func noDays(_ text: String) -> Message {
    "'\(text)' is no number of days; write it as '7d'"
  }

  fileprivate static func bounds(of metric: MigrationGate.Metric, _ keys: [String]) -> Message {
    let words = keys.map { "'\($0)'" }
    let last = words.last ?? ""
    let first = words.dropLast().joined(separator: ", ")
    return "'\(metric.rawValue)' needs \(first.isEmpty ? last : "\(first) or \(last)")"
  }
}
