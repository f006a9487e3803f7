import TierwiseCore

/// The result of a lint run, ready to be rendered.
struct LintReport {
  /// What to show, in order.
  let findings: [Finding]
  let summary: Summary

  /// The counts of a run; findings that are hidden count as well.
  struct Summary {
    var files = 0
    var agents = 0
    var errors = 0
    var warnings = 0
    var infos = 0
    var fixable = 0
    /// How many files have an error or a warning.
    var filesConcerned = 0
    /// How many findings a baseline hides; they count nowhere else.
    var known = 0
    /// How many findings files make exceptions of; they count nowhere else.
    var allowed = 0
  }
}

extension LintReport.Summary {
  /// Counts findings.
  init(_ findings: [Finding], files: Int, agents: Int) {
    self.init(files: files, agents: agents)
    var concerned: Set<String> = []
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      if finding.severity > .info { concerned.insert(finding.path) }
      if let fix = finding.fix, fix.safety != .shown { fixable += 1 }
    }
    filesConcerned = concerned.count
    // A clash is told with a file that was not asked for, when the other one was.
    self.files = max(files, filesConcerned)
  }
}

/// The forms a lint report can take.
enum LintFormat: String, CaseIterable {
  case text, concise, json, github, sarif, gitlab

  /// Whether findings that say the same are told once.
  ///
  /// Platforms that compare one run with another do so place by place.
  var collapses: Bool {
    switch self {
    case .text, .concise, .json, .github: true
    case .sarif, .gitlab: false
    }
  }
}

/// A form and the file it goes to.
struct LintOutput: Hashable {
  let format: LintFormat
  let path: String
}

extension Finding {
  /// The message for people, with how often it holds.
  var words: String {
    let text = Printable.text(message.text)
    return count > 1 ? "\(text) (\(count) times)" : text
  }
}
