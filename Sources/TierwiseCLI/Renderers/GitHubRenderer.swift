import TierwiseCore

/// Annotations for GitHub Actions: `::error file=…,line=…::message`, a line each.
struct GitHubRenderer {
  let paths: RepositoryPaths

  /// Returns the annotations.
  func render(_ report: LintReport) -> [UInt8] {
    var bytes: [UInt8] = []
    for finding in report.all { bytes += Array(line(finding).utf8) }
    return bytes
  }

  private func line(_ finding: Finding) -> String {
    var properties = [
      ("file", paths.path(finding.path)), ("line", String(finding.start.line)),
      ("endLine", String(finding.end.line)),
    ]
    // GitHub takes columns only where a finding begins and ends in one line.
    if finding.start.line == finding.end.line {
      properties += [
        ("col", String(finding.start.column)),
        ("endColumn", String(finding.end.column)),
      ]
    }
    properties.append(("title", "tierwise: \(finding.rule)"))
    let written = properties.map { "\($0)=\(Self.escaped($1, besides: ":,"))" }
    let words = finding.words + (finding.help.map { "\nhelp: \($0)" } ?? "")
    return "::\(level(of: finding.severity)) \(written.joined(separator: ","))"
      + "::\(Self.escaped(words, besides: ""))\n"
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// Returns the text with the signs that end a command, or a part of it, written as numbers.
  private static func escaped(_ text: String, besides: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "%\r\n".unicodeScalars.contains(scalar) || besides.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped.append(contentsOf: ("%" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
