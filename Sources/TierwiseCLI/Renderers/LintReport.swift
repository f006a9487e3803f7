import TierwiseCatalog
import TierwiseCore

/// The result of a lint run, ready to be rendered.
struct LintReport {
  /// What to show, in order.
  let findings: [Finding]
  /// What is said about the fit of models, in order: suggestions, told apart.
  var fit: [Finding] = []
  let summary: Summary

  /// All that is to be shown.
  var all: [Finding] { fit.isEmpty ? findings : Finding.inOrder(findings + fit) }

  /// The counts of a run; findings that are hidden count as well.
  struct Summary {
    var files = 0
    var agents = 0
    var errors = 0
    var warnings = 0
    var infos = 0
    /// How many have a fix that is safe, and how many one that changes what runs.
    var fixable = 0
    var unsafelyFixable = 0
    /// How many files have an error or a warning.
    var filesConcerned = 0
    /// How many suggestions about the fit of models there are; they count nowhere else.
    var fit = 0
    /// How many findings a baseline hides; they count nowhere else.
    var known = 0
    /// How many findings files make exceptions of; they count nowhere else.
    var allowed = 0
  }
}

extension LintReport.Summary {
  /// Counts findings, which are in order.
  init(_ findings: [Finding], files: Int, agents: Int) {
    self.init(files: files, agents: agents)
    let all = findings.span
    var last: Int?
    for index in all.indices {
      if all[index].isAboutFit {
        fit += 1
        continue
      }
      switch all[index].severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      if all[index].severity > .info {
        // Findings about one file stand together.
        if last.map({ all[$0].path != all[index].path }) ?? true { filesConcerned += 1 }
        last = index
      }
      guard let fix = all[index].fix, fix.isOffered else { continue }
      if fix.safety == .safe { fixable += 1 } else { unsafelyFixable += 1 }
    }
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

  /// Whether it is made for a platform that marks changes with what was found.
  var isForPlatforms: Bool {
    switch self {
    case .github, .sarif, .gitlab: true
    case .text, .concise, .json: false
    }
  }
}

/// A form and the file it goes to.
struct LintOutput: Hashable {
  let format: LintFormat
  let path: String
}

extension LintReport.Summary {
  /// What can be fixed, as a line; empty where nothing can.
  var fixesLine: String {
    let (safe, unsafe) = (fixable, unsafelyFixable)
    if safe + unsafe == 0 { return "" }
    let more = "\(unsafe)\(safe > 0 ? " more" : "") can be fixed with --fix-unsafe"
    if safe == 0 { return more + "\n" }
    let first = "\(safe) can be fixed with --fix"
    return first + (unsafe > 0 ? ", \(unsafe) more with --fix-unsafe" : "") + "\n"
  }
}

extension Finding {
  /// What to do, and whether tierwise can do it.
  var helpLine: String? {
    guard let fix, fix.isOffered else { return help }
    return "\(help ?? fix.title); \(fix.safety == .safe ? "--fix" : "--fix-unsafe") does it"
  }

  /// Returns whether what to do is the same as with another finding.
  func hasHelp(of other: Finding) -> Bool {
    let (mine, others) = (fix, other.fix)
    // Most often their parts are the same, and no line need be made to see it.
    if help == other.help, mine?.title == others?.title, mine?.safety == others?.safety,
      mine?.isOffered == others?.isOffered
    {
      return true
    }
    return helpLine == other.helpLine
  }

  /// The message for people, with how often it holds.
  var words: String {
    let text = Printable.text(message.text)
    return count > 1 ? "\(text) (\(count) times)" : text
  }
}
