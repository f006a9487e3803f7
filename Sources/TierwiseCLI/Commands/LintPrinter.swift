import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// Prints the result of a lint run: to the streams, and to the files that were named.
struct LintPrinter {
  private let result: LintResult
  private let options: LintCommand.Options
  private let host: any Host
  /// All findings, hidden ones too.
  private let findings: [Finding]
  /// Those to show, each by itself.
  private let every: LintReport
  /// Those to show, with one for all that say the same.
  private let collapsed: LintReport

  init(_ result: LintResult, _ options: LintCommand.Options, on host: any Host) {
    self.result = result
    self.options = options
    self.host = host
    findings = result.findings()
    let summary = result.summary(of: findings)
    let (faults, fit) = Self.parts(of: findings, options)
    every = LintReport(findings: faults, fit: fit, summary: summary)
    collapsed =
      options.isFull
      ? every
      : LintReport(
        findings: Noise.collapsed(faults, in: result.run.catalogs), fit: fit, summary: summary)
  }

  /// Returns the findings that are shown, those about fit apart.
  private static func parts(
    of findings: [Finding], _ options: LintCommand.Options
  ) -> (faults: [Finding], fit: [Finding]) {
    let all = findings.span
    var others = 0
    for index in all.indices where all[index].isAboutFit || !options.shows(all[index]) {
      others += 1
    }
    // Often there is nothing to tell apart, and a list that stays whole is not copied.
    if others == 0 { return (findings, []) }
    var faults: [Finding] = []
    var fit: [Finding] = []
    for index in all.indices where options.shows(all[index]) {
      if all[index].isAboutFit { fit.append(all[index]) } else { faults.append(all[index]) }
    }
    return (faults, fit)
  }

  /// Prints what was found to a stream, and what was read to the one for messages.
  func print(to output: Output) {
    let console = Console(host: host, color: options.color)
    if options.format == .text {
      // Written at once: a folder of plugins has hundreds of catalogs.
      let lines = result.run.catalogs.map { Printable.text($0.line) }
      if !lines.isEmpty { console.note(lines.joined(separator: "\n")) }
      let outside = result.found.outside
      if outside > 0 {
        let files = outside == 1 ? "1 file is" : "\(outside) files are"
        console.note("\(files) in no catalog of \(Configuration.fileName)")
      }
    }
    let style = Style(options.color, on: output, of: host)
    host.write(bytes(options.format, style, columns: console.columns), to: output)
  }

  /// Writes the files that were asked for, and returns whether all could be written.
  func save() -> Bool {
    let console = Console(host: host, color: options.color)
    var isSaved = true
    for output in options.outputs {
      do throws(HostError) {
        try host.replace(
          Path.absolute(output.path, from: host.currentFolder),
          with: bytes(output.format, .none, columns: 100))
      } catch {
        console.error("\(output.path): \(error.reason)")
        isSaved = false
      }
    }
    return isSaved
  }

  private func bytes(_ format: LintFormat, _ style: Style, columns: Int) -> [UInt8] {
    if options.showsStatistics { return statistics(format) }
    var report = format.collapses ? collapsed : every
    if format.isForPlatforms, !options.showsInfos, !result.failsOnFit { report.fit = [] }
    switch format {
    case .text: return text(report, style, columns)
    case .concise: return ConciseRenderer(style: style).render(report)
    case .json: return JSONRenderer().render(report)
    case .github: return GitHubRenderer(paths: RepositoryPaths(on: host)).render(report)
    case .sarif: return SARIFRenderer(paths: RepositoryPaths(on: host)).render(report)
    case .gitlab: return GitLabRenderer(paths: RepositoryPaths(on: host)).render(report)
    }
  }

  private func text(_ report: LintReport, _ style: Style, _ columns: Int) -> [UInt8] {
    let faults =
      report.findings.count > GroupedRenderer.threshold && !options.isFull
      ? GroupedRenderer(style: style, columns: columns).render(report.findings)
      : TextRenderer(style: style, columns: columns).render(report.findings)
    let fit = FitRenderer(
      style: style, columns: columns, shown: options.isFull ? .max : result.shownClearest
    ).render(report.fit)
    let sum = SummaryLine(report.summary, showsInfos: options.showsInfos).text
    return Array((faults + fit + sum + report.summary.fixesLine).utf8)
  }

  private func statistics(_ format: LintFormat) -> [UInt8] {
    let table = Statistics.table(of: findings)
    if format == .json { return JSONRenderer().render(table, every.summary) }
    // All severities are counted here, so that none is hidden.
    var text = SummaryLine(every.summary, showsInfos: true).text
    if !table.rows.isEmpty { text = table.textLines().joined(separator: "\n") + "\n\n" + text }
    return Array(text.utf8)
  }
}

/// Counts of findings.
enum Statistics {
  /// Returns how often each rule spoke, the worst first.
  static func table(of findings: [Finding]) -> Table {
    struct Key: Hashable {
      let rule: String
      let group: String
      let severity: Severity
    }
    var counts: [Key: (findings: Int, files: Set<String>)] = [:]
    for finding in findings {
      let key = Key(rule: finding.rule, group: finding.group, severity: finding.severity)
      counts[key, default: (0, [])].findings += finding.count
      counts[key]?.files.insert(finding.path)
    }
    let sorted = counts.ordered { left, right in
      if left.key.severity != right.key.severity { return left.key.severity > right.key.severity }
      if left.value.findings != right.value.findings {
        return left.value.findings > right.value.findings
      }
      return left.key.rule < right.key.rule
    }
    var table = Table([
      .init("rule", "rule"), .init("group", "group"), .init("severity", "severity"),
      .init("count", "findings", side: .right), .init("files", "files", side: .right),
    ])
    for (key, value) in sorted {
      table.add([
        .text(key.rule), .text(key.group), .text(key.severity.rawValue),
        .integer(value.findings), .integer(value.files.count),
      ])
    }
    return table
  }
}
