import TierwiseCore

/// The report as one JSON object, version 1.
struct JSONRenderer {
  /// Returns the object and a line feed.
  func render(_ report: LintReport) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("findings")
      json.array { json in
        for finding in report.all { write(finding, to: &json) }
      }
      write(report.summary, to: &json)
    }
    return json.bytes + [ASCII.lineFeed]
  }

  /// Returns an object with counts by rule in place of the findings.
  func render(_ statistics: Table, _ summary: LintReport.Summary) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("statistics")
      statistics.write(to: &json)
      write(summary, to: &json)
    }
    return json.bytes + [ASCII.lineFeed]
  }

  private func write(_ summary: LintReport.Summary, to json: inout JSONWriter) {
    json.key("summary")
    json.object { json in
      json.member("files", summary.files)
      json.member("agents", summary.agents)
      json.member("errors", summary.errors)
      json.member("warnings", summary.warnings)
      json.member("infos", summary.infos)
      json.member("fit", summary.fit)
      json.member("fixable", summary.fixable)
      json.member("unsafelyFixable", summary.unsafelyFixable)
      json.member("known", summary.known)
      json.member("allowed", summary.allowed)
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("group", finding.group)
      json.member("severity", finding.severity.rawValue)
      json.member("path", finding.path)
      write("start", finding.start, to: &json)
      write("end", finding.end, to: &json)
      json.member("message", finding.message.text)
      json.key("notes")
      json.array { json in
        for note in finding.notes { write(note, to: &json) }
      }
      json.member("help", finding.help)
      json.member("count", finding.count)
      json.key("fix")
      if let fix = finding.fix { write(fix, to: &json) } else { json.null() }
    }
  }

  private func write(_ note: Note, to json: inout JSONWriter) {
    json.object { json in
      json.member("path", note.path)
      if let start = note.start {
        write("start", start, to: &json)
      } else {
        json.member("start", String?.none)
      }
      json.member("message", note.message)
    }
  }

  private func write(_ fix: Fix, to json: inout JSONWriter) {
    json.object { json in
      json.member("title", fix.title)
      json.member("safety", fix.safety.rawValue)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            json.member("start", edit.range.lowerBound)
            json.member("end", edit.range.upperBound)
            json.member("text", edit.text)
          }
        }
      }
    }
  }

  private func write(_ key: String, _ position: Position, to json: inout JSONWriter) {
    json.key(key)
    json.object { json in
      json.member("offset", position.offset)
      json.member("line", position.line)
      json.member("column", position.column)
    }
  }
}
