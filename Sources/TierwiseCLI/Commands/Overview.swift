import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// `tierwise` alone: what is here, what is worst about it, and what to do next.
struct Overview {
  private let result: LintResult
  private let registry: Registry
  private let day: CalendarDay

  private let hasMigrations: Bool

  private var run: LintRun { result.run }

  /// Looks at the current folder; nil where there are no agents.
  init?(on host: any Host) throws(UsageError) {
    day = host.today
    registry = try Registry.here(on: host)
    var projects = Projects(host: host)
    let here = try projects.project(of: host.currentFolder)
    hasMigrations = projects.list[here].hasMigrations(host)
    let found = try Discovery.find(["."], on: host)
    result = try LintResult(found, LintCommand.Options(), on: host)
    guard !result.run.catalogs.isEmpty else {
      if let failure = found.failures.first { throw failure }
      return nil
    }
  }

  /// Returns the page.
  func text(columns: Int, _ style: Style) -> String {
    let count = run.catalogs.reduce(0) { $0 + $1.agents.count }
    let places = run.catalogs.count == 1 ? "a catalog" : "\(run.catalogs.count) catalogs"
    var text = style.paint("\(Words.count(count, "agent")) in \(places)", .strong) + "\n"
    text += catalogLines + "\n" + modelLine(columns) + "\n"
    let worst = worst
    let summary = result.summary(of: result.findings())
    // 'tierwise' alone has no options to see.
    let sum = SummaryLine(summary, showsInfos: false, seeing: nil).text
    text += Wrap.lines(String(sum.dropLast()), columns: columns).joined(separator: "\n  ") + "\n"
    for finding in worst { text += line(finding, columns, style) }
    text += "\n" + style.paint("go on with", .strong) + "\n"
    var definitions = Definitions()
    for (command, words) in commands(worst, summary) { definitions.add(command, words) }
    return text + definitions.text(columns: columns, .none)
  }

  /// What to type next, and what that tells.
  private func commands(
    _ worst: [Finding], _ summary: LintReport.Summary
  ) -> [(String, String)] {
    var commands: [(String, String)] = []
    if let first = worst.first {
      commands.append(("tierwise lint", "all findings, with the lines they are about"))
      commands.append(("tierwise rules \(first.rule)", "why that matters"))
    } else if summary.infos > 0 {
      commands.append(("tierwise lint --info", "hygiene findings, too"))
    }
    let fixes = result.findings().filter { $0.severity > .info }.compactMap(\.fix?.safety)
    if fixes.contains(.safe) {
      commands.append(("tierwise lint --diff", "what can be mended, as a diff"))
    }
    if fixes.contains(.unsafe) {
      let words =
        fixes.contains(.safe)
        ? "also what changes what runs" : "what can be mended, but changes what runs"
      commands.append(("tierwise lint --fix-unsafe --diff", words))
    }
    commands.append(("tierwise score", "which tier fits each agent, and why"))
    commands.append(("tierwise models", "what models cost, and how long they run"))
    if hasMigrations {
      commands.append(("tierwise migrate status", "how far the migrations here are"))
    }
    return commands
  }

  /// So many catalogs have a line of their own.
  private static let shownCatalogs = 8

  private var catalogLines: String {
    var table = Table([
      .init("path", ""), .init("agents", "", side: .right), .init("dialect", ""),
    ])
    let largest = run.catalogs.ordered { $0.agents.count > $1.agents.count }
      .prefix(Self.shownCatalogs).map(\.root.path)
    for catalog in run.catalogs where largest.contains(catalog.root.path) {
      table.add([
        .text(catalog.root.path.isEmpty ? "." : catalog.root.path),
        .text(Words.count(catalog.agents.count, "agent")), .text(catalog.dialect.rawValue),
      ])
    }
    var text = table.textLines().dropFirst().map { "  \($0)\n" }.joined()
    let hidden = run.catalogs.count - table.rows.count
    if hidden > 0 { text += "  and \(hidden) smaller\n" }
    return text
  }

  /// The models that agents run on, by how many do.
  private func modelLine(_ columns: Int) -> String {
    var counts: [String: Int] = [:]
    for catalog in run.catalogs {
      for agent in catalog.agents where agent.frontmatter != nil {
        let dialect = LoadRoot.dialect(ofFile: agent.path, in: catalog.dialect)
        let use = agent.models(in: registry, for: dialect, on: day).first { $0.role == .preference }
        counts[use?.text ?? "", default: 0] += 1
      }
    }
    let sorted = counts.ordered { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    var parts = sorted.filter { !$0.key.isEmpty }.prefix(6).map {
      "\(Underline.cut(Printable.text($0.key), to: 40)) \($0.value)"
    }
    let others = sorted.filter { !$0.key.isEmpty }.dropFirst(6)
    if !others.isEmpty { parts.append("others \(others.reduce(0) { $0 + $1.value })") }
    if let none = counts[""] { parts.append("none named \(none)") }
    parts = parts.dropLast().map { $0 + "," } + parts.suffix(1)
    let lines = Wrap.lines(of: ["models:"] + parts, columns: columns - 8)
    return lines.joined(separator: "\n        ") + "\n"
  }

  /// One finding of each of the three worst rules: errors first, then what there is most of.
  private var worst: [Finding] {
    let findings = Noise.collapsed(
      result.findings().filter { $0.severity > .info }, in: run.catalogs)
    // A rule may be an error here and a warning there; told is how often it is the worse.
    func key(_ finding: Finding) -> String { "\(finding.severity.rawValue) \(finding.rule)" }
    var counts: [String: Int] = [:]
    var first: [String: Finding] = [:]
    for finding in findings {
      counts[key(finding), default: 0] += finding.count
      if first[finding.rule].map({
        ($0.severity, $0.count) < (finding.severity, finding.count)
      }) ?? true {
        first[finding.rule] = finding
      }
    }
    let sorted = first.values.ordered { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      let (leftCount, rightCount) = (counts[key(left)] ?? 0, counts[key(right)] ?? 0)
      return leftCount != rightCount ? leftCount > rightCount : left.rule < right.rule
    }
    return sorted.prefix(3).map { finding in
      var finding = finding
      finding.count = counts[key(finding)] ?? finding.count
      return finding
    }
  }

  private func line(_ finding: Finding, _ columns: Int, _ style: Style) -> String {
    let severity = style.paint(finding.severity.rawValue, Style.Role(finding.severity))
    let more = finding.count > 1 ? ", \(finding.count) times" : ""
    let place = "\(finding.path):\(finding.start.line):\(finding.start.column): "
    let lines = Wrap.lines(
      Printable.text(place + finding.message.text), columns: max(40, columns - 4))
    return "  \(style.paint(finding.rule, .rule)) \(severity)\(more)\n"
      + lines.map { "    \($0)\n" }.joined()
  }
}

extension Registry {
  /// Returns the registry that the current folder's configuration names, or the built-in one.
  static func here(on host: any Host) throws(UsageError) -> Registry {
    var projects = Projects(host: host)
    let place = try projects.project(of: host.currentFolder)
    return try projects.list[place].registry(on: host)
  }
}
