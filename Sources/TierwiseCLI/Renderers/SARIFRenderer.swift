import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// The report as SARIF 2.1.0, with the rules that found something.
struct SARIFRenderer {
  let paths: RepositoryPaths

  /// Returns the log.
  func render(_ report: LintReport) -> [UInt8] {
    let used = Set(report.all.map(\.rule))
    let rules = RuleList.all.map { $0.info }.filter { used.contains($0.id) }
    let indices = Dictionary(
      uniqueKeysWithValues: rules.enumerated().map { ($0.element.id, $0.offset) })
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object { writeDriver(rules, to: &$0) }
          }
          // Our columns count scalars; without this word readers take them for UTF-16.
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            var fingerprints = Fingerprints()
            for finding in report.all {
              write(finding, rule: indices[finding.rule], &fingerprints, to: &json)
            }
          }
        }
      }
    }
    return json.bytes + [ASCII.lineFeed]
  }

  private func writeDriver(_ rules: [RuleInfo], to json: inout JSONWriter) {
    json.member("name", "tierwise")
    json.member("version", Version.current)
    json.member("semanticVersion", Version.current)
    json.key("rules")
    json.array { json in
      for rule in rules {
        json.object { json in
          json.member("id", rule.id)
          json.text("shortDescription", rule.summary)
          json.text("fullDescription", rule.why)
          json.text("help", "\(rule.why) Source: \(rule.source).")
          json.key("defaultConfiguration")
          json.object { $0.member("level", level(of: rule.severity)) }
          json.key("properties")
          json.object { json in
            json.key("tags")
            json.array { $0.string(rule.group.rawValue) }
          }
        }
      }
    }
  }

  private func write(
    _ finding: Finding, rule: Int?, _ fingerprints: inout Fingerprints, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("ruleId", finding.rule)
      if let rule { json.member("ruleIndex", rule) }
      json.member("level", level(of: finding.severity))
      let explained = finding.notes.filter { $0.path == nil }.map(\.message)
      let words = [finding.words] + explained + (finding.help.map { ["help: \($0)"] } ?? [])
      json.text("message", words.joined(separator: "\n"))
      json.key("locations")
      json.array { json in
        json.object { writePlace(finding.path, finding.start, finding.end, to: &$0) }
      }
      let related = finding.notes.filter { $0.path != nil }
      if !related.isEmpty {
        json.key("relatedLocations")
        json.array { json in
          for note in related {
            guard let path = note.path, let start = note.start else { continue }
            json.object { json in
              writePlace(path, start, nil, to: &json)
              json.text("message", note.message)
            }
          }
        }
      }
      if let fix = finding.fix, fix.isOffered { write(fix, finding, to: &json) }
      json.key("partialFingerprints")
      json.object { json in
        json.member(
          "tierwise/v1", fingerprints.next(finding, path: paths.path(finding.path)))
      }
    }
  }

  private func write(_ fix: Fix, _ finding: Finding, to json: inout JSONWriter) {
    json.key("fixes")
    json.array { json in
      json.object { json in
        json.text("description", fix.title)
        json.key("artifactChanges")
        json.array { json in
          json.object { json in
            writeArtifact(finding.path, to: &json)
            json.key("replacements")
            json.array { json in
              for (edit, place) in zip(fix.edits, finding.fixPlaces) {
                json.object { json in
                  writeRegion("deletedRegion", place.start, place.end, to: &json)
                  json.text("insertedContent", edit.text)
                }
              }
            }
          }
        }
      }
    }
  }

  private func writePlace(
    _ path: String, _ start: Position, _ end: Position?, to json: inout JSONWriter
  ) {
    json.key("physicalLocation")
    json.object { json in
      writeArtifact(path, to: &json)
      writeRegion("region", start, end, to: &json)
    }
  }

  private func writeArtifact(_ path: String, to json: inout JSONWriter) {
    let (uri, isFromRoot) = paths.uri(path)
    json.key("artifactLocation")
    json.object { json in
      json.member("uri", uri)
      if isFromRoot { json.member("uriBaseId", "%SRCROOT%") }
    }
  }

  private func writeRegion(
    _ name: String, _ start: Position, _ end: Position?, to json: inout JSONWriter
  ) {
    json.key(name)
    json.object { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      if let end {
        json.member("endLine", end.line)
        json.member("endColumn", end.column)
      }
    }
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension JSONWriter {
  /// Writes SARIF's form of a text.
  fileprivate mutating func text(_ name: String, _ text: String) {
    key(name)
    object { $0.member("text", text) }
  }
}
