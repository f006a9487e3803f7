import TierwiseCore
import TierwisePolicy

/// The measured quality of verdicts, in words and for programs.
struct EvaluationReport {
  private let evaluation: Evaluation
  private let intervals: (precision: Evaluation.Interval?, coverage: Evaluation.Interval?)

  /// So many misses are shown.
  private static let shownMisses = 10

  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    intervals = evaluation.intervals()
  }

  /// The report as one JSON object.
  var json: [UInt8] {
    var json = JSONWriter()
    let sum = evaluation.sum
    json.object { json in
      json.member("version", 1)
      json.member("total", sum.total)
      json.member("decided", sum.decided)
      json.member("right", sum.right)
      json.rate("precision", sum.precision)
      json.rate("coverage", sum.coverage)
      json.key("classes")
      json.object { json in
        for entry in evaluation.classes {
          json.key(entry.tier)
          json.object { json in
            json.rate("precision", entry.precision)
            json.rate("recall", entry.recall)
            json.member("n", entry.total)
          }
        }
      }
      json.key("curve")
      json.array { json in
        for point in evaluation.curve {
          json.object { json in
            json.member("margin", point.margin)
            json.member("decided", point.sum.decided)
            json.rate("coverage", point.sum.coverage)
            json.rate("precision", point.sum.precision)
          }
        }
      }
      json.key("intervals")
      json.object { json in
        json.interval("precision", intervals.precision)
        json.interval("coverage", intervals.coverage)
      }
      json.interval("without_one_name", evaluation.withoutOneName)
      json.interval("without_one_repository", evaluation.withoutOneRepository)
      json.key("misses")
      json.array { json in for miss in evaluation.misses { write(miss, to: &json) } }
    }
    return json.bytes + [ASCII.lineFeed]
  }

  private func write(_ miss: Evaluation.Case, to json: inout JSONWriter) {
    json.object { json in
      json.member("path", miss.path)
      json.member("name", miss.name)
      json.member("label", evaluation.labelled(miss))
      json.member("prefers", evaluation.predicted(miss))
      json.member("margin", miss.verdict.margin)
      json.key("evidence")
      json.array { json in
        for piece in miss.verdict.evidence {
          json.object { json in
            json.member("characteristic", piece.id)
            json.member("line", piece.start.line)
            json.member("column", piece.start.column)
            json.member("text", piece.text)
          }
        }
      }
    }
  }

  /// Returns the report for people.
  func text(columns: Int, _ style: Style) -> String {
    let columns = min(columns, 100)
    let sum = evaluation.sum
    var head = Definitions()
    head.add("agents", "\(sum.total), of \(Set(evaluation.cases.map(\.name)).count) names")
    head.add("decided", "\(sum.decided): coverage " + rate(sum.coverage, intervals.coverage))
    head.add("right", "\(sum.right): precision " + rate(sum.precision, intervals.precision))
    head.add("less a name", interval(evaluation.withoutOneName))
    head.add("less a repository", interval(evaluation.withoutOneRepository))
    var text = head.text(columns: columns, style)
    var classes = Table([
      .init("tier", "tier"), .init("n", "labels", side: .right),
      .init("precision", "precision", side: .right), .init("recall", "recall", side: .right),
    ])
    for entry in evaluation.classes {
      classes.add([
        .text(entry.tier), .integer(entry.total), .text(Self.percent(entry.precision)),
        .text(Self.percent(entry.recall)),
      ])
    }
    text += "\n" + classes.textLines().joined(separator: "\n") + "\n"
    var curve = Table([
      .init("margin", "margin from", side: .right), .init("decided", "decided", side: .right),
      .init("coverage", "coverage", side: .right), .init("precision", "precision", side: .right),
    ])
    for point in evaluation.curve {
      curve.add([
        .integer(point.margin), .integer(point.sum.decided),
        .text(Self.percent(point.sum.coverage)), .text(Self.percent(point.sum.precision)),
      ])
    }
    text += "\n" + curve.textLines().joined(separator: "\n") + "\n"
    let misses = evaluation.misses
    guard !misses.isEmpty else { return text }
    text += "\n" + style.paint("clearest misses", .strong) + "\n"
    for miss in misses.prefix(Self.shownMisses) {
      text += "  \(Printable.text(miss.path)): \(evaluation.predicted(miss)) by "
      text += "\(miss.verdict.margin), labelled \(evaluation.labelled(miss))\n"
      for piece in miss.verdict.evidence.filter({ $0.weight > 0 }).prefix(4) {
        let line =
          "    \(piece.start.line):\(piece.start.column) '\(Printable.text(piece.text))' → \(piece.id)"
        text += Underline.cut(line, to: columns) + "\n"
      }
    }
    if misses.count > Self.shownMisses {
      text += "  and \(misses.count - Self.shownMisses) more; --format json has all\n"
    }
    return text
  }

  private func rate(_ value: Double?, _ interval: Evaluation.Interval?) -> String {
    let words = self.interval(interval).map { " (95 % interval \($0))" } ?? ""
    return Self.percent(value) + words
  }

  private func interval(_ interval: Evaluation.Interval?) -> String? {
    interval.map { "\(Self.percent($0.low)) to \(Self.percent($0.high))" }
  }

  /// Returns a share in per cent, one decimal: `92.3 %`.
  private static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    let thousandths = Int((share * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}

extension JSONWriter {
  /// Writes a member with a share in four decimals, or null.
  fileprivate mutating func rate(_ name: String, _ share: Double?) {
    key(name)
    if let share { number((share * 10_000).rounded() / 10_000) } else { null() }
  }

  fileprivate mutating func interval(_ name: String, _ interval: Evaluation.Interval?) {
    key(name)
    guard let interval else { return null() }
    array { json in
      json.number((interval.low * 10_000).rounded() / 10_000)
      json.number((interval.high * 10_000).rounded() / 10_000)
    }
  }
}
