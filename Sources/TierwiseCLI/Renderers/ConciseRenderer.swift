import TierwiseCore

/// One line a finding: `path:line:column: severity: message [rule]`.
struct ConciseRenderer {
  let style: Style

  /// Returns the findings, a line each.
  func render(_ report: LintReport) -> [UInt8] {
    // Thousands of lines are made faster out of bytes than out of interpolated strings.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(report.all.count * 160)
    func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
    for finding in report.all {
      add(Printable.text(finding.path))
      add(":")
      add(String(finding.start.line))
      add(":")
      add(String(finding.start.column))
      add(": ")
      add(style.paint(finding.severity.rawValue, Style.Role(finding.severity)))
      add(": ")
      add(finding.words)
      add(" [")
      add(finding.rule)
      add("]\n")
    }
    return bytes
  }
}
