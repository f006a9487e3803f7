import TierwiseCore

/// Many findings for people: a line each below their rule, the worst rules first, and not too many.
struct GroupedRenderer {
  let style: Style
  /// How many columns a line may take.
  let columns: Int

  /// Up to so many findings have a frame each.
  static let threshold = 20
  /// So many findings are shown at most.
  private static let limit = 40

  /// Returns the findings by rule, and how many are not shown.
  func render(_ findings: [Finding]) -> String {
    let groups = grouped(findings)
    let share = share(of: groups.map(\.count))
    var room = Self.limit
    var text = ""
    for group in groups where room > 0 {
      let shown = min(share, group.count, room)
      room -= shown
      text += render(group, showing: shown) + "\n"
    }
    let hidden = findings.count - (Self.limit - room)
    if hidden > 0 {
      text += "\(Words.count(hidden, "finding")) not shown; --full shows all\n"
    }
    return text
  }

  private func grouped(_ findings: [Finding]) -> [[Finding]] {
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      let key = "\(finding.rule) \(finding.severity.rawValue)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return order.compactMap { groups[$0] }.sorted { left, right in
      if left[0].severity != right[0].severity { return left[0].severity > right[0].severity }
      if left.count != right.count { return left.count > right.count }
      return left[0].rule < right[0].rule
    }
  }

  /// Returns how many findings each group may show so that all together stay within the limit.
  private func share(of counts: [Int]) -> Int {
    var share = 1
    while share < Self.limit, counts.reduce(0, { $0 + min($1, share + 1) }) <= Self.limit {
      share += 1
    }
    return share
  }

  private func render(_ group: [Finding], showing shown: Int) -> String {
    let first = group[0]
    let severity = style.paint(first.severity.rawValue, Style.Role(first.severity))
    let isOne = group.allSatisfy { $0.message == first.message && $0.count == first.count }
    let times = Words.count(group.reduce(0) { $0 + $1.count }, "finding")
    var lines = Wrap.lines(
      isOne ? "\(Printable.text(first.message.text)) (\(times))" : times,
      behind: "\(first.rule) \(first.severity.rawValue):",
      painted: "\(style.paint(first.rule, .rule)) \(severity):", columns: columns)
    for finding in group.prefix(shown) {
      let place = Printable.text(
        "\(finding.path):\(finding.start.line):\(finding.start.column)")
      var line = "  " + style.paint(place, .frame)
      // What a line has no room for stands in the frame that --full shows.
      let room = columns - DisplayWidth.of(place) - 4
      if !isOne, room > 0 { line += ": " + Underline.cut(finding.words, to: room) }
      lines.append(line)
    }
    if shown < group.count { lines.append("  and \(group.count - shown) more") }
    if let help = first.helpLine, group.allSatisfy({ $0.helpLine == help }) {
      lines += Wrap.lines(
        Printable.text(help), behind: "help:", painted: style.paint("help:", .strong),
        columns: columns)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
