import TierwiseCore

/// GitLab's code quality report: a Code Climate array.
struct GitLabRenderer {
  let paths: RepositoryPaths

  /// Returns the report.
  func render(_ report: LintReport) -> [UInt8] {
    var json = JSONWriter()
    var fingerprints = Fingerprints()
    json.array { json in
      for finding in report.all {
        let path = paths.path(finding.path)
        json.object { json in
          json.member("type", "issue")
          json.member("check_name", finding.rule)
          json.member("description", finding.words)
          json.key("categories")
          json.array { $0.string("Bug Risk") }
          json.member("severity", severity(finding.severity))
          json.member("fingerprint", fingerprints.next(finding, path: path))
          json.key("location")
          json.object { json in
            json.member("path", path)
            json.key("lines")
            json.object { json in
              json.member("begin", finding.start.line)
              json.member("end", finding.end.line)
            }
          }
        }
      }
    }
    return json.bytes + [ASCII.lineFeed]
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
