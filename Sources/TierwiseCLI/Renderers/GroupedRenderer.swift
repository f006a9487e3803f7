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
    let share = share(of: groups.map { $0.count })
    var room = Self.limit
    var text = ""
    for group in groups where room > 0 {
      let shown = min(share, group.count, room)
      room -= shown
      text += render(group, of: findings, showing: shown) + "\n"
    }
    let hidden = findings.count - (Self.limit - room)
    if hidden > 0 {
      text += "\(Words.count(hidden, "finding")) not shown; --full shows all\n"
    }
    return text
  }

  /// Returns the places of the findings by rule and severity, the worst first.
  private func grouped(_ findings: [Finding]) -> [[Int]] {
    var groups: [[Int]] = []
    for index in findings.indices {
      let (rule, severity) = (findings[index].rule, findings[index].severity)
      // Few rules speak in one run: to look through their groups costs less than a table of them.
      let known = groups.firstIndex { group in
        findings[group[0]].rule == rule && findings[group[0]].severity == severity
      }
      if let known { groups[known].append(index) } else { groups.append([index]) }
    }
    return groups.ordered { left, right in
      let (first, second) = (findings[left[0]], findings[right[0]])
      if first.severity != second.severity { return first.severity > second.severity }
      if left.count != right.count { return left.count > right.count }
      return first.rule < second.rule
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

  private func render(_ group: [Int], of findings: [Finding], showing shown: Int) -> String {
    let first = findings[group[0]]
    let severity = style.paint(first.severity.rawValue, Style.Role(first.severity))
    let isOne = group.allSatisfy {
      findings[$0].message == first.message && findings[$0].count == first.count
    }
    let times = Words.count(group.reduce(0) { $0 + findings[$1].count }, "finding")
    var lines = Wrap.lines(
      isOne ? "\(Printable.text(first.message.text)) (\(times))" : times,
      behind: "\(first.rule) \(first.severity.rawValue):",
      painted: "\(style.paint(first.rule, .rule)) \(severity):", columns: columns)
    for place in group.prefix(shown) {
      let finding = findings[place]
      let place = Printable.text(
        "\(finding.path):\(finding.start.line):\(finding.start.column)")
      var line = "  " + style.paint(place, .frame)
      // What a line has no room for stands in the frame that --full shows.
      let room = columns - DisplayWidth.of(place) - 4
      if !isOne, room > 0 { line += ": " + Underline.cut(finding.words, to: room) }
      lines.append(line)
    }
    if shown < group.count { lines.append("  and \(group.count - shown) more") }
    if let help = first.helpLine, group.allSatisfy({ findings[$0].hasHelp(of: first) }) {
      lines += Wrap.lines(
        Printable.text(help), behind: "help:", painted: style.paint("help:", .strong),
        columns: columns)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
